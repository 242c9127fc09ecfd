import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Configuration, GivenSecrets } from '../../../bot/configuration.ts';
import { startServer, type TestServerOptions } from '../server.ts';
import { smallRegister } from '../small-register.ts';
import { SIGNING_SECRET, slackCalls } from './events.ts';
import { openWorkspace, TOKEN, type Workspace } from './workspace.ts';

export interface SlackServerOptions extends TestServerOptions {
  workspace?: Workspace;
  slack?: Configuration['slack'];
  slackSecrets?: GivenSecrets['slack'];
}

/** A real server that is connected to an emulated workspace. */
export async function startSlack(options: SlackServerOptions = {}) {
  const workspace = options.workspace ?? (await openWorkspace());
  const register = options.register ?? (await smallRegister(24));
  const server = await startServer({
    ...options,
    register,
    configuration: {
      slack: options.slack ?? { way: 'http', deskChannel: workspace.channel('desk') },
      staff: await staffFile(workspace),
      ...options.configuration,
    },
    secrets: {
      slack: options.slackSecrets ?? { botToken: TOKEN, signingSecret: SIGNING_SECRET },
      ...options.secrets,
    },
    overrides: { slack: workspace.standIn, pollMs: 50, ...options.overrides },
  });
  onTestFinished(() => server.end());
  return { server, workspace, slack: slackCalls(server, workspace), posts: postsOf(workspace) };
}

export type SlackTest = Awaited<ReturnType<typeof startSlack>>;

/** What was posted so far; waits until there are so many. */
export function postsOf(workspace: Workspace) {
  return async (count: number, method = 'chat.postMessage') => {
    await vi.waitFor(
      () => {
        const found = workspace.of(method).length;
        if (found < count)
          throw new Error(
            `${found} of ${count} so far: ${JSON.stringify(workspace.calls.map((call) => [call.method, call.status]))}`,
          );
      },
      { timeout: 15_000, interval: 20 },
    );
    return workspace.of(method);
  };
}

/** @param places what stands under `slack:` */
export async function staffFile(workspace: Workspace, places = ''): Promise<string> {
  return writeStaff(
    `${places}staff:\n${[
      memberLine(workspace, ['camille@petite.example', 'Camille Roux', 'agent', 'fr', 'camille']),
      memberLine(workspace, ['sam@petite.example', 'Sam Okafor', 'agent', 'en', 'sam']),
      memberLine(workspace, ['dpo@petite.example', 'Inès Marchetti', 'dpo', 'fr', 'ines']),
    ].join('')}`,
  );
}

/** People who learn, by their accounts in the workspace, in English and French by turns. */
export function learnersFile(workspace: Workspace, users: readonly string[], more = ''): Promise<string> {
  const lines = users.map((user, place) =>
    memberLine(workspace, [`${user}@helio.example`, user, 'employee', place % 2 === 0 ? 'en' : 'fr', user]),
  );
  return writeStaff(`staff:\n${lines.join('')}${more}`);
}

export function memberLine(
  workspace: Workspace,
  [email, name, roles, language, user]: readonly [string, string, string, string, string],
): string {
  return `  - { email: ${email}, name: ${name}, roles: [${roles}], timeZone: Europe/Paris, language: ${language}, slackId: ${workspace.user(user)} }\n`;
}

async function writeStaff(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-staff-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'staff.yaml');
  await writeFile(path, text);
  return path;
}

/** All words that a message shows, a line each. */
// biome-ignore lint/suspicious/noExplicitAny: any payload.
export function wordsOf(value: any): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : wordsOf(one),
  );
}
