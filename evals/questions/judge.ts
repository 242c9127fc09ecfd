import type { Outcome } from '../../bot/conversation/converse.ts';
import type { LabelledQuestion } from './read-questions.ts';

/**
 * - `right`: what was expected is quoted, or, where nothing is declared, that is said.
 * - `offered`: the person is asked which practice is meant, the right one among them; or shown what is nearest.
 * - `missed`: it is declared, and the reply does not say so.
 * - `wrong`: other words are quoted as the answer, or anything where nothing is declared.
 */
export const VERDICTS = ['right', 'offered', 'missed', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One question, and what a customer gets. */
export interface QuestionResult extends LabelledQuestion {
  verdict: Verdict;
  decision: string;
  /** Statements quoted, as `practice#id`. */
  cited: string[];
  /** Practices that were offered to choose from, or named as near. */
  offered: string[];
  /** What was quoted first. */
  quote?: string;
  /** Practices by falling score, at most ten. */
  ranked: string[];
  /** Calibrated chance, 0..1, that what ranks first answers; absent where nothing was sought, as after "thank you". */
  confidence?: number;
  /** Whether what ranks first is expected. */
  first: boolean;
  /** Milliseconds of the whole answer. */
  ms: number;
}

const ASKS: ReadonlySet<string> = new Set(['asked_back', 'closest']);

export function judgeQuestion(
  question: LabelledQuestion,
  { reply, answers = [] }: Pick<Outcome, 'reply' | 'answers'>,
  ms: number,
): QuestionResult {
  const { decision, citations, parts } = reply;
  const cited = [...new Set(citations.map(({ practice, statement }) => `${practice}#${statement}`))];
  const offered = parts.flatMap((part) =>
    part.kind === 'choices'
      ? part.choices.flatMap(({ action }) => (action.kind === 'practice' ? [action.practice] : []))
      : [],
  );
  const [answer] = answers;
  const ranked = answer?.ranked ?? [];
  return {
    ...question,
    verdict: verdictOf(question, decision, cited, offered),
    decision,
    cited,
    offered,
    ...(citations[0] && { quote: citations[0].quote }),
    ranked,
    ...(answer && { confidence: answer.scores.confidence }),
    first: ranked[0] !== undefined && question.expected.some((ref) => practiceOf(ref) === ranked[0]),
    ms,
  };
}

function verdictOf(
  { expected }: LabelledQuestion,
  decision: string,
  cited: readonly string[],
  offered: readonly string[],
): Verdict {
  const isExpected = (ref: string) => expected.some((one) => one === ref || one === practiceOf(ref));
  if (expected.length === 0) {
    // Asked back, or told that a part of it is not declared.
    if (ASKS.has(decision) || decision === 'partly_declared') return 'offered';
    return cited.length === 0 ? 'right' : 'wrong';
  }
  if (decision !== 'closest' && cited.some(isExpected)) return 'right';
  const practices = new Set([...offered, ...cited.map(practiceOf)]);
  if (ASKS.has(decision)) return expected.some((ref) => practices.has(practiceOf(ref))) ? 'offered' : 'missed';
  return cited.length > 0 ? 'wrong' : 'missed';
}

export const practiceOf = (ref: string): string => ref.split('#')[0] ?? ref;
