import { blockingFigures, type Comparison } from './comparison.ts';
import type { Judgement } from './judge.ts';
import { type GraderModel, LABELS, type Label } from './model.ts';
import { sentenceTexts } from './reading.ts';

export type GradeOutcome = 'pass' | 'fail' | 'unsure';
export type FactState = 'found' | 'missing' | 'contradicted';

export interface Verdict {
  outcome: GradeOutcome;
  label: Label;
  /** One a fact, in order. */
  facts: FactState[];
}

/** From which chance on a fact is found or contradicted. */
const LIKELY = 0.5;

/**
 * Passed only where the nets hold the answer for right, every word was read, and every figure is declared or asked:
 * figures are compared, not guessed.
 */
export function verdict(
  comparison: Comparison,
  { labels, facts }: Judgement,
  { thresholds }: Pick<GraderModel, 'thresholds'>,
): Verdict {
  if (isDeclared(comparison)) return ofDeclaredWords(comparison, facts);
  const right = labels[0] ?? 0;
  const blocking = blockingFigures(comparison);
  const barred = blocking.length > 0 || !comparison.answer.whole;
  const outcome = right < thresholds.fail ? 'fail' : right < thresholds.pass || barred ? 'unsure' : 'pass';
  if (outcome === 'pass') return { outcome, label: 'right', facts: facts.map(() => 'found') };
  const wrong = LABELS.slice(1).reduce((top, label) => (chance(labels, label) > chance(labels, top) ? label : top));
  const label = outcome === 'unsure' && blocking.length === 0 && right > chance(labels, wrong) ? 'right' : wrong;
  return { outcome, label, facts: agreeing(facts, label) };
}

/** Whether every sentence of the answer is a declared one, word for word: such an answer can only leave something out. */
function isDeclared({ answer, evidence }: Comparison): boolean {
  const declared = new Set(evidence.statements.flatMap(sentenceTexts));
  const said = sentenceTexts(answer);
  return answer.whole && said.length > 0 && said.every((sentence) => declared.has(sentence));
}

function ofDeclaredWords({ answer, evidence }: Comparison, facts: Judgement['facts']): Verdict {
  const states = facts.map(({ found }, at): FactState => {
    const told = answer.text.includes(evidence.facts[at]?.text ?? '');
    return told || found >= LIKELY ? 'found' : 'missing';
  });
  const all = states.every((state) => state === 'found');
  return { outcome: all ? 'pass' : 'fail', label: all ? 'right' : 'incomplete', facts: states };
}

function chance(labels: readonly number[], label: Label): number {
  return labels[LABELS.indexOf(label)] ?? 0;
}

/** The state of each fact, so that what is told of the facts agrees with what is told of the answer. */
function agreeing(facts: Judgement['facts'], label: Label): FactState[] {
  const states = facts.map(({ found, contradicted }): FactState => {
    if (contradicted >= LIKELY && contradicted > found) return label === 'contradicting' ? 'contradicted' : 'missing';
    return found >= LIKELY ? 'found' : 'missing';
  });
  if (label === 'contradicting' && !states.includes('contradicted'))
    return marked(states, highest(facts.map(({ contradicted }) => contradicted)), 'contradicted');
  if (label === 'incomplete' && !states.includes('missing'))
    return marked(states, highest(facts.map(({ found }) => 1 - found)), 'missing');
  return states;
}

function marked(states: FactState[], at: number, state: FactState): FactState[] {
  return states.map((before, i) => (i === at ? state : before));
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((top, value, i) => (value > (numbers[top] ?? -1) ? i : top), 0);
}
