import { byField, type Left } from '../../../knowledge/exchange/tracked.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { reasonIn } from '../../exchange/reasons.ts';
import { columns, print, styled } from './terminal.ts';

/** What was not carried, counted by field, each with its reason. */
export function printLeft(
  left: readonly Left[],
  words: { left: string; nothingLeft: string },
  language: Language,
): void {
  if (left.length === 0) {
    print(words.nothingLeft);
    return;
  }
  print(styled('bold', `${words.left} (${left.length})${language === 'fr' ? ' :' : ':'}`));
  const rows = byField(left).map(({ field, count, why }) => [`  ${count}`, field, reasonIn(why, language)]);
  for (const line of columns(rows)) print(line);
}
