import { cp, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { publishedAs, rememberPublished, stampOf } from '../../../bot/serving/register-stamp.ts';

const helio = fileURLToPath(new URL('../../../examples/helio/register', import.meta.url));
const home = await mkdtemp(join(tmpdir(), 'limpide-stamp-'));
afterAll(() => rm(home, { recursive: true }));

it('is the same for the same files, wherever and whenever they were written', async () => {
  const copy = join(home, 'copy');
  await cp(helio, copy, { recursive: true });
  await utimes(join(copy, 'company.yaml'), 1, 1);
  expect(await stampOf(copy)).toBe(await stampOf(helio));
});

it.each([
  ['a changed byte', (directory: string) => writeFile(join(directory, 'company.yaml'), 'id: other')],
  ['a new file', (directory: string) => writeFile(join(directory, 'practices', 'new.yaml'), '')],
  ['a file gone', (directory: string) => rm(join(directory, 'glossary.yaml'))],
])('changes with %s', async (name, change) => {
  const copy = join(home, name);
  await cp(helio, copy, { recursive: true });
  await change(copy);
  expect(await stampOf(copy)).not.toBe(await stampOf(helio));
});

it('remembers what was published last, and nothing of another or of a damaged note', async () => {
  const snapshots = join(home, 'snapshots');
  expect(await publishedAs(snapshots, 'a')).toBeUndefined();
  await rememberPublished(snapshots, 'a', 'one');
  expect(await publishedAs(snapshots, 'a')).toBe('one');
  expect(await publishedAs(snapshots, 'b')).toBeUndefined();
  await writeFile(join(snapshots, 'register-stamp.json'), '{');
  expect(await publishedAs(snapshots, 'a')).toBeUndefined();
});
