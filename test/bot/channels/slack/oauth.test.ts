import { expect, it, vi } from 'vitest';
import { SIGNING_SECRET } from '../../../support/slack/events.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';
import { CLIENT, openWorkspace } from '../../../support/slack/workspace.ts';

const SITE = 'https://chat.helio.example';

it('is installed by OAuth, answers with the token it was given, keeps it sealed, and forgets when it is taken out', async () => {
  const workspace = await openWorkspace(`${SITE}/slack/oauth_redirect`);
  const { server, slack, posts } = await startSlack({
    workspace,
    slack: { way: 'oauth' },
    slackSecrets: {
      signingSecret: SIGNING_SECRET,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      stateSecret: 's'.repeat(32),
    },
    configuration: { publicUrl: SITE },
  });

  // Not installed: nobody is answered, and Slack is told so.
  expect((await slack.say('alice', 'Bonjour')).status).toBe(401);

  const install = await fetch(`${server.url}/slack/install`, { redirect: 'manual' });
  expect(install.status).toBe(302);
  const asked = new URL(install.headers.get('location') ?? '');
  expect(asked.searchParams.get('scope')).toContain('chat:write');
  const cookie = install.headers.get('set-cookie')?.split(';')[0] ?? '';
  const agreed = await fetch(`${workspace.url}/oauth/v2/authorize/callback`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      user_id: workspace.user('alice'),
      redirect_uri: asked.searchParams.get('redirect_uri') ?? '',
      scope: asked.searchParams.get('scope') ?? '',
      state: asked.searchParams.get('state') ?? '',
      client_id: CLIENT.id,
    }),
  });
  const back = new URL(agreed.headers.get('location') ?? '');
  expect(back.origin).toBe(SITE);

  // A state that is not of this browser installs nothing.
  const forged = await fetch(`${server.url}${back.pathname}?code=x&state=forged`, { headers: { cookie } });
  expect(forged.status).toBeGreaterThanOrEqual(400);
  const done = await fetch(`${server.url}${back.pathname}${back.search}`, { headers: { cookie } });
  expect(done.status).toBe(200);

  await slack.say('alice', 'Combien de temps gardez-vous mes relevés ?');
  const [message] = await posts(1);
  expect(wordsOf(message.blocks)).toContain('Nous gardons vos relevés de consommation 24 mois.');
  const token = workspace.calls.find(({ method }) => method === 'chat.postMessage')?.token ?? '';
  expect(token).toMatch(/^xoxb-/);
  const kept = await rows(server.home, 'select id, installation from slack_workspaces');
  expect(kept).toMatchObject([{ id: workspace.team }]);
  expect(JSON.stringify(kept)).not.toContain(token);

  // A person who takes their own token back takes nothing of the workspace's.
  expect((await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } })).status).toBe(200);
  expect(await rows(server.home, 'select * from slack_workspaces')).toHaveLength(1);
  const [installed] = kept as { id: string }[];
  expect(installed?.id).toBe(workspace.team);
  expect((await slack.event({ type: 'app_uninstalled' })).status).toBe(200);
  await vi.waitFor(async () => expect(await rows(server.home, 'select * from slack_workspaces')).toEqual([]));
  expect(await rows(server.home, 'select * from conversations')).toEqual([]);
  expect(await rows(server.home, 'select * from slack_places')).toEqual([]);
  expect((await slack.say('alice', 'Bonjour')).status).toBe(401);
});

async function rows(home: string, query: string): Promise<unknown[]> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${home}/conversations.db`, { readonly: true });
  const found = database.prepare(query).all();
  database.close();
  return found;
}
