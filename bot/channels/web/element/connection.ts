import type { ActivitySet } from './activity.ts';
import { backoffMs } from './backoff.ts';
import { type DirectLine, Refused } from './direct-line.ts';
import { Outbox } from './outbox.ts';
import { type Fresh, Pass, tokenRefused } from './pass.ts';
import type { Memory } from './remembered.ts';
import { listenTo } from './stream.ts';
import { Waiting } from './waiting.ts';

export type Status =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'reconnecting' }
  /** The server asked for patience; it goes on by itself after `seconds`. */
  | { kind: 'too many'; seconds: number }
  /** The server does not serve this site. */
  | { kind: 'not allowed' };

export interface Listener {
  status(status: Status): void;
  /** Another conversation begins: what was shown of the one before is no longer valid. */
  fresh(why: Fresh): void;
  activities(set: ActivitySet): void;
  sent(clientActivityID: string): void;
  /** The server will never take this message. */
  failed(clientActivityID: string): void;
}

const POLL_EVERY_MS = 1000;
const POLL_HIDDEN_MS = 5000;
/** Polling goes on so often before the socket is tried again. */
const POLL_ROUNDS = 60;
const REFRESH_AT_MOST_MS = 15 * 60_000;
/** Until the list of sites may have been mended. */
const NOT_ALLOWED_MS = 60_000;
/** A connection that held so long counts as a success: the back-off begins again. */
const STEADY_AFTER_MS = 5000;

/**
 * Keeps one conversation with a server going: opens or resumes it, listens (WebSocket, or polling where none gets
 * through), comes back by itself after a loss, and sends what waits, in order, under the same id until it is taken.
 */
export class Connection {
  readonly #line: DirectLine;
  readonly #memory: Memory;
  readonly #listener: Listener;
  readonly #locale: () => string;
  readonly #outbox: Outbox;
  readonly #pass: Pass;
  readonly #waiting = new Waiting();
  #life = new AbortController();
  /** One pass of connecting and listening; aborted to connect again. */
  #visit = new AbortController();
  #begun = false;
  #watermark: string | undefined;
  #online = false;

  constructor(line: DirectLine, memory: Memory, listener: Listener, locale: () => string) {
    this.#line = line;
    this.#memory = memory;
    this.#listener = listener;
    this.#locale = locale;
    this.#pass = new Pass(line, memory, locale, (why) => {
      this.#begun = false;
      this.#watermark = undefined;
      listener.fresh(why);
    });
    this.#outbox = new Outbox((activity) => this.#post(activity), {
      sent: (id) => listener.sent(id),
      failed: (id) => listener.failed(id),
      patience: (seconds) =>
        listener.status(seconds === undefined ? { kind: 'online' } : { kind: 'too many', seconds }),
      trouble: (error) => {
        if (tokenRefused(error)) this.#pass.session = undefined;
        this.#visit.abort();
      },
    });
  }

  start(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('online', () => this.#waiting.nudge(), { signal });
    addEventListener('offline', () => this.#visit.abort(), { signal });
    addEventListener('storage', (event) => this.#stored(event), { signal });
    void this.#run(signal);
  }

  stop(): void {
    this.#life.abort();
    this.#visit.abort();
    this.#online = false;
    this.#outbox.pause();
  }

  /** Sends now or as soon as there is a connection. */
  send(clientActivityID: string, activity: object): void {
    this.#outbox.add(clientActivityID, activity);
  }

  /** The whole conversation as the server has it. Throws when it cannot be had. */
  download(): Promise<Blob> {
    return this.#pass.use((token) => this.#line.download(token));
  }

  /** Tells the server who the site says is here. Throws when it does not believe it. */
  signIn(siteToken: string): Promise<void> {
    return this.#pass.use((token) => this.#line.signIn(token, siteToken));
  }

  /** Deletes the conversation on the server and begins another. Throws, with nothing deleted, when that fails. */
  async forget(): Promise<void> {
    await this.#pass
      .use((token) => this.#line.forget(token))
      .catch((error: unknown) => {
        if (!tokenRefused(error)) throw error;
      });
    this.#memory.write({ token: undefined, conversationId: undefined });
    this.#outbox.clear();
    this.#restart('forgotten');
  }

  #restart(why: Fresh): void {
    this.stop();
    this.#pass.drop();
    this.#begun = false;
    this.#watermark = undefined;
    this.#listener.fresh(why);
    this.start();
  }

  /** Another tab of this browser began another conversation: both show the same one. */
  #stored(event: StorageEvent): void {
    if (event.key !== this.#memory.key) return;
    const kept = this.#memory.read().conversationId;
    const shown = this.#pass.conversation;
    if (kept !== undefined && shown !== undefined && kept !== shown) this.#restart('elsewhere');
  }

  async #run(life: AbortSignal): Promise<void> {
    this.#listener.status({ kind: 'connecting' });
    for (let failures = 0; !life.aborted; failures += 1) {
      const visit = new AbortController();
      this.#visit = visit;
      const began = Date.now();
      let trouble: unknown;
      try {
        await this.#listen(await this.#enter(life), visit.signal, life);
      } catch (error) {
        trouble = error;
      }
      if (life.aborted) return;
      visit.abort();
      this.#online = false;
      this.#outbox.pause();
      if (Date.now() - began > STEADY_AFTER_MS) failures = 0;
      const { status, ms } = await this.#pauseAfter(trouble, backoffMs(failures, Math.random()));
      if (life.aborted) return;
      this.#listener.status(status);
      await this.#waiting.wait(ms, life);
    }
  }

  /** What to show, and how long to wait, before the next try. */
  async #pauseAfter(trouble: unknown, ms: number): Promise<{ status: Status; ms: number }> {
    const refused = trouble instanceof Refused ? trouble : undefined;
    const outside = this.#pass.session === undefined && this.#pass.conversation === undefined;
    // No session at all is given, even without an older token. To a page of another site the browser does not show the
    // refusal: it looks like a loss, but the server can be reached.
    if (outside && (refused === undefined ? await this.#line.reachableFromElsewhere() : refused.status === 403)) {
      return { status: { kind: 'not allowed' }, ms: NOT_ALLOWED_MS };
    }
    if (tokenRefused(trouble)) this.#pass.session = undefined;
    const wait = Math.max(ms, refused?.retryAfterMs ?? 0);
    if (refused?.status === 429) return { status: { kind: 'too many', seconds: Math.ceil(wait / 1000) }, ms: wait };
    return { status: { kind: 'reconnecting' }, ms: wait };
  }

  /** Opens or resumes the conversation; the address of its stream, or undefined when the server offers none. */
  async #enter(life: AbortSignal): Promise<string | undefined> {
    const session = await this.#pass.open();
    life.throwIfAborted();
    const line = this.#begun
      ? await this.#line.reconnect(session.token, session.conversationId, this.#watermark)
      : await this.#line.start(session.token, session.userId, this.#locale());
    life.throwIfAborted();
    this.#begun = true;
    this.#pass.renew(line.token, line.expires_in);
    return line.streamUrl;
  }

  /** Listens until the connection ends; rejects with what the server refused. */
  async #listen(streamUrl: string | undefined, visit: AbortSignal, life: AbortSignal): Promise<void> {
    const everyMs = Math.min(REFRESH_AT_MOST_MS, ((this.#pass.session?.expiresIn ?? 1800) * 1000) / 2);
    const refresh = setInterval(async () => {
      if (!(await this.#pass.refresh())) this.#visit.abort();
    }, everyMs);
    try {
      if (streamUrl === undefined) await this.#poll(visit, life);
      else await this.#stream(streamUrl, visit, life);
    } finally {
      clearInterval(refresh);
    }
  }

  async #stream(streamUrl: string, visit: AbortSignal, life: AbortSignal): Promise<void> {
    await this.#catchUp(life);
    this.#arrived(visit);
    let trouble: unknown;
    const opened = async () => {
      try {
        // What was said before the socket was open, whichever watermark it begins at.
        await this.#catchUp(life);
      } catch (error) {
        trouble = error;
        this.#visit.abort();
      }
    };
    const end = await listenTo(
      streamUrl,
      visit,
      () => void opened(),
      (set) => this.#take(set),
    );
    if (trouble !== undefined) throw trouble;
    if (end === 'never opened') await this.#poll(visit, life);
  }

  async #poll(visit: AbortSignal, life: AbortSignal): Promise<void> {
    for (let round = 0; round < POLL_ROUNDS && !visit.aborted; round += 1) {
      await this.#catchUp(life);
      this.#arrived(visit);
      await this.#waiting.wait(document.hidden ? POLL_HIDDEN_MS : POLL_EVERY_MS, visit);
    }
  }

  async #catchUp(life: AbortSignal): Promise<void> {
    const session = this.#pass.session;
    if (session === undefined) return;
    const set = await this.#line.activities(session.token, session.conversationId, this.#watermark);
    if (!life.aborted && this.#pass.conversation === session.conversationId) this.#take(set);
  }

  #take(set: ActivitySet): void {
    if (set.watermark !== undefined) this.#watermark = set.watermark;
    this.#listener.activities(set);
  }

  #arrived(visit: AbortSignal): void {
    if (visit.aborted || this.#online) return;
    this.#online = true;
    this.#listener.status({ kind: 'online' });
    this.#outbox.resume();
  }

  async #post(activity: object): Promise<void> {
    const session = await this.#pass.open();
    await this.#line.send(session.token, session.conversationId, activity);
  }
}
