import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Activity } from '../../bot/channels/web/activity.ts';
import { call, listenTo, openChat } from '../support/chat.ts';
import { openStore } from '../support/open-store.ts';
import { describePostgres, temporaryDatabase } from '../support/postgres.ts';
import { serve, smallHome } from '../support/serve.ts';
import { temporaryHome } from '../support/temporary-home.ts';

const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const TOKEN_KEY = 'the same on every replica, of 32 characters or more';

/** Two servers in processes and homes of their own, that share nothing but PostgreSQL and the key of their tokens. */
async function replicas() {
  const url = await temporaryDatabase();
  const { register, home } = await smallHome();
  const other = await temporaryHome();
  await cp(join(home, 'snapshots'), join(other, 'snapshots'), { recursive: true });
  const environment = { DATABASE_URL: url, LIMPIDE_TOKEN_KEY: TOKEN_KEY };
  const both = [home, other].map((one) => serve(one, ['--register', register], environment));
  const [first, second] = await Promise.all(both.map(({ address }) => address()));
  if (first === undefined || second === undefined) throw new Error('two were started');
  return { url, first, second, children: both.map(({ child }) => child) };
}

/** A conversation begun at one server, listened to there, and spoken in through the other. */
async function across(first: string, second: string) {
  const chat = await openChat(first);
  const line = await listenTo(await chat.streamUrl());
  onTestFinished(() => line.socket.close());
  await until(() => expect(line.messages()).toHaveLength(1));
  const there = `${second}/v3/directline/conversations/${chat.conversation}`;
  const say = (text: string, id: string) =>
    call('POST', `${there}/activities`, {
      token: chat.token,
      body: { type: 'message', text, locale: 'fr', channelData: { clientActivityID: id } },
    });
  return { chat, line, there, say };
}

// Two processes that each load the model take their time on a busy machine.
describePostgres('two servers on one PostgreSQL', { timeout: 120_000 }, () => {
  it('show a person at one what was stored through the other, once and in order', async () => {
    const { url, first, second } = await replicas();
    const { chat, line, there, say } = await across(first, second);

    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        number % 2 === 0 ? say(`Question ${number}`, `m${number}`) : chat.say(`Question ${number}`, `m${number}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await until(() => expect(line.messages()).toHaveLength(13));
    expect(line.messages()).toEqual(await chat.activities());
    // One after another: each question is followed by its own answer.
    const spoken = line.messages().slice(1);
    for (let index = 0; index < spoken.length; index += 2) {
      const [asked, answered] = [spoken[index], spoken[index + 1]];
      expect([asked?.from.role, answered?.from.role]).toEqual(['user', 'bot']);
      expect(answered?.channelData?.clientActivityID).toBe(asked?.channelData?.clientActivityID);
    }
    // That an answer is on its way is seen too, wherever it is made.
    expect(line.activities().filter(({ type }: Activity) => type === 'typing').length).toBeGreaterThanOrEqual(6);

    // The same message through both is one turn.
    const [one, two] = await Promise.all([say('Encore une fois', 'twice'), chat.say('Encore une fois', 'twice')]);
    expect(one.body).toEqual(two.body);
    await until(() => expect(line.messages()).toHaveLength(15));

    // What another process stores, as an agent's answer, arrives as well.
    const { store, close } = await openStore('', url);
    const conversation = await store.find(chat.conversation);
    const reply = (await store.replyTo(chat.conversation, 'm0')) ?? expect.fail('no reply');
    await store.record({
      conversation: chat.conversation,
      turnId: 'from-the-desk',
      version: conversation?.version ?? 0,
      at: new Date(),
      reply: {
        ...reply,
        id: 'agent-1',
        parts: [{ kind: 'frame', text: 'Ici Jo, du service clients.', language: 'fr' }],
      },
      state: conversation?.state ?? expect.fail('no state'),
      effects: [],
    });
    await close();
    await until(() => expect(line.messages().at(-1)?.text).toContain('Ici Jo'));

    await call('DELETE', `${second}/chat/conversation`, { token: chat.token });
    expect(await line.closed).toBe(1000);
    expect(await call('GET', there, { token: chat.token })).toMatchObject({ status: 404 });
  });

  it('go on when one is killed, and when every connection to the database is cut', async () => {
    const { url, first, second, children } = await replicas();
    const { line, say } = await across(first, second);
    const { queries, close } = await openStore('', url);
    onTestFinished(close);
    const { sql } = await import('kysely');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      queries,
    );
    await vi.waitFor(async () => expect((await say('Après la coupure', 'cut')).status).toBe(200), { timeout: 15_000 });
    await until(() => expect(line.messages()).toHaveLength(3));

    children[0]?.kill('SIGKILL');
    await line.closed;
    expect((await say('Toujours là ?', 'alone')).status).toBe(200);
  });
});
