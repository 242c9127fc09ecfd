import { type Quantity, quantities, sameQuantity } from '../../knowledge/quantities/quantities.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { type Bilingual, declaredIn, type Language, type Statement } from '../../knowledge/statement.ts';
import { overlap } from './overlap.ts';

/** A figure that a statement declares, found in each of its languages. */
export interface Figure {
  statement: Statement;
  /** As the statement writes it. */
  words: Bilingual;
  quantity: Quantity;
  /** Where it stands in each language. */
  places: { [language in Language]?: Quantity };
}

/** What may be swapped: periods, amounts, shares. Dates and bare numbers say too little alone. */
const KINDS = new Set<Quantity['kind']>(['duration', 'measure']);
const PLAIN = /^[\p{L}\d,.\u00a0\u202f-]+[ \u00a0\u202f][\p{L}€%]+$|^€\d[\d,.]*$|^\d[\d,.]*%$/u;

/** The figures of a statement that stand in the same order in all its languages. */
export function figuresOf(statement: Statement): Figure[] {
  const languages = declaredIn(statement);
  const found = languages.map((language) =>
    quantities(statement.text[language] ?? '', language).filter(({ kind }) => KINDS.has(kind)),
  );
  const [first = []] = found;
  if (found.some((other) => other.length !== first.length)) return [];
  return first.flatMap((quantity, n) => {
    const each = found.map((list) => list[n] as Quantity);
    if (each.some((one) => !sameQuantity(one, quantity) || !PLAIN.test(one.text))) return [];
    const places = Object.fromEntries(languages.map((language, i) => [language, each[i]]));
    const words = Object.fromEntries(languages.map((language, i) => [language, each[i]?.text]));
    return [{ statement, words, quantity, places }];
  });
}

/**
 * Wrong figures for the place of one, of the same kind and unit, taken from confusable statements: the same facet first.
 * None that the practice itself declares anywhere, and none that another statement on the same thing declares.
 */
export function wrongFigures(figure: Figure, register: Pick<Register, 'statements'>, all: readonly Figure[]): Figure[] {
  const { statement, quantity, places } = figure;
  const languages = Object.keys(places) as Language[];
  const own = register.statements.filter(({ practice }) => practice === statement.practice);
  const usable = all.filter(
    (other) =>
      other.statement.practice !== statement.practice &&
      other.quantity.kind === quantity.kind &&
      other.quantity.unit === quantity.unit &&
      !sameQuantity(other.quantity, quantity) &&
      languages.every((language) => other.words[language] !== undefined) &&
      !own.some((one) => declares(one, other.quantity)) &&
      !saidElsewhere(statement, other.quantity, register.statements),
  );
  const ranked = usable.sort((a, b) => rank(b, figure) - rank(a, figure));
  const seen: Quantity[] = [];
  return ranked.filter(({ quantity: one }) => {
    if (seen.some((other) => sameQuantity(one, other))) return false;
    seen.push(one);
    return true;
  });
}

/** Whether a statement names the figure, in any of its languages and any unit of time ("24 months", « deux ans »). */
function declares(statement: Statement, quantity: Quantity): boolean {
  return quantitiesOf(statement).some((one) => sameQuantity(one, quantity));
}

/** Reading figures is slow, and each statement is held against all others. */
const read = new WeakMap<Statement, Quantity[]>();

function quantitiesOf(statement: Statement): Quantity[] {
  const known = read.get(statement);
  if (known !== undefined) return known;
  const found = declaredIn(statement).flatMap((language) => quantities(statement.text[language] ?? '', language));
  read.set(statement, found);
  return found;
}

/** Whether another statement says the figure of nearly the same thing. */
function saidElsewhere(statement: Statement, quantity: Quantity, all: readonly Statement[]): boolean {
  return all.some(
    (other) =>
      other.ref !== statement.ref &&
      declares(other, quantity) &&
      declaredIn(other).some((language) => overlap(statement.text[language] ?? '', other.text[language] ?? '') >= 0.4),
  );
}

/** Of the same facet, and near in size: what people really take one for the other. */
function rank(other: Figure, { statement, quantity }: Figure): number {
  const apart = Math.abs(Math.log((other.quantity.value || 1) / (quantity.value || 1)));
  return (other.statement.facet === statement.facet ? 2 : 0) + 1 / (1 + apart);
}

/** All figures of a register, for `wrongFigures`. */
export function allFigures({ statements }: Pick<Register, 'statements'>): Figure[] {
  return statements.flatMap(figuresOf);
}

/** The text with another figure in its place. */
export function swapped(text: string, place: Quantity, words: string): string {
  return `${text.slice(0, place.start)}${words}${text.slice(place.end)}`;
}
