import { expect, it } from 'vitest';
import { actOnIncident } from '../../../rights/incidents/act-on-incident.ts';
import type { IncidentEvent } from '../../../rights/incidents/incident.ts';
import { AGENT, followUpOf, openDialog, referenceOf } from './support.ts';

type Event = Exclude<IncidentEvent, { type: 'report' }>;

it('follows a report from the sentence to its closing', async () => {
  const dialog = await openDialog();
  const one = dialog.person('fr');
  const reply = await one.say('Quelqu’un est entré dans mon compte !');
  const reference = referenceOf(reply.text);
  expect(reply.decision).toBe('incident');
  expect(dialog.mails.map(({ to }) => to)).toEqual(['dpo@rivage.example']);
  expect(dialog.mails[0]?.paragraphs.join(' ')).toContain('2026-03-08 10:00 (+01:00)');
  expect(dialog.mails[0]?.paragraphs.join(' ')).toContain(`/desk/incidents/${reference}`);

  await one.say('anna@example.org');
  expect(dialog.mails.at(-1)).toMatchObject({ to: 'anna@example.org', language: 'fr' });
  const incident = await dialog.incidents.findByReference(reference);
  if (!incident) throw new Error('no incident');
  const staff = (event: Event) =>
    actOnIncident(dialog.queries, dialog.vault, incident.id, event, { by: AGENT, now: dialog.now() });
  await staff({ type: 'acknowledge' });
  expect((await one.say('où en est mon signalement ?')).text).toContain('Une personne s’en occupe'.replace('’', "'"));
  await staff({ type: 'assess', risk: 'low', words: 'mot de passe deviné' });
  await staff({ type: 'close', words: 'Votre mot de passe a été changé ; rien d’autre n’a été vu.' });
  await dialog.worker.runDue();
  expect(dialog.mails.filter(({ to }) => to === 'anna@example.org').map(({ subject }) => subject)).toEqual([
    `Nous avons reçu votre signalement (${reference})`,
    `Une personne s’occupe de votre signalement (${reference})`,
    `Votre signalement est clos (${reference})`,
  ]);
  expect((await one.say(`et ${reference} ?`)).text).toContain('rien d’autre n’a été vu');
  expect(await dialog.incidents.events(incident.id)).toHaveLength(5);
});

it('adds what is told again to the report that is there, and alerts anew', async () => {
  const dialog = await openDialog();
  const one = dialog.person('en');
  const first = await one.say('Someone got into my account!');
  const again = await one.say('Somebody has logged into my account again!');
  expect(referenceOf(again.text)).toBe(referenceOf(first.text));
  const [only, ...others] = await dialog.incidents.queue();
  expect(others).toEqual([]);
  expect(only?.words).toContain('again');
  expect(dialog.mails).toHaveLength(2);
});

it('calls an open one to the mind of those in charge a day before the time is over, and no closed one', async () => {
  const dialog = await openDialog();
  const [open, told] = [dialog.person('en'), dialog.person('en')];
  await open.say('Someone got into my account!');
  await told.say('Someone got into my account!');
  const { id } = (await dialog.incidents.queue()).at(-1) ?? { id: '' };
  const staff = (event: Event) =>
    actOnIncident(dialog.queries, dialog.vault, id, event, { by: AGENT, now: dialog.now() });
  await staff({ type: 'assess', risk: 'high', words: 'grave' });
  await staff({ type: 'notify', authority: true, persons: true });
  const before = dialog.mails.length;
  dialog.later(47 * 3_600_000);
  await dialog.worker.runDue();
  expect(dialog.mails).toHaveLength(before);
  dialog.later(2 * 3_600_000);
  await dialog.worker.runDue();
  // The reminder made a job for each who is told.
  await dialog.worker.runDue();
  expect(dialog.mails.slice(before).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Rappel : incident'),
  ]);
});

it('is opened elsewhere with reference and code, and answers a question about past incidents as a question', async () => {
  const dialog = await openDialog();
  const one = dialog.person('en');
  const { text } = await one.say('I received another customer’s bill.');
  const other = dialog.person('en');
  expect((await other.say(`${referenceOf(text)} ${followUpOf(text)}`)).text).toContain(referenceOf(text));
  const asked = await other.say('Have you ever had a data breach?');
  expect(asked.decision).not.toBe('incident');
  expect(await dialog.incidents.queue()).toHaveLength(1);
});
