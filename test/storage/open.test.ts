import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../storage/open.ts';
import { temporaryHome } from '../support/temporary-home.ts';

interface Schema {
  notes: { id: number; text: string };
}

async function pragma(home: string, durability: 'full' | 'normal', name: string): Promise<unknown> {
  const { queries, close } = openDatabase<Schema>({ home, purpose: 'rights', durability });
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(queries);
  await close();
  return Object.values(rows[0] ?? {})[0];
}

describe('openDatabase', () => {
  it('makes folder and file that only their owner can read', async () => {
    const home = join(await temporaryHome(), 'deep', 'home');
    const { queries, close } = openDatabase<Schema>({ home, purpose: 'conversations', durability: 'normal' });
    await sql`create table notes (id integer, text text)`.execute(queries);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    for (const file of ['conversations.db', 'conversations.db-wal', 'conversations.db-shm']) {
      expect(statSync(join(home, file)).mode & 0o777, file).toBe(0o600);
    }
    await close();
  });

  it('writes ahead, checks foreign keys and waits for locks', async () => {
    const home = await temporaryHome();
    expect(await pragma(home, 'normal', 'journal_mode')).toBe('wal');
    expect(await pragma(home, 'normal', 'foreign_keys')).toBe(1);
    expect(await pragma(home, 'normal', 'busy_timeout')).toBe(5000);
  });

  it('syncs at every commit when durability is full, and not otherwise', async () => {
    const home = await temporaryHome();
    expect(await pragma(home, 'full', 'synchronous')).toBe(2);
    expect(await pragma(home, 'normal', 'synchronous')).toBe(1);
  });

  it('keeps purposes in separate files', async () => {
    const home = await temporaryHome();
    const one = openDatabase<Schema>({ home, purpose: 'conversations', durability: 'normal' });
    const two = openDatabase<Schema>({ home, purpose: 'rights', durability: 'full' });
    await sql`create table notes (id integer, text text)`.execute(one.queries);
    await expect(two.queries.selectFrom('notes').selectAll().execute()).rejects.toThrow(/no such table/);
    await one.close();
    await two.close();
  });

  it('leaves nothing of a deleted text in the files after expunge', async () => {
    const home = await temporaryHome();
    const { queries, expunge, close } = openDatabase<Schema>({ home, purpose: 'conversations', durability: 'normal' });
    await sql`create table notes (id integer, text text)`.execute(queries);
    await queries.insertInto('notes').values({ id: 1, text: 'PERSIFLAGE-4711' }).execute();
    const holds = () =>
      ['conversations.db', 'conversations.db-wal'].some((file) =>
        readFileSync(join(home, file)).includes('PERSIFLAGE-4711'),
      );
    expect(holds()).toBe(true);
    await queries.deleteFrom('notes').execute();
    await expunge();
    expect(holds()).toBe(false);
    await close();
  });
});
