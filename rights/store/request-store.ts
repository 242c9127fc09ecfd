import type { PlainDate } from '../calendar/plain-date.ts';
import type { Regime } from '../law/regimes.ts';
import type { RecordedEvent } from '../requests/event.ts';
import type { RightsRequest } from '../requests/request.ts';
import type { State } from '../requests/states.ts';

/** Somebody else changed the request since it was read: read it again and decide anew. */
export class RequestChangedError extends Error {
  override readonly name = 'RequestChangedError';
  readonly code = 'request_changed';
  readonly reference: string;

  constructor(reference: string) {
    super(`Request ${reference} was changed meanwhile, or is no longer there; read it again.`);
    this.reference = reference;
  }
}

/** Two requests drew the same reference: draw another one. */
export class ReferenceTakenError extends Error {
  override readonly name = 'ReferenceTakenError';
  readonly code = 'reference_taken';
  readonly reference: string;

  constructor(reference: string) {
    super(`The reference ${reference}, or the id beside it, belongs to another request; draw a new one.`);
    this.reference = reference;
  }
}

interface QueueFilter {
  states?: readonly State[];
  /** A staff member's id; null: nobody's. */
  owner?: string | null;
  /** Something is owed on this day or before. */
  dueUntil?: PlainDate;
  /** 100 unless said. */
  limit?: number;
}

/** Keeps rights requests with their story. What is not found is `undefined` or empty. */
export interface RequestStore {
  /**
   * Stores a filed request with its events, once for each filing key: if the key is there already, nothing is written
   * and the request of that key comes back, not fresh.
   * @throws ReferenceTakenError
   */
  file(request: RightsRequest, events: readonly RecordedEvent[]): Promise<{ request: RightsRequest; fresh: boolean }>;
  /**
   * Stores what a transition made of a request, with its events.
   * @throws RequestChangedError when the stored version is not the one that the transition started from
   */
  save(request: RightsRequest, events: readonly RecordedEvent[]): Promise<void>;
  find(id: string): Promise<RightsRequest | undefined>;
  findByReference(reference: string): Promise<RightsRequest | undefined>;
  findByFilingKey(key: string): Promise<RightsRequest | undefined>;
  /** In the order they happened. */
  events(id: string): Promise<RecordedEvent[]>;
  /** Not final, unless states are named; what is owed first comes first, then what came first. */
  queue(filter?: QueueFilter): Promise<RightsRequest[]>;
  /** Newest first. */
  ofPerson(person: string): Promise<RightsRequest[]>;
  /** By address, whatever its capitals and the space around it; newest first. */
  ofContact(contact: string): Promise<RightsRequest[]>;
  /** Deletes closed requests and their story, if closed before; of these laws only, if any are named. Says how many. */
  purge(closedBefore: Date, regimes?: readonly Regime[]): Promise<number>;
}
