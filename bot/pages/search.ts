import type { Practice } from '../../knowledge/register/register.ts';
import { inLanguage, type Language, type Statement } from '../../knowledge/statement.ts';

/** The text as it is compared, and for each of its characters the place in the original. */
interface Folded {
  text: string;
  /** Index in the original of each character of `text`, and its length at the end. */
  origin: number[];
}

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'", ʼ: "'" };

/** Without case, accents and ligatures. */
function fold(original: string): Folded {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    const lower = character.toLowerCase();
    const plain = (LIGATURES[lower] ?? lower).normalize('NFD').replace(/\p{M}/gu, '');
    for (const unit of plain) {
      text += unit;
      for (let index = 0; index < unit.length; index += 1) origin.push(at);
    }
    at += character.length;
  }
  origin.push(original.length);
  return { text, origin };
}

/** The words of a query; elided articles ("l'", "d'") do not count. At most 12. */
function wordsOf(query: string): string[] {
  const words = fold(query).text.match(/[\p{L}\p{N}@.-]+/gu) ?? [];
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)].slice(0, 12);
}

export interface Found {
  practice: Practice;
  /** Statements that hold all words of the query (with the title counted to each), in the order declared. */
  statements: Statement[];
}

/**
 * The practices that a query finds, those with a word of it in their title first. Every word must be in the title or
 * in one statement, in the language shown (a text declared in one language only counts in both).
 */
export function search(practices: readonly Practice[], query: string, language: Language): Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const hits = practices.flatMap((practice) => {
    const title = fold(inLanguage(practice.title, language).text).text;
    const outside = words.filter((word) => !title.includes(word));
    const statements = practice.statements.filter((statement) => {
      const text = fold(inLanguage(statement.text, language).text).text;
      return words.some((word) => text.includes(word)) && outside.every((word) => text.includes(word));
    });
    if (statements.length === 0 && outside.length > 0) return [];
    return [{ practice, statements, inTitle: words.length - outside.length }];
  });
  return hits.sort((a, b) => b.inTitle - a.inTitle).map(({ practice, statements }) => ({ practice, statements }));
}

/** The text cut into pieces, those that match a word of the query marked. Joined, they are the text. */
export function marked(text: string, query: string): { text: string; match: boolean }[] {
  const { text: folded, origin } = fold(text);
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      hit.fill(true, origin[at], origin[at + word.length]);
    }
  }
  const pieces: { text: string; match: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    const match = hit[at] ?? false;
    if (last?.match === match) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), match });
  }
  return pieces;
}
