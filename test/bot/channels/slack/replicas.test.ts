import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { describePostgres, temporaryDatabase } from '../../../support/postgres.ts';
import { startTypeScript } from '../../../support/run-typescript.ts';
import { smallHome } from '../../../support/serve.ts';
import { HELIO, homeWith } from '../../../support/server.ts';
import { SIGNING_SECRET, slackCalls } from '../../../support/slack/events.ts';
import { learnersFile, staffFile } from '../../../support/slack/server.ts';
import { openWorkspace, TOKEN, type Workspace } from '../../../support/slack/workspace.ts';
import { temporaryHome } from '../../../support/temporary-home.ts';

const MODULES = fileURLToPath(new URL('../../../../examples/helio/training', import.meta.url));
const SERVE = fileURLToPath(new URL('../../../support/slack/serve.ts', import.meta.url));

describePostgres('two server processes on one PostgreSQL', { timeout: 180_000 }, () => {
  it('carry out the same event and the same press once', async () => {
    const workspace = await openWorkspace();
    const databaseUrl = await temporaryDatabase();
    const staff = await staffFile(workspace);
    const { register, home } = await smallHome();
    const both = await twoServers(workspace, { databaseUrl, register, home, configuration: { staff } });
    const channel = await workspace.direct('alice');
    const messages = async () =>
      (await workspace.ask('conversations.history', { channel })).messages as { ts: string; blocks: never[] }[];
    const until = (count: number) =>
      vi.waitFor(async () => expect(await messages()).toHaveLength(count), { timeout: 30_000, interval: 100 });

    const said = (number: number) =>
      both.map((calls) => calls.say('alice', 'Combien de temps gardez-vous mes relevés ?', { id: `Ev${number}` }));
    for (const number of [1, 2, 3]) await Promise.all(said(number));
    await until(3);
    const [message] = await messages();
    const pressed = { ...message, channel };
    const trigger = await workspace.trigger('alice');
    await Promise.all(both.map((calls) => calls.press('alice', pressed, 'limpide_person', { actionTs: '1', trigger })));
    await until(4);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await messages()).toHaveLength(4);

    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const count = async (query: string) => Number((await client.query(query)).rows[0].count);
    expect(await count("select count(*) from conversations.messages where author = 'person'")).toBe(4);
    expect(await count('select count(*) from conversations.hand_overs')).toBe(1);
    expect(await count('select count(*) from conversations.conversations')).toBe(1);
    const desk = await workspace.ask('conversations.history', { channel: workspace.channel('desk') });
    expect(desk.messages).toHaveLength(1);

    // The desk too: a colleague's press that reaches both is one act, and the message is changed once.
    const [onDesk] = desk.messages;
    const claimed = { ...onDesk, channel: workspace.channel('desk') };
    const press = { actionTs: '2', trigger: await workspace.trigger('sam') };
    await Promise.all(both.map((calls) => calls.press('sam', claimed, 'desk_person_claim', press)));
    await vi.waitFor(
      async () => {
        const { messages: shown } = await workspace.ask('conversations.history', { channel: claimed.channel });
        expect(shown[0].text).toContain('Sam Okafor');
      },
      { timeout: 30_000, interval: 100 },
    );
    expect(await count("select count(*) from conversations.hand_over_events where kind = 'claim'")).toBe(1);
    await client.end();
  });

  it('ask each person the question of the day once', async () => {
    const workspace = await openWorkspace();
    const databaseUrl = await temporaryDatabase();
    const people = ['alice', 'bob', 'camille', 'sam', 'ines'];
    const staff = await learnersFile(workspace, people);
    const home = await homeWith(HELIO);
    await twoServers(workspace, {
      databaseUrl,
      register: HELIO,
      home,
      configuration: { staff, training: MODULES },
      // Thursday, 10:00 in London; after two hours there would be a reminder.
      startAt: '2026-03-05T10:00:00Z',
    });
    const toAll = async () =>
      Promise.all(
        people.map(async (name) => {
          const { messages } = await workspace.ask('conversations.history', { channel: await workspace.direct(name) });
          return messages.length as number;
        }),
      );
    await vi.waitFor(async () => expect(Math.min(...(await toAll()))).toBe(1), { timeout: 60_000, interval: 100 });
    // Both look for messages twenty times a second.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await toAll()).toEqual(people.map(() => 1));
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    expect((await client.query('select count(*) from training.nudges')).rows[0].count).toBe('5');
    await client.end();
  });
});

interface TwoServers {
  databaseUrl: string;
  register: string;
  home: string;
  configuration: object;
  startAt?: string;
}

/** Two processes with homes of their own, one database and one Slack; the calls of each. */
async function twoServers(workspace: Workspace, { databaseUrl, register, home, configuration, startAt }: TwoServers) {
  const other = await temporaryHome();
  await cp(join(home, 'snapshots'), join(other, 'snapshots'), { recursive: true });
  const settings = (own: string) =>
    JSON.stringify({
      configuration: {
        environment: 'demo',
        register,
        home: own,
        host: '127.0.0.1',
        port: 0,
        origins: [],
        logLevel: 'warn',
        slack: { way: 'http', deskChannel: workspace.channel('desk') },
        ...configuration,
      },
      secrets: {
        databaseUrl,
        tokenKey: 't'.repeat(48),
        rightsKeys: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
        slack: { botToken: TOKEN, signingSecret: SIGNING_SECRET },
      },
      slackApiUrl: `${workspace.url}/api/`,
      ...(startAt !== undefined && { startAt }),
    });
  return Promise.all(
    [home, other].map(async (own) => {
      const child = startTypeScript(SERVE, [settings(own)]);
      onTestFinished(() => void child.kill('SIGKILL'));
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data: Buffer) => {
          printed += data.toString();
        });
      const port = await vi.waitFor(
        () => /port (\d+)/.exec(printed)?.[1] ?? Promise.reject(new Error(`not yet: ${printed}`)),
        { timeout: 90_000, interval: 100 },
      );
      return slackCalls({ url: `http://127.0.0.1:${port}` }, workspace);
    }),
  );
}
