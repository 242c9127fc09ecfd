import { type Quantity, quantities } from '../quantities/quantities.ts';
import { STOP_WORDS } from '../retrieval/analysis/stop-words.ts';
import type { Language } from '../statement.ts';
import { type Marker, markersOf } from './markers.ts';
import { type Word, wordsOf } from './words.ts';

export type Role = 'sign' | 'figure' | 'marker' | 'filler' | 'light' | 'general' | 'name' | 'content';

/** Roles of the words that say something by themselves. */
export const TELLING: ReadonlySet<Role> = new Set(['content', 'name', 'light', 'general', 'figure']);

/** A text as the gate reads it. */
export interface Reading {
  text: string;
  language: Language;
  words: readonly Word[];
  /** One a word. */
  roles: readonly Role[];
  /** Number of the piece between commas and the like that each word stands in, from 0. */
  pieces: readonly number[];
  /** The same between commas, conjunctions and the like: what can be left out as a whole. */
  chunks: readonly number[];
  markers: readonly Marker[];
  figures: readonly Quantity[];
}

export const JOINS = /^(?:and|but|et|mais|puis|then)$/;
/** « sans l'acte mais avec le praticien »: what stands before speaks of nothing behind it. */
const TURNS = /^(?:but|mais)$/;
const PARTS = /^[,;:.!?()–—«»“”"]$/;

/** Words that hardly say anything by themselves: a paraphrase may add or drop one. */
const LIGHT: Record<Language, ReadonlySet<string>> = {
  en: set(
    'make makes made put puts used use based thing things kind kinds type types particular various certain given concerned related regarding concerning way simply actually currently done whoever one ones able get gets got set take takes taken let case cases part like such form people person maximum minimum total',
  ),
  fr: set(
    'fait font faire faits sert servent mis mise mettre concernant relatif relative relatifs relatives certain certains certaine certaines differents differentes simple simplement sorte facon maniere ainsi titre niveau bien ici cas type effectue effectuee effectues savoir sait savent nos notre comme via soit rend cela forme personnes gens maximum minimum total',
  ),
};

/** Verbs and nouns without which the sentence says the same, unless they stand in a row of others ("read and stored"). */
const GENERAL: Record<Language, ReadonlySet<string>> = {
  en: set(
    'hold holds held store stores stored send sends sent give gives write written work works happen happens occur exist exists come comes ask asks asked place provide provides provided contain contains appear appears arrive arrives reach reaches carried file files format time times moment',
  ),
  fr: set(
    'detient detiennent detenons detenir envoye envoyes envoyee envoyees envoi donne donner ecrit ecrits fonctionne marche existe existent vient viennent place placer fourni fournis fournit contient contiennent comporte comportent figure figurent arrive arrivent passe passent fichier fichiers format fois moment procede',
  ),
};
const ROW = /^(?:and|or|et|ou|,)$/;

const MORE_FILLERS: Record<Language, ReadonlySet<string>> = {
  en: set(
    "us our we you your they their he she it 's 've 're 'll ourselves themselves yourself itself whose upon via own per ever if",
  ),
  fr: set('celui celle ceux celles lui leur leurs y en on nous vous ils elles dont qui quoi ou'),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

export function readText(text: string, language: Language): Reading {
  const words = wordsOf(text, language);
  const figures = compound(quantities(text, language), text).filter(
    ({ kind, value }) => !(kind === 'number' && value === 1),
  );
  const inFigure = ({ start, end }: Word) => figures.some((figure) => start < figure.end && end > figure.start);
  const markers = markersOf(words, language).filter(({ from, to }) => !words.slice(from, to + 1).some(inFigure));
  const marked = new Set(markers.flatMap(({ from, to }) => range(from, to)));
  const pieces: number[] = [];
  const chunks: number[] = [];
  let piece = 0;
  let chunk = 0;
  const roles = words.map((word, place): Role => {
    if (PARTS.test(word.text) || TURNS.test(word.folded)) piece += 1;
    if (PARTS.test(word.text) || JOINS.test(word.folded)) chunk += 1;
    pieces.push(piece);
    chunks.push(chunk);
    if (word.sign) return 'sign';
    if (inFigure(word)) return 'figure';
    if (marked.has(place)) return 'marker';
    if (isName(word, place, words)) return 'name';
    if (word.folded.length < 2 || STOP_WORDS[language].has(word.folded) || MORE_FILLERS[language].has(word.folded))
      return 'filler';
    if (LIGHT[language].has(word.folded)) return 'light';
    const inRow = ROW.test(words[place - 1]?.text.toLowerCase() ?? '');
    return GENERAL[language].has(word.folded) && !inRow ? 'general' : 'content';
  });
  return { text, language, words, roles, pieces, chunks, markers, figures };
}

/** "A quarter of an hour", « un an et un mois »: two lengths of time that are one. */
function compound(figures: readonly Quantity[], text: string): Quantity[] {
  const whole: Quantity[] = [];
  for (const figure of figures) {
    const before = whole.at(-1);
    const joined = before && joinedWith(before, figure, text);
    if (joined === undefined) whole.push(figure);
    else whole[whole.length - 1] = joined;
  }
  return whole;
}

const PART = /^(?:an?|one|une?)?[ -]*(?:(quarter|quart|trimestre)|(half|demie?))$/iu;

function joinedWith(before: Quantity, figure: Quantity, text: string): Quantity | undefined {
  if (figure.kind !== 'duration') return undefined;
  const between = text.slice(before.end, figure.start);
  const { start } = before;
  const shape = { ...figure, start, text: text.slice(start, figure.end) };
  const [, quarter] = PART.exec(before.text) ?? [];
  if (quarter !== undefined && /^ (?:of )?$/.test(between)) return { ...shape, value: figure.value / 4 };
  const sums = before.kind === 'duration' && before.unit === figure.unit && /^ (?:and|et) $/.test(between);
  return sums ? { ...shape, value: before.value + figure.value } : undefined;
}

/** A capital inside a sentence, a word of capitals or with a digit, an address. */
function isName({ text, folded }: Word, place: number, words: readonly Word[]): boolean {
  if (folded === 'i' || text.length < 2) return false;
  if (/@|\d/.test(text) || /^\p{Lu}{2,}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text)) return true;
  const before = words[place - 1];
  const begins = before === undefined || /^[.!?:«“"]$/.test(before.text) || (place === 1 && before.text.length <= 2);
  return !begins && /^\p{Lu}/u.test(text);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_none, index) => from + index);
}

/** Places of the words that say something: content, names, light words. */
export function tellingPlaces({ roles }: Reading): number[] {
  return range(0, roles.length - 1).filter((place) => roles[place] !== 'figure' && TELLING.has(roles[place] as Role));
}
