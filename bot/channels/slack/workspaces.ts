import { type AuthorizeResult, type Installation, type InstallationQuery, webApi } from '@slack/bolt';
import type { Vault } from '../../../rights/store/encryption.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import { createSlackApi, type SlackApi } from './api.ts';
import { installationPlace } from './installation-place.ts';

/** The app is not, or no longer, installed in this workspace. */
class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
  readonly code = 'slack_not_installed';
  constructor() {
    super('The app is not installed in this workspace. Install it at /slack/install, or set SLACK_BOT_TOKEN.');
  }
}

/** The workspaces that the app is in, and the way into each. */
export interface Workspaces {
  /** For Bolt: who the app is in the workspace that something came from. @throws NotInstalledError */
  authorize(source: { teamId?: string | undefined; enterpriseId?: string | undefined }): Promise<AuthorizeResult>;
  /** @throws NotInstalledError */
  api(team: string): Promise<SlackApi>;
}

export type ClientOptions = Pick<webApi.WebClientOptions, 'slackApiUrl' | 'fetch' | 'logger'>;

/** Waiting is done in `SlackApi`, method by method, and trying again by the outbox. */
const clientFor = (token: string, options: ClientOptions) =>
  new webApi.WebClient(token, {
    ...options,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 1 },
    timeout: 20_000,
  });

/** One workspace, named by its token. */
export function oneWorkspace(token: string, options: ClientOptions): Workspaces {
  const client = clientFor(token, options);
  const api = createSlackApi({ client });
  let known: Promise<AuthorizeResult> | undefined;
  const identity = async (): Promise<AuthorizeResult> => {
    const { user_id, bot_id, team_id, enterprise_id } = await client.auth.test();
    return {
      botToken: token,
      ...(bot_id !== undefined && { botId: bot_id }),
      ...(user_id !== undefined && { botUserId: user_id }),
      ...(team_id !== undefined && { teamId: team_id }),
      ...(enterprise_id !== undefined && { enterpriseId: enterprise_id }),
    };
  };
  return {
    authorize() {
      known ??= identity().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    api: async () => api,
  };
}

/** Where Bolt keeps installations: in our database, sealed. */
export interface Installations {
  storeInstallation(installation: Installation): Promise<void>;
  fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>>;
  deleteInstallation(query: InstallationQuery<boolean>): Promise<void>;
}

export function createInstallations(slack: SlackStore, vault: Vault, now: () => Date): Installations {
  const idOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>) =>
    (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new NotInstalledError();
      await slack.install(id, vault.seal(installationPlace(id), installation), now());
    },
    async fetchInstallation(query) {
      const id = idOf(query);
      const sealed = await slack.installation(id);
      if (sealed === undefined) throw new NotInstalledError();
      return vault.open(installationPlace(id), sealed) as Installation<'v2', boolean>;
    },
    deleteInstallation: (query) => slack.uninstall(idOf(query)),
  };
}

/** Every workspace that installed the app by OAuth. */
export function installedWorkspaces(installations: Installations, options: ClientOptions): Workspaces {
  const apis = new Map<string, SlackApi>();

  async function find(teamId: string | undefined, enterpriseId: string | undefined) {
    const own = teamId && { teamId, enterpriseId, isEnterpriseInstall: false as const };
    const found = own ? await installations.fetchInstallation(own).catch(onlyMissing) : undefined;
    if (found) return found;
    if (enterpriseId === undefined) throw new NotInstalledError();
    return installations.fetchInstallation({ teamId, enterpriseId, isEnterpriseInstall: true });
  }

  return {
    async authorize({ teamId, enterpriseId }) {
      const { bot, team, enterprise } = await find(teamId, enterpriseId);
      if (!bot) throw new NotInstalledError();
      return {
        botToken: bot.token,
        botId: bot.id,
        botUserId: bot.userId,
        ...(team && { teamId: team.id }),
        ...(enterprise && { enterpriseId: enterprise.id }),
      };
    },
    async api(team) {
      const { bot } = await find(team, undefined);
      if (!bot) throw new NotInstalledError();
      const known = apis.get(bot.token) ?? createSlackApi({ client: clientFor(bot.token, options) });
      apis.set(bot.token, known);
      return known;
    },
  };
}

function onlyMissing(error: unknown): undefined {
  if (error instanceof NotInstalledError) return undefined;
  throw error;
}
