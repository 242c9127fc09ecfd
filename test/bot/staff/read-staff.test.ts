import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLiveStaff } from '../../../bot/staff/live-staff.ts';
import { parseStaff, readStaff, StaffFileError } from '../../../bot/staff/read-staff.ts';
import { staffList } from '../../../bot/staff/staff.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const HELIO = fileURLToPath(new URL('../../../examples/helio/staff.yaml', import.meta.url));
const ONE = `staff:
  - { email: Jo@Helio.Example, name: Jo, roles: [agent], timeZone: Europe/Paris, language: fr, slackId: U012AB3CD }
`;

function faultsOf(content: string): readonly string[] {
  try {
    parseStaff('staff.yaml', content);
    return [];
  } catch (error) {
    if (error instanceof StaffFileError) return error.faults;
    throw error;
  }
}

it('reads the demonstration company’s staff, every role among them', async () => {
  const all = await readStaff(HELIO);
  expect(new Set(all.flatMap(({ roles }) => roles))).toEqual(new Set(['agent', 'dpo', 'manager', 'employee']));
  expect(all.map(({ language }) => language)).toContain('en');
});

it('finds a person whatever the capitals and spaces of the address', () => {
  const list = staffList(parseStaff('staff.yaml', ONE).staff);
  expect(list.find(' JO@helio.example ')).toEqual({
    email: 'jo@helio.example',
    name: 'Jo',
    roles: ['agent'],
    slackId: 'U012AB3CD',
    timeZone: 'Europe/Paris',
    language: 'fr',
  });
  expect(list.find('jo@helio.example.org')).toBeUndefined();
  expect(list.withRole('dpo')).toEqual([]);
});

it('reads the user groups and channels that have a role in Slack, and takes nothing else for one', () => {
  const list = `slack: { agent: S012AB3CD, employee: C012AB3CD }\n${ONE}`;
  expect(parseStaff('staff.yaml', list).slack).toEqual({ agent: 'S012AB3CD', employee: 'C012AB3CD' });
  expect(parseStaff('staff.yaml', ONE).slack).toEqual({});
  expect(faultsOf(`slack: { agent: '@agents' }\n${ONE}`)).toEqual([
    'line 1, slack.agent: is "@agents"; the id of a user group is like S012AB3CD, of a channel like C012AB3CD',
  ]);
  expect(faultsOf(`slack: { boss: S012AB3CD }\n${ONE}`)[0]).toMatch(/slack.*allowed: agent, dpo, manager, employee/);
});

it('names all faults at once, with line, place, what was found and what is allowed', () => {
  const faults = faultsOf(`staff:
  - email: jo
    name: Jo
    roles: [agent, boss]
    timeZone: Paris
    language: de
  - email: sam@helio.example
    roles: []
    timeZone: Europe/Paris
    language: fr
    phone: 1
    slackId: sam
`);
  expect(faults).toHaveLength(8);
  expect(faults).toContain('line 2, staff[0].email: is "jo"; write an e-mail address, as camille@example.com');
  expect(faults).toContain('line 4, staff[0].roles[1]: is "boss"; allowed: agent, dpo, manager, employee');
  expect(faults).toContain('line 5, staff[0].timeZone: is "Paris"; give an IANA name, as Europe/Paris');
  expect(faults).toContain('line 6, staff[0].language: is "de"; allowed: fr, en');
  expect(faults.join('\n')).toMatch(/staff\[1\]\.name: is missing/);
  expect(faults.join('\n')).toMatch(/staff\[1\]\.roles: is empty/);
  expect(faults.join('\n')).toMatch(/staff\[1\]: has "phone", which nothing reads/);
  expect(faults.join('\n')).toMatch(/staff\[1\]\.slackId: is "sam"/);
});

it.each([
  [
    'one address twice',
    `${ONE}${ONE.replace('staff:\n', '').replace('Jo@', 'jo@')}`,
    /line 3.*jo@helio\.example is there twice/,
  ],
  ['no list', 'members: []', /one list, "staff:"|staff: is missing/],
  ['nothing', '', /one list/],
  ['an empty list', 'staff: []', /staff: is empty/],
  ['text that is no YAML', 'staff: [', /line 1/],
  ['a key twice', 'staff: []\nstaff: []', /line 2/],
])('refuses %s', (_fault, content, message) => {
  expect(faultsOf(content).join('\n')).toMatch(message);
});

it('a file that is not there says how to name another', async () => {
  await expect(readStaff('/nowhere/staff.yaml')).rejects.toThrow(/ENOENT.*LIMPIDE_STAFF/);
});

it('holds what the file says now; a wrong file changes nothing until it is mended', async () => {
  const path = join(await temporaryHome(), 'staff.yaml');
  await writeFile(path, ONE);
  const refused: string[] = [];
  const live = await openLiveStaff({ path, lookMs: 10, onRefused: (error) => refused.push(error.message) });
  onTestFinished(() => live.close());
  expect(live.find('jo@helio.example')?.name).toBe('Jo');

  await writeFile(path, ONE.replace('[agent]', '[boss]'));
  await vi.waitFor(() => expect(refused).toHaveLength(1));
  expect(live.find('jo@helio.example')?.roles).toEqual(['agent']);

  await writeFile(path, (await readFile(HELIO, 'utf8')).toString());
  await vi.waitFor(() => expect(live.find('jo@helio.example')).toBeUndefined());
  expect(live.withRole('dpo').map(({ email }) => email)).toEqual(['dpo@helio.example']);

  await rm(path);
  await vi.waitFor(() => expect(refused).toHaveLength(2));
  expect(live.find('camille@helio.example')).toBeDefined();
});
