import { utimesSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activeSnapshotId } from '../../../knowledge/snapshot/active.ts';
import { declaredOn, publications } from '../../../knowledge/snapshot/history.ts';
import { openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { publish } from '../../../knowledge/snapshot/publish.ts';
import { temporaryFolder } from '../register/files.ts';
import { buildIndex, embedderNamed, filesOf, optionsFor, registerFor } from './fixtures.ts';

describe('publishing', () => {
  test('makes a snapshot named by its content, opens as declared and is active', async () => {
    const snapshots = join(temporaryFolder(), 'not/there/yet');
    const register = await registerFor('ten');
    const { id, fresh } = await publish(register, optionsFor(snapshots));
    expect(fresh).toBe(true);
    expect(await activeSnapshotId(snapshots)).toBe(id);
    const opened = await openSnapshot(snapshots, id);
    expect(opened.register).toEqual(register);
    expect(opened.manifest.counts).toEqual({ practices: 1, statements: 2, french: 2, english: 2 });
    expect(await readFile(join(opened.directory, 'graph/index.json'), 'utf8')).toBe('{"model":"model@1"}');
    expect((await readdir(snapshots)).sort()).toEqual([id, 'active', 'published.jsonl'].sort());
  });

  test('twice builds once, and activates again', async () => {
    const snapshots = temporaryFolder();
    const [ten, six] = [await registerFor('ten'), await registerFor('six')];
    const first = await publish(ten, optionsFor(snapshots));
    const second = await publish(six, optionsFor(snapshots));
    const never = () => Promise.reject(new Error('built again'));
    const again = await publish(ten, optionsFor(snapshots, { buildIndex: never }));
    expect(again).toEqual({ id: first.id, fresh: false });
    expect(await activeSnapshotId(snapshots)).toBe(first.id);
    expect((await publications(snapshots)).map(({ id }) => id)).toEqual([first.id, second.id, first.id]);
    await publish(ten, optionsFor(snapshots));
    expect(await publications(snapshots)).toHaveLength(3);
  });

  test('with another model builds the index anew beside the old one', async () => {
    const snapshots = temporaryFolder();
    const register = await registerFor('ten');
    const first = await publish(register, optionsFor(snapshots));
    const before = await openSnapshot(snapshots, first.id);
    const second = await publish(register, optionsFor(snapshots, { embedder: embedderNamed('model@2') }));
    expect(second).toEqual({ id: first.id, fresh: true });
    const after = await openSnapshot(snapshots, first.id);
    expect([before.manifest.model, after.manifest.model]).toEqual(['model@1', 'model@2']);
    // Who has the old one open can still read it.
    expect(await readFile(join(before.directory, 'graph/index.json'), 'utf8')).toContain('model@1');
    expect(await readFile(join(after.directory, 'graph/index.json'), 'utf8')).toContain('model@2');
  });

  test('mends whatever file of a snapshot is damaged or gone', async () => {
    const snapshots = temporaryFolder();
    const register = await registerFor('ten');
    const { id } = await publish(register, optionsFor(snapshots));
    for (const name of ['content.json', 'manifest.json', 'graph/index.json', 'vectors.f32']) {
      for (const damage of [(path: string) => appendFile(path, ' '), (path: string) => rm(path)]) {
        const file = (await filesOf(join(snapshots, id))).filter((path) => path.endsWith(name)).at(-1) as string;
        const { directory } = await openSnapshot(snapshots, id);
        await damage(name.includes('.json') && !name.includes('/') ? file : join(directory, name));
        await expect(openSnapshot(snapshots, id)).rejects.toThrow(name);
        expect(await publish(register, optionsFor(snapshots))).toEqual({ id, fresh: true });
        await openSnapshot(snapshots, id);
      }
    }
  });

  test('at the same time by several does no harm', async () => {
    const snapshots = temporaryFolder();
    const registers = await Promise.all(['ten', 'six', 'ten', 'two', 'six', 'ten'].map(registerFor));
    const results = await Promise.all(registers.map((register) => publish(register, optionsFor(snapshots))));
    for (const { id } of results) await openSnapshot(snapshots, id);
    expect(results.map(({ id }) => id)).toContain(await activeSnapshotId(snapshots));
    expect((await readdir(snapshots)).filter((name) => name.startsWith('.') || name.endsWith('.tmp'))).toEqual([]);
  });

  test('that fails leaves everything as it was', async () => {
    const snapshots = temporaryFolder();
    const { id } = await publish(await registerFor('ten'), optionsFor(snapshots));
    const before = await filesOf(snapshots);
    const failing = optionsFor(snapshots, {
      buildIndex: async (...args) => {
        await buildIndex(...args);
        throw new Error('the disk is full');
      },
    });
    await expect(publish(await registerFor('six'), failing)).rejects.toThrow('the disk is full');
    expect(await filesOf(snapshots)).toEqual(before);
    expect(await activeSnapshotId(snapshots)).toBe(id);
  });

  test('clears what killed publications left, once an hour old', async () => {
    const snapshots = temporaryFolder();
    const register = await registerFor('ten');
    const { id } = await publish(register, optionsFor(snapshots));
    const folders = ['.publishing-old', `${id}/index-0000000000000000`, '.publishing-new'].map((name) =>
      join(snapshots, name),
    );
    for (const folder of folders) await mkdir(folder);
    const twoHoursAgo = Date.now() / 1_000 - 7_200;
    for (const folder of folders.slice(0, 2)) utimesSync(folder, twoHoursAgo, twoHoursAgo);
    await publish(register, optionsFor(snapshots));
    expect((await readdir(snapshots)).filter((name) => name.startsWith('.'))).toEqual(['.publishing-new']);
    expect((await readdir(join(snapshots, id))).filter((name) => name.startsWith('index-'))).toHaveLength(1);
  });
});

describe('what was declared on a day', () => {
  const at = (day: string) => () => new Date(`${day}T12:00:00Z`);

  test('is the snapshot that was active then', async () => {
    const snapshots = temporaryFolder();
    const [ten, six] = [await registerFor('ten'), await registerFor('six')];
    const first = await publish(ten, optionsFor(snapshots, { now: at('2026-03-01') }));
    const second = await publish(six, optionsFor(snapshots, { now: at('2026-04-01') }));
    await publish(ten, optionsFor(snapshots, { now: at('2026-05-01') }));
    const on = (day: string) => declaredOn(snapshots, new Date(`${day}T23:59:59Z`));
    expect(await on('2026-02-28')).toBeUndefined();
    expect(await on('2026-03-01')).toBe(first.id);
    expect(await on('2026-04-30')).toBe(second.id);
    expect(await on('2026-06-01')).toBe(first.id);
  });

  test('is known although the last line of the log was cut or never written', async () => {
    const snapshots = temporaryFolder();
    const first = await publish(await registerFor('ten'), optionsFor(snapshots, { now: at('2026-03-01') }));
    const log = join(snapshots, 'published.jsonl');
    const whole = await readFile(log, 'utf8');
    await publish(await registerFor('six'), optionsFor(snapshots, { now: at('2026-04-01') }));
    await truncate(log, whole.length + 20);
    const active = await activeSnapshotId(snapshots);
    expect(await declaredOn(snapshots, new Date())).toBe(active);
    expect(await declaredOn(snapshots, new Date('2026-03-15'))).toBe(first.id);
    const third = await publish(await registerFor('two'), optionsFor(snapshots, { now: () => new Date() }));
    expect((await publications(snapshots)).map(({ id }) => id)).toEqual([first.id, active, third.id]);
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([first.id, active, third.id]);
  });

  test('is refused when a line inside the log is damaged', async () => {
    const snapshots = temporaryFolder();
    await publish(await registerFor('ten'), optionsFor(snapshots));
    await publish(await registerFor('six'), optionsFor(snapshots));
    const log = join(snapshots, 'published.jsonl');
    await writeFile(log, (await readFile(log, 'utf8')).replace('"at"', '"ät"'));
    await expect(declaredOn(snapshots, new Date())).rejects.toThrow('published.jsonl: line 1');
  });
});
