import type { Practice, Register } from '../../knowledge/register/register.ts';
import { type Bilingual, LANGUAGES } from '../../knowledge/statement.ts';
import type { DraftItem } from './draft.ts';
import { DRAFT_WORDS } from './words.ts';

/**
 * Who receives data: one of those that the practice declares, among others that have nothing to do with it. A recipient
 * that serves several practices, or one with the same data, could be right by another practice, and an authority may ask
 * for anything: these are no wrong options.
 */
export function draftRecipients(register: Register, practice: Practice): DraftItem[] {
  const own = namesOf(practice);
  const [right] = own;
  const bound = practice.statements.filter(({ text }) => mentions(text, right));
  if (right === undefined || bound.length === 0) return [];
  const data = new Set(practice.facts?.dataCategories);
  const wrong = register.practices
    .filter(({ id, facts }) => id !== practice.id && !facts?.dataCategories?.some((category) => data.has(category)))
    .flatMap((other) => namesOf(other, ['processor', 'controller']))
    .filter((name) => servesOne(register, name) && !practice.statements.some(({ text }) => mentions(text, name)));
  const others = [...new Set(wrong)].sort().slice(0, 3);
  if (others.length < 2) return [];
  const languages = LANGUAGES.filter((language) => practice.title[language] !== undefined);
  const say = (write: (language: (typeof LANGUAGES)[number]) => string): Bilingual =>
    Object.fromEntries(languages.map((language) => [language, write(language)]));
  return [
    {
      id: 'recipient',
      form: 'choose-one',
      statements: bound.slice(0, 1).map(({ ref, revision }) => `${ref}@${revision}`),
      question: say((language) => DRAFT_WORDS[language].recipient(practice.title[language] ?? '')),
      options: [{ text: say(() => right), right: true }, ...others.map((name) => ({ text: say(() => name) }))],
      feedback: say((language) => DRAFT_WORDS[language].received(own.join(', '))),
    },
  ];
}

function namesOf({ facts }: Practice, roles?: readonly string[]): string[] {
  const all = facts?.recipients ?? [];
  return all.filter(({ role }) => roles === undefined || roles.includes(role)).map(({ name }) => name);
}

function servesOne({ practices }: Register, name: string): boolean {
  const serving = practices.filter(
    (practice) => namesOf(practice).includes(name) || practice.statements.some(({ text }) => mentions(text, name)),
  );
  return serving.length === 1;
}

function mentions(text: Bilingual, name: string | undefined): boolean {
  return name !== undefined && Object.values(text).some((words) => words.includes(name));
}
