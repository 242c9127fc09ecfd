import { expect, it, vi } from 'vitest';
import { ASKING } from '../../../../bot/conversation/catalogue/asking.ts';
import { startMailServer } from '../../../support/mail-server.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';

const WISH = 'je veux que vous effaciez mes données de consommation';
const QUESTION = 'Combien de temps gardez-vous mes relevés ?';
const ADDRESS = 'alice@exemple.fr';

async function open() {
  const mails = await startMailServer();
  const all = await startSlack({ secrets: { smtpUrl: mails.url } });
  const direct = await all.workspace.direct('alice');
  const said = () => all.workspace.of('chat.postMessage').filter(({ channel }) => channel === direct);
  /** The newest message to Alice, once there are so many. */
  const message = async (count: number) => {
    await vi.waitFor(() => expect(said().length).toBeGreaterThanOrEqual(count), 15_000);
    const { messages } = await all.workspace.ask('conversations.history', { channel: direct });
    return { ...said()[count - 1], ts: messages[messages.length - count]?.ts ?? messages[0].ts };
  };
  let opened = 0;
  /** Opens the window of the question that stands on a message. */
  // biome-ignore lint/suspicious/noExplicitAny: as it was posted.
  const window = async (on: any) => {
    await all.slack.press('alice', on, 'limpide_step_open');
    opened += 1;
    return (await all.posts(opened, 'views.open')).at(-1).view;
  };
  return { ...all, mails, direct, said, message, window };
}
const value = (name: string, words: string) => ({ [name]: { [name]: { type: 'plain_text_input', value: words } } });
const chosen = (one: string) => ({ scope: { scope: { type: 'radio_buttons', selected_option: { value: one } } } });
const errorsOf = (answered: { body: string }) => JSON.parse(answered.body).errors;

it('asks scope, address and code in windows, and shows none of what is typed there', async () => {
  const { slack, workspace, mails, message, window, said } = await open();
  await slack.say('alice', QUESTION);
  await message(1);
  await slack.say('alice', WISH);
  const filed = await message(2);
  const reference = /LMP-\w{4}-\w{4}/.exec(wordsOf(filed.blocks).join())?.[0] ?? '';

  const scope = await window(filed);
  expect(wordsOf(scope.title)).toEqual(['Préciser lesquelles']);
  const radio = scope.blocks[0].element;
  expect(radio.options.map((one: { text: { text: string } }) => one.text.text)).toEqual([
    'Toutes mes données',
    'Relevés de consommation',
    'Autre chose, dans mes mots',
  ]);
  expect(errorsOf(await slack.submit('alice', scope, chosen(' words')))).toEqual({ words: 'Écrivez quelques mots.' });
  expect((await slack.submit('alice', { ...scope, id: 'V1' }, chosen('readings'))).body).toBe('');

  const asked = await message(3);
  expect(wordsOf(asked.blocks).join('\n')).toContain(ASKING.scopeNoted.fr);
  const contact = await window(asked);
  expect(contact.blocks[0].element.type).toBe('email_text_input');
  expect(errorsOf(await slack.submit('alice', contact, value('contact', 'alice@')))).toEqual({
    contact: 'Ceci n’est pas une adresse e-mail complète.',
  });
  const sent = { ...contact, id: 'V2' };
  const both = await Promise.all([1, 2].map(() => slack.submit('alice', sent, value('contact', ADDRESS))));
  expect(both.map(({ body }) => body)).toEqual(['', '']);
  const mail = await mails.next(ADDRESS, /code/);
  const digits = /^\d{6}$/m.exec(mail.text)?.[0] ?? '';

  const code = await window(await message(4));
  expect(errorsOf(await slack.submit('alice', code, value('code', '12')))).toMatchObject({
    code: expect.stringContaining('Ceci n’est pas un code'),
  });
  expect((await slack.submit('alice', { ...code, id: 'V3' }, value('code', digits))).body).toBe('');
  await message(5);
  await mails.next(ADDRESS, new RegExp(reference));
  expect(said()).toHaveLength(5);
  const all = JSON.stringify(workspace.calls.map(({ payload }) => payload));
  expect(all).not.toContain(ADDRESS);
  expect(all).not.toContain(digits);
});

it('opens a request from elsewhere with the code in a window, and adds words in one', async () => {
  const { slack, message, window } = await open();
  await slack.say('alice', WISH);
  const filed = wordsOf((await message(1)).blocks).join('\n');
  const [reference = ''] = /LMP-\w{4}-\w{4}/.exec(filed) ?? [];
  const [code = ''] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(filed) ?? [];
  await slack.command('alice', 'forget');
  await slack.say('alice', `Où en est ma demande ${reference} ?`);
  const view = await window(await message(2));
  expect(wordsOf(view.title)).toEqual(['Saisir le code']);
  expect(errorsOf(await slack.submit('alice', view, value('code', 'rien')))).toMatchObject({
    code: expect.any(String),
  });
  await slack.submit('alice', { ...view, id: 'V1' }, value('code', code));
  const opened = await message(3);
  expect(wordsOf(opened.blocks).join('\n')).toContain(reference);

  const add = opened.blocks
    .flatMap(({ elements }: { elements?: { action_id: string; text: { text: string } }[] }) => elements ?? [])
    .find((one: { text?: { text: string } }) => one.text?.text === 'Compléter');
  await slack.press('alice', opened, add.action_id);
  const words = await window(await message(4));
  expect(wordsOf(words.title)).toEqual(['Écrire']);
  await slack.submit('alice', words, value('words', 'Mon ancien contrat aussi.'));
  expect(wordsOf((await message(5)).blocks).join()).toContain(reference);
});

it('says kindly that a question is over, and answers nobody else', async () => {
  const { slack, workspace, message, window, posts } = await open();
  await slack.say('alice', WISH);
  const filed = await message(1);
  const view = await window(filed);
  await slack.press('bob', filed, 'limpide_step_open');
  const told = await posts(1, 'chat.postEphemeral');
  expect(wordsOf(told[0].blocks)[0]).toContain('n’est plus ouverte');
  expect(errorsOf(await slack.submit('bob', view, value('contact', 'bob@exemple.fr')))).toMatchObject({
    contact: expect.stringContaining('n’est plus ouverte'),
  });
  await slack.say('alice', 'Je garde mon code de suivi');
  await message(2);
  expect(errorsOf(await slack.submit('alice', view, value('contact', ADDRESS)))).toMatchObject({
    contact: expect.stringContaining('n’est plus ouverte'),
  });
  for (const metadata of ['', '{}', '{"c":"x","s":"erase","l":"D","r":""}'])
    expect(errorsOf(await slack.submit('alice', { ...view, private_metadata: metadata }, {}))).toBeDefined();
  expect(workspace.of('views.open')).toHaveLength(1);
});

it('takes the follow-up code out of its message once the next turn is there', async () => {
  const { slack, workspace, direct, message } = await open();
  await slack.say('alice', WISH);
  const filed = await message(1);
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(wordsOf(filed.blocks).join('\n'))?.[0] ?? 'none';
  await slack.say('alice', QUESTION);
  await message(2);
  const { messages } = await workspace.ask('conversations.history', { channel: direct });
  expect(JSON.stringify(messages)).not.toContain(code);
  const shown = messages.at(-1);
  expect(shown.ts).toBe(filed.ts);
  expect(wordsOf(shown.blocks).join('\n')).toMatch(/LMP-\w{4}-\w{4}/);
  expect(wordsOf(shown.blocks)[0]).toContain('une machine, pas une personne');
});

it('says on the desk that a request for a person is gone when the person forgets, in Slack or on the web', async () => {
  const { workspace, slack } = await open();
  await slack.say('alice', 'Je veux parler à une personne');
  const desk = workspace.channel('desk');
  const onDesk = () => workspace.of('chat.postMessage').filter(({ channel }) => channel === desk);
  await vi.waitFor(() => expect(onDesk()).toHaveLength(1), 15_000);
  expect((await slack.command('alice', 'forget')).status).toBe(200);
  const [gone] = await vi.waitFor(() => {
    const found = workspace.of('chat.update').filter(({ channel }) => channel === desk);
    expect(found).toHaveLength(1);
    return found;
  }, 15_000);
  expect(gone.text).toBe('Quelqu’un demandait une personne. La conversation est effacée : il n’y a plus rien à faire.');
  expect(JSON.stringify(gone.blocks)).not.toMatch(/LIM-|action_id/);
  const { messages } = await workspace.ask('conversations.history', { channel: desk });
  const ts = messages[0].ts;
  // What is written in its thread goes nowhere, and hurts nothing.
  const event = { type: 'message', channel_type: 'channel', channel: desk, user: workspace.user('sam') };
  expect((await slack.event({ ...event, text: 'Bonjour', ts: '1700000200.1', thread_ts: ts })).status).toBe(200);
});
