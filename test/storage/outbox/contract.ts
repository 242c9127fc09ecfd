import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACK_OFF } from '../../../storage/outbox/back-off.ts';
import { countJobs, deadLetters, purgeDone, resend } from '../../../storage/outbox/dead-letters.ts';
import { enqueue, type NewJob } from '../../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { createWorker, type Handler, UndeliverableError, type WorkerOptions } from '../../../storage/outbox/worker.ts';
import { inTransaction } from '../../../storage/transaction.ts';

export interface OpenOutbox {
  queries: Kysely<OutboxSchema>;
  /** Another way to the same database: connections of its own where one process may have two. */
  other: Kysely<OutboxSchema>;
}

const START = Date.UTC(2026, 10, 2, 9);

/** What the outbox must do on whatever database. `open` gives an empty one, closed after the test. */
export function outboxContract(open: () => Promise<OpenOutbox>): void {
  let queries: Kysely<OutboxSchema>;
  let other: Kysely<OutboxSchema>;
  let clock: number;
  let drawn: number;
  beforeEach(async () => {
    ({ queries, other } = await open());
    clock = START;
    drawn = 0;
  });

  const now = () => new Date(clock);
  const put = (job: Partial<NewJob> & { key: string }) =>
    inTransaction(queries, (transaction) =>
      enqueue(transaction, { kind: 'mail', payload: { to: job.key }, runAt: now(), ...job }),
    );
  const workerOn = (
    database: Kysely<OutboxSchema>,
    handlers: Record<string, Handler>,
    more?: Partial<WorkerOptions>,
  ) => {
    const worker = createWorker(database, {
      now,
      random: () => 0.5,
      newId: () => {
        drawn += 1;
        return `lease-${drawn}`;
      },
      onFailure: () => {},
      ...more,
    });
    for (const [kind, handler] of Object.entries(handlers)) worker.registerHandler(kind, handler);
    return worker;
  };

  it('carries out what is due, with what was enqueued, and once', async () => {
    const mail = vi.fn(async () => {});
    const worker = workerOn(queries, { mail });
    await put({ key: 'a', payload: { letter: 'refusal', é: [1, null] } });
    expect(await worker.runDue()).toBe(1);
    expect(mail).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'mail', key: 'a', payload: { letter: 'refusal', é: [1, null] }, attempt: 1 }),
    );
    expect(await worker.runDue()).toBe(0);
    expect(await countJobs(queries)).toEqual({ waiting: 0, done: 1, dead: 0 });
  });

  it('is part of the transaction: what is undone is never carried out', async () => {
    const mail = vi.fn(async () => {});
    const undone = inTransaction(queries, async (transaction) => {
      await enqueue(transaction, { kind: 'mail', key: 'a', payload: null, runAt: now() });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await workerOn(queries, { mail }).runDue()).toBe(0);
    expect(mail).not.toHaveBeenCalled();
  });

  it('takes a key once in its kind, also at once and after it was done', async () => {
    const [mail, reminder] = [vi.fn(async () => {}), vi.fn(async () => {})];
    const worker = workerOn(queries, { mail, reminder });
    const both = await Promise.all(
      [queries, other].map((database) =>
        inTransaction(database, (transaction) =>
          enqueue(transaction, { kind: 'mail', key: 'a', payload: null, runAt: now() }),
        ),
      ),
    );
    expect(both.sort()).toEqual([false, true]);
    expect(await put({ kind: 'reminder', key: 'a' })).toBe(true);
    await worker.runDue();
    expect(await put({ key: 'a' })).toBe(false);
    await worker.runDue();
    expect([mail.mock.calls.length, reminder.mock.calls.length]).toEqual([1, 1]);
  });

  it('waits for its time', async () => {
    const mail = vi.fn(async () => {});
    const worker = workerOn(queries, { mail });
    await put({ key: 'later', runAt: new Date(START + 1000) });
    clock += 999;
    expect(await worker.runDue()).toBe(0);
    clock += 1;
    expect(await worker.runDue()).toBe(1);
  });

  it('leaves jobs alone for which there is no handler here', async () => {
    await put({ kind: 'unknown', key: 'a' });
    expect(await workerOn(queries, { mail: async () => {} }).runDue()).toBe(0);
    expect((await countJobs(queries)).waiting).toBe(1);
  });

  it('tries again later and later, then lists a dead letter that can be sent again', async () => {
    const failures: unknown[] = [];
    const times: number[] = [];
    let broken = true;
    const mail: Handler = async ({ attempt }) => {
      times.push(clock - START);
      if (broken) throw Object.assign(new Error(`secret of attempt ${attempt}`), { code: 'ECONNREFUSED' });
    };
    const backOff = { firstMs: 1000, longestMs: 5000, attempts: 5 };
    const onFailure: WorkerOptions['onFailure'] = (_error, job) => failures.push(job);
    const worker = workerOn(queries, { mail }, { backOff, onFailure });
    await put({ key: 'a' });
    for (; clock < START + 60_000; clock += 250) await worker.runDue();
    // Waits of 1, 2, 4 and 5 seconds, each times three quarters.
    expect(times).toEqual([0, 750, 2250, 5250, 9000]);
    expect(failures.at(-1)).toEqual({ kind: 'mail', attempt: 5, dead: true });
    expect(failures.at(-2)).toEqual({ kind: 'mail', attempt: 4, dead: false });
    expect(await deadLetters(other)).toEqual([
      { id: 'mail/a', kind: 'mail', attempts: 5, error: 'ECONNREFUSED', since: new Date(START + 9000) },
    ]);
    expect(JSON.stringify(await queries.selectFrom('outbox').selectAll().execute())).not.toContain('secret');

    broken = false;
    expect(await resend(other, now(), 'mail/b')).toBe(0);
    expect(await resend(other, now(), 'mail/a')).toBe(1);
    expect(await deadLetters(queries)).toEqual([]);
    await worker.runDue();
    expect(times).toHaveLength(6);
    expect(await countJobs(queries)).toEqual({ waiting: 0, done: 1, dead: 0 });
  });

  it('gives up at once what can never succeed', async () => {
    const mail = vi.fn(async () => {
      throw new UndeliverableError('no_such_address', 'nobody there');
    });
    await put({ key: 'a' });
    await put({ key: 'b' });
    const worker = workerOn(queries, { mail });
    await worker.runDue();
    expect((await deadLetters(queries)).map(({ id, error }) => [id, error])).toEqual([
      ['mail/a', 'no_such_address'],
      ['mail/b', 'no_such_address'],
    ]);
    expect(await resend(queries, now())).toBe(2);
    await worker.runDue();
    expect(mail).toHaveBeenCalledTimes(4);
  });

  it('never gives one job to two workers', async () => {
    const done: string[] = [];
    const mail: Handler = async ({ key }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      done.push(key);
    };
    const keys = Array.from({ length: 120 }, (_, number) => `k${number}`);
    for (const key of keys) await put({ key });
    const workers = [workerOn(queries, { mail }), workerOn(other, { mail }), workerOn(other, { mail }, { atOnce: 7 })];
    const attempts = await Promise.all(workers.map((worker) => worker.runDue()));
    expect(done.sort()).toEqual(keys.sort());
    expect(attempts.reduce((sum, count) => sum + count)).toBe(120);
  });

  it('gives a job to another when its worker went silent, whose late word then counts no more', async () => {
    let wakeUp = (_error?: Error) => {};
    const silent: Handler = () =>
      new Promise((resolve, reject) => {
        wakeUp = (error) => (error ? reject(error) : resolve());
      });
    const [first, second] = [vi.fn(silent), vi.fn(async () => {})];
    await put({ key: 'a' });
    const late = workerOn(queries, { mail: first }, { leaseMs: 60_000 }).runDue();
    await vi.waitFor(() => expect(first).toHaveBeenCalled());
    const worker = workerOn(other, { mail: second });
    clock += 59_999;
    expect(await worker.runDue()).toBe(0);
    clock += 1;
    expect(await worker.runDue()).toBe(1);
    expect(second).toHaveBeenCalledWith(expect.objectContaining({ key: 'a', attempt: 2 }));
    wakeUp(new Error('too late'));
    await late;
    expect(await countJobs(queries)).toEqual({ waiting: 0, done: 1, dead: 0 });
  });

  it('gives up a job that takes its worker down each time', async () => {
    await put({ key: 'a' });
    const backOff = { ...BACK_OFF, attempts: 2 };
    const mail = vi.fn(() => new Promise<void>(() => {}));
    for (let death = 0; death < 2; death += 1) {
      void workerOn(queries, { mail }, { backOff, leaseMs: 1000 }).runDue();
      await vi.waitFor(() => expect(mail).toHaveBeenCalledTimes(death + 1));
      clock += 1000;
    }
    await workerOn(queries, { mail }, { backOff }).runDue();
    expect(mail).toHaveBeenCalledTimes(2);
    expect(await deadLetters(queries)).toMatchObject([{ id: 'mail/a', error: 'never_ended' }]);
  });

  it('keeps nothing of a done job but its key, and that for a time', async () => {
    await put({ key: 'a', payload: { reference: 'LMP-1' } });
    await put({ key: 'waits', runAt: new Date(START + 1e9) });
    await workerOn(queries, { mail: async () => {} }).runDue();
    const row = await queries.selectFrom('outbox').selectAll().where('state', '=', 'done').executeTakeFirst();
    expect(row).toMatchObject({ id: 'mail/a', payload: 'null' });
    expect(await purgeDone(queries, new Date(START))).toBe(0);
    expect(await purgeDone(queries, new Date(START + 1))).toBe(1);
    expect(await countJobs(queries)).toEqual({ waiting: 1, done: 0, dead: 0 });
  });

  describe('the loop', () => {
    it('carries out jobs as they come, one kind not waiting for another, until it is stopped', async () => {
      const done: string[] = [];
      let release = () => {};
      const slow: Handler = ({ key }) =>
        new Promise((resolve) => {
          release = () => {
            done.push(key);
            resolve();
          };
        });
      const mail: Handler = async ({ key }) => void done.push(key);
      const worker = workerOn(queries, { slow, mail }, { pollMs: 5 });
      worker.start();
      await put({ kind: 'slow', key: 's' });
      await put({ key: 'm1' });
      await vi.waitFor(() => expect(done).toEqual(['m1']));
      await put({ key: 'm2' });
      await vi.waitFor(() => expect(done).toEqual(['m1', 'm2']));
      const stopped = worker.stop();
      await put({ key: 'm3' });
      release();
      await stopped;
      expect(done).toEqual(['m1', 'm2', 's']);
      expect(await countJobs(queries)).toEqual({ waiting: 1, done: 3, dead: 0 });
    });

    it('aborts what does not end in time when it stops, and does it again later', async () => {
      const mail: Handler = ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      const started = vi.fn(mail);
      const worker = workerOn(queries, { mail: started }, { pollMs: 5 });
      worker.start();
      await put({ key: 'a' });
      await vi.waitFor(() => expect(started).toHaveBeenCalled());
      await worker.stop(20);
      expect(await countJobs(queries)).toEqual({ waiting: 1, done: 0, dead: 0 });
      clock += 60_000;
      expect(await workerOn(queries, { mail: async () => {} }).runDue()).toBe(1);
    });

    it('goes on when the database fails', async () => {
      const failures = vi.fn();
      const mail = vi.fn(async () => {});
      const worker = workerOn(queries, { mail }, { pollMs: 5, onFailure: failures });
      await queries.schema.alterTable('outbox').renameTo('away').execute();
      worker.start();
      await vi.waitFor(() => expect(failures).toHaveBeenCalled());
      await queries.schema
        .alterTable('away' as 'outbox')
        .renameTo('outbox')
        .execute();
      await put({ key: 'a' });
      await vi.waitFor(() => expect(mail).toHaveBeenCalled());
      await worker.stop();
    });
  });
}
