import { expect, it } from 'vitest';
import { slackCalls } from '../../../support/slack/events.ts';
import { postsOf, startSlack, wordsOf } from '../../../support/slack/server.ts';
import { openSocketMode } from '../../../support/slack/socket-mode.ts';
import { openWorkspace, TOKEN } from '../../../support/slack/workspace.ts';

const KEPT = 'Nous gardons vos relevés de consommation 24 mois.';

it('answers over a connection that it opens, and opens it again when it breaks', async () => {
  const workspace = await openWorkspace();
  const socket = await openSocketMode();
  for (let times = 0; times < 3; times += 1)
    workspace.refuse('apps.connections.open', 200, { ok: true, url: socket.url });
  const { server } = await startSlack({
    workspace,
    slack: { way: 'socket' },
    slackSecrets: { botToken: TOKEN, appToken: 'xapp-1-test' },
  });
  await socket.open();
  expect(workspace.of('apps.connections.open')).toHaveLength(1);
  expect(workspace.calls.find(({ method }) => method === 'apps.connections.open')?.token).toBe('xapp-1-test');
  // Nothing listens over HTTP.
  expect((await fetch(`${server.url}/slack/events`, { method: 'POST' })).status).toBe(404);

  const { envelope } = slackCalls(server, workspace);
  const channel = await workspace.direct('alice');
  const said = {
    type: 'message',
    channel_type: 'im',
    channel,
    user: workspace.user('alice'),
    text: 'Combien de temps gardez-vous mes relevés ?',
    ts: '1700000001.1',
  };
  const posts = postsOf(workspace);
  await socket.send('events_api', envelope(said, 'EvSocket'));
  const [message] = await posts(1);
  expect(wordsOf(message.blocks)).toContain(KEPT);

  socket.lines[0]?.terminate();
  await socket.open(2);
  await socket.send('events_api', envelope(said, 'EvSocket'), { retry_attempt: 1, retry_reason: 'timeout' });
  const command = {
    command: '/limpide',
    text: '',
    team_id: workspace.team,
    channel_id: workspace.channel('questions'),
    user_id: workspace.user('alice'),
    trigger_id: 't',
    response_url: 'https://hooks.slack.example/1',
  };
  const { payload } = await socket.send('slash_commands', command);
  expect(wordsOf(payload).join()).toContain('/limpide ask');
  expect(await posts(1)).toHaveLength(1);
});
