import type { Configuration, GivenSlackSecrets } from './configuration.ts';
import type { ConfigurationFault } from './configuration-error.ts';
import type { Environment } from './environment.ts';

/** Undefined when no variable of Slack is set: the app is then not there. */
export function slackOf(given: Environment): Configuration['slack'] {
  const deskChannel = given.SLACK_DESK_CHANNEL;
  const desk = {
    ...(deskChannel !== undefined && { deskChannel }),
    ...(given.SLACK_IDENTITY === 'email' && { identity: 'email' as const }),
  };
  if (given.SLACK_CLIENT_ID) return { way: 'oauth', ...desk };
  if (!given.SLACK_BOT_TOKEN) return undefined;
  return { way: given.SLACK_APP_TOKEN ? 'socket' : 'http', ...desk };
}

export function slackSecrets(given: Environment): GivenSlackSecrets {
  return {
    ...(given.SLACK_BOT_TOKEN && { botToken: given.SLACK_BOT_TOKEN }),
    ...(given.SLACK_APP_TOKEN && { appToken: given.SLACK_APP_TOKEN }),
    ...(given.SLACK_SIGNING_SECRET && { signingSecret: given.SLACK_SIGNING_SECRET }),
    ...(given.SLACK_CLIENT_ID && { clientId: given.SLACK_CLIENT_ID }),
    ...(given.SLACK_CLIENT_SECRET && { clientSecret: given.SLACK_CLIENT_SECRET }),
    ...(given.SLACK_STATE_SECRET && { stateSecret: given.SLACK_STATE_SECRET }),
  };
}

/** What of Slack is missing, or contradicts another. */
export function slackContradictions(given: Environment): ConfigurationFault[] {
  const faults: ConfigurationFault[] = [];
  const fault = (variable: string, message: string) => faults.push({ variable, message });
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = given;

  if (SLACK_CLIENT_ID) {
    if (SLACK_BOT_TOKEN)
      fault(
        'SLACK_BOT_TOKEN',
        'is set beside SLACK_CLIENT_ID. The token names one workspace; leave it out to let several install the app.',
      );
    if (SLACK_APP_TOKEN)
      fault('SLACK_APP_TOKEN', 'is set beside SLACK_CLIENT_ID. Several workspaces are served over HTTP: leave it out.');
    if (!SLACK_SIGNING_SECRET)
      fault('SLACK_SIGNING_SECRET', 'is missing, but SLACK_CLIENT_ID is set: nobody could tell what comes from Slack.');
    if (!given.SLACK_CLIENT_SECRET)
      fault(
        'SLACK_CLIENT_SECRET',
        'is missing, but SLACK_CLIENT_ID is set. Both stand in Basic Information, App Credentials.',
      );
    if (!given.SLACK_STATE_SECRET)
      fault('SLACK_STATE_SECRET', 'is missing, but SLACK_CLIENT_ID is set. Make one with: openssl rand -base64 48');
    if (given.SLACK_DESK_CHANNEL)
      fault(
        'SLACK_DESK_CHANNEL',
        'is set beside SLACK_CLIENT_ID. The desk belongs to one workspace: leave the channel out, and handle requests on the pages.',
      );
    if (given.SLACK_IDENTITY === 'email')
      fault(
        'SLACK_IDENTITY',
        'is "email" beside SLACK_CLIENT_ID. Any workspace may install the app then, and say of anybody that they are anybody: leave it out.',
      );
    if (!given.PUBLIC_URL)
      fault(
        'PUBLIC_URL',
        'is missing, but SLACK_CLIENT_ID is set: Slack sends who installs the app back to this address.',
      );
    return faults;
  }
  if (!SLACK_BOT_TOKEN) {
    for (const name of [
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_DESK_CHANNEL',
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'SLACK_IDENTITY',
    ] as const) {
      if (given[name])
        fault(
          name,
          'is set, but neither SLACK_BOT_TOKEN (one workspace) nor SLACK_CLIENT_ID (several) is. docs/slack.md says which are needed.',
        );
    }
    return faults;
  }
  if (!SLACK_APP_TOKEN && !SLACK_SIGNING_SECRET)
    fault(
      'SLACK_SIGNING_SECRET',
      'is missing, but SLACK_BOT_TOKEN is set: nobody could tell what comes from Slack. Set it, or SLACK_APP_TOKEN for Socket Mode.',
    );
  return faults;
}
