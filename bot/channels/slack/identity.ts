import type { SlackApi } from './api.ts';
import type { Account } from './people.ts';

/** Who a workspace says an account is. */
export interface SlackIdentity {
  /** The same for the same account. */
  subject: string;
  email: string;
}

/** Ties a conversation to who the workspace says is in it. */
export type Identify = (api: SlackApi, account: Account, conversation: string, turn: string) => Promise<void>;

export interface IdentifyDependencies {
  /** @param once signs in once, however often the turn is tried */
  signIn(conversation: string, who: SlackIdentity, once: string): Promise<void>;
  nowMs?(): number;
  onFailure(error: unknown): void;
}

/** Half of what a sign-in lasts, so that it never ends between two messages. */
const ASK_AGAIN_MS = 30 * 60_000;
const MOST_REMEMBERED = 10_000;

/**
 * Where the operator trusts the workspace (every account belongs to the customer whose address it has), its word counts
 * like that of the company's site. Accounts of other organisations, of guests, of bots, and addresses that are not
 * confirmed do not: those people confirm an address like everybody else.
 */
export function createIdentify({ signIn, nowMs = Date.now, onFailure }: IdentifyDependencies): Identify {
  const asked = new Map<string, number>();
  return async (api, { team, user }, conversation, turn) => {
    const until = asked.get(conversation);
    if (until !== undefined && until > nowMs()) return;
    try {
      const { user: account } = await api.call('users.info', { user });
      const email = emailOf(account, team);
      if (email !== undefined) await signIn(conversation, { subject: `slack/${team}/${user}`, email }, `slack/${turn}`);
      if (asked.size >= MOST_REMEMBERED) asked.clear();
      asked.set(conversation, nowMs() + ASK_AGAIN_MS);
    } catch (error) {
      // Nobody is believed to be anybody; the conversation goes on as everywhere else.
      onFailure(error);
    }
  };
}

interface SlackUser {
  team_id?: unknown;
  deleted?: unknown;
  is_bot?: unknown;
  is_stranger?: unknown;
  is_restricted?: unknown;
  is_ultra_restricted?: unknown;
  is_email_confirmed?: unknown;
  profile?: { email?: unknown };
}

function emailOf(account: unknown, team: string): string | undefined {
  if (typeof account !== 'object' || account === null) return undefined;
  const user = account as SlackUser;
  const doubtful = [user.deleted, user.is_bot, user.is_stranger, user.is_restricted, user.is_ultra_restricted];
  if (doubtful.some((flag) => flag === true) || user.is_email_confirmed !== true) return undefined;
  if (user.team_id !== team) return undefined;
  const email = user.profile?.email;
  return typeof email === 'string' && email.includes('@') ? email.trim().toLowerCase() : undefined;
}
