import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Client } from 'pg';
import type { OpenDatabase } from '../database.ts';
import { createListeners } from '../notices.ts';

/** Longest wait for another process's turn; after it the work is done all the same. */
const LOCK_WAIT_MS = 30_000;
const LOCK_LOOK_MS = 20;
const PULSE_MS = 15_000;
const LONGEST_PAUSE_MS = 5_000;

/**
 * One connection of a process that stays open: it listens (LISTEN), and holds the session's advisory locks. When it
 * breaks it is opened again, and listeners hear that they may have missed something.
 */
export function openSession(
  connectionString: string,
  purpose: string,
): Pick<OpenDatabase<unknown>, 'notices' | 'alone'> & { close(): Promise<void> } {
  const channel = `limpide_${purpose}`;
  const listeners = createListeners();
  const closing = new AbortController();
  let listening = false;
  let connected: Promise<Client> | undefined;
  let pulse: NodeJS.Timeout | undefined;

  function connection(): Promise<Client> {
    connected ??= open();
    return connected;
  }

  async function open(): Promise<Client> {
    const { default: pg } = await import('pg');
    for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, keepAlive: true });
      let up = true;
      const lost = () => {
        if (!up) return;
        up = false;
        clearInterval(pulse);
        connected = undefined;
        // It is wanted again by itself only where somebody listens; locks ask for it when they need it.
        if (!closing.signal.aborted && listening) void connection().catch(() => {});
      };
      client.on('notification', ({ payload = '' }) => {
        const space = payload.indexOf(' ');
        listeners.hear(payload.slice(0, space), payload.slice(space + 1));
      });
      try {
        client.on('error', () => {});
        await client.connect();
        await client.query(`listen ${channel}`);
        client.on('error', lost);
        client.on('end', lost);
        // A line that is dead without a word is noticed by asking.
        pulse = setInterval(() => void beat(client), PULSE_MS).unref();
        listeners.hearAnything();
        return client;
      } catch (error) {
        up = false;
        await client.end().catch(() => {});
        if (closing.signal.aborted) throw error;
        await sleep(pause, undefined, { signal: closing.signal });
      }
    }
  }

  async function beat(client: Client): Promise<void> {
    const answered = client.query('select 1').then(
      () => true,
      () => false,
    );
    const late = sleep(PULSE_MS / 2, false, { ref: false });
    if (!(await Promise.race([answered, late]))) client.connection.stream.destroy();
  }

  /** Whether this session got the lock before the wait was over. */
  async function lock(key: string): Promise<Client | undefined> {
    const end = performance.now() + LOCK_WAIT_MS;
    const client = await Promise.race([connection(), sleep(LOCK_LOOK_MS * 100, undefined, { ref: false })]);
    while (client && performance.now() < end && !closing.signal.aborted) {
      const { rows } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
        [key],
      );
      if (rows[0]?.mine) return client;
      await sleep(LOCK_LOOK_MS * (0.5 + Math.random()));
    }
    return undefined;
  }

  return {
    notices: {
      async tell(queries, topic, about) {
        await sql`select pg_notify(${channel}, ${`${topic} ${about}`})`.execute(queries);
      },
      listen(topic, hear) {
        listening = true;
        void connection().catch(() => {});
        return listeners.add(topic, hear);
      },
    },
    async alone(key, work) {
      const whole = `${channel} ${key}`;
      const client = await lock(whole).catch(() => undefined);
      try {
        return await work();
      } finally {
        // A connection that broke has given its locks back by itself.
        await client?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [whole]).catch(() => {});
      }
    },
    async close() {
      closing.abort();
      clearInterval(pulse);
      const client = await connected?.catch(() => undefined);
      await client?.end().catch(() => {});
    },
  };
}
