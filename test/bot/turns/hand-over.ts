/** Asks for a person in a process of its own, and prints the reference as soon as it is shown: `hand-over.ts HOME`. */
import { randomBytes } from 'node:crypto';
import { referenceFrom } from '../../../bot/conversation/reference.ts';
import { createTurns } from '../../../bot/turns/turns.ts';
import { openStore } from '../../support/open-store.ts';

const { store } = await openStore(process.argv[2] ?? '');
const at = new Date();
await store.create({ id: 'c', person: 'dl_p', channel: 'web', language: 'fr', at });
const turns = createTurns({
  store,
  mask: (text) => text,
  newId: () => 'unused',
  onFailure: (error) => {
    throw error;
  },
  converse: async (turn, state) => {
    const reference = referenceFrom(randomBytes(8));
    return {
      reply: {
        id: 'r',
        language: 'fr',
        decision: 'handed_over',
        citations: [],
        snapshot: '',
        votable: false,
        parts: [{ kind: 'notice', text: reference, language: 'fr' }],
      },
      effects: [
        { kind: 'hand_over', reference, conversation: turn.conversation, language: 'fr', at: turn.at, question: 'q' },
      ],
      state,
    };
  },
});
const { parts } = await turns.handle({
  id: '1',
  conversation: 'c',
  person: 'dl_p',
  role: 'customer',
  channel: 'web',
  at,
  text: '',
  action: { kind: 'human' },
});
const notice = parts[0];
process.stdout.write(`${notice?.kind === 'notice' ? notice.text : 'no reference'}\n`);
// Still busy when the kill comes.
setInterval(() => {}, 1000);
