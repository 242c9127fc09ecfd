import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Mail } from '../../../bot/mail/mailer.ts';
import { type Staff, staffList } from '../../../bot/staff/staff.ts';
import { nudgeByMail } from '../../../bot/training/nudge-mail.ts';
import { openTraining } from '../../../bot/training/open-training.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { HELIO, startServer } from '../../support/server.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const MODULES = fileURLToPath(new URL('../../../examples/helio/training', import.meta.url));
const STAFF = `
staff:
  - { email: noa@helio.example, name: Noa Keller, roles: [employee], timeZone: Europe/Paris, language: fr }
  - { email: sam@helio.example, name: Sam Hill, roles: [employee], timeZone: Europe/Dublin, language: en }
  - { email: dpo@helio.example, name: Inès Marchetti, roles: [dpo], timeZone: Europe/Paris, language: fr }
`;
const QUICK = { pollMs: 40, tickMs: 40 };

async function begin(at: string) {
  const mails = await startMailServer();
  const staff = join(await temporaryHome(), 'staff.yaml');
  await writeFile(staff, STAFF);
  const clock = { now: new Date(at) };
  const server = await startServer({
    configuration: { staff, training: MODULES, publicUrl: 'https://chat.helio.example' },
    secrets: { smtpUrl: mails.url },
    overrides: { ...QUICK, now: () => clock.now },
  });
  onTestFinished(async () => {
    await server.end();
    await mails.close();
  });
  return { mails, clock };
}

it('tells who is in no Slack of the question of the day, then reminds, each in their language', async () => {
  const { mails, clock } = await begin('2026-03-03T10:00:00Z');
  const first = await mails.next('noa@helio.example');
  expect(first.subject).toBe('Votre question du jour');
  expect(first.text).toMatch(/^Bonjour Noa Keller,\n\n.{10,}/);
  expect(first.text).toContain('https://chat.helio.example/training');
  expect((await mails.next('sam@helio.example')).text).toContain('You can also pause these messages on that page.');

  clock.now = new Date('2026-03-03T12:30:00Z');
  const [, reminder] = await mails.to('noa@helio.example', 2);
  expect(reminder?.subject).toBe('Rappel : une question vous attend');
  expect(mails.received.filter(({ to }) => to === 'noa@helio.example').length).toBe(2);
  expect(mails.received.some(({ to }) => to === 'dpo@helio.example')).toBe(false);
});

it('writes no mail to who hears of it elsewhere, nor to who has paused meanwhile', async () => {
  const register = await requireRegister(HELIO);
  const person = (name: string): Staff => ({
    email: `${name}@helio.example`,
    name,
    roles: ['employee'],
    timeZone: 'Europe/Paris',
    language: 'en',
  });
  const staff = staffList([person('noa'), person('sam'), person('lea')]);
  const at = new Date('2026-03-03T10:00:00Z');
  const open = await openTraining({
    place: { home: await temporaryHome() },
    register,
    modules: MODULES,
    staff: staff.withRole('employee'),
    now: () => at,
  });
  onTestFinished(() => open.close());
  const { training } = open;
  const nudges = await training.tick(at);
  expect(nudges.length).toBe(3);
  const { id } = await training.learnerOf('sam@helio.example').then((one) => one ?? { id: '' });
  await training.pause(id, at);

  const sent: Mail[] = [];
  const send = nudgeByMail({
    training: async () => training,
    staff,
    mailer: { send: async (mail) => void sent.push(mail), close: () => {} },
    elsewhere: (account) => account === 'lea@helio.example',
    site: () => 'https://chat.helio.example',
    now: () => at,
  });
  for (const payload of nudges) await send({ payload });
  expect(sent.map(({ to }) => to)).toEqual(['noa@helio.example']);
});

it('writes to nobody at night', async () => {
  const { mails, clock } = await begin('2026-03-03T22:00:00Z');
  await new Promise((resolve) => setTimeout(resolve, 10 * QUICK.tickMs));
  expect(mails.received).toEqual([]);
  clock.now = new Date('2026-03-04T10:00:00Z');
  expect((await mails.next('noa@helio.example')).subject).toBe('Votre question du jour');
});
