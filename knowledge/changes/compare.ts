import { diffWordsWithSpace } from 'diff';
import { type Quantity, quantities, sameQuantity } from '../quantities/quantities.ts';
import type { Register } from '../register/register.ts';
import { fold } from '../retrieval/analysis/fold.ts';
import { type Bilingual, declaredIn, LANGUAGES, type Language, type Statement } from '../statement.ts';
import { matchStatements, type Pair } from './match.ts';

/**
 * What became of a statement. `shortened` and `lengthened`: a declared duration did; `figures`: other figures changed;
 * `reworded`: words alone; `corrected`: only case, spaces or punctuation; `retitled`: only the heading above them.
 */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'shortened',
  'lengthened',
  'figures',
  'reworded',
  'corrected',
  'retitled',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A figure before and after, in the words of the texts; one side is absent where nothing stands for it. */
export interface FigureChange {
  language: Language;
  before?: string;
  after?: string;
}

/** A piece of a text: in both versions, only in the old one, or only in the new one. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export interface Change {
  kind: ChangeKind;
  before?: Statement;
  after?: Statement;
  figures: FigureChange[];
  /** Word by word, in each language that both versions have. */
  words: { [language in Language]?: WordChange[] };
}

export interface Comparison {
  changes: Change[];
  unchanged: number;
}

/** What a register declares that another did not, and the reverse; in the order of the newer one. */
export function compareRegisters(before: Register, after: Register): Comparison {
  const pairs = matchStatements(before.statements, after.statements);
  const changes = pairs.flatMap((pair) => changeOf(pair) ?? []);
  return { changes, unchanged: pairs.length - changes.length };
}

function changeOf({ before, after }: Pair): Change | undefined {
  if (before === undefined || after === undefined) {
    return {
      kind: before === undefined ? 'added' : 'removed',
      ...(before && { before }),
      ...(after && { after }),
      figures: [],
      words: {},
    };
  }
  const same = (a: Bilingual, b: Bilingual) => LANGUAGES.every((language) => a[language] === b[language]);
  if (same(before.text, after.text)) {
    return same(before.title, after.title) ? undefined : { kind: 'retitled', before, after, figures: [], words: {} };
  }
  const shared = declaredIn(before).filter((language) => after.text[language] !== undefined);
  const textsOf = (language: Language): [string, string] => [before.text[language] ?? '', after.text[language] ?? ''];
  const moved = shared.map((language) => figureChanges(...textsOf(language), language));
  return {
    kind: shared.every((language) => sameWords(...textsOf(language))) ? 'corrected' : kindOf(moved),
    before,
    after,
    figures: moved.flatMap(({ figures }) => figures),
    words: Object.fromEntries(shared.map((language) => [language, wordChanges(...textsOf(language))])),
  };
}

const sameWords = (a: string, b: string) => fold(a).replace(NOT_WORDS, '') === fold(b).replace(NOT_WORDS, '');
const NOT_WORDS = /[^\p{L}\p{N}%€$£]+/gu;

interface Moved {
  figures: FigureChange[];
  /** Whether durations became longer (1) or shorter (-1), for each that has a counterpart. */
  durations: number[];
}

/** The first language that tells, tells. */
function kindOf(moved: readonly Moved[]): ChangeKind {
  const durations = moved.find((one) => one.durations.length > 0)?.durations ?? [];
  if (durations.length > 0 && durations.every((way) => way < 0)) return 'shortened';
  if (durations.length > 0 && durations.every((way) => way > 0)) return 'lengthened';
  return moved.some(({ figures }) => figures.length > 0) ? 'figures' : 'reworded';
}

/** Figures that only one version has, side by side with the next of the same sort in the other. */
function figureChanges(before: string, after: string, language: Language): Moved {
  const old = quantities(before, language);
  const now = quantities(after, language);
  const left = old.filter((one) => !now.some((other) => sameQuantity(one, other)));
  const fresh = now.filter((one) => !old.some((other) => sameQuantity(one, other)));
  const figures: FigureChange[] = [];
  const durations: number[] = [];
  for (const one of left) {
    const at = fresh.findIndex((other) => other.kind === one.kind && other.unit === one.unit);
    const counterpart = fresh[at] ?? fresh.find((other) => other.kind === one.kind);
    if (counterpart !== undefined) fresh.splice(fresh.indexOf(counterpart), 1);
    figures.push({ language, before: one.text, ...(counterpart && { after: counterpart.text }) });
    if (counterpart !== undefined && one.kind === 'duration')
      durations.push(Math.sign(hours(counterpart) - hours(one)));
  }
  figures.push(...fresh.map((one) => ({ language, after: one.text })));
  return { figures, durations };
}

/** About how long a duration is; good enough to tell the longer of two. */
function hours({ value, unit }: Quantity): number {
  if (unit === 'month') return value * 730.5;
  return unit === 'working-day' ? value * 33.6 : value;
}

/** Words that changed side by side, with only spaces between them, are told as one: "ten years" became "six months". */
function wordChanges(before: string, after: string): WordChange[] {
  const pieces = diffWordsWithSpace(before, after);
  const told: WordChange[] = [];
  let [removed, added] = ['', ''];
  const tell = () => {
    if (removed !== '') told.push({ kind: 'removed', text: removed });
    if (added !== '') told.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.removed) removed += piece.value;
    else if (piece.added) added += piece.value;
    else if (/^\s+$/.test(piece.value) && removed + added !== '' && (next?.added || next?.removed)) {
      removed += piece.value;
      added += piece.value;
    } else {
      tell();
      told.push({ kind: 'same', text: piece.value });
    }
  }
  tell();
  return told;
}
