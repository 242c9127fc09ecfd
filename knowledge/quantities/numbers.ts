import type { Language } from '../statement.ts';
import { GROUP_WORDS, NUMBER_WORDS } from './number-words.ts';

/** A number found in a folded text; `end` is where it ends. */
export interface Numeral {
  value: number;
  start: number;
  end: number;
}

const DIGITS = /(?<![\p{L}\d.,])(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)/gu;
const WORD = /(?!(?:et|and)\b)\b[a-z]+/g;
/** What may stand between two words of one number: "vingt-et-un", "two hundred and six". */
const JOINT: Record<Language, RegExp> = { fr: /^(?:-et-|-| et | )$/, en: /^(?:-| and | )$/ };
const ONES: Record<Language, RegExp> = { fr: /^(?:un|une)$/, en: /^one$/ };
const OF: Record<Language, RegExp> = { fr: /^ (?:de |d')/, en: /^ (?:of )?/ };

/**
 * The numbers of a folded text, in digits ("1 000", "1,000", "2.5") and in words ("quatre-vingt-dix", "two hundred"),
 * in their order. "Un" and "one" count only as a part of a longer number. Half a unit that follows in words ("et
 * demi") is not looked at here.
 */
export function numerals(folded: string, language: Language): Numeral[] {
  const found = [...folded.matchAll(DIGITS)].map(({ 0: digits, index }) => ({
    value: digitsValue(digits),
    start: index,
    end: index + digits.length,
  }));
  return [...found, ...inWords(folded, language)].sort((a, b) => a.start - b.start);
}

/** "1 000", "1,000" and "1000" are a thousand; "2,5" and "2.5" two and a half. */
function digitsValue(digits: string): number {
  const whole = digits.replace(/ /g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(whole)) return Number(whole.replace(/,/g, ''));
  return Number(whole.replace(',', '.'));
}

function inWords(folded: string, language: Language): Numeral[] {
  const words = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const found: Numeral[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i] as (typeof words)[number];
    const group = GROUP_WORDS[language][first.word];
    if (group !== undefined) {
      const of = OF[language].exec(folded.slice(first.end))?.[0] ?? '';
      found.push({ value: group, start: first.start, end: first.end + of.trimEnd().length });
      continue;
    }
    const startsAtOne = ONES[language].test(first.word);
    const opening = startsAtOne ? 1 : NUMBER_WORDS[language][first.word];
    if (opening === undefined) continue;
    let value: number = opening;
    let [total, last] = [0, first];
    while (i + 1 < words.length) {
      const next = words[i + 1] as (typeof words)[number];
      const joined = JOINT[language].test(folded.slice(last.end, next.start));
      const step: Step | undefined = joined ? compose(value, next.word, language) : undefined;
      if (step === undefined) break;
      total += step.total;
      value = step.value;
      last = next;
      i += 1;
    }
    if (startsAtOne && last === first) continue;
    found.push({ value: total + value, start: first.start, end: last.end });
  }
  return found;
}

/** What is added to the thousands, and the number below a thousand so far. */
interface Step {
  total: number;
  value: number;
}

/** What the next word makes of the number so far; undefined when it begins another number. */
function compose(value: number, word: string, language: Language): Step | undefined {
  const next = ONES[language].test(word) ? 1 : NUMBER_WORDS[language][word];
  if (next === undefined) return undefined;
  if (next === 1000) return { total: value * 1000, value: 0 };
  if (next === 100 && value > 0 && value < 10) return { total: 0, value: value * 100 };
  if (next === 20 && value === 4 && language === 'fr') return { total: 0, value: 80 };
  const fits = value === 0 || (value % 100 === 0 && next < 100) || (tens(value, language) && next < 20);
  return fits ? { total: 0, value: value + next } : undefined;
}

/** Whether a number below twenty (ten in English, and French outside of 60 and 80) may follow. */
function tens(value: number, language: Language): boolean {
  const rest = value % 100;
  return rest >= 20 ? rest % 10 === 0 : language === 'fr' && rest === 10;
}
