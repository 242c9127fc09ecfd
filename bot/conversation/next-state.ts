import type { Answered, Facts } from './facts.ts';
import type { RightsMemory } from './rights/memory.ts';
import type { ConversationState } from './state.ts';
import { contentWords } from './understanding/words.ts';

/** Characters of a question that are remembered. */
const LONGEST_REMEMBERED = 400;

/** Statements that go with a request. */
const MOST_SHOWN = 20;

/** What the conversation remembers after a turn. Everything in it is masked already. */
export function nextState(facts: Facts, rights: RightsMemory | undefined): ConversationState {
  const { state, language, answered, turn, understood } = facts;
  const next: ConversationState = { language, turns: state.turns + 1 };
  const shown = shownSoFar(facts);
  if (shown.length > 0) next.shown = shown;
  if (rights !== undefined) next.rights = rights;
  const last = answered.at(-1);
  const wished = understood !== undefined && understood.rights.length > 0;
  const wish = wished
    ? { question: understood.text.slice(0, LONGEST_REMEMBERED), practices: [], wish: true as const }
    : state.last;
  const remembered = last === undefined ? wish : remember(last, state.last);
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

/** Statements shown in the conversation, this turn's included: each once, the newest last. */
export function shownSoFar({ state, answered, snapshot }: Facts): NonNullable<ConversationState['shown']> {
  const now = answered.flatMap(({ answer }) =>
    answer.shown.map(({ statement }) => ({
      practice: statement.practice,
      statement: statement.id,
      revision: statement.revision,
      snapshot,
    })),
  );
  const same = (one: (typeof now)[number], other: (typeof now)[number]) =>
    one.practice === other.practice && one.statement === other.statement && one.snapshot === other.snapshot;
  const all = [...(state.shown ?? []).filter((one) => !now.some((other) => same(one, other))), ...now];
  return all.filter((one, place) => all.findIndex((other) => same(one, other)) === place).slice(-MOST_SHOWN);
}

type Last = NonNullable<ConversationState['last']>;

/** @param before what was remembered when this was asked */
function remember({ ask, answer, context }: Answered, before: Last | undefined): Last {
  const leans = before !== undefined && context?.question === contextFrom(before).question;
  return {
    question: ask.text.slice(0, LONGEST_REMEMBERED),
    practices: [...new Set(answer.shown.map(({ statement }) => statement.practice))],
    ...(context === undefined ? {} : { context }),
    ...(leans && before.context !== undefined ? { subject: subjectOf(before) } : {}),
  };
}

/** The question that names what was last spoken of: a bare follow-up ("why?") names nothing. */
function subjectOf({ question, practices, context, subject }: Last): { question: string; practices: string[] } {
  return context === undefined || contentWords(question).length > 1 ? { question, practices } : (subject ?? context);
}

/** The last question as context of the next one, with what it leant on where it names nothing itself. */
export function contextFrom(last: Last): { question: string; practices: string[] } {
  const subject = subjectOf(last);
  if (subject.question === last.question) return subject;
  const whole = `${subject.question} ${last.question}`;
  return {
    question: whole.length <= LONGEST_REMEMBERED ? whole : subject.question,
    practices: last.practices.length > 0 ? last.practices : subject.practices,
  };
}
