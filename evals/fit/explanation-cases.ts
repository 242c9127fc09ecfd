import { createClaimReader } from '../../knowledge/pairs/claim-reader.ts';
import type { PairNet } from '../../knowledge/pairs/pair-net.ts';
import type { FullEncoder } from '../../knowledge/retrieval/embedder.ts';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import { nearness } from '../../training/grading/alignment.ts';
import { weighClaims } from '../../training/grading/claims.ts';
import { type Comparison, compare, type Evidence } from '../../training/grading/comparison.ts';
import { styleInput, wordInputs } from '../../training/grading/judge.ts';
import { readWords, type TextReading } from '../../training/grading/reading.ts';
import type { CompanyFile } from '../company-files.ts';
import { declaredOf } from '../explanations.ts';
import type { LabelledAnswer, Situation } from '../explanations-file.ts';

/** An answer as numbers, with what is known of it. */
export interface ExplanationCase {
  company: string;
  facts: readonly string[];
  answer: LabelledAnswer;
  comparison: Comparison;
  words: number[][];
  style: number[];
}

/** Reads every answer of the situations. */
export async function explanationCases(
  situations: readonly Situation[],
  companies: readonly CompanyFile[],
  encoder: FullEncoder,
  net: PairNet,
  onProgress: (done: number, of: number) => void,
): Promise<ExplanationCase[]> {
  const cases: ExplanationCase[] = [];
  const claimReader = createClaimReader(net, encoder);
  for (const [at, situation] of situations.entries()) {
    const { company, customer, facts, lang } = situation;
    const read = (text: string, language: Language = lang) => readWords(text, language, encoder);
    const texts = declaredOf(situation, companies, 'explanations', at).map(({ text }) => inLanguage(text, lang));
    const evidence: Evidence = {
      facts: await inTurn(facts, read),
      statements: await inTurn(texts, ({ text, language }) => read(text, language)),
      customer: await read(customer),
    };
    for (const answer of situation.answers) {
      const said = await read(answer.text);
      const comparison = compare(said, evidence, await weighClaims(said, evidence.statements, claimReader));
      const words = answer.words ?? (await inventedWords(answer, comparison, read));
      cases.push({
        company,
        facts,
        answer: { ...answer, words },
        comparison,
        words: wordInputs(comparison),
        style: styleInput(comparison.answer),
      });
    }
    onProgress(at + 1, situations.length);
  }
  return cases;
}

async function inTurn<T>(items: readonly T[], read: (item: T) => Promise<TextReading>): Promise<TextReading[]> {
  const readings: TextReading[] = [];
  for (const item of items) readings.push(await read(item));
  return readings;
}

/** Where nobody has marked the invention: the clause of the answer that is nearest to what is said to be invented. */
async function inventedWords(
  { label, invents: [invented] }: LabelledAnswer,
  { answer, clauses }: Comparison,
  read: (text: string) => Promise<TextReading>,
): Promise<string[] | undefined> {
  if (label !== 'invented' || invented === undefined) return undefined;
  const { words } = await read(invented);
  const near = clauses.map((clause) => nearness(words, clause.words));
  const clause = answer.clauses[near.indexOf(Math.max(...near))];
  return clause === undefined ? undefined : [answer.text.slice(clause.start, clause.end)];
}
