import { fold } from '../retrieval/analysis/fold.ts';
import type { Statement } from '../statement.ts';

/** Capitals that name nobody in particular in a question about data. */
const COMMON = new Set(
  `dpo rgpd gdpr ccpa cnil ico pin sms iban rib id pdf tv gps ip url qr usb wifi wi-fi app api ai ia cv faq ok mr mrs ms mme mlle m dr
   i i'm i've i'd i'll english french anglais francais internet email e-mail`.split(/\s+/),
);
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;
const STEM = 5;

/**
 * Names in a question: words with a capital that do not begin a sentence. Folded, without elision; none when the whole
 * question is in capitals.
 */
export function namesIn(question: string): string[] {
  if (question === question.toUpperCase()) return [];
  const names: string[] = [];
  for (const match of question.matchAll(WORD)) {
    const word = match[0].replace(/^(?:[ldjmnstc]|qu)[’']/iu, '');
    const before = question.slice(0, match.index).trimEnd();
    const begins = before === '' || /[.!?…:;«"“(\n]$/u.test(before);
    if (begins || word.length < 2 || !/^\p{Lu}/u.test(word)) continue;
    const folded = fold(word);
    if (!COMMON.has(folded)) names.push(folded);
  }
  return [...new Set(names)];
}

/** How many of the names stand nowhere in the statement or its practice's title, whatever their endings. */
export function namesLacking(names: readonly string[], { text, title }: Pick<Statement, 'text' | 'title'>): number {
  if (names.length === 0) return 0;
  const declared = fold([text.fr, text.en, title.fr, title.en].filter((part) => part !== undefined).join(' '));
  return names.filter((name) => !declared.includes(name.slice(0, Math.max(STEM, name.length - 2)))).length;
}
