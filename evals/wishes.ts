import { RIGHTS, type Right } from '../rights/law/rights.ts';
import { rounded } from './measures.ts';
import { readWishes, type Wish } from './wishes-file.ts';

/** Shares, 0..1; null where there is nothing to take a share of. */
export interface WishFigures {
  /** Messages. */
  n: number;
  /** Of the messages with a wish, those in which one was recognised. */
  recall: number | null;
  /** Of the messages in which a wish was recognised, those with one. */
  precision: number | null;
  /** The same over single rights. */
  rightRecall: number | null;
  rightPrecision: number | null;
}

/** Figures of one kind of message, with the share in which each further thing was recognised. */
export interface KindFigures extends WishFigures {
  /** Told right whether there is a wish. */
  correct: number;
  incident: number;
  status: number;
  onBehalf: number;
}

export interface WishReport extends WishFigures {
  perLanguage: Record<string, WishFigures>;
  perKind: Record<string, KindFigures>;
  /** Expected right (or `none`) -> recognised right (or `none`) -> how often; a right that was expected and recognised stands for itself. */
  confusion: Record<string, Record<string, number>>;
}

/** A message with what was recognised in it. */
export interface Judged {
  wish: Pick<Wish, 'lang' | 'kind' | 'rights'>;
  got: { rights: readonly Right[]; incident: boolean; status: boolean; onBehalf: boolean };
}

/** What a recogniser finds in one message. */
export type RecogniseWish = (wish: Wish) => Judged['got'] | Promise<Judged['got']>;

/**
 * Runs a recogniser over a file of messages (format: evals/README.md).
 * @throws DataFileError with place and remedy when the file is wrong
 */
export async function runWishes(
  path: string,
  recognise: RecogniseWish,
  onProgress?: (done: number, of: number) => void,
): Promise<WishReport> {
  const wishes = await readWishes(path);
  const judged: Judged[] = [];
  for (const wish of wishes) {
    judged.push({ wish, got: await recognise(wish) });
    onProgress?.(judged.length, wishes.length);
  }
  return wishReport(judged);
}

export function wishReport(judged: readonly Judged[]): WishReport {
  return {
    ...figures(judged),
    perLanguage: grouped(judged, ({ wish }) => wish.lang, figures),
    perKind: grouped(judged, ({ wish }) => wish.kind, kindFigures),
    confusion: confusion(judged),
  };
}

function figures(judged: readonly Judged[]): WishFigures {
  const count = (holds: (one: Judged) => number | boolean) => judged.reduce((sum, one) => sum + Number(holds(one)), 0);
  const wished = count(({ wish }) => wish.rights.length > 0);
  const recognised = count(({ got }) => got.rights.length > 0);
  const both = count(({ wish, got }) => wish.rights.length > 0 && got.rights.length > 0);
  const rights = count(({ wish }) => wish.rights.length);
  const gotRights = count(({ got }) => got.rights.length);
  const shared = count(({ wish, got }) => got.rights.filter((right) => wish.rights.includes(right)).length);
  return {
    n: judged.length,
    recall: part(both, wished),
    precision: part(both, recognised),
    rightRecall: part(shared, rights),
    rightPrecision: part(shared, gotRights),
  };
}

function kindFigures(judged: readonly Judged[]): KindFigures {
  const portion = (holds: (one: Judged) => boolean) => part(judged.filter(holds).length, judged.length) as number;
  return {
    ...figures(judged),
    correct: portion(({ wish, got }) => wish.rights.length > 0 === got.rights.length > 0),
    incident: portion(({ got }) => got.incident),
    status: portion(({ got }) => got.status),
    onBehalf: portion(({ got }) => got.onBehalf),
  };
}

function part(some: number, all: number): number | null {
  return all === 0 ? null : rounded(some / all);
}

function grouped<T>(
  judged: readonly Judged[],
  nameOf: (one: Judged) => string,
  measure: (group: Judged[]) => T,
): Record<string, T> {
  const names = [...new Set(judged.map(nameOf))].sort();
  return Object.fromEntries(names.map((name) => [name, measure(judged.filter((one) => nameOf(one) === name))]));
}

function confusion(judged: readonly Judged[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  const add = (expected: string, got: string) => {
    const row = table[expected] ?? {};
    row[got] = (row[got] ?? 0) + 1;
    table[expected] = row;
  };
  for (const { wish, got } of judged) {
    const beside = RIGHTS.filter((right) => got.rights.includes(right) && !wish.rights.includes(right));
    const others = beside.length === 0 ? ['none'] : beside;
    if (wish.rights.length === 0) for (const right of others) add('none', right);
    for (const right of wish.rights) {
      if (got.rights.includes(right)) add(right, right);
      else for (const other of others) add(right, other);
    }
  }
  return table;
}
