import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../bot/conversation/reply.ts';
import { FRESH } from '../../../bot/conversation/state.ts';
import {
  ConversationChangedError,
  type ConversationStore,
  ConversationUnknownError,
  type TurnRecord,
} from '../../../bot/store/conversation-store.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12));

const reply = (id: string): Reply => ({
  id,
  language: 'fr',
  decision: 'other',
  parts: [{ kind: 'frame', text: `Réponse ${id} — « ok »`, language: 'fr' }],
  citations: [],
  snapshot: 'abc',
  votable: true,
});

const turn = (conversation: string, number: number, more: Partial<TurnRecord> = {}): TurnRecord => ({
  conversation,
  turnId: `turn-${number}`,
  version: number - 1,
  at: at(number),
  person: { text: `Question ${number} 🙂` },
  reply: reply(`${conversation}-${number}`),
  state: { ...FRESH, language: 'fr', turns: number },
  effects: [],
  ...more,
});

/** What every store of conversations must do; `open` gives an empty one for each test. */
export function describeConversationStore(name: string, open: () => Promise<ConversationStore>): void {
  describe(name, () => {
    let store: ConversationStore;
    beforeEach(async () => {
      store = await open();
      await store.create({ id: 'a', person: 'dl_a', channel: 'web', language: 'en', at: at(1) });
      await store.create({ id: 'b', person: 'dl_b', channel: 'web', language: 'fr', at: at(1) });
    });

    it('finds a new conversation in its first state, and does not make it anew', async () => {
      await store.record(turn('a', 1));
      await store.create({ id: 'a', person: 'someone-else', channel: 'web', language: 'fr', at: at(9) });
      expect(await store.find('a')).toEqual({
        id: 'a',
        person: 'dl_a',
        channel: 'web',
        language: 'fr',
        startedAt: at(1),
        lastAt: at(1),
        version: 1,
        state: { language: 'fr', turns: 1 },
      });
      expect((await store.find('b'))?.state).toEqual({ language: 'fr', turns: 0 });
      expect(await store.find('c')).toBeUndefined();
    });

    it('numbers messages from 1 in each conversation, the person before the reply', async () => {
      await store.record(turn('a', 1, { turnId: 'open' }));
      const { person: _none, ...silent } = turn('b', 1);
      await store.record(silent);
      await store.record(turn('a', 2, { person: { text: 'Une personne', action: { kind: 'human' } } }));
      expect((await store.transcript('a')).map(({ sequence, from }) => [sequence, from.author])).toEqual([
        [1, 'person'],
        [2, 'bot'],
        [3, 'person'],
        [4, 'bot'],
      ]);
      expect((await store.transcript('b')).map(({ sequence, from }) => [sequence, from.author])).toEqual([[1, 'bot']]);
      expect(await store.transcript('a', 2, 1)).toEqual([
        {
          sequence: 3,
          turnId: 'turn-2',
          at: at(2),
          language: 'fr',
          from: { author: 'person', text: 'Une personne', action: { kind: 'human' } },
        },
      ]);
      expect((await store.message('a', 4))?.from).toEqual({ author: 'bot', reply: reply('a-2') });
      expect(await store.sequenceOf('a', 'turn-2')).toBe(3);
      expect(await store.sequenceOf('b', 'turn-1')).toBe(1);
      expect(await store.sequenceOf('a', 'turn-9')).toBeUndefined();
    });

    it('gives back the reply of a recorded turn, of that conversation only', async () => {
      await store.record(turn('a', 1));
      expect(await store.replyTo('a', 'turn-1')).toEqual(reply('a-1'));
      expect(await store.replyTo('b', 'turn-1')).toBeUndefined();
    });

    it('refuses a turn that started from an older state, and writes nothing of it', async () => {
      await store.record(turn('a', 1));
      const effects: TurnRecord['effects'] = [
        { kind: 'hand_over', reference: 'LIM-LATE', conversation: 'a', language: 'fr', at: at(2), question: 'q' },
      ];
      await expect(store.record(turn('a', 1, { turnId: 'other', effects }))).rejects.toBeInstanceOf(
        ConversationChangedError,
      );
      expect(await store.transcript('a')).toHaveLength(2);
      expect(await store.handOver('LIM-LATE')).toBeUndefined();
    });

    it('refuses a turn of a conversation that is not there', async () => {
      await expect(store.record(turn('c', 1))).rejects.toBeInstanceOf(ConversationUnknownError);
    });

    it('writes all of a turn or nothing', async () => {
      const handOver = {
        kind: 'hand_over',
        reference: 'LIM-1',
        conversation: 'a',
        language: 'fr',
        at: at(1),
        question: 'q',
      } as const;
      await expect(store.record(turn('a', 1, { effects: [handOver, handOver] }))).rejects.toThrow();
      expect(await store.transcript('a')).toEqual([]);
      expect((await store.find('a'))?.version).toBe(0);
      expect(await store.handOver('LIM-1')).toBeUndefined();
    });

    it('keeps hand-overs, gaps and the last vote on an answer', async () => {
      const vote = { kind: 'feedback', conversation: 'a', answer: 'a-1' } as const;
      await store.record(
        turn('a', 1, {
          effects: [
            { kind: 'hand_over', reference: 'LIM-1', conversation: 'a', language: 'en', at: at(1), question: 'Who?' },
            {
              kind: 'gap',
              conversation: 'a',
              language: 'fr',
              at: at(1),
              question: 'Et ma voiture ?',
              nearest: ['x', 'y'],
            },
            { kind: 'gap', conversation: 'a', language: 'fr', at: at(1), question: 'Et mon chien ?', nearest: [] },
          ],
        }),
      );
      await store.record(turn('a', 2, { effects: [{ ...vote, reaction: 'like', words: 'Clair', at: at(2) }] }));
      await store.record(turn('a', 3, { effects: [{ ...vote, reaction: 'dislike', at: at(3) }] }));
      const handOver = {
        reference: 'LIM-1',
        conversation: 'a',
        language: 'en',
        at: at(1),
        question: 'Who?',
        state: 'waiting',
      };
      expect(await store.handOver('LIM-1')).toEqual(handOver);
      const whole = await store.whole('a');
      expect(whole?.messages).toEqual(await store.transcript('a'));
      expect(whole?.handOvers).toEqual([handOver]);
      expect(whole?.votes).toEqual([{ answer: 'a-1', reaction: 'dislike', at: at(3) }]);
      expect(whole?.gaps.map(({ question, nearest }) => [question, nearest])).toEqual([
        ['Et ma voiture ?', ['x', 'y']],
        ['Et mon chien ?', []],
      ]);
    });

    it('takes no vote on an answer of another conversation', async () => {
      await store.record(turn('a', 1));
      await store.record(
        turn('b', 1, {
          effects: [{ kind: 'feedback', conversation: 'b', at: at(1), answer: 'a-1', reaction: 'like' }],
        }),
      );
      expect((await store.whole('a'))?.votes).toEqual([]);
      expect((await store.whole('b'))?.votes).toEqual([]);
    });

    it('forgets everything of one conversation and nothing of another', async () => {
      const effects = (id: string): TurnRecord['effects'] => [
        { kind: 'hand_over', reference: `LIM-${id}`, conversation: id, language: 'fr', at: at(1), question: 'q' },
        { kind: 'gap', conversation: id, language: 'fr', at: at(1), question: 'q', nearest: [] },
      ];
      await store.record(turn('a', 1, { effects: effects('a') }));
      await store.record(turn('b', 1, { effects: effects('b') }));
      expect(await store.forget('a')).toBe(true);
      expect(await store.forget('a')).toBe(false);
      expect(await store.whole('a')).toBeUndefined();
      expect(await store.transcript('a')).toEqual([]);
      expect(await store.handOver('LIM-a')).toBeUndefined();
      expect(await store.handOver('LIM-b')).toBeDefined();
      expect(await store.transcript('b')).toHaveLength(2);
      // An id that comes back meets nothing of what was there.
      await store.create({ id: 'a', person: 'dl_x', channel: 'web', language: 'fr', at: at(5) });
      expect(await store.whole('a')).toMatchObject({ messages: [], handOvers: [], votes: [], gaps: [] });
    });

    it('purges what is older than its last turn, but keeps a request for a person for its own time', async () => {
      await store.record(
        turn('a', 1, {
          effects: [
            { kind: 'hand_over', reference: 'LIM-a', conversation: 'a', language: 'fr', at: at(1), question: 'q' },
          ],
        }),
      );
      await store.record(turn('b', 1, { at: at(20) }));
      expect(await store.purge({ conversations: at(20), handOvers: at(1) })).toEqual({
        conversations: 1,
        handOvers: 0,
      });
      expect(await store.find('a')).toBeUndefined();
      expect(await store.transcript('a')).toEqual([]);
      expect(await store.handOver('LIM-a')).toMatchObject({ question: 'q' });
      expect(await store.find('b')).toBeDefined();
      expect(await store.purge({ conversations: at(20), handOvers: at(2) })).toEqual({
        conversations: 0,
        handOvers: 1,
      });
      expect(await store.handOver('LIM-a')).toBeUndefined();
    });
  });
}
