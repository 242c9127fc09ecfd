import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { contextFor } from '../../../bot/requests/context.ts';
import { openRights } from '../../../bot/serving/open-rights.ts';
import { requestReference } from '../../../rights/requests/reference.ts';
import { fileWish } from '../../../rights/store/act.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { KEY_1 } from '../../rights/support/open-request-store.ts';
import { PERSON, wish } from '../../rights/support/requests.ts';
import { startTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const CLI = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const CAMILLE = 'camille@helio.example';
const SAM = 'sam@helio.example';
const DPO = 'dpo@helio.example';

async function home() {
  const folder = await temporaryHome();
  const rights = await openRights({ home: folder }, parseKeyRing(KEY_1), () => new Date());
  onTestFinished(() => rights.database.close());
  const command =
    (group: string) =>
    async (...args: string[]) => {
      const child = startTypeScript(CLI, [group, ...args], {
        ...process.env,
        LIMPIDE_HOME: folder,
        LIMPIDE_RIGHTS_KEYS: KEY_1,
      });
      const said = { stdout: '', stderr: '' };
      child.stdout?.on('data', (text) => {
        said.stdout += String(text);
      });
      child.stderr?.on('data', (text) => {
        said.stderr += String(text);
      });
      const [code] = await once(child, 'close');
      return { ...said, code: code as number, json: () => JSON.parse(said.stdout) };
    };
  let drawn = 0;
  const filed = async (over: object = {}) => {
    drawn += 1;
    const id = randomUUID();
    const context = contextFor({ country: 'FR', jurisdictions: ['eu-gdpr'] }, PERSON, new Date());
    const made = await fileWish(rights.requests, { ...wish(), id, filingKey: id, ...over }, context, () =>
      requestReference(new Uint8Array([9, 9, 9, 9, 9, 9, drawn])),
    );
    if (!('request' in made)) throw new Error(made.code);
    return made.request.reference;
  };
  return { folder, limpide: command('requests'), incidents: command('incidents'), filed, requests: rights.requests };
}

it('lists, claims, refuses with a letter, and shows the story', async () => {
  const { limpide, filed, requests } = await home();
  const reference = await filed({ rights: ['erasure'] });
  const list = await limpide('list', '--as', CAMILLE);
  expect(list.code).toBe(0);
  expect(list.stdout).toContain(reference);
  expect(list.stdout).toContain('1 request');

  const early = await limpide('extend', reference, '--reason', 'complexity', '--as', CAMILLE);
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('claim_first')]);
  expect((await limpide('claim', reference, '--as', CAMILLE)).stdout).toContain('Received');
  const other = await limpide('claim', reference, '--as', SAM, '--json');
  expect([other.code, other.json()]).toEqual([1, expect.objectContaining({ code: 'claimed_by_other' })]);

  const refusal = ['refuse', reference, '--ground', 'erasure=legal_obligation', '--as', CAMILLE];
  const preview = await limpide(...refusal, '--preview');
  expect(preview.stdout).toContain('CNIL');
  expect((await requests.findByReference(reference))?.state).toBe('received');
  expect((await limpide(...refusal)).stdout).toContain('Refused');
  const shown = await limpide('show', reference.toLowerCase().replace('lmp-', ''), '--as', SAM, '--json');
  expect(shown.json()).toMatchObject({
    request: { state: 'refused', owner: CAMILLE },
    letters: [{}, { kind: 'refusal' }],
  });
}, 120_000);

it('hands out data: identified, uploaded, fulfilled', async () => {
  const { limpide, filed, folder, requests } = await home();
  const reference = await filed();
  const data = join(folder, 'data.json');
  await writeFile(data, '{}');
  await limpide('claim', reference, '--as', CAMILLE);
  const fulfil = ['fulfil', reference, '--file', data, '--as', CAMILLE];
  expect((await limpide(...fulfil)).stderr).toContain('identity_missing');
  await limpide('identify', reference, '--method', 'Au guichet', '--as', CAMILLE);
  expect((await limpide(...fulfil)).code).toBe(0);
  expect((await requests.findByReference(reference))?.state).toBe('fulfilled');
}, 120_000);

it('says with the exit code what cannot be run, and what a role may not', async () => {
  const { limpide, filed } = await home();
  const reference = await filed();
  for (const args of [
    ['list', '--as', 'who@elsewhere.example'],
    ['show', 'LMP-0000-0001', '--as', CAMILLE],
    ['ask', reference, '--as', CAMILLE],
    ['refuse', reference, '--ground', 'erasure=because', '--as', CAMILLE],
  ]) {
    const { code, stderr } = await limpide(...args);
    expect([args, code]).toEqual([args, 2]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect((await limpide('export', '--as', CAMILLE)).code).toBe(1);
  const csv = await limpide('export', '--as', DPO);
  expect(csv.stdout.split('\r\n')[1]).toMatch(new RegExp(`^${reference},received,access,eu-gdpr`));
  expect(csv.stdout).not.toContain('anna@example.org');
}, 120_000);

it('files a wish that came by letter, with the clock of the day it came, never one to come', async () => {
  const { limpide, requests } = await home();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const wished = ['--right', 'erasure', '--words', 'Effacez tout.', '--channel', 'post', '--language', 'fr'];
  const filed = await limpide('file', '--as', CAMILLE, ...wished, '--received', day(-3), '--key', 'letter-7');
  expect(filed).toMatchObject({ code: 0 });
  const reference = /LMP-\w{4}-\w{4}/.exec(filed.stdout)?.[0] ?? '';
  expect(filed.stdout).toMatch(/follow-up code, .*: [0-9A-Z]{5}-[0-9A-Z]{5}/);
  expect(filed.stdout).toContain('Bonjour');
  const again = await limpide('file', '--as', SAM, ...wished, '--key', 'letter-7', '--json');
  expect(again.json().requests[0].reference).toBe(reference);
  const request = await requests.findByReference(reference);
  expect(request).toMatchObject({ channel: 'post', clocks: { receivedOn: day(-3) } });
  const [first] = await requests.events(request?.id ?? '');
  expect(first).toMatchObject({ by: { kind: 'staff', id: CAMILLE }, event: { type: 'file' } });

  const future = await limpide('file', '--as', CAMILLE, ...wished, '--received', day(2), '--json');
  expect(future).toMatchObject({ code: 1 });
  expect(future.json()).toMatchObject({ refused: true, code: 'received_in_future' });
  const wrong = await limpide('file', '--as', CAMILLE, ...wished, '--contact', 'anna');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('--contact');
  expect(await requests.queue()).toHaveLength(1);
}, 120_000);

it('uploads nothing where the answer is refused, and shows the date that counts after an extension', async () => {
  const { limpide, folder } = await home();
  const filed = await limpide(
    ...['file', '--as', CAMILLE, '--right', 'access', '--words', 'Une copie, merci.', '--channel', 'post'],
    ...['--language', 'fr', '--json'],
  );
  const reference: string = filed.json().requests[0].reference;
  await limpide('claim', reference, '--as', CAMILLE);
  const data = join(folder, 'data.json');
  await writeFile(data, '{}');
  const refused = await limpide('fulfil', reference, '--as', CAMILLE, '--file', data);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('identity_missing')]);
  const extended = await limpide('extend', reference, '--as', CAMILLE, '--reason', 'complexity');
  const due = /due (\d{4}-\d\d-\d\d)/.exec(extended.stdout)?.[1];
  const shown = await limpide('show', reference, '--as', CAMILLE);
  expect(shown.stdout).not.toContain('file data.json');
  expect(shown.stdout).toContain(`access: ${due} (extended)`);
}, 120_000);

it('records an incident, follows it to its end, and says with the exit code what cannot be', async () => {
  const { incidents } = await home();
  const words = 'A laptop was stolen on a train.';
  const what = ['--kind', 'loss', '--words', words, '--language', 'en', '--as', SAM];
  const known = `${new Date(Date.now() - 90_000_000).toISOString().slice(0, 10)}T08:00`;
  const entered = await incidents('enter', ...what, '--known', known, '--key', 'one', '--json');
  expect(entered.code, entered.stderr).toBe(0);
  const { reference, dueAt } = entered.json();
  expect(reference).toMatch(/^INC-/);
  expect((await incidents('enter', ...what, '--known', known, '--key', 'one', '--json')).json()).toEqual({
    reference,
    state: 'reported',
    dueAt,
  });
  const listed = await incidents('list', '--as', CAMILLE);
  expect(listed.stdout).toContain(`${reference}  Reported  Lost or stolen data  nobody`);
  expect(listed.stdout).toContain('1 incident');
  for (const [act, ...rest] of [
    ['acknowledge'],
    ['assess', '--risk', 'low', '--words', 'The disk was encrypted.'],
    ['notify', '--authority'],
    ['close', '--words', 'The disk was encrypted; the keys are revoked.'],
  ])
    expect((await incidents(String(act), reference, ...rest, '--as', SAM)).code, String(act)).toBe(0);
  const shown = await incidents('show', reference, '--as', CAMILLE);
  expect(shown.stdout).toContain(`"${words}"`);
  expect(shown.stdout).toMatch(
    /Claimed[\s\S]*Assessed: low risk "The disk was encrypted\."[\s\S]*Authority told[\s\S]*Closed/,
  );

  const closed = await incidents('notify', reference, '--authority', '--as', SAM);
  expect(closed.code).toBe(1);
  const future = await incidents('enter', ...what, '--known', '2999-01-01T08:00');
  expect(future).toMatchObject({ code: 1, stderr: expect.stringContaining('known_in_future') });
  for (const [wrong, said] of [
    [['enter', ...what, '--known', 'yesterday'], '--known: a day and a time, as 2026-03-05T14:30'],
    [['enter', ...what, '--contact', 'anna'], '--contact:'],
    [['show', 'LMP-7K3F-92QX', '--as', SAM], 'no reference of an incident'],
  ] as const)
    expect(await incidents(...wrong)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
}, 120_000);
