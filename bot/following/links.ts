import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../rights/store/encryption.ts';

/** Links in mails to followers: they need no database to be told from forged ones. */
export interface FollowLinks {
  /** Good for two days. */
  confirm(follower: string, now: Date): string;
  /** Good for ever: a mail of last year still lets one go. */
  leave(follower: string): string;
  /** Whose confirmation a link's words are; undefined: forged, or too old. */
  confirmed(token: string, now: Date): string | undefined;
  /** Who leaves. */
  left(token: string): string | undefined;
}

const CONFIRM_MS = 2 * 86_400_000;

export function createFollowLinks(vault: Pick<Vault, 'index' | 'indexes'>, site: () => string): FollowLinks {
  const signed = (what: string) => `${what}.${Buffer.from(vault.index(`follow|${what}`)).toString('base64url')}`;
  /** What was signed, if it was by us. */
  function read(token: string): string | undefined {
    const cut = token.lastIndexOf('.');
    const what = token.slice(0, Math.max(0, cut));
    const given = Buffer.from(token.slice(cut + 1), 'base64url');
    const right = vault
      .indexes(`follow|${what}`)
      .some((index) => given.length === Buffer.byteLength(index) && timingSafeEqual(given, Buffer.from(index)));
    return cut > 0 && right ? what : undefined;
  }
  return {
    confirm: (follower, now) =>
      `${site()}/changes/follow/confirm?token=${signed(`c-${follower}-${now.getTime() + CONFIRM_MS}`)}`,
    leave: (follower) => `${site()}/changes/unfollow?token=${signed(`l-${follower}`)}`,
    confirmed(token, now) {
      const [, follower, until] = /^c-(.+)-(\d+)$/.exec(read(token) ?? '') ?? [];
      return Number(until) > now.getTime() ? follower : undefined;
    },
    left: (token) => /^l-(.+)$/.exec(read(token) ?? '')?.[1],
  };
}
