import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FRESH } from '../../../bot/conversation/state.ts';
import { createHandOverStore, type HandOverAct } from '../../../bot/store/hand-over-store.ts';
import { openStore } from '../../support/open-store.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 5, 9, minute));
const JO = 'jo@helio.example';
const SAM = 'sam@helio.example';

async function openOn(url?: string) {
  const opened = await openStore(url === undefined ? await temporaryHome() : '', url);
  onTestFinished(opened.close);
  const { store } = opened;
  const handOvers = createHandOverStore(opened);
  await store.create({ id: 'c1', person: 'dl_anna', channel: 'web', language: 'fr', at: at(0) });
  await store.record({
    conversation: 'c1',
    turnId: 't1',
    version: 0,
    at: at(1),
    person: { text: 'Une personne, svp' },
    reply: {
      id: 'r1',
      language: 'fr',
      decision: 'handed_over',
      parts: [],
      citations: [],
      snapshot: 's',
      votable: false,
    },
    state: { ...FRESH, turns: 1 },
    effects: [
      {
        kind: 'hand_over',
        reference: 'LIM-1',
        conversation: 'c1',
        language: 'fr',
        at: at(1),
        question: 'Une personne, svp',
      },
    ],
  });
  const act = (kind: HandOverAct['kind'], by: string, more: Partial<HandOverAct> = {}) =>
    handOvers.act('LIM-1', { kind, by, at: at(2), ...more });
  return { ...opened, handOvers, act };
}

/** What requests for a person must do, on whatever database. */
function contract(open: () => ReturnType<typeof openOn>): void {
  it('is claimed once, answered in the conversation, noted and closed', async () => {
    const { handOvers, store, act, notices } = await open();
    const woken: (string | undefined)[] = [];
    onTestFinished(notices.listen('activity', (about) => woken.push(about)));
    expect(await handOvers.list(['waiting'])).toHaveLength(1);
    expect(await act('claim', JO)).toMatchObject({ state: 'taken', owner: JO });
    expect(await act('claim', SAM)).toBe('taken');
    const message = { id: 'm1', name: 'Jo' };
    expect(await act('answer', JO, { words: 'Bonjour !', message })).toMatchObject({ state: 'taken' });
    await vi.waitFor(() => expect(woken).toContain('c1'));
    expect((await store.transcript('c1')).at(-1)).toEqual({
      sequence: 3,
      turnId: 'm1',
      at: at(2),
      language: 'fr',
      from: { author: 'staff', text: 'Bonjour !', name: 'Jo' },
    });
    await act('note', SAM, { words: 'Rappeler.' });
    expect(await act('close', JO)).toMatchObject({ state: 'closed', owner: JO });
    expect(await act('answer', JO, { words: 'x', message })).toBe('closed');
    expect((await handOvers.events('LIM-1')).map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['claim', JO, undefined],
      ['answer', JO, 'Bonjour !'],
      ['note', SAM, 'Rappeler.'],
      ['close', JO, undefined],
    ]);
    expect(await handOvers.list(['waiting', 'taken'])).toEqual([]);
    expect(await handOvers.list(['closed'])).toHaveLength(1);
  });

  it('goes on with the conversation: the next turn comes after the answer', async () => {
    const { store, act } = await open();
    await act('answer', JO, { words: 'Bonjour !', message: { id: 'm1', name: 'Jo' } });
    const conversation = await store.find('c1');
    await store.record({
      conversation: 'c1',
      turnId: 't2',
      version: conversation?.version ?? 0,
      at: at(3),
      person: { text: 'Merci' },
      reply: {
        id: 'r2',
        language: 'fr',
        decision: 'small_talk',
        parts: [],
        citations: [],
        snapshot: 's',
        votable: false,
      },
      state: { ...FRESH, turns: 2 },
      effects: [],
    });
    const said = (await store.transcript('c1')).map(({ sequence, from }) => [sequence, from.author]);
    expect(said).toEqual([
      [1, 'person'],
      [2, 'bot'],
      [3, 'staff'],
      [4, 'person'],
      [5, 'bot'],
    ]);
  });

  it('outlives its conversation, but then reaches nobody', async () => {
    const { store, handOvers, act } = await open();
    await store.purge({ conversations: at(5), handOvers: new Date(0) });
    expect(await act('answer', JO, { words: 'x', message: { id: 'm1', name: 'Jo' } })).toBe('conversation_gone');
    expect(await handOvers.events('LIM-1')).toEqual([]);
    expect(await act('close', JO)).toMatchObject({ state: 'closed' });
  });

  it('is forgotten with its conversation, and its story too', async () => {
    const { store, handOvers, act, queries } = await open();
    await act('claim', JO);
    await store.forget('c1');
    expect(await handOvers.find('LIM-1')).toBeUndefined();
    expect(await queries.selectFrom('hand_over_events').selectAll().execute()).toEqual([]);
    expect(await act('claim', JO)).toBe('unknown');
  });
}

describe('on SQLite', () => contract(() => openOn()));
describePostgres('on PostgreSQL', () => contract(async () => openOn(await temporaryDatabase())));
