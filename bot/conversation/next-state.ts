import type { Answered, Facts } from './facts.ts';
import type { ConversationState } from './state.ts';
import { contentWords } from './understanding/words.ts';

/** Characters of a question that are remembered. */
const LONGEST_REMEMBERED = 400;

/** What the conversation remembers after a turn. Everything in it is masked already. */
export function nextState({ state, language, answered, turn, understood }: Facts): ConversationState {
  const next: ConversationState = { language, turns: state.turns + 1 };
  const last = answered.at(-1);
  const wished = understood !== undefined && understood.rights.length > 0;
  const wish = wished
    ? { question: understood.text.slice(0, LONGEST_REMEMBERED), practices: [], wish: true as const }
    : state.last;
  const remembered = last === undefined ? wish : remember(last);
  if (remembered !== undefined) next.last = remembered;
  const open = [...answered].reverse().find(({ answer }) => answer.neighbours.length > 0);
  const kept = answered.length === 0 && turn.action?.kind === 'feedback' ? state.pending : undefined;
  const pending =
    open === undefined
      ? kept
      : {
          question: open.ask.text.slice(0, LONGEST_REMEMBERED),
          practices: open.answer.neighbours.map(({ practice }) => practice),
        };
  if (pending !== undefined) next.pending = pending;
  return next;
}

function remember({ ask, answer, context }: Answered): NonNullable<ConversationState['last']> {
  return {
    question: ask.text.slice(0, LONGEST_REMEMBERED),
    practices: [...new Set(answer.shown.map(({ statement }) => statement.practice))],
    ...(context === undefined ? {} : { context }),
  };
}

/**
 * The last question as context of the next one. A bare follow-up ("why?") names nothing: what it leant on goes with it,
 * so that a third question in a row still knows its subject.
 */
export function contextFrom(last: NonNullable<ConversationState['last']>): { question: string; practices: string[] } {
  const { question, practices, context } = last;
  if (context === undefined || contentWords(question).length > 1) return { question, practices };
  const whole = `${context.question} ${question}`;
  return {
    question: whole.length <= LONGEST_REMEMBERED ? whole : context.question,
    practices: practices.length > 0 ? practices : context.practices,
  };
}
