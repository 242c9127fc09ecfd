import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../storage/open.ts';
import { inTransaction, reading } from '../../storage/transaction.ts';
import { runTypeScript } from '../support/run-typescript.ts';
import { temporaryHome } from '../support/temporary-home.ts';

interface Schema {
  notes: { id: number; text: string };
}

async function open(home: string, busyTimeoutMs = 0) {
  const database = openDatabase<Schema>({ home, purpose: 'conversations', durability: 'normal', busyTimeoutMs });
  onTestFinished(database.close);
  await sql`create table if not exists notes (id integer, text text)`.execute(database.queries);
  return database;
}

it('tells those who listen in this process, who then read what was committed', async () => {
  const { queries, notices } = await open(await temporaryHome());
  const read: Promise<unknown>[] = [];
  const end = notices.listen('notes', () => read.push(queries.selectFrom('notes').selectAll().execute()));
  await inTransaction(queries, async (transaction) => {
    await notices.tell(transaction, 'notes', '1');
    await transaction.insertInto('notes').values({ id: 1, text: 'x' }).execute();
  });
  expect(await Promise.all(read)).toEqual([[{ id: 1, text: 'x' }]]);
  await notices.tell(queries, 'elsewhere', '1');
  end();
  await notices.tell(queries, 'notes', '1');
  expect(read).toHaveLength(1);
});

it('tells within a second or so that another process wrote, and not that this one did', async () => {
  const home = await temporaryHome();
  const { queries, notices } = await open(home);
  const heard = vi.fn();
  notices.listen('notes', heard);
  await queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(heard).not.toHaveBeenCalled();
  await runTypeScript(fileURLToPath(new URL('migrate-conversations.ts', import.meta.url)), [home]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(undefined), { timeout: 3000 });
});

it('a transaction takes the write lock at its beginning: it never reads what grows old before it writes', async () => {
  const home = await temporaryHome();
  const [mine, other] = [await open(home), await open(home)];
  await inTransaction(mine.queries, async (transaction) => {
    await transaction.selectFrom('notes').selectAll().execute();
    await expect(other.queries.insertInto('notes').values({ id: 1, text: 'x' }).execute()).rejects.toMatchObject({
      code: 'SQLITE_BUSY',
    });
    await transaction.insertInto('notes').values({ id: 2, text: 'y' }).execute();
  });
  expect(await other.queries.selectFrom('notes').selectAll().execute()).toEqual([{ id: 2, text: 'y' }]);
});

it('reading keeps nobody from writing, and sees one moment', async () => {
  const home = await temporaryHome();
  const [mine, other] = [await open(home), await open(home)];
  await reading(mine.queries, async (transaction) => {
    expect(await transaction.selectFrom('notes').selectAll().execute()).toEqual([]);
    await other.queries.insertInto('notes').values({ id: 1, text: 'x' }).execute();
    expect(await transaction.selectFrom('notes').selectAll().execute()).toEqual([]);
  });
  expect(await mine.queries.selectFrom('notes').selectAll().execute()).toHaveLength(1);
});
