import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DatabaseUnreachableError } from '../../storage/errors.ts';
import { migrate, migrateStepwise } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';
import { inTransaction, reading } from '../../storage/transaction.ts';
import { describePostgres, temporaryDatabase } from '../support/postgres.ts';
import { runTypeScript } from '../support/run-typescript.ts';

interface Schema {
  notes: { id: number; text: string };
}

function open(url: string, purpose: 'conversations' | 'rights' = 'rights', durability: 'full' | 'normal' = 'full') {
  const database = openDatabase<Schema>({ home: '', url, purpose, durability, busyTimeoutMs: 300 });
  onTestFinished(database.close);
  return database;
}

const withNotes = async (url: string) => {
  const database = open(url);
  await migrate(database.queries, 'rights', [
    {
      number: 1,
      name: 'notes',
      up: async (q) => void (await sql`create table notes (id integer, text text)`.execute(q)),
    },
  ]);
  return database;
};

const setting = async (url: string, durability: 'full' | 'normal', name: string) =>
  (await sql.raw<Record<string, string>>(`show ${name}`).execute(open(url, 'rights', durability).queries)).rows[0]?.[
    name
  ];

describePostgres('PostgreSQL', () => {
  it('has a schema for each purpose, and sees no other', async () => {
    const url = await temporaryDatabase();
    const { queries } = await withNotes(url);
    await queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
    await expect(open(url, 'conversations').queries.selectFrom('notes').selectAll().execute()).rejects.toThrow(/notes/);
    const { rows } = await sql`select table_schema from information_schema.tables where table_name = 'notes'`.execute(
      queries,
    );
    expect(rows).toEqual([{ table_schema: 'rights' }]);
  });

  it('flushes every commit when durability is full, keeps settings of the address, and frees locks of the dead', async () => {
    const url = await temporaryDatabase();
    const given = `${url}?options=-c%20synchronous_commit%3Doff%20-c%20work_mem%3D5MB`;
    expect(await setting(given, 'full', 'synchronous_commit')).toBe('on');
    expect(await setting(given, 'normal', 'synchronous_commit')).toBe('off');
    expect(await setting(given, 'full', 'work_mem')).toBe('5MB');
    expect(await setting(url, 'full', 'idle_in_transaction_session_timeout')).toBe('1min');
  });

  it('is migrated once by processes that start together, and says by which steps', async () => {
    const url = await temporaryDatabase();
    const migrateInProcess = () =>
      runTypeScript(fileURLToPath(new URL('migrate-conversations.ts', import.meta.url)), ['', url]);
    const ends = await Promise.all([migrateInProcess(), migrateInProcess(), migrateInProcess()]);
    const newest = `schema ${CONVERSATIONS_MIGRATIONS.length}`;
    expect(ends.map(({ stdout }) => stdout)).toEqual([newest, newest, newest]);
    const { queries } = open(url, 'conversations');
    expect(await migrateStepwise(queries, 'conversations', CONVERSATIONS_MIGRATIONS)).toEqual({
      from: CONVERSATIONS_MIGRATIONS.length,
      to: CONVERSATIONS_MIGRATIONS.length,
      applied: [],
    });
    await expect(migrate(queries, 'conversations', CONVERSATIONS_MIGRATIONS.slice(0, 1))).rejects.toThrow(
      'this version of Limpide knows schemas up to 1',
    );
  });

  it('that cannot be reached is named without the password', async () => {
    const { queries } = openDatabase<Schema>({
      home: '',
      url: 'postgres://limpide:hunter2@127.0.0.1:1/limpide',
      purpose: 'rights',
      durability: 'full',
    });
    const refusal = await sql`select 1`.execute(queries).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseUnreachableError);
    expect(refusal).toMatchObject({ reason: 'ECONNREFUSED' });
    expect((refusal as Error).message).toContain('PostgreSQL at 127.0.0.1:1/limpide cannot be used as "limpide"');
    expect((refusal as Error).message).not.toContain('hunter2');
  });

  it('that comes back is used again, by queries and by those who listen', async () => {
    const url = await temporaryDatabase();
    const [mine, other] = [await withNotes(url), open(url)];
    const heard: (string | undefined)[] = [];
    mine.notices.listen('notes', (about) => heard.push(about));
    await vi.waitFor(() => expect(heard).toEqual([undefined]));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      other.queries,
    );
    // Something may have been missed: that is told, too.
    await vi.waitFor(() => expect(heard).toEqual([undefined, undefined]), { timeout: 5000 });
    await other.notices.tell(other.queries, 'notes', 'after');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('after'));
    await mine.queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
  });

  it('tells what is committed, after it, and nothing that is undone', async () => {
    const url = await temporaryDatabase();
    const [mine, other] = [await withNotes(url), open(url)];
    const heard: (string | undefined)[] = [];
    const end = other.notices.listen('notes', (about) => heard.push(about));
    other.notices.listen('elsewhere', () => heard.push('wrong topic'));
    await vi.waitFor(() => expect(heard).toContain('wrong topic'));
    heard.length = 0;
    const undone = inTransaction(mine.queries, async (transaction) => {
      await mine.notices.tell(transaction, 'notes', 'undone');
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await inTransaction(mine.queries, async (transaction) => {
      await mine.notices.tell(transaction, 'notes', 'a b {"c": "é"}');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual(['a b {"c": "é"}']));
    end();
    await mine.notices.tell(mine.queries, 'notes', 'nobody listens');
    await mine.notices.tell(mine.queries, 'elsewhere', '');
    await vi.waitFor(() => expect(heard).toEqual(['a b {"c": "é"}', 'wrong topic']));
  });

  it('lets one process at a time work under a key, others under another key meanwhile', async () => {
    const url = await temporaryDatabase();
    const processes = [open(url), open(url), open(url)];
    let inside = 0;
    let most = 0;
    let elsewhere = false;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await processes[0]?.alone('other', async () => {
        elsewhere = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    for (let round = 0; round < 5; round += 1) await Promise.all(processes.map((one) => one.alone('key', work)));
    expect(most).toBe(1);
    expect(elsewhere).toBe(true);
    await expect(processes[0]?.alone('key', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await processes[1]?.alone('key', async () => 'free again')).toBe('free again');
  });

  it('frees the key of a process that lost its connection', async () => {
    const url = await temporaryDatabase();
    const [mine, other] = [open(url), open(url)];
    let release = () => {};
    const held = mine.alone(
      'key',
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    await vi.waitFor(async () => {
      const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory'`.execute(other.queries);
      expect(rows).toHaveLength(1);
    });
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`.execute(other.queries);
    expect(await other.alone('key', async () => 'mine now')).toBe('mine now');
    release();
    await held;
  });

  it('runs again what failed only because another was faster', async () => {
    const url = await temporaryDatabase();
    const { queries } = await withNotes(url);
    await queries
      .insertInto('notes')
      .values([
        { id: 1, text: '0' },
        { id: 2, text: '0' },
      ])
      .execute();
    let runs = 0;
    // The two lock the rows in opposite order: a deadlock, unless one gives way.
    const crossing = ([first, second]: [number, number]) =>
      inTransaction(queries, async (transaction) => {
        runs += 1;
        const add = (id: number) =>
          transaction.updateTable('notes').set({ text: sql`text || '+'` }).where('id', '=', id).execute();
        await sql`set local lock_timeout = 0`.execute(transaction);
        await sql`set local deadlock_timeout = '50ms'`.execute(transaction);
        await add(first);
        await new Promise((resolve) => setTimeout(resolve, 60));
        await add(second);
      });
    await Promise.all([crossing([1, 2]), crossing([2, 1])]);
    expect(runs).toBeGreaterThan(2);
    expect((await queries.selectFrom('notes').select('text').execute()).map(({ text }) => text)).toEqual([
      '0++',
      '0++',
    ]);
    let failures = 0;
    const broken = inTransaction(queries, async () => {
      failures += 1;
      throw new Error('not of that kind');
    });
    await expect(broken).rejects.toThrow('not of that kind');
    expect(failures).toBe(1);
  });

  it('waits for a lock no longer than it was told', async () => {
    const url = await temporaryDatabase();
    const { queries } = await withNotes(url);
    await queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
    await inTransaction(queries, async (transaction) => {
      await transaction.updateTable('notes').set({ text: 'y' }).execute();
      await expect(queries.updateTable('notes').set({ text: 'z' }).execute()).rejects.toMatchObject({ code: '55P03' });
    });
  });

  it('reads several things as of one moment, and writes nothing meanwhile', async () => {
    const url = await temporaryDatabase();
    const { queries } = await withNotes(url);
    const count = async (from: typeof queries) => (await from.selectFrom('notes').selectAll().execute()).length;
    await reading(queries, async (transaction) => {
      expect(await count(transaction)).toBe(0);
      await queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
      expect(await count(transaction)).toBe(0);
    });
    const writing = reading(queries, (transaction) =>
      transaction.insertInto('notes').values({ id: 2, text: 'x' }).execute(),
    );
    await expect(writing).rejects.toThrow(/read-only/);
    expect(await count(queries)).toBe(1);
  });

  it('tells of a connection that was cut in the middle of a transaction, and goes on', async () => {
    const url = await temporaryDatabase();
    const { queries } = await withNotes(url);
    const cut = inTransaction(queries, async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(queries);
      // The news arrives while no query is under way.
      await sleep(200);
      await transaction.insertInto('notes').values({ id: 1, text: 'x' }).execute();
    });
    await expect(cut).rejects.toThrow(/connection/i);
    expect(await queries.selectFrom('notes').selectAll().execute()).toEqual([]);
  });
});
