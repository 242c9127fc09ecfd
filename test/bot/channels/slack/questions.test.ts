import { expect, it, vi } from 'vitest';
import { SIGNING_SECRET } from '../../../support/slack/events.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';

const KEPT = 'Nous gardons vos relevés de consommation 24 mois.';

it('answers a direct message with the declared words, a source, a person and two thumbs', async () => {
  const { workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  expect((await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?')).status).toBe(200);
  const [message] = await posts(1);
  expect(message.channel).toBe(await workspace.direct('alice'));
  expect(message.thread_ts).toBeUndefined();
  expect(wordsOf(message.blocks)).toContain(KEPT);
  expect(wordsOf(message.blocks)[0]).toContain('une machine, pas une personne');
  const ids = message.blocks.flatMap((block: { elements?: { action_id?: string }[] }) =>
    (block.elements ?? []).flatMap(({ action_id }) => action_id ?? []),
  );
  expect(ids).toEqual(['limpide_source_1', 'limpide_person', 'limpide_vote']);
  expect(message.text).toContain(KEPT);
  expect(workspace.of('assistant.threads.setStatus')[0]).toMatchObject({
    channel_id: message.channel,
    status: 'cherche dans les pratiques déclarées…',
  });

  await slack.say('alice', 'How long do you keep my readings?');
  const [, second] = await posts(2);
  expect(wordsOf(second.blocks)).toContain('We keep your consumption readings for 24 months.');
  expect(wordsOf(second.blocks)).toContain('Talk to a person');
  expect(wordsOf(second.blocks).join()).not.toContain('une machine');
});

it('answers a mention in its thread, each person in a conversation of their own', async () => {
  const { slack, posts } = await startSlack({ slack: { way: 'http' } });
  const asked = await slack.mention('alice', 'combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  expect(message.thread_ts).toBe(asked.ts);
  expect(wordsOf(message.blocks)).toContain(KEPT);

  await slack.mention('bob', 'et pourquoi ?', { thread: asked.ts });
  const [, second] = await posts(2);
  expect(second.thread_ts).toBe(asked.ts);
  // He asked nothing before: there is nothing that "and why" could lean on, and he is told what this is.
  expect(wordsOf(second.blocks)[0]).toContain('une machine, pas une personne');
});

it('answers a wish in a channel privately, and goes on in the direct message', async () => {
  const { server, workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  await slack.mention('alice', 'je veux que vous effaciez toutes mes données');
  const [message] = await posts(1);
  const direct = await workspace.direct('alice');
  expect(message.channel).toBe(direct);
  expect(wordsOf(message.blocks).join('\n')).toMatch(/LMP-/);
  const [aside] = await posts(1, 'chat.postEphemeral');
  expect(aside).toMatchObject({ channel: workspace.channel('questions'), user: workspace.user('alice') });
  expect(wordsOf(aside.blocks).join()).toContain('message privé');

  await slack.say('alice', 'alice@exemple.fr');
  const [, second] = await posts(2);
  expect(second.channel).toBe(direct);
  expect(wordsOf(second.blocks).join()).not.toContain('une machine, pas une personne');
  expect(server.logged()).not.toContain('alice@exemple.fr');
});

it('answers /limpide ask to the sender alone, and says how to use it', async () => {
  const { workspace, slack } = await startSlack({ slack: { way: 'http' } });
  expect(await slack.command('alice', 'ask combien de temps gardez-vous mes relevés ?')).toEqual({
    status: 200,
    body: '',
  });
  await vi.waitFor(() => expect(workspace.responses).toHaveLength(1), 15_000);
  expect(workspace.responses[0].response_type).toBe('ephemeral');
  expect(wordsOf(workspace.responses[0].blocks)).toContain(KEPT);
  const help = JSON.parse((await slack.command('alice', '')).body);
  expect(help.response_type).toBe('ephemeral');
  expect(wordsOf(help.blocks)[0]).toContain('/limpide ask');
});

it('hands over on /limpide person, in direct messages', async () => {
  const { server, workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  expect(await slack.command('alice', 'person')).toEqual({ status: 200, body: '' });
  const [message] = await posts(1);
  expect(message.channel).toBe(await workspace.direct('alice'));
  expect(wordsOf(message.blocks).join()).toMatch(/LIM-\w{4}-\w{4}/);
  expect(await rowsOf(server.home, 'select reference from hand_overs', 1)).toHaveLength(1);
});

it('forgets on /limpide forget', async () => {
  const { workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  const answered = JSON.parse((await slack.command('alice', 'forget')).body);
  expect(wordsOf(answered.blocks)[0]).toContain('effacées de nos serveurs');
  await slack.press('alice', { ...message, ts: '1' }, 'limpide_source_1');
  const [aside] = await posts(1, 'chat.postEphemeral');
  expect(wordsOf(aside.blocks)[0]).toContain('n’existe plus');
  expect(workspace.of('views.open')).toEqual([]);
});

it('opens the declared words of a source, with revision, date and page', async () => {
  const { server, workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  await slack.press('alice', { ...message, ts: '1' }, 'limpide_source_1');
  const [opened] = await posts(1, 'views.open');
  expect(wordsOf(opened.view.blocks)).toEqual([
    KEPT,
    'Relevés de consommation, révision 1, en vigueur depuis le 1er mars 2026',
    'Lire la pratique',
  ]);
  const page = opened.view.blocks.at(-1).elements[0].url;
  expect(page).toContain('/practices/readings#kept');
  expect((await fetch(page.replace('localhost', '127.0.0.1'))).status).toBe(200);
  expect(server.port).toBe(Number(new URL(page).port));

  await slack.press('alice', { ...message, ts: '1' }, 'limpide_source_1', { trigger: 'too-late' });
  const [aside] = await posts(1, 'chat.postEphemeral');
  expect(wordsOf(aside.blocks)[0]).toContain('Appuyez encore une fois');
  expect(workspace.of('views.open')).toHaveLength(2);
});

it('takes a vote once, and a word on what was missing', async () => {
  const { slack, posts, server } = await startSlack({ slack: { way: 'http' } });
  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  const vote = message.blocks.at(-1).elements[0];
  const posted = { ...message, ts: '1' };
  await slack.press('alice', posted, 'limpide_vote', { value: vote.negative_button.value });
  const [opened] = await posts(1, 'views.open');
  expect(opened.view.callback_id).toBe('limpide_why');
  const answered = await slack.submit('alice', opened.view, {
    words: { words: { type: 'plain_text_input', value: 'Et ailleurs ?' } },
  });
  expect(answered).toEqual({ status: 200, body: '' });
  const votes = await rowsOf(server.home, 'select reaction, words from votes', 1);
  await vi.waitFor(async () =>
    expect(await rowsOf(server.home, 'select reaction, words from votes', 1)).toEqual([
      { reaction: 'dislike', words: 'Et ailleurs ?' },
    ]),
  );
  expect(votes).toHaveLength(1);
});

it('hands over once, however often the button is pressed', async () => {
  const { slack, posts, server } = await startSlack({ slack: { way: 'http' } });
  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  const posted = { ...message, ts: '1700000000.5' };
  await Promise.all([
    slack.press('alice', posted, 'limpide_person', { actionTs: '1' }),
    slack.press('alice', posted, 'limpide_person', { actionTs: '2' }),
  ]);
  const [, reply] = await posts(2);
  expect(wordsOf(reply.blocks).join()).toMatch(/LMP|[A-Z0-9]{4}-[A-Z0-9]{4}/);
  await slack.press('alice', posted, 'limpide_person', { actionTs: '3' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await posts(2)).toHaveLength(2);
  expect(await rowsOf(server.home, 'select reference from hand_overs', 1)).toHaveLength(1);
});

it('suggests questions when the messages are opened', async () => {
  const { workspace, slack, posts } = await startSlack({ slack: { way: 'http' } });
  const channel = await workspace.direct('alice');
  await slack.event({
    type: 'app_home_opened',
    user: workspace.user('alice'),
    channel,
    tab: 'messages',
    event_ts: '1',
  });
  const [suggested] = await posts(1, 'assistant.threads.setSuggestedPrompts');
  expect(suggested.channel_id).toBe(channel);
  expect(suggested.thread_ts).toBeUndefined();
  expect(suggested.prompts[0]).toEqual({ title: 'Relevés de consommation', message: 'Relevés de consommation' });
});

it('carries out an event once, whatever the number of tries', async () => {
  const { slack, posts, server } = await startSlack({ slack: { way: 'http' } });
  const text = 'Combien de temps gardez-vous mes relevés ?';
  const all = await Promise.all([
    slack.say('alice', text, { id: 'Ev1' }),
    slack.say('alice', text, { id: 'Ev1', sent: { retry: 1 } }),
  ]);
  expect(all.map(({ status }) => status)).toEqual([200, 200]);
  await posts(1);
  expect((await slack.say('alice', text, { id: 'Ev1', sent: { retry: 2 } })).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await posts(1)).toHaveLength(1);
  expect(await rowsOf(server.home, "select author from messages where author = 'person'", 1)).toHaveLength(1);
});

it('refuses what is forged, stale, or from the future', async () => {
  const { slack, workspace } = await startSlack({ slack: { way: 'http' } });
  // Slack's bound is 300 seconds either way, counted from when each is sent; one from the future comes nearer on its way.
  const at = (seconds: number) => ({ at: Math.floor(Date.now() / 1000) + seconds });
  const sent = [() => ({ secret: 'f'.repeat(32) }), () => at(-301), () => at(310)];
  for (const one of sent) expect((await slack.say('alice', 'Bonjour', { sent: one() })).status).toBe(401);
  expect((await slack.say('alice', 'Bonjour', { sent: { ...at(-290), secret: SIGNING_SECRET } })).status).toBe(200);
  // Buttons, windows and shortcuts come by the same door.
  for (const type of ['block_actions', 'view_submission', 'message_action'])
    for (const one of sent) expect((await slack.interact({ type, user: { id: 'U1' } }, one())).status).toBe(401);
  expect(workspace.calls.filter(({ method }) => method === 'chat.postMessage').length).toBeLessThanOrEqual(1);
});

it('answers the challenge by which Slack learns the address, and no bot', async () => {
  const { slack, workspace } = await startSlack({ slack: { way: 'http' } });
  expect((await slack.json({ type: 'url_verification', challenge: 'c1' })).body).toContain('c1');
  const channel = await workspace.direct('alice');
  const said = { type: 'message', channel_type: 'im', channel, ts: '1', text: 'Bonjour' };
  await slack.event({ ...said, user: workspace.user('bob'), bot_id: 'B1' });
  await slack.event({ ...said, user: workspace.user('limpide') });
  await slack.event({ ...said, subtype: 'message_changed', message: {} });
  await slack.event({ ...said, user: workspace.user('alice'), channel_type: 'channel' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(workspace.of('chat.postMessage')).toEqual([]);
});

it('waits as long as Slack asks, and tries a failed delivery again without asking twice', async () => {
  const { slack, workspace, posts, server } = await startSlack({ slack: { way: 'http' } });
  workspace.refuse('chat.postMessage', 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
  const begun = Date.now();
  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  await posts(1);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(1000);
  expect(await rowsOf(server.home, "select author from messages where author = 'person'", 1)).toHaveLength(1);
});

async function rowsOf(home: string, query: string, least: number): Promise<object[]> {
  const { default: Database } = await import('better-sqlite3');
  return vi.waitFor(
    () => {
      const database = new Database(`${home}/conversations.db`, { readonly: true });
      const rows = database.prepare(query).all() as object[];
      database.close();
      if (rows.length < least) throw new Error(`${rows.length} rows so far`);
      return rows;
    },
    { timeout: 10_000, interval: 50 },
  );
}
