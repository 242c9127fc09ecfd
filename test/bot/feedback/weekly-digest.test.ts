import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openChat } from '../../support/chat.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { homeWith, startServer } from '../../support/server.ts';
import { startSlack, wordsOf } from '../../support/slack/server.ts';
import { openWorkspace } from '../../support/slack/workspace.ts';
import { smallRegister } from '../../support/small-register.ts';

const SUNDAY = new Date('2026-07-12T15:00:00Z');
/** Nine in Paris, eight in London. */
const MONDAY = new Date('2026-07-13T07:00:00Z');

const STAFF = (slackId = '') => `staff:
  - { email: camille@petite.example, name: Camille, roles: [agent], timeZone: Europe/Paris, language: fr, practices: [readings]${slackId} }
  - { email: sam@petite.example, name: Sam, roles: [employee], timeZone: Europe/London, language: en, practices: [readings] }
  - { email: lou@petite.example, name: Lou, roles: [manager], timeZone: America/New_York, language: fr, practices: [readings] }
  - { email: noa@petite.example, name: Noa, roles: [dpo], timeZone: Europe/Paris, language: fr }
`;

async function customersOf(url: string) {
  const chat = await openChat(url, 'fr');
  await chat.say('Combien de temps gardez-vous mes relevés de consommation ?');
  const answer = await vi.waitFor(async () => {
    const found = (await chat.replies()).find(({ decision }) => decision === 'answered');
    if (!found) throw new Error('no answer yet');
    return found;
  });
  await chat.press({
    kind: 'feedback',
    answer: answer.id,
    reaction: 'dislike',
    words: 'Trop long, écrivez à alice@exemple.fr',
  });
  await chat.say('Les relevés de mon chauffe-eau sont-ils revendus à des assureurs au Japon ?');
  await vi.waitFor(async () => expect((await chat.replies()).length).toBeGreaterThanOrEqual(4));
}

it('tells each owner on their own Monday morning, once, in their language, and nobody else', async () => {
  const mails = await startMailServer();
  onTestFinished(() => mails.close());
  const register = await smallRegister(24);
  const home = await homeWith(register);
  const staff = join(home, 'staff.yaml');
  await writeFile(staff, STAFF());
  const open = (now: Date) =>
    startServer({
      register,
      home,
      configuration: { staff },
      secrets: { smtpUrl: mails.url },
      overrides: { now: () => now, pollMs: 50 },
    });
  const sunday = await open(SUNDAY);
  await customersOf(sunday.url);
  await sunday.stop();

  const monday = await open(MONDAY);
  const french = await mails.next('camille@petite.example');
  expect(french.subject).toBe('Votre semaine : ce que les clients de Petite ont demandé');
  expect(french.text).toContain('Relevés de consommation : 1 réponse, 0 utile, 1 pas utile');
  expect(french.text).toContain('Trop long');
  expect(french.text).toContain('chauffe-eau');
  expect(french.text).not.toContain('alice');
  expect(french.text).toContain('/desk/feedback');
  const english = await mails.next('sam@petite.example');
  expect(english.text).toContain('Consumption readings: 1 answer, 0 helpful, 1 not helpful');
  await monday.stop();

  // Another start of the same morning tells nobody again; in New York it is still night, and Noa owns nothing.
  const again = await open(new Date(MONDAY.getTime() + 60_000));
  await vi.waitFor(() => expect(again.logged()).toContain('ready'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(mails.received.map(({ to }) => to).sort()).toEqual(['camille@petite.example', 'sam@petite.example']);
  await again.end();
});

it('tells an owner who is in Slack there as well', async () => {
  const mails = await startMailServer();
  onTestFinished(() => mails.close());
  const workspace = await openWorkspace();
  const register = await smallRegister(24);
  const home = await homeWith(register);
  const staff = join(home, 'staff.yaml');
  await writeFile(staff, STAFF(`, slackId: ${workspace.user('camille')}`));
  const sunday = await startServer({
    register,
    home,
    configuration: { staff },
    secrets: { smtpUrl: mails.url },
    overrides: { now: () => SUNDAY },
  });
  await customersOf(sunday.url);
  await sunday.stop();
  await startSlack({
    workspace,
    register,
    home,
    configuration: { staff },
    secrets: { smtpUrl: mails.url },
    overrides: { now: () => MONDAY, pollMs: 50 },
  });
  await vi.waitFor(() => {
    const told = workspace.of('chat.postMessage').find(({ channel }) => channel === workspace.user('camille'));
    const words = wordsOf(told?.blocks).join('\n');
    expect(words).toContain('Relevés de consommation : 1 réponse');
    expect(words).toContain('Demandé, et non déclaré');
  }, 15_000);
});
