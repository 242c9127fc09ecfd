import { expect, it, vi } from 'vitest';
import { type MailServer, startMailServer } from '../../../support/mail-server.ts';
import { type SlackTest, startSlack, wordsOf } from '../../../support/slack/server.ts';

const NOW = new Date('2026-03-05T10:00:00Z');
const WRITTEN = '1772532000.000100'; // Tuesday 3 March 2026, 11:00 in Paris
const WISH = 'Bonjour, je veux que vous effaciez toutes mes données. Anna Petit, anna@exemple.fr';

async function open(mails?: MailServer) {
  return startSlack({ overrides: { now: () => NOW }, ...(mails && { secrets: { smtpUrl: mails.url } }) });
}
/** "Draft an answer", in the menu of a message. */
async function shortcut({ workspace, slack }: SlackTest, name: string, text: string, author = 'bob', ts = WRITTEN) {
  return slack.interact({
    type: 'message_action',
    callback_id: 'limpide_draft',
    team: { id: workspace.team, domain: 'helio' },
    user: { id: workspace.user(name), name, team_id: workspace.team },
    channel: { id: workspace.channel('questions'), name: 'questions' },
    message: { type: 'message', user: workspace.user(author), ts, text },
    message_ts: ts,
    action_ts: '1700000002.1',
    trigger_id: await workspace.trigger(name),
    response_url: 'https://hooks.slack.example/1',
  });
}
// biome-ignore lint/suspicious/noExplicitAny: any view.
const fieldsOf = (view: any) =>
  Object.fromEntries(
    view.blocks
      .filter(({ type }: { type: string }) => type === 'input')
      // biome-ignore lint/suspicious/noExplicitAny: any element.
      .map(({ block_id, element }: any) => [block_id, element]),
  );
/** What stands in the window as it was opened, and what is changed of it. */
// biome-ignore lint/suspicious/noExplicitAny: any view.
function stateOf(view: any, over: Record<string, object> = {}) {
  const state = Object.entries(fieldsOf(view)).map(([name, element]) => {
    // biome-ignore lint/suspicious/noExplicitAny: any element.
    const one = element as any;
    const filled = {
      value: one.initial_value ?? null,
      selected_date: one.initial_date ?? null,
      selected_option: one.initial_option ?? null,
      selected_options: one.initial_options ?? [],
    };
    return [name, { [name]: { ...filled, ...over[name] } }];
  });
  return Object.fromEntries(state);
}

it('files the wish of a customer’s message with one button: the clock of the message, a reference, a letter', async () => {
  const mails = await startMailServer();
  const all = await open(mails);
  await shortcut(all, 'camille', WISH);
  const [{ view }] = await all.posts(1, 'views.open');
  expect(wordsOf(view.title)).toEqual(['Projet de réponse']);
  expect(wordsOf(view.submit)).toEqual(['Enregistrer']);
  const fields = fieldsOf(view);
  expect(fields.rights.initial_options).toEqual([
    { text: { type: 'plain_text', text: 'Effacement', emoji: false }, value: 'erasure' },
  ]);
  expect(fields.words.initial_value).toBe(WISH);
  expect(fields.received.initial_date).toBe('2026-03-03');
  expect(fields.contact.initial_value).toBe('anna@exemple.fr');
  expect(fields.channel.initial_option.value).toBe('slack');

  const answered = JSON.parse((await all.slack.submit('camille', view, stateOf(view))).body);
  expect(answered.response_action).toBe('update');
  const shown = wordsOf(answered.view).join('\n');
  const reference = /LMP-\w{4}-\w{4}/.exec(shown)?.[0] ?? '';
  expect(shown).toContain(`${reference} · Effacement : à répondre d’ici le 3 avril 2026.`);
  expect(shown).not.toContain('code');
  expect(answered.view.blocks.at(-1).element.initial_value).toContain('3 avril 2026');
  // The same message again, by a colleague, is the same request.
  await shortcut(all, 'sam', WISH);
  const [, { view: second }] = await all.posts(2, 'views.open');
  expect((await all.slack.submit('sam', second, stateOf(second))).body).toContain(reference);

  const [row, ...others] = await rows(all.server.home, 'select * from rights_requests');
  expect(others).toEqual([]);
  expect(row).toMatchObject({ reference, channel: 'slack', language: 'fr', state: 'received' });
  expect(row?.person).toMatch(/^slack_/);
  const events = await rows(all.server.home, 'select type, actor from rights_events order by sequence');
  expect(events).toMatchObject([
    { type: 'file', actor: expect.stringContaining('"staff","id":"camille@petite.example"') },
    { type: 'acknowledge' },
  ]);
  expect((await mails.next('anna@exemple.fr')).subject).toContain(reference);

  // And the desk has its message, with nothing personal.
  const onDesk = () =>
    all.workspace.of('chat.postMessage').filter(({ channel }) => channel === all.workspace.channel('desk'));
  await vi.waitFor(() => expect(onDesk()).toHaveLength(1), 15_000);
  expect(onDesk()[0].text).toContain(reference);
  expect(JSON.stringify(onDesk())).not.toMatch(/anna|Petit/);
});

it('gives the code for the person where there is no address, and marks what is asked on behalf of somebody', async () => {
  const all = await open();
  await shortcut(all, 'sam', 'Please delete all the data you hold about my son.', 'camille');
  const [{ view }] = await all.posts(1, 'views.open');
  // Passed on by a colleague: who wrote it is not known in Slack.
  expect(fieldsOf(view).channel.initial_option.value).toBe('mail');
  expect(fieldsOf(view).contact.initial_value).toBeUndefined();
  const sent = stateOf(view, {
    onBehalf: { selected_option: { value: 'parent' } },
    received: { selected_date: '2026-02-27' },
    channel: { selected_option: { value: 'phone' } },
  });
  const answered = JSON.parse((await all.slack.submit('sam', view, sent)).body);
  const letter = answered.view.blocks.at(-1).element.initial_value;
  expect(letter).toMatch(/Your follow-up code, shown only once: [0-9A-Z]{5}-[0-9A-Z]{5}/);
  expect(letter).toContain('It is noted as a request for someone else');
  expect(wordsOf(answered.view).join()).toContain('the code is shown only here');
  const [row] = await rows(all.server.home, 'select * from rights_requests');
  expect(row).toMatchObject({ channel: 'phone', received_on: '2026-02-27', language: 'en' });
  expect(row?.person).toMatch(/^desk_/);

  // With reference and code the person follows it in the chat.
  const [reference = ''] = /LMP-\w{4}-\w{4}/.exec(letter) ?? [];
  const [code = ''] = /[0-9A-Z]{5}-[0-9A-Z]{5}(?=\n)/.exec(letter) ?? [];
  await all.slack.say('alice', `${reference} ${code}`);
  await vi.waitFor(async () => {
    const direct = await all.workspace.direct('alice');
    const said = all.workspace.of('chat.postMessage').filter(({ channel }) => channel === direct);
    expect(wordsOf(said[0]?.blocks).join('\n')).toContain(reference);
  }, 15_000);
});

it('says in the window what cannot be filed, and files nothing then', async () => {
  const all = await open();
  await shortcut(all, 'camille', WISH);
  const [{ view }] = await all.posts(1, 'views.open');
  const errors = async (over: Record<string, object>, who = 'camille', shown = view) =>
    JSON.parse((await all.slack.submit(who, shown, stateOf(view, over))).body).errors;
  expect(await errors({ received: { selected_date: '2026-03-06' } })).toEqual({
    received: 'La date de réception est dans le futur. Corrigez-la.',
  });
  expect(await errors({ received: { selected_date: '2016-03-06' } })).toMatchObject({ received: expect.any(String) });
  expect(await errors({ rights: { selected_options: [] } })).toMatchObject({ rights: expect.any(String) });
  expect(await errors({ words: { value: ' ' } })).toMatchObject({ words: expect.any(String) });
  expect(await errors({ contact: { value: 'anna' } })).toMatchObject({ contact: expect.any(String) });
  expect(await errors({}, 'bob')).toMatchObject({ rights: expect.stringContaining('staff.yaml') });
  expect(await errors({}, 'camille', { ...view, private_metadata: '{}' })).toMatchObject({
    rights: expect.any(String),
  });
  expect(await rows(all.server.home, 'select * from rights_requests')).toEqual([]);
});

it('drafts what is pasted after /limpide draft, for staff alone, and answers the question beside the wish', async () => {
  const all = await open();
  const pasted = 'Combien de temps gardez-vous mes relevés ? Et effacez toutes mes données.';
  expect((await all.slack.command('bob', `draft ${pasted}`)).body).toContain('/limpide ask');
  expect((await all.slack.command('camille', `draft ${pasted}`)).body).toBe('');
  const [{ view }] = await all.posts(1, 'views.open');
  const fields = fieldsOf(view);
  expect(fields.words.initial_value).toBe(pasted);
  expect(fields.draft.initial_value).toContain('« Nous gardons vos relevés de consommation 24 mois. » [1]');
  expect(fields.draft.initial_value).not.toContain('LMP-');
  expect(fields.received.initial_date).toBe('2026-03-05');
  const long = `Effacez toutes mes données. ${'Voilà. '.repeat(450)}`;
  await shortcut(all, 'camille', long);
  const [, { view: cut }] = await all.posts(2, 'views.open');
  expect(wordsOf(cut.blocks).join()).toContain('plus long que le champ');
});

async function rows(home: string, query: string): Promise<Record<string, string>[]> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${home}/rights.db`, { readonly: true });
  const found = database.prepare(query).all() as Record<string, string>[];
  database.close();
  return found;
}
