import type { Practice } from '../../knowledge/register/register.ts';
import { fold } from '../../knowledge/retrieval/analysis/fold.ts';
import { type Bilingual, LANGUAGES } from '../../knowledge/statement.ts';

const words = new Map<string, ReadonlySet<string>>();

/**
 * The beginnings of the words of four letters or more: enough to tell what a sentence is about, without articles, figures
 * and endings.
 */
function contentWords(text: string): ReadonlySet<string> {
  const known = words.get(text);
  if (known !== undefined) return known;
  const found = new Set(
    fold(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 5)),
  );
  words.set(text, found);
  return found;
}

/** Share of the words of the shorter text that the other one has too, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [first, second] = [contentWords(a), contentWords(b)];
  const least = Math.min(first.size, second.size);
  if (least === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / least;
}

/** The greatest overlap of two texts in any language that both are in. */
export function alike(a: Bilingual, b: Bilingual): number {
  return Math.max(
    0,
    ...LANGUAGES.map((one) => (a[one] === undefined || b[one] === undefined ? 0 : overlap(a[one], b[one]))),
  );
}

/** Whether a practice speaks of what another one is about: a statement of it has most words of the other's title. */
export function speaksOf(practice: Practice, title: Bilingual): boolean {
  return practice.statements.some(({ text }) =>
    LANGUAGES.some(
      (one) => title[one] !== undefined && text[one] !== undefined && shareOf(title[one], text[one]) >= 0.5,
    ),
  );
}

/** Share of the words of a title that a text has. */
function shareOf(title: string, text: string): number {
  const [wanted, there] = [contentWords(title), contentWords(text)];
  return wanted.size === 0 ? 0 : [...wanted].filter((word) => there.has(word)).length / wanted.size;
}
