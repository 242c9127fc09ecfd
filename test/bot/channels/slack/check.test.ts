import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { checkToken } from '../../../../bot/channels/slack/check.ts';
import { ALL_SCOPES } from '../../../../bot/channels/slack/scopes.ts';

/** Slack's answer to `auth.test`, with the scopes in its header. */
async function slackWith(body: object, scopes: readonly string[] = []): Promise<{ apiUrl: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.setHeader('x-oauth-scopes', scopes.join(','));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { apiUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}/api/`, seen };
}
const me = { ok: true, team: 'Helio', user: 'limpide' };

it('says whose token it is, and that nothing is missing', async () => {
  const { apiUrl, seen } = await slackWith(me, ALL_SCOPES);
  expect(await checkToken({ token: 'xoxb-1', desk: true, apiUrl })).toEqual({
    workspace: 'Helio',
    account: 'limpide',
    missing: [],
    surplus: [],
  });
  expect(seen).toEqual(['POST /api/auth.test Bearer xoxb-1']);
});

it('names what is missing with its reason, and what is too much', async () => {
  const { apiUrl } = await slackWith(me, [...ALL_SCOPES.filter((scope) => scope !== 'im:write'), 'files:read']);
  const report = await checkToken({ token: 'xoxb-1', desk: true, apiUrl });
  expect(report.missing).toEqual([{ scope: 'im:write', why: 'to answer privately what was asked in a channel' }]);
  expect(report.surplus).toEqual(['files:read']);
});

it('wants to read the desk’s channel only where there is one, public or private', async () => {
  const without = ALL_SCOPES.filter((scope) => !scope.endsWith('s:history'));
  const none = await slackWith(me, without);
  expect((await checkToken({ token: 'x', desk: false, apiUrl: none.apiUrl })).missing).toEqual([]);
  expect((await checkToken({ token: 'x', desk: true, apiUrl: none.apiUrl })).missing).toHaveLength(2);
  const one = await slackWith(me, [...without, 'groups:history']);
  expect((await checkToken({ token: 'x', desk: true, apiUrl: one.apiUrl })).missing).toEqual([]);
});

it('wants what groups, channels and identities take, only where they are used', async () => {
  const plain = await slackWith(me, ALL_SCOPES);
  const { apiUrl } = plain;
  const missing = async (more: object) =>
    (await checkToken({ token: 'x', desk: true, apiUrl, ...more })).missing.map(({ scope }) => scope);
  expect(await missing({ places: ['S1'] })).toEqual(['usergroups:read']);
  expect(await missing({ places: ['C1'] })).toEqual(['channels:read', 'groups:read']);
  expect(await missing({ identity: true })).toEqual(['users:read', 'users:read.email']);
  const more = await slackWith(me, [...ALL_SCOPES, 'groups:read', 'users:read']);
  const report = await checkToken({ token: 'x', desk: true, apiUrl: more.apiUrl, places: ['C1'] });
  expect(report).toMatchObject({ missing: [], surplus: ['users:read'] });
});

it.each([
  ['invalid_auth', 'Copy it anew'],
  ['account_inactive', 'Install it again'],
  ['something_new', 'does not accept this token'],
])('says what to do about %s', async (error, remedy) => {
  const { apiUrl } = await slackWith({ ok: false, error });
  await expect(checkToken({ token: 'xoxb-secret', desk: false, apiUrl })).rejects.toThrow(remedy);
  await expect(checkToken({ token: 'xoxb-secret', desk: false, apiUrl })).rejects.not.toThrow('xoxb-secret');
});

it('says that Slack cannot be reached', async () => {
  await expect(checkToken({ token: 'x', desk: false, apiUrl: 'http://127.0.0.1:9/' })).rejects.toThrow(
    'cannot be reached',
  );
});
