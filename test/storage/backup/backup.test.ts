import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FRESH } from '../../../bot/conversation/state.ts';
import { act, fileWish } from '../../../rights/store/act.ts';
import { backUp } from '../../../storage/backup/back-up.ts';
import { BackupDamagedError, BackupFolderTakenError, DataPresentError } from '../../../storage/backup/errors.ts';
import type { Manifest } from '../../../storage/backup/manifest.ts';
import { restore } from '../../../storage/backup/restore.ts';
import type { Place } from '../../../storage/each-database.ts';
import { DatabaseDamagedError } from '../../../storage/errors.ts';
import { migrate } from '../../../storage/migrate.ts';
import { openDatabase } from '../../../storage/open.ts';
import { enqueue } from '../../../storage/outbox/enqueue.ts';
import { PURPOSES } from '../../../storage/purposes.ts';
import { inTransaction } from '../../../storage/transaction.ts';
import { openRequestStore } from '../../rights/support/open-request-store.ts';
import { AGENT, contextOf, PERSON, wish } from '../../rights/support/requests.ts';
import { openStore } from '../../support/open-store.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../../training/support/open-training.ts';

const NOW = new Date('2026-11-20T10:00:00.000Z');
/** What could trip a file of lines: separators, a quote, an escape, what is beyond the basic plane. */
const AWKWARD = 'a\u2028b\u2029c\nd\r"e"\\f\t💧 é';

const onSqlite = async (): Promise<Place> => ({ home: await temporaryHome() });
const onPostgres = async (): Promise<Place> => ({ home: '', url: await temporaryDatabase() });
const folder = async () => join(await temporaryHome(), 'backup');

/** Conversations, requests and jobs; more rows than are read at once. */
async function fill(place: Place): Promise<void> {
  const conversations = await openStore(place.home, place.url);
  await conversations.store.create({ id: 'a', person: 'dl_a', channel: 'web', language: 'fr', at: NOW });
  for (let version = 0; version < 40; version += 1) {
    await conversations.store.record({
      conversation: 'a',
      turnId: `t${version}`,
      version,
      at: NOW,
      person: { text: version === 0 ? AWKWARD : `Question ${version}` },
      reply: {
        id: `r${version}`,
        language: 'fr',
        decision: 'other',
        parts: [],
        citations: [],
        snapshot: '',
        votable: true,
      },
      state: { ...FRESH, language: 'fr', turns: version + 1 },
      effects: [],
    });
  }
  await inTransaction(conversations.queries, (transaction) =>
    enqueue(transaction, { kind: 'mail', key: 'k', payload: { text: AWKWARD }, runAt: NOW }),
  );
  await conversations.close();
  const rights = await openRequestStore(place.url ?? place.home);
  await fileWish(rights.store, wish({ words: AWKWARD }), contextOf(PERSON), () => 'LMP-7K3F-92QX');
  await act(rights.store, 'r1', { type: 'claim' }, contextOf(AGENT));
  await rights.close();
  const training = await openTrainingStore(place.url ?? place.home);
  const learner = { id: 'p1', account: AWKWARD, language: 'fr' as const, timeZone: 'Europe/Paris', groups: ['dpo'] };
  await training.store.enrol(learner, NOW);
  await training.close();
}

/** All rows of all tables, in no order. */
async function content(place: Place): Promise<Record<string, unknown[]>> {
  const made = await folder();
  const { databases } = await backUp(place, made, NOW);
  const all: Record<string, unknown[]> = {};
  for (const { purpose, tables } of databases) {
    for (const { name } of tables) {
      const lines = (await readFile(join(made, purpose, `${name}.jsonl`), 'utf8')).split('\n').filter(Boolean);
      all[`${purpose}/${name}`] = lines.sort();
    }
  }
  return all;
}

function roundTrip(from: () => Promise<Place>, to: () => Promise<Place>): void {
  it('gives back every row of every table', async () => {
    const [source, target, made] = [await from(), await to(), await folder()];
    await fill(source);
    const manifest = await backUp(source, made, NOW);
    expect(manifest.databases.map(({ purpose, schema }) => [purpose, schema])).toEqual(
      PURPOSES.map(({ purpose, migrations }) => [purpose, migrations.length]),
    );
    expect(await restore(target, made, false, NOW)).toEqual(manifest);
    const before = await content(source);
    expect(await content(target)).toEqual(before);
    expect(before['conversations/messages']).toHaveLength(80);

    const { store, close } = await openRequestStore(target.url ?? target.home);
    onTestFinished(close);
    expect(await store.findByReference('LMP-7K3F-92QX')).toMatchObject({
      words: AWKWARD,
      owner: AGENT.kind === 'staff' ? AGENT.id : '',
    });
    const conversations = await openStore(target.home, target.url);
    onTestFinished(conversations.close);
    expect((await conversations.store.message('a', 1))?.from).toEqual({ author: 'person', text: AWKWARD });
  });
}

describe('from SQLite to SQLite', () => roundTrip(onSqlite, onSqlite));
describePostgres('from SQLite to PostgreSQL', () => roundTrip(onSqlite, onPostgres));
describePostgres('from PostgreSQL to SQLite', () => roundTrip(onPostgres, onSqlite));
describePostgres('from PostgreSQL to PostgreSQL', () => roundTrip(onPostgres, onPostgres));

function refusals(open: () => Promise<Place>): void {
  it('data that is there is not replaced, unless that is wished', async () => {
    const [source, target, made] = [await open(), await open(), await folder()];
    await fill(source);
    await backUp(source, made, NOW);
    const there = await openStore(target.home, target.url);
    await there.store.create({ id: 'mine', person: 'dl_m', channel: 'web', language: 'en', at: NOW });
    await there.close();
    const before = await content(target);
    await expect(restore(target, made, false, NOW)).rejects.toThrow(DataPresentError);
    expect(await content(target)).toEqual(before);
    await restore(target, made, true, NOW);
    expect(await content(target)).toEqual(await content(source));
  });

  it('an error on the way leaves every database as it was', async () => {
    const [source, target, made] = [await open(), await open(), await folder()];
    await fill(source);
    await fill(target);
    const extra = await openStore(target.home, target.url);
    await extra.store.create({ id: 'extra', person: 'dl_m', channel: 'web', language: 'en', at: NOW });
    await extra.close();
    await backUp(source, made, NOW);
    // An event of a request that is not there, under a sum that is right.
    const events = join(made, 'rights', 'rights_events.jsonl');
    await writeFile(events, (await readFile(events, 'utf8')).replaceAll('"request":"r1"', '"request":"r9"'));
    await sign(made, 'rights', 'rights_events');
    const before = await content(target);
    await expect(restore(target, made, true, NOW)).rejects.toThrow(/foreign key/i);
    expect(await content(target)).toEqual(before);
  });

  it('a backup of an older schema is brought to the newest', async () => {
    const [source, target, made] = [await open(), await open(), await folder()];
    for (const { purpose, migrations, durability } of PURPOSES) {
      const { queries, close } = openDatabase<unknown>({ ...source, purpose, durability });
      await migrate(queries, purpose, migrations.slice(0, 1));
      if (purpose === 'conversations') {
        await sql`insert into conversations values ('old', 'p', 'web', 'fr', '2026', '2026', 0, '{}')`.execute(queries);
      }
      await close();
    }
    const manifest = await backUp(source, made, NOW);
    expect(manifest.databases.map(({ schema }) => schema)).toEqual(PURPOSES.map(() => 1));
    await restore(target, made, false, NOW);
    const { store, close } = await openStore(target.home, target.url);
    onTestFinished(close);
    expect((await store.find('old'))?.person).toBe('p');
  });
}

describe('restoring on SQLite', () => refusals(onSqlite));
describePostgres('restoring on PostgreSQL', () => refusals(onPostgres));

/** Writes the file's own sum into the manifest. */
async function sign(made: string, purpose: string, table: string): Promise<void> {
  const path = join(made, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const entry = manifest.databases.find((one) => one.purpose === purpose)?.tables.find(({ name }) => name === table);
  if (!entry) throw new Error(`no ${table}`);
  entry.sha256 = createHash('sha256')
    .update(await readFile(join(made, purpose, `${table}.jsonl`)))
    .digest('hex');
  await writeFile(path, JSON.stringify(manifest));
}

describe('a backup', () => {
  it('can be read by its owner only', async () => {
    const [source, made] = [await onSqlite(), await folder()];
    await fill(source);
    await backUp(source, made, NOW);
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(made, { recursive: true })) {
      const entry = await stat(join(made, name));
      expect(entry.mode & 0o777, name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
  });

  it('never goes over what is there, and leaves nothing half done', async () => {
    const [source, made] = [await onSqlite(), await folder()];
    await fill(source);
    await backUp(source, made, NOW);
    await expect(backUp(source, made, NOW)).rejects.toThrow(BackupFolderTakenError);
    await writeFile(join(source.home, 'rights.db'), 'this is no database');
    await expect(backUp(source, `${made}-2`, NOW)).rejects.toThrow();
    expect(await readdir(join(made, '..'))).toEqual(['backup']);
  });

  it('is not made of a database that is damaged', async () => {
    const [source, made] = [await onSqlite(), await folder()];
    await fill(source);
    const file = join(source.home, 'conversations.db');
    const bytes = await readFile(file);
    // Somewhere in the middle of the tables, a page's header still well.
    bytes.fill(0xaa, bytes.length - 6000, bytes.length - 5000);
    await writeFile(file, bytes);
    await expect(backUp(source, made, NOW)).rejects.toThrow(DatabaseDamagedError);
    expect(await readdir(join(made, '..'))).toEqual([]);
  });

  it('of nothing is a backup, and makes no databases', async () => {
    const [source, target, made] = [await onSqlite(), await onSqlite(), await folder()];
    await backUp(source, made, NOW);
    expect(await readdir(source.home)).toEqual([]);
    await restore(target, made, false, NOW);
    expect(Object.values(await content(target)).flat()).toEqual([]);
  });

  it('is of one moment, though others write meanwhile', async () => {
    const [source, made] = [await onSqlite(), await folder()];
    await fill(source);
    const { store, close } = await openStore(source.home);
    onTestFinished(close);
    let writing = true;
    const writer = (async () => {
      for (let number = 0; writing; number += 1) {
        await store.create({ id: `w${number}`, person: 'p', channel: 'web', language: 'fr', at: NOW });
        const reply = (await store.replyTo('a', 't0')) ?? expect.fail('no reply');
        await store.record({
          conversation: `w${number}`,
          turnId: 't',
          version: 0,
          at: NOW,
          reply,
          state: { ...FRESH, language: 'fr', turns: 1 },
          effects: [],
        });
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await backUp(source, made, NOW);
    writing = false;
    await writer;
    const lines = async (table: string) =>
      (await readFile(join(made, 'conversations', `${table}.jsonl`), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const recorded = (await lines('conversations')).filter(({ id, version }) => id.startsWith('w') && version === 1);
    const said = (await lines('messages')).filter(({ conversation }) => conversation.startsWith('w'));
    expect(said.map(({ conversation }) => conversation).sort()).toEqual(recorded.map(({ id }) => id).sort());
  });

  it.each([
    [
      'a bit that changed',
      async (made: string) => {
        const file = join(made, 'conversations', 'messages.jsonl');
        const bytes = await readFile(file);
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
    ],
    [
      'a line that is missing',
      async (made: string) => {
        const file = join(made, 'conversations', 'messages.jsonl');
        await writeFile(file, (await readFile(file, 'utf8')).split('\n').slice(1).join('\n'));
      },
    ],
    ['a file that is missing', (made: string) => rm(join(made, 'rights', 'rights_events.jsonl'))],
    ['no manifest', (made: string) => rm(join(made, 'manifest.json'))],
    ['a manifest of another kind', (made: string) => writeFile(join(made, 'manifest.json'), '{"format":"tar"}')],
    [
      'a path for a name',
      async (made: string) => {
        const path = join(made, 'manifest.json');
        await writeFile(path, (await readFile(path, 'utf8')).replace('"messages"', '"../messages"'));
      },
    ],
  ])('with %s is refused, and nothing is touched', async (_fault, damage) => {
    const [source, target, made] = [await onSqlite(), await onSqlite(), await folder()];
    await fill(source);
    await backUp(source, made, NOW);
    await damage(made);
    await expect(restore(target, made, true, NOW)).rejects.toThrow(BackupDamagedError);
    expect(await readdir(target.home)).toEqual([]);
  });

  it('of a newer version is refused', async () => {
    const [source, made] = [await onSqlite(), await folder()];
    await fill(source);
    await backUp(source, made, NOW);
    const path = join(made, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
    for (const database of manifest.databases) database.schema = 99;
    await writeFile(path, JSON.stringify(manifest));
    await expect(restore(await onSqlite(), made, true, NOW)).rejects.toThrow('has schema 99');
  });
});
