import type { Answer, Answerer } from '../../knowledge/answering/answer.ts';
import type { WriteAnswer } from '../../knowledge/answering/write-answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { answerUnlessAboutOthers } from './answering.ts';
import type { Converse, OnVerified } from './converse.ts';
import type { Answered } from './facts.ts';
import { maskPersonalData } from './masking.ts';
import { contextFrom } from './next-state.ts';
import { changesOf, type DeclaredPast, pastOf } from './past.ts';
import { NO_WISH, type Recognise, readText } from './read-text.ts';
import { respond } from './respond.ts';
import { requestIntent } from './rights/intents.ts';
import { NO_RIGHTS, type RightsMemory } from './rights/memory.ts';
import { movesOf } from './rights/moves.ts';
import type { RightsFacts } from './rights/port.ts';
import { asksOfCode } from './rights/reading.ts';
import { saidIn, situationOf } from './rights/said.ts';
import type { ConversationState } from './state.ts';
import type { Turn } from './turn.ts';
import { hasOtherAct } from './understand.ts';
import { asksWhatChanged, asOfDay } from './understanding/as-of-day.ts';
import { chosenPractice } from './understanding/choices.ts';
import { mayLean } from './understanding/follow-up.ts';
import { isQuestion } from './understanding/interrogatives.ts';
import { asksHowItStands } from './understanding/status.ts';
import type { Ask, Understood } from './understanding/understood.ts';

export interface ConverseDependencies {
  /** The answerer and the register of one snapshot; read once a turn, since a new snapshot may come between turns. */
  current(): { answerer: Answerer; register: Register };
  newId(): string;
  /** A reference that a person can keep, such as `LIM-7KQ2-9FXD`. */
  newReference(): string;
  /** Address of a statement on its practice page. */
  urlOf(practice: string, statement: string): string;
  /** What a message, or a part of it, wishes to have done. */
  recognise: Recognise;
  /** Says answers in other words; absent: in the declared words alone. */
  write?: WriteAnswer;
  /** What was declared on other days; absent: all questions are about today. */
  past?: DeclaredPast;
  /** What is known of a conversation's requests; absent: nothing is kept of any. */
  readRights?(conversation: string, memory: RightsMemory): Promise<RightsFacts>;
}

const NO_FACTS: RightsFacts = { files: [], incidents: [], signedIn: false };

interface Search {
  ask: Ask;
  again: boolean;
  context?: { question: string; practices: string[] };
  practice?: string;
}

/** Gathers the facts of a turn, asks the answerer, and lets `respond` decide. Stores nothing. */
export function createConverse({
  current,
  newId,
  newReference,
  urlOf,
  recognise,
  write,
  past,
  readRights,
}: ConverseDependencies): Converse {
  return async (turn, state, onVerified) => {
    const { answerer, register } = current();
    const fallback = state.turns > 0 ? state.language : (turn.language ?? state.language);
    const memory = state.rights ?? NO_RIGHTS;
    const rights = (await readRights?.(turn.conversation, memory)) ?? NO_FACTS;
    const picked = searchesPicked(turn, state, register);
    const { understood, wishes } =
      picked === undefined
        ? await readText(turn.text, fallback, recognise)
        : { understood: undefined, wishes: NO_WISH };
    const language = understood?.language ?? fallback;
    const said = saidIn({ understood, wishes });
    const { taken } = movesOf(situationOf({ turn, state, register, language, rights, answered: [] }, []), said);
    const searches = picked ?? (understood === undefined ? [] : searchesOf(askedIn(understood, taken), state));
    const plain = await answerAll(searches, language, { answerer, register, today: turn.at, ...(past && { past }) });
    const answered = write === undefined ? plain : await writeAll(plain, language, write, onVerified);
    return respond({
      turn,
      state,
      register,
      snapshot: answerer.snapshot,
      language,
      answered,
      wishes,
      rights,
      id: newId(),
      newReference,
      urlOf,
      ...(understood === undefined ? {} : { understood }),
    });
  };
}

/** What to search when a button was pressed, or a choice named; undefined: the text has to be read. */
function searchesPicked(turn: Turn, state: ConversationState, register: Register): Search[] | undefined {
  const { action } = turn;
  if (action?.kind === 'practice') return chosen(action.practice, state);
  if (action?.kind === 'suggestion') return suggested(action.text, register);
  if (action !== undefined) return [];

  const offered = (state.pending?.practices ?? []).flatMap((id) =>
    register.practices.filter((practice) => practice.id === id),
  );
  const choice = chosenPractice(
    turn.text,
    offered.map(({ id, title }) => ({ practice: id, title })),
  );
  return choice === undefined ? undefined : chosen(choice, state);
}

/** Where the message was taken for something else, only what asks by its form is a question, and not about that. */
function askedIn(understood: Understood, taken: boolean): Understood {
  if (!taken && understood.rights.length === 0) return understood;
  const asks = understood.asks.filter(({ echo }) => isQuestion(echo) && !(taken && isAboutRequests(echo)));
  return { ...understood, asks, insists: false };
}

const isAboutRequests = (question: string): boolean =>
  requestIntent(question) !== undefined || asksHowItStands(question, true) || asksOfCode(question);

/** The question that waits for a choice, within the chosen practice. */
function chosen(practice: string, state: ConversationState): Search[] {
  const question = state.pending?.question;
  if (question === undefined || !state.pending?.practices.includes(practice)) return [];
  return [{ ask: plainAsk(question), again: false, practice }];
}

/** A suggested subject is a practice's title; another text is searched as a question. */
function suggested(text: string, register: Register): Search[] {
  const practice = register.practices.find(({ title }) => title.fr === text || title.en === text)?.id;
  return [
    {
      ask: plainAsk(maskPersonalData(text)),
      again: false,
      ...(practice === undefined ? {} : { practice }),
    },
  ];
}

const plainAsk = (text: string): Ask => ({ text, echo: text, followUp: false, pressed: false });

/** Each question with what came before it; a doubt repeats the last question. */
function searchesOf(understood: Understood, state: ConversationState): Search[] {
  const { asks, insists, command, talks } = understood;
  const { last } = state;
  const refusedAndPressed = command && last?.practices.length === 0 && talks.length === 0;
  if (
    asks.length === 0 &&
    !hasOtherAct(understood) &&
    last !== undefined &&
    last.wish !== true &&
    (insists || refusedAndPressed)
  ) {
    return [
      {
        ask: plainAsk(last.question),
        again: true,
        ...(last.context === undefined ? {} : { context: last.context }),
      },
    ];
  }
  return asks.map((ask, index) => {
    const leans = ask.followUp || mayLean(ask.text);
    const context = index === 0 && last !== undefined && leans ? contextFrom(last) : undefined;
    return { ask, again: false, ...(context === undefined ? {} : { context }) };
  });
}

/** One after another: a second question may lean on the answer to the first. */
async function answerAll(
  searches: Search[],
  language: Language,
  { answerer, register, today, past }: { answerer: Answerer; register: Register; today: Date; past?: DeclaredPast },
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { ask, again, practice, ...search } of searches) {
    const before = answered.at(-1);
    if (past && asksWhatChanged(ask.text)) {
      answered.push({ ask, again, answer: nothingSearched(answerer.snapshot), changes: await changesOf(past) });
      continue;
    }
    const then = past && asOfDay(ask.text, language, today);
    if (past && then && !then.hasSubject) {
      const answer = nothingSearched(answerer.snapshot);
      answered.push({ ask, again, answer, past: await pastOf(past, then, answer, language) });
      continue;
    }
    const context =
      search.context ??
      (ask.followUp && before !== undefined
        ? { question: before.ask.text, practices: before.answer.shown.map(({ statement }) => statement.practice) }
        : undefined);
    const answer = await answerUnlessAboutOthers(
      answerer,
      register,
      {
        text: then?.question ?? ask.text,
        language,
        ...(context === undefined ? {} : { context }),
        ...(practice === undefined ? {} : { practice }),
      },
      ask.echo,
    );
    answered.push({
      ask,
      again,
      answer,
      ...(context === undefined ? {} : { context }),
      ...(past && then && answer.outcome === 'answered' && { past: await pastOf(past, then, answer, language) }),
    });
  }
  return answered;
}

/** The answer to a question that no statement answers: it is about the declarations themselves. */
function nothingSearched(snapshot: string): Answer {
  return {
    outcome: 'answered',
    shown: [],
    neighbours: [],
    ranked: [],
    scores: { confidence: 1, declared: 1, dense: 0, lexical: 0 },
    snapshot,
    ms: { embed: 0, total: 0 },
  };
}

/** Has each answer said in other words, all at once: they are independent, and somebody waits. */
async function writeAll(
  answered: readonly Answered[],
  language: Language,
  write: WriteAnswer,
  onVerified: OnVerified | undefined,
): Promise<Answered[]> {
  return Promise.all(
    answered.map(async (one, place) => {
      const aboutToday = one.past === undefined && one.changes === undefined;
      if (one.again || one.ask.pressed || one.answer.outcome !== 'answered' || !aboutToday) return one;
      const question = one.context === undefined ? one.ask.text : `${one.context.question} ${one.ask.text}`;
      // Sentences of a second question would stand under the first one's heading.
      const hear = place === 0 && answered.length === 1 ? onVerified : undefined;
      const claims = await write({ question, language, shown: one.answer.shown.slice(0, MOST_SHOWN) }, hear);
      return { ...one, claims };
    }),
  );
}

/** As many statements are shown at most. */
const MOST_SHOWN = 3;
