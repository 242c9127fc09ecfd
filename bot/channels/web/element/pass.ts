import type { Session } from './activity.ts';
import { type DirectLine, Refused } from './direct-line.ts';
import type { Memory } from './remembered.ts';

/** Why the conversation shown is another one than before. */
export type Fresh = 'first' | 'expired' | 'forgotten' | 'elsewhere';

/** The token is expired, refused, or its conversation is gone: the way out is to resume or begin anew. */
export function tokenRefused(error: unknown): boolean {
  return error instanceof Refused && [401, 403, 404].includes(error.status);
}

/** The token and the conversation it opens: opened, resumed with the token that the browser kept, refreshed, kept. */
export class Pass {
  readonly #line: DirectLine;
  readonly #memory: Memory;
  readonly #language: () => string;
  readonly #fresh: (why: Fresh) => void;
  session: Session | undefined;
  /** The conversation shown, also while there is no valid token for it. */
  conversation: string | undefined;

  constructor(line: DirectLine, memory: Memory, language: () => string, fresh: (why: Fresh) => void) {
    this.#line = line;
    this.#memory = memory;
    this.#language = language;
    this.#fresh = fresh;
  }

  /** The session there is, or a resumed or new one. Throws as `DirectLine` does. */
  async open(): Promise<Session> {
    if (this.session !== undefined) return this.session;
    const { token } = this.#memory.read();
    const language = this.#language();
    const session = await this.#line.openSession(language, token).catch((error: unknown) => {
      if (token !== undefined && error instanceof Refused && error.status < 429) {
        return this.#line.openSession(language, undefined);
      }
      throw error;
    });
    const before = this.conversation;
    this.#keep(session);
    if (before !== session.conversationId) {
      this.#fresh(session.resumed ? 'elsewhere' : token === undefined ? 'first' : 'expired');
    }
    return session;
  }

  /** Takes a newer token for the same conversation. `expiresIn` in seconds. */
  renew(token: string | undefined, expiresIn: number | undefined): void {
    if (this.session === undefined || token === undefined) return;
    this.#keep({ ...this.session, token, expiresIn: expiresIn ?? this.session.expiresIn });
  }

  /** True when the token is good for longer or the server was not reached; false when it must be opened again. */
  async refresh(): Promise<boolean> {
    const session = this.session;
    if (session === undefined) return false;
    try {
      const line = await this.#line.refresh(session.token);
      if (this.session === session) this.renew(line.token, line.expires_in);
    } catch (error) {
      if (!tokenRefused(error)) return true;
      if (this.session === session) this.session = undefined;
      return false;
    }
    return true;
  }

  /** A call under the token, once more under a new one when it had expired. */
  async use<T>(call: (token: string) => Promise<T>): Promise<T> {
    try {
      return await call((await this.open()).token);
    } catch (error) {
      if (!tokenRefused(error) || (error as Refused).status === 404) throw error;
      this.session = undefined;
      return call((await this.open()).token);
    }
  }

  drop(): void {
    this.session = undefined;
    this.conversation = undefined;
  }

  #keep(session: Session): void {
    this.session = session;
    this.conversation = session.conversationId;
    this.#memory.write({ token: session.token, conversationId: session.conversationId });
  }
}
