import type { SignInStore } from '../../rights/desk/sign-in-store.ts';
import type { Staff, StaffList } from './staff.ts';

export interface SignInDependencies {
  store: SignInStore;
  staff: StaffList;
  now(): Date;
  /** A secret of 256 random bits, safe in an address. */
  newToken(): string;
  /** Sends the link; `minutes` is how long it works. */
  mail(to: Staff, token: string, minutes: number): Promise<void>;
  onFailure(error: unknown): void;
}

/** Who is signed in, and the secret that each of their forms carries. */
export interface SignedIn {
  staff: Staff;
  csrf: string;
}

/** Signing in to pages: a link by mail that works once, then a session. */
export interface SignIn {
  /**
   * Sends a link if the address is a staff member's. Returns at once and says nothing: that an address is unknown shows
   * neither in the answer nor in the time it takes.
   */
  request(email: string): void;
  /** The session of a link, if it still works and its owner still is of the staff. */
  enter(linkToken: string): Promise<{ token: string; maxAgeMs: number } | undefined>;
  /** Who a session belongs to. Who left staff.yaml is nobody, at once. */
  who(sessionToken: string | undefined): Promise<SignedIn | undefined>;
  leave(sessionToken: string): Promise<void>;
  /** When all links asked for so far are sent, or have failed. */
  settled(): Promise<void>;
}

const LINK_MINUTES = 15;
const SESSION_MS = 10 * 3_600_000;

export function createSignIn(dependencies: SignInDependencies): SignIn {
  const { store, staff: all, now, newToken, mail, onFailure } = dependencies;
  const sending = new Set<Promise<void>>();

  async function send(email: string): Promise<void> {
    const staff = all.find(email);
    if (!staff) return;
    const token = newToken();
    await store.addLink(token, staff.email, new Date(now().getTime() + LINK_MINUTES * 60_000));
    await mail(staff, token, LINK_MINUTES);
  }

  return {
    request(email) {
      const work = new Promise<void>((resolve) => setImmediate(resolve)).then(() => send(email)).catch(onFailure);
      sending.add(work);
      void work.finally(() => sending.delete(work));
    },
    async enter(linkToken) {
      const email = await store.useLink(linkToken, now());
      if (email === undefined || !all.find(email)) return undefined;
      const token = newToken();
      const expiresAt = new Date(now().getTime() + SESSION_MS);
      await store.addSession(token, { email, csrf: newToken(), expiresAt }, now());
      return { token, maxAgeMs: SESSION_MS };
    },
    async who(sessionToken) {
      if (sessionToken === undefined) return undefined;
      const session = await store.session(sessionToken, now());
      const staff = session && all.find(session.email);
      return staff && { staff, csrf: session.csrf };
    },
    leave: (sessionToken) => store.endSession(sessionToken),
    async settled() {
      await Promise.all(sending);
    },
  };
}
