import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LARGEST_FILE } from '../../../bot/desk/downloads.ts';
import { createFileStore } from '../../../rights/desk/file-store.ts';
import { createVault } from '../../../rights/store/encryption.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { rotate } from '../../../rights/store/rotate.ts';
import { KEY_1, KEY_2 } from '../../rights/support/open-request-store.ts';
import { type Desk, JO, openDesk, SAM } from './support.ts';

const file = (text: string, name = 'mes données.json') => ({
  name,
  type: 'application/json',
  content: Buffer.from(text),
});

/** A request whose data wait for its verified person. */
async function answered(desk: Desk, ...texts: string[]) {
  const request = await desk.filed({ level: 'address_confirmed' });
  await desk.act(JO, request.reference, { kind: 'claim' });
  for (const text of texts) await desk.downloads.upload(JO, request.reference, file(text));
  const outcome = await desk.act(JO, request.reference, { kind: 'fulfil', grounds: [] });
  if (!outcome.done) throw new Error(outcome.code);
  return request;
}
async function issued(desk: Desk, reference: string): Promise<string> {
  const link = await desk.downloads.issue(reference);
  if (!link.done) throw new Error(link.code);
  expect(link.value.url).toMatch(
    new RegExp(`^https://helio\\.example/requests/${reference}/download\\?token=[\\w-]{43}$`),
  );
  return new URL(link.value.url).searchParams.get('token') ?? '';
}

it('gives the data once, and says that they were fetched', async () => {
  const desk = await openDesk();
  const { reference } = await answered(desk, 'un', 'deux');
  const token = await issued(desk, reference);
  expect((await desk.requests.findByReference(reference))?.delivery.status).toBe('sent');
  // Looking, as the link checker of a mail program does, uses nothing up.
  expect(await desk.downloads.look(reference, token)).toMatchObject({ done: true });
  const fetched = await desk.downloads.fetch(reference, token);
  expect(fetched.done && fetched.value.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['mes données.json', 'un'],
    ['mes données.json', 'deux'],
  ]);
  expect((await desk.requests.findByReference(reference))?.delivery.status).toBe('fetched');
  expect(await desk.downloads.look(reference, token)).toMatchObject({ code: 'unknown' });
  expect(await desk.downloads.fetch(reference, token)).toMatchObject({ code: 'unknown' });
});

it('of two who fetch at once, one gets the data', async () => {
  const desk = await openDesk();
  const { reference } = await answered(desk, 'x');
  const token = await issued(desk, reference);
  const both = await Promise.all([1, 2].map(() => desk.downloads.fetch(reference, token)));
  expect(both.map(({ done }) => done).sort()).toEqual([false, true]);
});

it('expires, opens no other request, and nothing without its token', async () => {
  const desk = await openDesk();
  const [one, other] = [await answered(desk, 'a'), await answered(desk, 'b')];
  const token = await issued(desk, one.reference);
  expect(await desk.downloads.fetch(other.reference, token)).toMatchObject({ code: 'unknown' });
  expect(await desk.downloads.fetch(one.reference, '')).toMatchObject({ code: 'unknown' });
  desk.clock.now = new Date('2026-03-12T09:00:00Z');
  expect(await desk.downloads.look(one.reference, token)).toMatchObject({ code: 'unknown' });
  const again = await issued(desk, one.reference);
  expect(await desk.downloads.fetch(one.reference, again)).toMatchObject({ done: true });
});

it('is closed when the address that made the person verified is changed', async () => {
  const desk = await openDesk();
  const { reference, id } = await answered(desk, 'a');
  const token = await issued(desk, reference);
  await desk.queries.updateTable('rights_requests').set({ identity_level: 'none' }).where('id', '=', id).execute();
  expect(await desk.downloads.look(reference, token)).toMatchObject({ code: 'not_verified' });
  expect(await desk.downloads.fetch(reference, token)).toMatchObject({ code: 'not_verified' });
});

it('takes files only from who handles the request, neither empty nor too large', async () => {
  const desk = await openDesk();
  const { reference } = await desk.filed();
  expect(await desk.downloads.upload(JO, reference, file('x'))).toMatchObject({ code: 'claim_first' });
  await desk.act(JO, reference, { kind: 'claim' });
  expect(await desk.downloads.upload(SAM, reference, file('x'))).toMatchObject({ code: 'anothers' });
  expect(await desk.downloads.upload(JO, reference, file(''))).toMatchObject({ code: 'file_empty' });
  const huge = { ...file('x'), content: Buffer.alloc(LARGEST_FILE + 1) };
  expect(await desk.downloads.upload(JO, reference, huge)).toMatchObject({ code: 'file_too_large' });
});

it('keeps neither content nor name nor token readable, and rotates with the other keys', async () => {
  const desk = await openDesk();
  const { reference, id } = await answered(desk, 'SECRET-CONTENT');
  await desk.downloads.upload(JO, reference, file('x', 'SECRET-NAME.json'));
  const token = await issued(desk, reference);
  const files = await readdir(desk.home);
  const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(desk.home, name)))));
  for (const secret of ['SECRET-CONTENT', Buffer.from('SECRET-CONTENT').toString('base64'), 'SECRET-NAME', token]) {
    expect(bytes.includes(secret)).toBe(false);
  }
  const both = createVault(parseKeyRing(`${KEY_2},${KEY_1}`));
  expect(await rotate(desk.queries, both)).toMatchObject({ files: 2 });
  expect(await rotate(desk.queries, both)).toMatchObject({ files: 0 });
  const alone = createFileStore(desk.queries, createVault(parseKeyRing(KEY_2)));
  expect((await alone.contents(id)).map(({ content }) => content.toString())).toEqual(['SECRET-CONTENT', 'x']);
});

it('goes with its request, and by its age', async () => {
  const desk = await openDesk();
  const { id } = await answered(desk, 'a');
  const other = await answered(desk, 'b');
  await desk.queries.deleteFrom('rights_requests').where('id', '=', id).execute();
  expect(await desk.files.of(id)).toEqual([]);
  const before = { links: new Date('2026-04-01'), files: new Date('2026-03-01') };
  expect(await desk.files.purge(before)).toBe(0);
  expect(await desk.files.purge({ ...before, files: new Date('2026-04-01') })).toBe(1);
  expect(await desk.files.of(other.id)).toEqual([]);
});
