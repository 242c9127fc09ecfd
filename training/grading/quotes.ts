import { nearness } from './alignment.ts';
import { blockingFigures, type Comparison } from './comparison.ts';
import { placeOf } from './fact-features.ts';
import type { Judgement } from './judge.ts';
import { isTurned } from './polarity.ts';
import { sentencesOf, type TextReading } from './reading.ts';

/** From which chance on a word is taken for a part of an invention. */
const LIKELY = 0.5;
/** Fewer words in a row are no assertion. */
const FEWEST = 2;

/** The clause of the answer that is nearest to a fact, or undefined for an answer without words. */
export function learnersWords(fact: TextReading, comparison: Comparison): string | undefined {
  const clause = comparison.answer.clauses[placeOf(fact, comparison).clause];
  return clause === undefined ? undefined : trimmed(comparison.answer.text.slice(clause.start, clause.end));
}

/** Whether that clause denies what the fact says, by its words: what is quoted as saying it says the opposite. */
export function saysTheOpposite(fact: TextReading, comparison: Comparison): boolean {
  const { clause } = placeOf(fact, comparison);
  const said = comparison.answer.words.filter((word) => word.clause === clause).map(({ key }) => key);
  return isTurned(
    fact.words.map(({ key }) => key),
    said,
    fact.language,
  );
}

/** The declared sentence that is nearest to a fact, whole. */
export function declaredWords(fact: TextReading, statements: readonly TextReading[]): string | undefined {
  let [best, words]: [number, string | undefined] = [-1, undefined];
  for (const statement of statements) {
    for (const { start, end } of sentencesOf(statement)) {
      const near = nearness(
        fact.words,
        statement.words.filter((word) => word.start >= start && word.end <= end),
      );
      if (near > best) [best, words] = [near, statement.text.slice(start, end).trim()];
    }
  }
  return words;
}

/** The clauses of an answer that assert what nothing declared says, in their order; at least one. */
export function unsupportedWords(comparison: Comparison, { words }: Judgement): string[] {
  const { answer } = comparison;
  const figures = blockingFigures(comparison).map(({ figure }) => figure);
  const heavy = answer.clauses.map(({ start, end }, clause) => {
    const likely = answer.words.filter((word, at) => word.clause === clause && (words[at]?.invented ?? 0) > LIKELY);
    return likely.length >= FEWEST || figures.some((figure) => figure.start >= start && figure.end <= end);
  });
  const weights = answer.clauses.map((_, clause) =>
    Math.max(0, ...answer.words.map((word, at) => (word.clause === clause ? (words[at]?.invented ?? 0) : 0))),
  );
  const heaviest = weights.indexOf(Math.max(...weights));
  if (!heavy.includes(true) && heaviest >= 0) heavy[heaviest] = true;
  return answer.clauses.flatMap(({ start, end }, clause) =>
    heavy[clause] ? [trimmed(answer.text.slice(start, end))] : [],
  );
}

function trimmed(words: string): string {
  return words
    .trim()
    .replace(/[,:;(–—-]+$/u, '')
    .trim();
}
