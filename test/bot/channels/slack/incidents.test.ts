import { expect, it, vi } from 'vitest';
import { startMailServer } from '../../../support/mail-server.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';

const NOW = new Date('2026-03-05T10:00:00Z');
const DUE = '8 mars 2026 à 11:00';

/** An incident reported in Slack, and its message in the desk's channel. */
async function reported() {
  const clock = { now: NOW };
  const mails = await startMailServer();
  const all = await startSlack({ secrets: { smtpUrl: mails.url }, overrides: { now: () => clock.now } });
  const { slack, workspace } = all;
  await slack.say('alice', 'Quelqu’un est entré dans mon compte, je suis alice@exemple.fr !');
  const channel = workspace.channel('desk');
  const onDesk = () => workspace.of('chat.postMessage').filter((post) => post.channel === channel);
  await vi.waitFor(() => expect(onDesk()).toHaveLength(1), 15_000);
  const { messages } = await workspace.ask('conversations.history', { channel });
  const message = { ...onDesk()[0], ts: messages[0].ts as string };
  const reference = /INC-\w{4}-\w{4}/.exec(message.text)?.[0] ?? '';
  const shows = (words: string) =>
    vi.waitFor(() => {
      const last = workspace.of('chat.update').at(-1);
      expect(last?.text).toContain(words);
      return { ...message, ...last };
    }, 15_000);
  const thread = () => workspace.of('chat.postMessage').filter((post) => post.thread_ts === message.ts);
  return { ...all, mails, clock, message, reference, shows, thread };
}
const ids = (message: { blocks: { elements?: { action_id: string }[] }[] }) =>
  message.blocks.flatMap(({ elements }) => (elements ?? []).map(({ action_id }) => action_id));
const text = (value: string) => ({ type: 'plain_text_input', value });
const option = (value: string) => ({ type: 'static_select', selected_option: { value } });
const ticked = (...values: string[]) => ({ type: 'checkboxes', selected_options: values.map((value) => ({ value })) });

it('shows an incident as one message with its 72 hours and nothing personal', async () => {
  const { message, reference } = await reported();
  expect(reference).not.toBe('');
  expect(wordsOf(message.blocks)[0]?.split('\n')).toEqual([
    `*Incident ${reference}*`,
    'Intrusion dans un compte · Signalé',
    `72 heures : à notifier avant le ${DUE}`,
    'Prise en charge : personne',
    'Par Slack, en français',
  ]);
  expect(JSON.stringify(message)).not.toMatch(/alice|exemple|compte,/);
  expect(ids(message)).toEqual([
    'desk_incident_acknowledge',
    'desk_incident_assess',
    'desk_incident_escalate',
    'desk_incident_note',
    'desk_open',
  ]);
});

it('is claimed, noted, escalated, assessed, told of and closed in windows, and keeps itself true', async () => {
  const { server, workspace, slack, mails, message, reference, shows, thread, posts } = await reported();
  await slack.press('camille', message, 'desk_incident_acknowledge');
  let shown = await shows('Prise en charge : Camille Roux');
  expect(ids(shown)).not.toContain('desk_incident_acknowledge');
  expect(shown.ts).toBe(message.ts);

  let opened = 0;
  const form = async (act: string, values: Record<string, object>, who = 'camille') => {
    await slack.press(who, shown, `desk_incident_${act}`);
    opened += 1;
    const { view } = (await posts(opened, 'views.open')).at(-1);
    const state = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { [name]: value }]));
    const { body } = await slack.submit(who, view, state);
    return { view, body };
  };
  expect((await form('note', { words: text('Appelée à 11 h') })).body).toBe('');

  const before = mails.received.length;
  const escalated = await form('escalate', { to: option('sam@petite.example'), reason: text('Deux comptes de Bob') });
  expect(escalated.body).toBe('');
  await vi.waitFor(() => expect(thread()).toHaveLength(1), 15_000);
  expect(wordsOf(thread()[0].blocks)).toEqual(['De l’aide est demandée à Sam Okafor.']);
  const mail = await mails.next('sam@petite.example', /Your help is asked for/, before);
  expect(mail.text).toContain(`/desk/incidents/${reference}`);
  expect(mail.text).not.toContain('Bob');
  await mails.next('dpo@petite.example', /On vous demande de l’aide/, before);

  expect((await form('assess', { risk: option('high'), words: text('Mot de passe deviné') })).body).toBe('');
  shown = await shows('Évalué · Risque élevé');
  const early = JSON.parse((await form('close', { words: text('C’est réglé.') })).body);
  expect(early.errors.words).toContain('Le risque est élevé');
  const waiting = { ...workspace.of('views.open').at(-1).view, id: 'V0CLOSE' };
  const words = { words: { words: text('Votre mot de passe est changé.') } };
  expect((await slack.submit('ines', waiting, words)).body).toContain('Le risque est élevé');
  const nobody = JSON.parse((await form('notify', { told: ticked() })).body);
  expect(nobody.errors.told).toBe('Dites qui a été informé.');
  expect((await form('notify', { told: ticked('authority', 'persons') })).body).toBe('');
  shown = await shows('Notification faite');
  // What was refused before is carried out now, though nothing in the window has changed.
  expect((await slack.submit('ines', waiting, words)).body).toBe('');
  shown = await shows('Clos');
  expect(ids(shown)).toEqual(['desk_incident_note', 'desk_open']);

  const kinds = await eventsOf(server.home);
  expect(kinds).toEqual(['report', 'acknowledge', 'note', 'escalate', 'assess', 'notify', 'close']);
  expect(
    workspace.of('chat.postMessage').filter((post) => post.channel === message.channel && !post.thread_ts),
  ).toHaveLength(1);
});

it('is for nobody else, and lets one of two claim', async () => {
  const { server, workspace, slack, message, posts, shows } = await reported();
  await slack.press('bob', message, 'desk_incident_acknowledge');
  await slack.press('bob', message, 'desk_incident_note');
  const told = await posts(2, 'chat.postEphemeral');
  for (const { user, blocks } of told) {
    expect(user).toBe(workspace.user('bob'));
    expect(wordsOf(blocks)[0]).toContain('staff.yaml');
  }
  expect(workspace.of('views.open')).toEqual([]);

  await Promise.all([
    slack.press('camille', message, 'desk_incident_acknowledge', { actionTs: '1' }),
    slack.press('sam', message, 'desk_incident_acknowledge', { actionTs: '2' }),
  ]);
  await shows('Pris en charge');
  expect((await posts(3, 'chat.postEphemeral')).length).toBe(3);
  expect(await eventsOf(server.home)).toEqual(['report', 'acknowledge']);

  // Forged: the window of an act, sent by somebody who is not of the staff.
  await slack.press('sam', message, 'desk_incident_note');
  const [{ view }] = await posts(1, 'views.open');
  expect((await slack.submit('bob', view, { words: { words: text('moi') } })).body).toContain('staff.yaml');
  const nothing = JSON.parse((await slack.submit('sam', { ...view, id: 'V1' }, {})).body);
  expect(nothing.errors.words).toBe('Something is missing in this window.');
  const other = { ...view, id: 'V2', private_metadata: '{"act":"erase","reference":"x"}' };
  expect(JSON.parse((await slack.submit('sam', other, { words: { words: text('x') } })).body).errors).toBeDefined();
  expect(await eventsOf(server.home)).toEqual(['report', 'acknowledge']);
});

it('says in its thread that the person adds something, and a day before that the 72 hours end', async () => {
  const { slack, clock, thread, message } = await reported();
  await slack.say('alice', 'Quelqu’un s’est encore connecté à mon compte !');
  await vi.waitFor(() => expect(thread()).toHaveLength(1), 15_000);
  expect(wordsOf(thread()[0].blocks)).toEqual(['La personne a ajouté quelque chose.']);
  expect(JSON.stringify(thread())).not.toContain('connecté');

  clock.now = new Date(NOW.getTime() + 49 * 3_600_000);
  await vi.waitFor(() => expect(thread()).toHaveLength(2), 15_000);
  expect(wordsOf(thread()[1].blocks)).toEqual(['Rappel : les 72 heures se terminent dans un jour (pour vous tous)']);
  expect(message.ts).toBe(thread()[1].thread_ts);
});

async function eventsOf(home: string): Promise<string[]> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${home}/rights.db`, { readonly: true });
  const found = database.prepare('select type from incident_events order by sequence').all() as { type: string }[];
  database.close();
  return found.map(({ type }) => type);
}
