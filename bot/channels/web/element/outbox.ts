import { Refused } from './direct-line.ts';
import { Waiting } from './waiting.ts';

interface Outgoing {
  clientActivityID: string;
  activity: object;
}

export interface OutboxListener {
  sent(clientActivityID: string): void;
  /** The server will never take this message. */
  failed(clientActivityID: string): void;
  /** The server asks to wait so many seconds; undefined when the wait is over. */
  patience(seconds: number | undefined): void;
  /** The message stays; the connection must be made again before `resume`. */
  trouble(error: unknown): void;
}

/** Refusals that the same message would meet for ever. */
const LASTING = [400, 405, 413, 415, 422];

/** Messages in the order they were written, one under way at a time, each kept until the server has taken it. */
export class Outbox {
  readonly #post: (activity: object) => Promise<void>;
  readonly #listener: OutboxListener;
  readonly #waiting = new Waiting();
  #queue: Outgoing[] = [];
  #open = false;
  #busy = false;

  constructor(post: (activity: object) => Promise<void>, listener: OutboxListener) {
    this.#post = post;
    this.#listener = listener;
  }

  add(clientActivityID: string, activity: object): void {
    this.#queue.push({ clientActivityID, activity });
    void this.#flush();
  }

  resume(): void {
    this.#open = true;
    void this.#flush();
  }

  pause(): void {
    this.#open = false;
    this.#waiting.nudge();
  }

  clear(): void {
    this.#queue = [];
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#queue[0]; next !== undefined && this.#open; next = this.#queue[0]) await this.#send(next);
    this.#busy = false;
  }

  async #send(next: Outgoing): Promise<void> {
    let failed = false;
    try {
      await this.#post(next.activity);
    } catch (error) {
      if (!(error instanceof Refused && LASTING.includes(error.status))) return this.#wait(error);
      failed = true;
    }
    // Cleared meanwhile: the message belonged to a conversation that is forgotten.
    if (this.#queue[0] !== next) return;
    this.#queue.shift();
    if (failed) this.#listener.failed(next.clientActivityID);
    else this.#listener.sent(next.clientActivityID);
  }

  async #wait(error: unknown): Promise<void> {
    if (!(error instanceof Refused && error.status === 429)) {
      this.#open = false;
      return this.#listener.trouble(error);
    }
    const ms = error.retryAfterMs ?? 2000;
    this.#listener.patience(Math.ceil(ms / 1000));
    await this.#waiting.wait(ms);
    if (this.#open) this.#listener.patience(undefined);
  }
}
