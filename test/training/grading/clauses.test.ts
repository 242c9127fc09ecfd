import { expect, it } from 'vitest';
import { clausesOf } from '../../../training/grading/clauses.ts';

const cut = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end).trim());

it('parts sentences and clauses, and loses nothing', () => {
  const text = 'No worries! Photos go after 3.5 days, but (M. Roux agrees) invoices stay. Shall I check?';
  expect(cut(text)).toEqual([
    'No worries!',
    'Photos go after 3.5 days,',
    'but (',
    'M. Roux agrees)',
    'invoices stay.',
    'Shall I check?',
  ]);
  expect(
    clausesOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(''),
  ).toBe(text);
  expect(clausesOf(text).at(-1)?.asked).toBe(true);
});
