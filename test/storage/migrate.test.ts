import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { NewerSchemaError } from '../../storage/errors.ts';
import { type Migration, migrate } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';
import { runTypeScript } from '../support/run-typescript.ts';
import { temporaryHome } from '../support/temporary-home.ts';

interface Schema {
  notes: { id: number; text: string | null };
}

const first: Migration = {
  number: 1,
  name: 'notes',
  up: async (queries) => void (await sql`create table notes (id integer)`.execute(queries)),
};
const second: Migration = {
  number: 2,
  name: 'text',
  up: async (queries) => void (await sql`alter table notes add column text text`.execute(queries)),
};

const open = (home: string) => openDatabase<Schema>({ home, purpose: 'training', durability: 'normal' });
const columns = async (queries: Kysely<Schema>) =>
  (await queries.introspection.getTables()).find(({ name }) => name === 'notes')?.columns.map(({ name }) => name);

describe('migrate', () => {
  it('takes an empty and an older database to the newest schema, each step once', async () => {
    const { queries, close } = open(await temporaryHome());
    expect(await migrate(queries, 'training', [first])).toBe(1);
    await queries
      .insertInto('notes')
      .values({ id: 7 } as never)
      .execute();
    expect(await migrate(queries, 'training', [first, second])).toBe(2);
    expect(await migrate(queries, 'training', [first, second])).toBe(2);
    expect(await queries.selectFrom('notes').selectAll().execute()).toEqual([{ id: 7, text: null }]);
    await close();
  });

  it('refuses a newer schema, names both, and leaves it alone', async () => {
    const { queries, close } = open(await temporaryHome());
    await migrate(queries, 'training', [first, second]);
    const refusal = await migrate(queries, 'training', [first]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NewerSchemaError);
    expect(refusal).toMatchObject({ code: 'newer_schema', purpose: 'training', found: 2, known: 1 });
    expect((refusal as Error).message).toContain('has schema 2; this version of Limpide knows schemas up to 1');
    expect(await columns(queries)).toEqual(['id', 'text']);
    await close();
  });

  it('undoes a step that fails half-way and goes on there next time', async () => {
    const { queries, close } = open(await temporaryHome());
    const broken: Migration = {
      ...second,
      up: async (inner) => {
        await second.up(inner);
        throw new Error('power cut');
      },
    };
    await expect(migrate(queries, 'training', [first, broken])).rejects.toThrow('power cut');
    expect(await columns(queries)).toEqual(['id']);
    expect(await migrate(queries, 'training', [first, second])).toBe(2);
    expect(await columns(queries)).toEqual(['id', 'text']);
    await close();
  });

  it('lets two processes that start together migrate once', async () => {
    const home = await temporaryHome();
    const migrateInProcess = () =>
      runTypeScript(fileURLToPath(new URL('migrate-conversations.ts', import.meta.url)), [home]);
    const ends = await Promise.all([migrateInProcess(), migrateInProcess(), migrateInProcess()]);
    const newest = `schema ${CONVERSATIONS_MIGRATIONS.length}`;
    expect(ends.map(({ stdout }) => stdout)).toEqual([newest, newest, newest]);
  });
});
