import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Converse } from '../../../bot/conversation/converse.ts';
import { maskPersonalData } from '../../../bot/conversation/masking.ts';
import type { Turn } from '../../../bot/conversation/turn.ts';
import { ConversationUnknownError } from '../../../bot/store/conversation-store.ts';
import { createTurns, LONGEST_TEXT } from '../../../bot/turns/turns.ts';
import { openStore } from '../../support/open-store.ts';
import { startTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const turnOf = (id: string, text: string, more: Partial<Turn> = {}): Turn => ({
  id,
  conversation: 'c',
  person: 'dl_p',
  role: 'customer',
  channel: 'web',
  at: new Date('2026-11-26T10:00:00Z'),
  text,
  language: 'fr',
  ...more,
});

/** Says back what it heard, and counts in the state. */
const echo: Converse = async (turn, state) => ({
  reply: {
    id: `answer-${turn.id}`,
    language: 'fr',
    decision: 'other',
    citations: [],
    snapshot: 's',
    votable: true,
    parts: [
      { kind: 'frame', text: `Tour ${state.turns}`, language: 'fr' },
      { kind: 'echo', text: turn.text, language: 'fr' },
    ],
  },
  effects: [],
  state: { ...state, language: 'fr', turns: state.turns + 1 },
});

async function setUp(converse: Converse) {
  const home = await temporaryHome();
  const { store, close } = await openStore(home);
  onTestFinished(close);
  await store.create({ id: 'c', person: 'dl_p', channel: 'web', language: 'fr', at: new Date('2026-11-26T09:00:00Z') });
  const failures: unknown[] = [];
  let ids = 0;
  const turns = createTurns({
    store,
    converse,
    mask: maskPersonalData,
    newId: () => `id-${++ids}`,
    onFailure: (error) => failures.push(error),
  });
  return { home, store, turns, failures };
}

it('gives the first reply to the same turn id, and does nothing the second time', async () => {
  let calls = 0;
  const { store, turns } = await setUp((turn, state) => {
    calls += 1;
    return echo(turn, state);
  });
  const [first, second] = await Promise.all([
    turns.handle(turnOf('one', 'Bonjour')),
    turns.handle(turnOf('one', 'autre chose')),
  ]);
  expect(second).toEqual(first);
  expect(await turns.handle(turnOf('one', 'Bonjour'))).toEqual(first);
  expect(calls).toBe(1);
  expect(await store.transcript('c')).toHaveLength(2);
});

it('runs the turns of one conversation in order, each from the state of the one before', async () => {
  const { store, turns } = await setUp(async (turn, state) => {
    await sleep(turn.id === '0' ? 30 : 1);
    return echo(turn, state);
  });
  await Promise.all(Array.from({ length: 8 }, (_, number) => turns.handle(turnOf(String(number), `n° ${number}`))));
  const said = (await store.transcript('c')).map(({ from }) =>
    from.author === 'bot' ? from.reply.parts[0] : from.text,
  );
  expect(said).toEqual(
    Array.from({ length: 8 }, (_, number) => [
      `n° ${number}`,
      { kind: 'frame', text: `Tour ${number}`, language: 'fr' },
    ]).flat(),
  );
});

it('does not let one conversation wait for another', async () => {
  let release = () => {};
  const { store, turns } = await setUp(async (turn, state) => {
    if (turn.conversation === 'c')
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    return echo(turn, state);
  });
  await store.create({ id: 'd', person: 'dl_q', channel: 'web', language: 'fr', at: new Date() });
  const slow = turns.handle(turnOf('1', 'lent'));
  await turns.handle(turnOf('1', 'vite', { conversation: 'd' }));
  expect(await store.transcript('c')).toEqual([]);
  release();
  await slow;
  expect(await store.transcript('c')).toHaveLength(2);
});

it('runs a turn again when another process recorded one meanwhile', async () => {
  const { home, store, turns } = await setUp(echo);
  const other = await openStore(home);
  onTestFinished(other.close);
  let raced = false;
  const racing = createTurns({
    store: {
      ...store,
      record: async (turn) => {
        if (!raced) {
          raced = true;
          await other.store.record({ ...turn, turnId: 'foreign', state: { ...turn.state, turns: 41 } });
        }
        return store.record(turn);
      },
    },
    converse: echo,
    mask: maskPersonalData,
    newId: () => 'x',
    onFailure: () => {},
  });
  const reply = await racing.handle(turnOf('mine', 'Bonjour'));
  expect(reply.parts[0]).toMatchObject({ text: 'Tour 41' });
  expect((await store.transcript('c')).map(({ turnId }) => turnId)).toEqual(['foreign', 'foreign', 'mine', 'mine']);
  expect(await turns.handle(turnOf('mine', 'Bonjour'))).toEqual(reply);
});

it('apologises in both languages when the conversation fails, keeps that, and tells the log the error alone', async () => {
  const { store, turns, failures } = await setUp(async () => {
    throw new TypeError('boom');
  });
  const reply = await turns.handle(turnOf('1', 'Je suis Jeanne', { language: 'en' }));
  expect(reply.parts.map((part) => part.kind === 'frame' && part.language)).toEqual(['en', 'fr']);
  expect(reply).toMatchObject({ id: 'id-1', decision: 'other', citations: [], votable: false });
  expect(JSON.stringify(reply)).not.toContain('Jeanne');
  expect(failures).toEqual([new TypeError('boom')]);
  expect((await store.find('c'))?.state.turns).toBe(0);
  expect((await store.transcript('c'))[1]?.from).toEqual({ author: 'bot', reply });
});

it('answers a message that is too long kindly, without reading it', async () => {
  const { store, turns } = await setUp(async () => {
    throw new Error('was read');
  });
  const reply = await turns.handle(turnOf('1', 'é'.repeat(LONGEST_TEXT + 1)));
  expect(reply.parts).toEqual([
    expect.objectContaining({ kind: 'frame', language: 'fr', text: expect.stringContaining('4 000') }),
  ]);
  const [message] = await store.transcript('c');
  expect(message?.from.author === 'person' && message.from.text.length).toBe(LONGEST_TEXT);
  const { turns: reading } = await setUp(echo);
  expect((await reading.handle(turnOf('1', 'é'.repeat(LONGEST_TEXT)))).parts).toHaveLength(2);
});

it('stores no personal data of what the person wrote, pressed or said with a vote', async () => {
  const { home, store, turns } = await setUp(echo);
  const secret = 'jeanne.durand@example.org';
  const reply = await turns.handle(turnOf('1', `Mon adresse est ${secret}`));
  await turns.handle(turnOf('2', '', { action: { kind: 'suggestion', text: `Et ${secret} ?` } }), `Et ${secret} ?`);
  await turns.handle(
    turnOf('3', '', { action: { kind: 'feedback', answer: reply.id, reaction: 'like', words: `Merci, ${secret}` } }),
  );
  // A cut in the middle of an address must not save its first half from the mask.
  await turns.handle(turnOf('4', `${'x'.repeat(LONGEST_TEXT - 5 - 1)} ${secret}`));
  const kept = JSON.stringify(await store.whole('c'));
  expect(kept).toContain('Mon adresse est');
  expect(kept).not.toContain('jeann');
  for (const file of ['conversations.db', 'conversations.db-wal'])
    expect(readFileSync(join(home, file)).includes('jeanne')).toBe(false);
});

it('refuses a turn of a conversation that was forgotten, even while the turn ran', async () => {
  const { store, turns } = await setUp(async (turn, state) => {
    await store.forget('c');
    return echo(turn, state);
  });
  await expect(turns.handle(turnOf('1', 'Bonjour'))).rejects.toBeInstanceOf(ConversationUnknownError);
  expect(await store.whole('c')).toBeUndefined();
  await expect(turns.handle(turnOf('2', 'Bonjour'))).rejects.toBeInstanceOf(ConversationUnknownError);
});

it('keeps a reference that was shown, though the process is killed at that instant', async () => {
  for (let round = 0; round < 3; round += 1) {
    const home = await temporaryHome();
    const child = startTypeScript('test/bot/turns/hand-over.ts', [home]);
    const reference = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (data: Buffer) => {
        child.kill('SIGKILL');
        resolve(data.toString().trim());
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`ended with ${code} before it showed a reference`)));
    });
    const { store, close } = await openStore(home);
    expect(reference).toMatch(/^LIM-/);
    expect(await store.handOver(reference)).toMatchObject({ reference, conversation: 'c', state: 'waiting' });
    expect(await store.transcript('c')).toHaveLength(2);
    await close();
  }
});
