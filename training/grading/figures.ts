import { numerals } from '../../knowledge/quantities/numbers.ts';
import { type Quantity, sameQuantity } from '../../knowledge/quantities/quantities.ts';
import { fold } from '../../knowledge/retrieval/analysis/fold.ts';
import type { Language } from '../../knowledge/statement.ts';

/** Hours a month may have, shortest and longest. */
const MONTH_HOURS = [28 * 24, 31 * 24] as const;

/**
 * Whether two figures may say the same: equal, or months told in days or weeks (« 30 jours », "a month"), or the same
 * number of which one has no unit, or a number and a share of a hundred told in another way.
 */
export function agree(a: Quantity, b: Quantity, language: Language): boolean {
  if (sameQuantity(a, b)) return true;
  const timed = (kind: Quantity['kind']) => kind === 'duration' || kind === 'rate';
  if (timed(a.kind) && timed(b.kind)) {
    if (language === 'fr' && a.unit === 'hour' && b.unit === 'hour' && roundedWeeks(a.value, b.value)) return true;
    if (a.unit === b.unit) return Math.abs(a.value - b.value) < 1e-6;
    if (a.unit === 'month' && b.unit === 'hour') return inMonths(b.value, a.value);
    if (a.unit === 'hour' && b.unit === 'month') return inMonths(a.value, b.value);
    const days = [a, b].map(({ value, unit }) => (unit === 'hour' ? value / 24 : value));
    return a.unit !== 'month' && b.unit !== 'month' && days[0] === days[1];
  }
  if (a.kind === 'number' || b.kind === 'number' || a.kind === 'time' || b.kind === 'time') {
    const [ours, theirs] = [literal(a, language), literal(b, language)];
    return ours.some((value) => theirs.includes(value));
  }
  if (a.kind === 'date' && b.kind === 'date')
    return String(a.value).includes(String(b.value)) || String(b.value).includes(String(a.value));
  return false;
}

/** Whether they count the same sort of thing, so that two values exclude each other. */
export function comparable(a: Quantity, b: Quantity): boolean {
  const timed = (kind: Quantity['kind']) => kind === 'duration' || kind === 'rate';
  if (timed(a.kind) && timed(b.kind)) return true;
  return a.kind === b.kind && (a.kind !== 'measure' || a.unit === b.unit);
}

function inMonths(hours: number, months: number): boolean {
  return hours >= MONTH_HOURS[0] * months && hours <= Math.max(MONTH_HOURS[1] * months, 366 * 24 * (months / 12));
}

/** The numbers written in a figure, and its value. */
function literal({ text, value }: Quantity, language: Language): number[] {
  return [value, ...numerals(fold(text), language).map((numeral) => numeral.value)];
}

/** In French a week is « huit jours » and two weeks are « quinze jours ». */
function roundedWeeks(a: number, b: number): boolean {
  const [less, more] = [Math.min(a, b) / 24, Math.max(a, b) / 24];
  return (less === 7 && more === 8) || (less === 14 && more === 15);
}
