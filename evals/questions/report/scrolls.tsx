import type { ComponentChildren } from 'preact';
import type { Language } from '../../../knowledge/statement.ts';
import type { Figures } from '../figures.ts';
import { EVALUATION_WORDS } from './words.ts';

/** A region that can be scrolled by keyboard, for narrow screens. */
export function Scrolls({
  label,
  language,
  children,
}: {
  label: string;
  language: Language;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section class="scrolls" aria-label={`${EVALUATION_WORDS[language].figures} – ${label}`} tabIndex={0}>
      {children}
    </section>
  );
}

/** The figures of the tables, in their order. */
export const COLUMNS = [
  'declared',
  'right',
  'offered',
  'missed',
  'wrong',
  'first',
  'firstThree',
  'undeclared',
  'refused',
  'refusedPartly',
  'answeredAnyway',
] as const satisfies readonly (keyof Figures)[];

/** A figure in words; a dash where there is none. */
export function cell(column: keyof Figures, figures: Figures, language: Language): string {
  const words = EVALUATION_WORDS[language];
  const value = figures[column];
  if (value === undefined) return '–';
  return column === 'declared' || column === 'undeclared' ? words.number(value) : words.percent(value);
}
