import type { Language, Statement } from '../../knowledge/statement.ts';

/** An explanation in free text, and what it should convey. */
export interface Explanation {
  /** The customer's words. */
  customer: string;
  /** One short phrase each. */
  facts: readonly string[];
  /** As they are declared. */
  statements: readonly Statement[];
  lang: Language;
  text: string;
}

export interface ExplanationGrade {
  outcome: 'pass' | 'fail' | 'unsure';
  facts: readonly { fact: string; state: 'found' | 'missing' | 'contradicted'; quote?: string }[];
  /** What is asserted and no statement says. */
  unsupported: readonly string[];
  /** What makes it hard to understand. */
  clarity: readonly string[];
  graderVersion: string;
}

/** Grades an explanation. Where it is not sure, the person judges by the declared words. */
export type GradeExplanation = (explanation: Explanation) => ExplanationGrade | Promise<ExplanationGrade>;

/** Sure of nothing: shows the declared words and lets the person judge. */
export const unsureGrader: GradeExplanation = ({ facts }) => ({
  outcome: 'unsure',
  facts: facts.map((fact) => ({ fact, state: 'missing' })),
  unsupported: [],
  clarity: [],
  graderVersion: 'unsure/1',
});
