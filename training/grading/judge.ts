import { average } from './alignment.ts';
import { answerFeatures } from './answer-features.ts';
import type { FactChances, WordChances } from './chances.ts';
import type { Comparison } from './comparison.ts';
import { factFeatures } from './fact-features.ts';
import type { GraderModel } from './model.ts';
import type { TextReading } from './reading.ts';
import { wordFeatures } from './word-features.ts';

/** All that the nets tell of an answer; chances, 0..1. */
export interface Judgement {
  words: WordChances[];
  /** One a fact, in order. */
  facts: FactChances[];
  /** One a label, in the order of LABELS; they need not sum to 1. */
  labels: number[];
}

export function judge(comparison: Comparison, { nets }: GraderModel): Judgement {
  const words = wordInputs(comparison).map((input): WordChances => {
    const [invented = 0, contradicting = 0] = nets.word.chances(input);
    return { invented, contradicting };
  });
  const facts = comparison.evidence.facts.map((fact): FactChances => {
    const [found = 0, contradicted = 0] = nets.fact.chances(factFeatures(fact, comparison, words));
    return { found, contradicted };
  });
  const [unclear = 0] = nets.unclear.chances(styleInput(comparison.answer));
  return { words, facts, labels: nets.answer.chances(answerFeatures(comparison, words, facts, unclear)) };
}

/** What the net for words looks at: the features of each word and what the encoder holds of it. */
export function wordInputs(comparison: Comparison): number[][] {
  return wordFeatures(comparison).map((features, at) => [...features, ...(comparison.answer.words[at]?.middle ?? [])]);
}

/** What the net for unclear answers looks at: the mean of what the encoder holds of the words. */
export function styleInput({ words, vector }: TextReading): number[] {
  return Array.from(vector, (_, i) => average(words.map(({ middle }) => middle[i] as number)));
}
