import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import { BACK_OFF, type BackOff, waitAfter } from './back-off.ts';
import { purgeDone } from './dead-letters.ts';
import { leaseDue, settle } from './leases.ts';
import type { OutboxSchema } from './schema.ts';

export interface Job {
  kind: string;
  key: string;
  /** As it was enqueued; the handler parses it. */
  payload: unknown;
  /** From 1. */
  attempt: number;
  /** Aborted when the lease runs out, or when the worker stops and cannot wait longer. */
  signal: AbortSignal;
}

/**
 * Carries out a job. It may be called again for a job that it had already carried out, when the process died before that
 * was written down: what it does must be the same twice, by the job's key.
 * @throws anything: the job is tried again later; UndeliverableError: it is a dead letter at once
 */
export type Handler = (job: Job) => Promise<void>;

/** No later attempt can succeed either. */
export class UndeliverableError extends Error {
  override readonly name = 'UndeliverableError';
  /** Shown with the dead letter. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface WorkerOptions {
  now(): Date;
  /** In [0, 1). */
  random(): number;
  newId(): string;
  /** Hears of each failed attempt, and of failures of the database. */
  onFailure(error: unknown, job?: Pick<Job, 'kind' | 'attempt'> & { dead: boolean }): void;
  backOff?: BackOff;
  /** Longest time for one attempt; a worker that dies is waited for as long. 60,000 unless said. */
  leaseMs?: number;
  /** Between two looks; 1,000 unless said. */
  pollMs?: number;
  /** Jobs of one kind carried out at the same time; 4 unless said. */
  atOnce?: number;
  /** How long the key of a done job is remembered; 30 days unless said. */
  keepDoneMs?: number;
}

export interface Worker {
  /** One for each kind, before `start`. Kinds do not wait for one another. */
  registerHandler(kind: string, handler: Handler): void;
  /** Carries out everything that is due now; says how many attempts that took. */
  runDue(): Promise<number>;
  /** Looks for due jobs until `stop`. */
  start(): void;
  /** Takes no more jobs, waits `graceMs` for those under way, then aborts them. */
  stop(graceMs?: number): Promise<void>;
}

const PURGE_EVERY_MS = 3_600_000;

export function createWorker<Schema extends OutboxSchema>(database: Kysely<Schema>, options: WorkerOptions): Worker {
  const queries = database as unknown as Kysely<OutboxSchema>;
  const { now, random, newId, onFailure } = options;
  const { backOff = BACK_OFF, leaseMs = 60_000, pollMs = 1_000, atOnce = 4, keepDoneMs = 30 * 86_400_000 } = options;
  const handlers = new Map<string, Handler>();
  const cut = new AbortController();
  const rest = new AbortController();
  // One lane for each kind waits on it.
  setMaxListeners(0, rest.signal);
  let purgedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<unknown> = Promise.resolve();

  async function attempt(row: Selectable<OutboxSchema['outbox']>, handler: Handler, lease: string): Promise<void> {
    const { id, kind, key, attempts } = row;
    const mine = { id, lease };
    // Its last attempt was cut by the death of a process.
    if (attempts > backOff.attempts) return settle(queries, mine, { state: 'dead', error: 'never_ended' }, now());
    const signal = AbortSignal.any([AbortSignal.timeout(leaseMs), cut.signal]);
    try {
      await handler({ kind, key, payload: JSON.parse(row.payload) as unknown, attempt: attempts, signal });
      await settle(queries, mine, { state: 'done' }, now());
    } catch (error) {
      const dead = error instanceof UndeliverableError || attempts >= backOff.attempts;
      onFailure(error, { kind, attempt: attempts, dead });
      const runAt = new Date(now().getTime() + waitAfter(attempts, backOff, random()));
      const end = dead ? ({ state: 'dead' } as const) : ({ state: 'waiting', runAt } as const);
      await settle(queries, mine, { ...end, error: codeOf(error) }, now());
    }
  }

  async function runKind(kind: string, handler: Handler): Promise<number> {
    for (let attempts = 0; ; ) {
      if (rest.signal.aborted) return attempts;
      const lease = newId();
      const until = new Date(now().getTime() + leaseMs);
      const rows = await leaseDue(queries, { kind, lease, now: now(), until, limit: atOnce });
      if (rows.length === 0) return attempts;
      attempts += rows.length;
      await Promise.all(rows.map((row) => attempt(row, handler, lease)));
    }
  }

  async function runDue(): Promise<number> {
    const counts = await Promise.all([...handlers].map(([kind, handler]) => runKind(kind, handler)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async function purge(): Promise<void> {
    if (now().getTime() - purgedAt < PURGE_EVERY_MS) return;
    purgedAt = now().getTime();
    await purgeDone(queries, new Date(purgedAt - keepDoneMs));
  }

  /** Looks until the rest comes; a database that fails is asked again later. */
  async function keepOn(work: () => Promise<unknown>): Promise<void> {
    while (!rest.signal.aborted) {
      await work().catch((error: unknown) => onFailure(error));
      await sleep(pollMs, undefined, { ref: false, signal: rest.signal }).catch(() => {});
    }
  }

  return {
    registerHandler(kind, handler) {
      if (handlers.has(kind)) throw new Error(`Jobs of the kind "${kind}" have a handler already`);
      handlers.set(kind, handler);
    },
    runDue,
    start() {
      const lanes = [...handlers].map(([kind, handler]) => keepOn(() => runKind(kind, handler)));
      running = Promise.all([...lanes, keepOn(purge)]);
    },
    async stop(graceMs = 10_000) {
      rest.abort();
      const timer = setTimeout(() => cut.abort(), graceMs);
      await running;
      clearTimeout(timer);
    },
  };
}

/** What may be kept of a failure: never its message, which may quote what it failed on. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  return (typeof code === 'string' && code !== '' ? code : error.name).slice(0, 100);
}
