import { expect, it } from 'vitest';
import { type SlackTest, startSlack, wordsOf } from '../../../support/slack/server.ts';

async function shortcut({ workspace, slack }: SlackTest, name: string, text: string) {
  return slack.interact({
    type: 'message_action',
    callback_id: 'limpide_draft',
    team: { id: workspace.team, domain: 'helio' },
    user: { id: workspace.user(name), name, team_id: workspace.team },
    channel: { id: workspace.channel('questions'), name: 'questions' },
    message: { type: 'message', user: workspace.user('bob'), ts: '1700000001.1', text },
    message_ts: '1700000001.1',
    action_ts: '1700000002.1',
    trigger_id: await workspace.trigger(name),
    response_url: 'https://hooks.slack.example/1',
  });
}

it('gives an agent a cited draft in the customer’s language, and stores nothing', async () => {
  const all = await startSlack({ slack: { way: 'http' } });
  expect((await shortcut(all, 'camille', 'How long do you keep my consumption readings?')).status).toBe(200);
  const [{ view }] = await all.posts(1, 'views.open');
  const draft = view.blocks.at(-1).element.initial_value;
  expect(draft).toContain('« We keep your consumption readings for 24 months. » [1]');
  expect(draft).toContain('/practices/readings#kept');
  expect(wordsOf(view.title)).toEqual(['Projet de réponse']);
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${all.server.home}/conversations.db`, { readonly: true });
  expect(database.prepare('select * from conversations').all()).toEqual([]);
  expect(database.prepare('select * from gaps').all()).toEqual([]);
  database.close();
});

it('files no wish by itself', async () => {
  const all = await startSlack({ slack: { way: 'http' } });
  await shortcut(all, 'sam', 'Please delete all my data');
  const [{ view }] = await all.posts(1, 'views.open');
  expect(wordsOf(view.blocks)[0]).toContain('This message contains a request.');
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${all.server.home}/rights.db`, { readonly: true });
  expect(database.prepare('select * from rights_requests').all()).toEqual([]);
  database.close();
});

it('says that an incident has to go to the DPO', async () => {
  const all = await startSlack({ slack: { way: 'http' } });
  await shortcut(all, 'sam', 'Someone got into my account!');
  const [{ view }] = await all.posts(1, 'views.open');
  expect(wordsOf(view.blocks)[0]).toContain('contains a request or a report');
});

it('says that nothing is declared', async () => {
  const all = await startSlack({ slack: { way: 'http' } });
  await shortcut(all, 'camille', 'Y a-t-il des caméras dans vos bureaux ?');
  const [{ view }] = await all.posts(1, 'views.open');
  expect(wordsOf(view.blocks)[0]).toContain('Rien n’est déclaré');
});

it('is for nobody else', async () => {
  const all = await startSlack({ slack: { way: 'http' } });
  await shortcut(all, 'bob', 'How long do you keep my readings?');
  const [told] = await all.posts(1, 'chat.postEphemeral');
  expect(wordsOf(told.blocks)[0]).toContain('staff.yaml');
  expect(all.workspace.of('views.open')).toEqual([]);
});
