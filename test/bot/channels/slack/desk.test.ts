import { expect, it, vi } from 'vitest';
import { call, openChat } from '../../../support/chat.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';

const WISH = 'je veux que vous effaciez toutes mes données';

/** A wish filed in Slack, and its message in the desk's channel. */
async function filed(wish = WISH) {
  const all = await startSlack();
  const { slack, workspace } = all;
  await slack.say('alice', `${wish}, mon adresse est alice@exemple.fr`);
  const channel = workspace.channel('desk');
  const onDesk = async () => {
    await vi.waitFor(
      () => expect(workspace.of('chat.postMessage').filter((post) => post.channel === channel)).not.toEqual([]),
      15_000,
    );
    const [post] = workspace.of('chat.postMessage').filter((one) => one.channel === channel);
    const { messages } = await workspace.ask('conversations.history', { channel });
    return { ...post, ts: messages.find((one: { text: string }) => one.text.includes('Demande'))?.ts as string };
  };
  const message = await onDesk();
  const reference = /LMP-\w{4}-\w{4}/.exec(message.text)?.[0] ?? '';
  /** Waits until the message says something else than before. */
  const updated = async (count: number) => {
    await vi.waitFor(() => expect(workspace.of('chat.update').length).toBeGreaterThanOrEqual(count), 15_000);
    return workspace.of('chat.update').at(-1);
  };
  return { ...all, message, reference, updated };
}
const ids = (message: { blocks: { elements?: { action_id: string }[] }[] }) =>
  message.blocks.flatMap(({ elements }) => (elements ?? []).map(({ action_id }) => action_id));

it('shows each request as one message without anything personal, which keeps itself true', async () => {
  const { workspace, slack, message, reference, updated } = await filed();
  expect(reference).not.toBe('');
  expect(message.text).toContain('Effacement · Reçue');
  expect(message.text).toContain('Prise en charge : personne');
  expect(message.text).toContain('Par Slack, en français');
  expect(JSON.stringify(message)).not.toMatch(/alice|exemple|données/);
  expect(ids(message)).toEqual(expect.arrayContaining(['desk_claim', 'desk_escalate', 'desk_open']));

  await slack.press('camille', message, 'desk_claim');
  const claimed = await updated(1);
  expect(claimed.ts).toBe(message.ts);
  expect(claimed.text).toContain('Prise en charge : Camille Roux');
  expect(ids(claimed)).not.toContain('desk_claim');
  expect(workspace.of('chat.postMessage').filter(({ channel }) => channel === message.channel)).toHaveLength(1);
});

it('lets nobody act who is not of the staff, or may not', async () => {
  const { workspace, slack, message, updated, posts } = await filed();
  await slack.press('bob', message, 'desk_claim');
  const [told] = await posts(1, 'chat.postEphemeral');
  expect(told.user).toBe(workspace.user('bob'));
  expect(wordsOf(told.blocks)[0]).toContain('staff.yaml');

  await slack.press('camille', message, 'desk_claim');
  const claimed = { ...message, ...(await updated(1)) };
  await slack.press('sam', claimed, 'desk_ask');
  const [, second] = await posts(2, 'chat.postEphemeral');
  expect(wordsOf(second.blocks)[0]).toContain('Someone else is handling this');
  expect(workspace.of('views.open')).toEqual([]);
});

it('escalates, notes, asks, extends and refuses in windows, by the acts of the pages', async () => {
  const { workspace, slack, message, updated, posts } = await filed();
  await slack.press('camille', message, 'desk_claim');
  let shown = { ...message, ...(await updated(1)) };
  const form = async (act: string, opened: number, values: Record<string, object>, who = 'camille') => {
    await slack.press(who, shown, `desk_${act}`);
    const view = (await posts(opened, 'views.open')).at(-1).view;
    const state = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { [name]: value }]));
    return { view, answered: await slack.submit(who, view, state) };
  };
  const option = (value: string) => ({ type: 'static_select', selected_option: { value } });
  const text = (value: string) => ({ type: 'plain_text_input', value });

  const escalated = await form('escalate', 1, { to: option('dpo@petite.example'), reason: text('Deux comptes') });
  expect(escalated.answered).toEqual({ status: 200, body: '' });
  const names = escalated.view.blocks[1].element.options.map((one: { text: { text: string } }) => one.text.text);
  expect(names).toEqual(['Inès Marchetti', 'Sam Okafor']);

  const thread = () => workspace.of('chat.postMessage').filter((post) => post.thread_ts === message.ts);
  await vi.waitFor(() => expect(thread()).toHaveLength(1), 15_000);
  expect(wordsOf(thread()[0].blocks)).toEqual(['De l’aide est demandée à Inès Marchetti.']);

  expect((await form('note', 2, { words: text('Rappelée ce matin') })).answered.body).toBe('');
  const asked = await form('ask', 3, { question: text('Quel compte ?') });
  expect(asked.answered.body).toBe('');
  shown = { ...message, ...(await updated(2)) };
  expect(shown.text).toContain('Précision attendue');

  const extended = await form('extend', 4, { reason: option('complexity'), until: { selected_date: null } });
  expect(extended.answered.body).toBe('');
  const refused = await form('refuse', 5, { 'ground.erasure': option('legal_obligation') });
  expect(refused.answered.body).toBe('');
  expect(refused.view.blocks[1].label.text).toBe('Effacement : motif du refus');
  await vi.waitFor(() => expect(workspace.of('chat.update').at(-1).text).toContain('Refusée'), 15_000);
  expect(ids(workspace.of('chat.update').at(-1))).toEqual(['desk_note', 'desk_open']);
  const { messages } = await workspace.ask('conversations.history', { channel: message.channel });
  expect(messages.filter((one: { text: string }) => one.text.includes('Demande'))).toHaveLength(1);
});

it('fulfils in a window, and gives back what is claimed', async () => {
  const { slack, message, updated, posts } = await filed('je ne veux plus recevoir de publicité');
  expect(message.text).toContain('Opposition à la prospection');
  await slack.press('camille', message, 'desk_claim');
  await slack.press('camille', { ...message, ...(await updated(1)) }, 'desk_release');
  const given = { ...message, ...(await updated(2)) };
  expect(given.text).toContain('Prise en charge : personne');
  await slack.press('sam', given, 'desk_claim');
  await slack.press('sam', { ...message, ...(await updated(3)) }, 'desk_fulfil');
  const [{ view }] = await posts(1, 'views.open');
  expect(wordsOf(view).join('\n')).toContain('A letter goes to the person');
  expect(await slack.submit('sam', view, {})).toEqual({ status: 200, body: '' });
  expect((await updated(4)).text).toContain('Satisfaite');
});

it('says in the window why an act is refused, and carries out what is sent twice once', async () => {
  const { server, slack, message, updated, posts } = await filed();
  await slack.press('ines', message, 'desk_claim');
  const shown = { ...message, ...(await updated(1)) };
  await slack.press('ines', shown, 'desk_refuse');
  const [{ view }] = await posts(1, 'views.open');
  const none = JSON.parse((await slack.submit('ines', view, {})).body);
  expect(none).toEqual({
    response_action: 'errors',
    errors: { 'ground.erasure': 'Un refus, même partiel, dit pour chaque droit non satisfait un motif de la liste.' },
  });

  await slack.press('ines', shown, 'desk_note');
  const [, { view: noting }] = await posts(2, 'views.open');
  const sent = { ...noting, id: 'V0NOTE' };
  const values = { words: { words: { type: 'plain_text_input', value: 'Une fois' } } };
  const both = await Promise.all([slack.submit('ines', sent, values), slack.submit('ines', sent, values)]);
  expect(both.map(({ body }) => body)).toEqual(['', '']);
  const notes = await eventsOf(server.home, 'note');
  expect(notes).toHaveLength(1);
  expect((await slack.submit('bob', { ...noting, id: 'V0BOB' }, values)).body).toContain('staff.yaml');
  expect(await eventsOf(server.home, 'note')).toHaveLength(1);
});

it('brings a request for a person to the desk, reads it in a window, and answers it from its thread', async () => {
  const { workspace, slack, posts } = await startSlack();
  await slack.say('alice', 'Je veux parler à une personne, mon code postal est faux');
  const channel = workspace.channel('desk');
  const onDesk = () => workspace.of('chat.postMessage').filter((post) => post.channel === channel);
  await vi.waitFor(() => expect(onDesk()).toHaveLength(1), 15_000);
  const { messages } = await workspace.ask('conversations.history', { channel });
  const message = { ...onDesk()[0], ts: messages[0].ts };
  expect(message.text).toContain('En attente');
  expect(JSON.stringify(message)).not.toContain('postal');

  await slack.press('sam', message, 'desk_person_read');
  const [opened] = await posts(1, 'views.open');
  expect(wordsOf(opened.view.blocks).join('\n')).toContain('mon code postal est faux');

  // Before it is claimed, a word in the thread is a word among colleagues.
  const inThread = (name: string, text: string, id?: string) =>
    slack.event(
      {
        type: 'message',
        channel_type: 'channel',
        channel,
        user: workspace.user(name),
        text,
        ts: '1700000100.1',
        thread_ts: message.ts,
      },
      id,
    );
  await inThread('sam', 'Je regarde');
  await slack.press('sam', message, 'desk_person_claim');
  await vi.waitFor(() => expect(workspace.of('chat.update')).toHaveLength(1), 15_000);
  expect(workspace.of('chat.update')[0].text).toContain('Prise en charge : Sam Okafor');
  await inThread('camille', 'Tu as vu ?');
  await inThread('sam', '// je réponds dans cinq minutes');
  await inThread('bob', 'Moi aussi !');
  await Promise.all([
    inThread('sam', 'Bonjour, c’est corrigé.', 'EvAnswer'),
    inThread('sam', 'Bonjour, c’est corrigé.', 'EvAnswer'),
  ]);
  const direct = await workspace.direct('alice');
  const toAlice = () =>
    workspace
      .of('chat.postMessage')
      .filter((post) => post.channel === direct)
      .slice(1);
  await vi.waitFor(() => expect(toAlice()).toHaveLength(1), 15_000);
  expect(wordsOf(toAlice()[0].blocks)).toEqual(['Sam Okafor, de Petite :', 'Bonjour, c’est corrigé.']);
  const told = await posts(1, 'chat.postEphemeral');
  expect(wordsOf(told.at(-1).blocks)).toEqual(['Sent to the person.']);
});

it('draws the home tab: one’s queue for staff, how to ask for everybody else', async () => {
  const { workspace, slack, message, reference, updated, posts } = await filed();
  await slack.press('camille', message, 'desk_claim');
  await updated(1);
  const open = (name: string) =>
    slack.event({ type: 'app_home_opened', user: workspace.user(name), channel: 'D1', tab: 'home', event_ts: '1' });
  await open('camille');
  const [mine] = await posts(1, 'views.publish');
  expect(wordsOf(mine.view.blocks)[0]).toBe('Vos demandes (1)');
  expect(JSON.stringify(mine.view)).toContain(reference);
  expect(JSON.stringify(mine.view)).not.toMatch(/alice|exemple/);
  expect(wordsOf(mine.view.blocks).join()).not.toContain('Incidents');
  await slack.say('alice', 'Quelqu’un est entré dans mon compte !');
  await slack.say('alice', 'Je veux parler à une personne');
  await vi.waitFor(
    () =>
      expect(
        workspace.of('chat.postMessage').filter(({ channel }) => channel === message.channel).length,
      ).toBeGreaterThanOrEqual(3),
    15_000,
  );
  await open('sam');
  const more = wordsOf((await posts(2, 'views.publish')).at(-1).view.blocks);
  expect(more[0]).toBe('Incidents (1)');
  expect(more).toEqual(expect.arrayContaining(['Your requests (0)', 'To be claimed (0)', 'Somebody is asked for (1)']));
  expect(more.join()).toMatch(/INC-\w{4}-\w{4}.*\n72 hours: notify by/);
  expect(more.join()).not.toContain('compte !');
  await open('bob');
  const other = (await posts(3, 'views.publish')).at(-1);
  expect(JSON.stringify(other.view)).not.toContain('LMP-');
  expect(wordsOf(other.view.blocks)[0]).toContain('une machine');
});

it('shows requests that come from the web too', async () => {
  const { server, workspace } = await startSlack();
  const chat = await openChat(server.url);
  expect((await chat.say(WISH)).status).toBe(200);
  expect((await call('GET', `${server.url}/healthz`)).status).toBe(200);
  const channel = workspace.channel('desk');
  await vi.waitFor(() => expect(workspace.of('chat.postMessage')).toHaveLength(1), 15_000);
  expect(workspace.of('chat.postMessage')[0]).toMatchObject({ channel });
  expect(workspace.of('chat.postMessage')[0].text).toContain('Par chat');
});

async function eventsOf(home: string, type: string): Promise<unknown[]> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${home}/rights.db`, { readonly: true });
  const found = database.prepare('select * from rights_events where type = ?').all(type);
  database.close();
  return found;
}
