import { inLanguage, type Language } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import type { Item } from '../modules/module.ts';
import type { Attempt, Outcome } from '../store/records.ts';
import type { ExplanationGrade } from './explanation-grader.ts';

/** Grades an answer in words by what it should convey. The words are masked before they are kept. */
export async function gradeText(
  { gradeExplanation, mask, content }: Pick<TrainingContext, 'gradeExplanation' | 'mask' | 'content'>,
  item: Item,
  text: string,
  language: Language,
): Promise<{
  answer: Attempt['answer'];
  outcome: Outcome;
  score: number;
  grade: ExplanationGrade;
  graderVersion: string;
}> {
  const { statements } = content();
  const masked = mask(text);
  const grade = isExample(item, text)
    ? allSaid(item, language)
    : await gradeExplanation({
        customer: 'customer' in item ? inLanguage(item.customer, language).text : '',
        facts: factsOf(item, language),
        statements: item.statements.flatMap(({ ref }) => statements.get(ref) ?? []),
        lang: language,
        text: masked,
      });
  return { answer: { text: masked }, ...outcomeOf(grade), grade, graderVersion: grade.graderVersion };
}

/** The item's own model answer, word for word, needs no grader. */
function isExample(item: Item, text: string): boolean {
  const plain = (words: string) =>
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const examples = item.form === 'explain' ? [item.example.fr, item.example.en] : [];
  return examples.some((example) => example !== undefined && plain(example) === plain(text));
}

function allSaid(item: Item, language: Language): ExplanationGrade {
  return {
    outcome: 'pass',
    facts: factsOf(item, language).map((fact) => ({ fact, state: 'found' })),
    unsupported: [],
    clarity: [],
    graderVersion: 'example/1',
  };
}

function factsOf(item: Item, language: Language): string[] {
  if (item.form === 'explain') return item.facts.map(({ text }) => inLanguage(text, language).text);
  if (item.form === 'put-right')
    return item.parts.flatMap(({ instead }) => (instead ? [inLanguage(instead, language).text] : []));
  return [];
}

/** A contradiction or an invention is wrong; a fact left out makes it incomplete. */
function outcomeOf({ outcome, facts, unsupported }: ExplanationGrade): { outcome: Outcome; score: number } {
  const found = facts.filter(({ state }) => state === 'found').length;
  const share = facts.length === 0 ? 0 : found / facts.length;
  if (outcome === 'pass') return { outcome: 'right', score: 1 };
  if (outcome === 'unsure') return { outcome: 'unsure', score: 0 };
  const contradicts = facts.some(({ state }) => state === 'contradicted') || unsupported.length > 0;
  return contradicts || found === 0 ? { outcome: 'wrong', score: 0 } : { outcome: 'incomplete', score: share };
}
