import { createClaimReader } from '../../knowledge/pairs/claim-reader.ts';
import type { PairNet } from '../../knowledge/pairs/pair-net.ts';
import { plainRemarks } from '../../knowledge/plain-language/remarks.ts';
import type { GlossaryEntry } from '../../knowledge/register/register.ts';
import type { FullEncoder } from '../../knowledge/retrieval/embedder.ts';
import { keepLatest } from '../../knowledge/retrieval/keep-latest.ts';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import type { Explanation, ExplanationGrade } from '../asking/explanation-grader.ts';
import { weighClaims } from './claims.ts';
import { compare } from './comparison.ts';
import { judge } from './judge.ts';
import { type Label, loadGraderModel } from './model.ts';
import { type FactState, verdict } from './outcome.ts';
import { declaredWords, learnersWords, saysTheOpposite, unsupportedWords } from './quotes.ts';
import { readWords, type TextReading } from './reading.ts';
import { clarityRemark } from './words.ts';

/** A grade with all that a learner is shown of it. Quotes are the learner's own words. */
export interface FullGrade extends ExplanationGrade {
  label: Label;
  facts: { fact: string; state: FactState; quote?: string; declared?: string }[];
  unsupported: string[];
  contradictions: { fact: string; quote: string; declared: string }[];
  clarity: string[];
}

export interface Grader {
  /** Any text in any length; only French and English are understood. Never throws for what a text holds. */
  gradeExplanation(explanation: Explanation): Promise<FullGrade>;
  readonly version: string;
}

/** Longer answers are cut: the encoder takes less, and a text that is not read whole is never passed. In UTF-16 units. */
const LONGEST = 4000;
/** Readings of facts and declared words are kept, the latest ones. */
const KEPT = 300;

/** @throws Error when the trained weights are absent or were fitted with another encoder */
export async function createGrader(
  encoder: FullEncoder,
  net: PairNet,
  options: { glossary?: readonly GlossaryEntry[] } = {},
): Promise<Grader> {
  const model = await loadGraderModel(encoder.indexId);
  const known = keepLatest<TextReading>(KEPT);
  const claimReader = createClaimReader(net, encoder);

  function reading(text: string, language: Language): Promise<TextReading> {
    return known(`${language} ${text}`, () => readWords(text.slice(0, LONGEST), language, encoder));
  }

  return {
    version: model.version,
    async gradeExplanation({ customer, facts, statements, lang, text }) {
      if (!/\p{L}/u.test(text)) return nothingSaid(facts, model.version);
      const all = (texts: readonly string[]) => Promise.all(texts.map((one) => reading(one, lang)));
      const evidence = {
        facts: await all(facts),
        statements: await Promise.all(
          statements.map((statement) => {
            const declared = inLanguage(statement.text, lang);
            return reading(declared.text, declared.language);
          }),
        ),
        customer: await reading(customer, lang),
      };
      const answer = await readWords(text.slice(0, LONGEST), lang, encoder);
      const comparison = compare(answer, evidence, await weighClaims(answer, evidence.statements, claimReader));
      const judgement = judge(comparison, model);
      const { outcome, label, facts: states } = verdict(comparison, judgement, model);
      const told = facts.map((fact, at) => {
        const reading = evidence.facts[at] as TextReading;
        // « activés » is not « désactivés »: in an answer that is not passed, such words are not credited.
        const turned = outcome !== 'pass' && states[at] === 'found' && saysTheOpposite(reading, comparison);
        const state = turned ? 'missing' : (states[at] as FactState);
        const quote = state === 'missing' ? undefined : learnersWords(reading, comparison);
        const declared = declaredWords(reading, evidence.statements);
        return { fact, state, ...(quote !== undefined && { quote }), ...(declared !== undefined && { declared }) };
      });
      return {
        outcome,
        label,
        facts: told,
        unsupported: label === 'invented' ? unsupportedWords(comparison, judgement) : [],
        contradictions: told.flatMap(({ fact, state, quote = '', declared = '' }) =>
          state === 'contradicted' ? [{ fact, quote, declared }] : [],
        ),
        clarity: plainRemarks(text, lang, options.glossary).map((remark) => clarityRemark(remark, lang)),
        graderVersion: model.version,
      };
    },
  };
}

function nothingSaid(facts: readonly string[], graderVersion: string): FullGrade {
  return {
    outcome: 'fail',
    label: 'incomplete',
    facts: facts.map((fact) => ({ fact, state: 'missing' })),
    unsupported: [],
    contradictions: [],
    clarity: [],
    graderVersion,
  };
}
