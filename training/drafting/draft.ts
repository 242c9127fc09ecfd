import type { z } from 'zod';
import type { Practice, Register } from '../../knowledge/register/register.ts';
import { type Bilingual, declaredIn, type Language, type Statement } from '../../knowledge/statement.ts';
import type { ITEM_SCHEMAS, ItemForm } from '../modules/schema.ts';
import { allFigures, type Figure, figuresOf, swapped, wrongFigures } from './figures.ts';
import { alike, speaksOf } from './overlap.ts';
import { draftRecipients } from './recipients.ts';
import { firstSentence, sentenceAround } from './sentences.ts';
import { DRAFT_WORDS } from './words.ts';

/** An item as a file says it, before it is read. */
export type DraftItem = { [Form in ItemForm]: z.input<(typeof ITEM_SCHEMAS)[Form]> }[ItemForm];

const LONGEST_CLAIM = 300;
const LONGEST_FEEDBACK = 600;

/**
 * Items drafted from what a practice declares, for an author to read: figures to fill in, claims that are true or have a
 * wrong figure, the practice that a sentence comes from, recipients. Wrong options are taken from confusable statements
 * of the same register; what another declared statement makes true is left out. The same register gives the same drafts.
 */
export function draftItems(register: Register, practice: Practice): DraftItem[] {
  const figures = allFigures(register);
  return [
    ...practice.statements.flatMap((statement) => {
      const [figure] = figuresOf(statement);
      const filled = figure && fillIn(figure, register, figures);
      const claim = filled && figure ? wrongClaim(figure, register, figures) : rightClaim(statement);
      return [filled, claim, whichPractice(statement, practice, register)].flatMap((item) => item ?? []);
    }),
    ...draftRecipients(register, practice),
  ];
}

/** "We keep your bills for … after the end of the financial year." */
function fillIn(figure: Figure, register: Register, all: readonly Figure[]): DraftItem | undefined {
  const wrong = wrongFigures(figure, register, all).slice(0, 3);
  if (wrong.length < 2) return undefined;
  const question = each(figure.statement, (language) => {
    const place = figure.places[language];
    const text = figure.statement.text[language] ?? '';
    return place && DRAFT_WORDS[language].fillIn(sentenceAround(swapped(text, place, '…'), place.start, language));
  });
  if (tooLong(question)) return undefined;
  return {
    ...head(figure.statement, 'figure'),
    form: 'choose-one',
    question,
    options: [{ text: figure.words, right: true }, ...wrong.map(({ words }) => ({ text: words }))],
  };
}

function wrongClaim(figure: Figure, register: Register, all: readonly Figure[]): DraftItem | undefined {
  const [wrong] = wrongFigures(figure, register, all);
  if (wrong === undefined) return undefined;
  const claim = each(figure.statement, (language) => {
    const place = figure.places[language];
    const text = figure.statement.text[language] ?? '';
    return place && sentenceAround(swapped(text, place, wrong.words[language] ?? ''), place.start, language);
  });
  return tooLong(claim)
    ? undefined
    : { ...head(figure.statement, 'wrong-figure'), form: 'true-false', claim, holds: false };
}

function rightClaim(statement: Statement): DraftItem | undefined {
  if (tooLong(statement.text)) return undefined;
  return { ...head(statement, 'claim'), form: 'true-false', claim: statement.text, holds: true };
}

/** The practices whose statements are nearest to the quoted words, unless one says nearly the same. */
function whichPractice(statement: Statement, practice: Practice, register: Register): DraftItem | undefined {
  const quoted = each(statement, (language) => {
    const text = statement.text[language] ?? '';
    const first = firstSentence(text, language);
    // A short one could come from anywhere.
    return first.length >= 80 ? first : sentenceAround(text, 0, language);
  });
  const customer = each(statement, (language) => DRAFT_WORDS[language].whence(quoted[language] ?? ''));
  const others = register.practices
    .filter((other) => other.id !== practice.id && !speaksOf(other, practice.title))
    .map(({ id, statements }) => ({
      id,
      nearest: Math.max(...statements.map(({ text }) => alike(quoted, text))),
      facet: statements.some(({ facet }) => facet === statement.facet),
    }))
    .filter(({ nearest, facet }) => facet && nearest < 0.4)
    .sort((a, b) => b.nearest - a.nearest || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
  if (others.length < 2 || tooLong(customer)) return undefined;
  return { ...head(statement, 'practice'), form: 'which-practice', customer, practice: practice.id, others };
}

function head({ id, ref, revision, text }: Statement, kind: string): Pick<DraftItem, 'id' | 'statements' | 'feedback'> {
  const feedback = Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, [...words].slice(0, LONGEST_FEEDBACK).join('')]),
  );
  return { id: `${id}-${kind}`.slice(0, 80), statements: [`${ref}@${revision}`], feedback };
}

function each(statement: Statement, write: (language: Language) => string | undefined): Bilingual {
  return Object.fromEntries(declaredIn(statement).map((language) => [language, write(language)]));
}

function tooLong(text: Bilingual): boolean {
  return Object.values(text).some((words) => words === undefined || words.length > LONGEST_CLAIM);
}
