import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../bot/configuration.ts';
import { ConfigurationError } from '../../bot/configuration-error.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1-2-secret' };
const SIGNING = { SLACK_SIGNING_SECRET: 'a'.repeat(32) };
const OAUTH = {
  ...SIGNING,
  SLACK_CLIENT_ID: '12345.67890',
  SLACK_CLIENT_SECRET: 'c'.repeat(32),
  SLACK_STATE_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://chat.example.com',
  TRUST_PROXY: '1',
};

function faultsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return Object.fromEntries(error.faults.map(({ variable, message }) => [variable, message]));
  }
  return {};
}

describe('how Slack is reached', () => {
  it.each([
    ['not at all without a token', {}, undefined],
    ['over HTTP with a signing secret', { ...BOT, ...SIGNING }, { way: 'http' }],
    ['by Socket Mode with an app-level token', { ...BOT, SLACK_APP_TOKEN: 'xapp-1' }, { way: 'socket' }],
    ['by installations with a client', OAUTH, { way: 'oauth' }],
    [
      'with a channel for the desk',
      { ...BOT, ...SIGNING, SLACK_DESK_CHANNEL: 'C012AB3CD' },
      { way: 'http', deskChannel: 'C012AB3CD' },
    ],
  ])('%s', (_what, environment, expected) => {
    expect(readConfiguration(environment).configuration.slack).toEqual(expected);
  });

  it('keeps every secret out of the configuration', () => {
    const { configuration, secrets } = readConfiguration({ ...BOT, ...SIGNING });
    expect(JSON.stringify(configuration)).not.toContain('xoxb');
    expect(secrets.slack).toEqual({ botToken: 'xoxb-1-2-secret', signingSecret: 'a'.repeat(32) });
  });

  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['a token of another kind', { SLACK_BOT_TOKEN: 'xoxp-secret' }, ['SLACK_BOT_TOKEN']],
    ['a token alone', BOT, ['SLACK_SIGNING_SECRET']],
    ['a signing secret alone', SIGNING, ['SLACK_SIGNING_SECRET']],
    ['a channel alone', { SLACK_DESK_CHANNEL: 'C012AB3CD' }, ['SLACK_DESK_CHANNEL']],
    ['the name of a channel', { ...BOT, ...SIGNING, SLACK_DESK_CHANNEL: '#desk' }, ['SLACK_DESK_CHANNEL']],
    ['a token beside a client', { ...OAUTH, ...BOT }, ['SLACK_BOT_TOKEN']],
    ['a channel for several workspaces', { ...OAUTH, SLACK_DESK_CHANNEL: 'C012AB3CD' }, ['SLACK_DESK_CHANNEL']],
    ['a client without an address', { ...OAUTH, PUBLIC_URL: '', TRUST_PROXY: '' }, ['PUBLIC_URL']],
    [
      'a client alone',
      { SLACK_CLIENT_ID: '1.2' },
      ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL'],
    ],
  ])('refuses %s, and shows no secret', (_what, environment, variables) => {
    const faults = faultsOf(environment);
    expect(Object.keys(faults)).toEqual(variables);
    expect(JSON.stringify(faults)).not.toMatch(/secret"|xoxp-secret|xoxb-1-2/);
  });
});
