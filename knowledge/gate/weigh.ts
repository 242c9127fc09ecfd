import type { Quantity } from '../quantities/quantities.ts';
import { type Alignment, align, type Nearness, type Pair, withNamed } from './alignment.ts';
import { exchanged } from './exchanged.ts';
import { compareFigures, type FigurePair } from './figures.ts';
import { type Marker, type MarkerKind, needs } from './markers.ts';
import { JOINS, type Reading, type Role, range, TELLING, tellingPlaces } from './reading.ts';

/** Why a claim is not shown; the first that is found. */
export const FAULTS = [
  'not_plain',
  'quote_not_found',
  'figure',
  'name',
  'marker_added',
  'marker_lost',
  'restriction_lost',
  'invented',
  'widened',
  'too_free',
  'scattered',
] as const;

/** @param about words of the claim or of the source that it is about */
export interface Fault {
  code: (typeof FAULTS)[number];
  about: string;
}

/** How far the words of a claim may be from those of its source. Fitted on evals/data/gate/fit.json. */
const LEEWAY = {
  /** Of a word that is only near another one where they stand, for each step of nearness below 1. */
  soft: 1,
  novel: 0.5,
  unsaid: 0.5,
  /** Share of neighbours in the claim that may stand apart in the source, beyond one. */
  torn: 0.15,
  light: 0.25,
  general: 0.5,
  /** Of a word of the claim that names what the source points back to. */
  named: 0.1,
  /** Leeway of any claim, and for each telling word more. */
  base: 0.4,
  perWord: 0.13,
};

/**
 * Whether a claim says what the source says, no more, and without what limits it. Undefined: it does.
 * @param before what is declared right before the source: the claim may name what the source only points to ("they")
 */
export function weigh(claim: Reading, source: Reading, nearness: Nearness, before?: Reading): Fault | undefined {
  const figures = compareFigures(claim, source);
  if (figures.novel.length > 0) return { code: 'figure', about: figures.novel.map(({ text }) => text).join(', ') };
  const alignment = withNamed(align(claim, source, nearness), claim, source, before);
  const strange = alignment.novel.filter((place) => claim.roles[place] === 'name');
  if (strange.length > 0) return fault('name', claim, strange);

  const { dropped, lost } = droppedChunks(source, alignment, figures.pairs);
  if (lost !== undefined) return fault('restriction_lost', source, lost);
  const kept = (place: number) => !dropped.has(source.chunks[place] as number);
  const untold = figures.unsaid.filter((figure) => kept(placeOf(source, figure)));
  if (untold.length > 0) return { code: 'figure', about: untold.map(({ text }) => text).join(', ') };
  const unsaid = alignment.unsaid.filter(kept);
  const unnamed = unsaid.filter((place) => source.roles[place] === 'name');
  if (unnamed.length > 0) return fault('name', source, unnamed);

  return (
    markersMeet(claim, source, alignment, figures.pairs, kept) ??
    tooFree(claim, source, alignment, unsaid) ??
    roleFault(claim, source, alignment) ??
    scattered(claim, source, alignment)
  );
}

function fault(code: Fault['code'], { words }: Reading, places: readonly number[]): Fault {
  return { code, about: places.map((place) => words[place]?.text).join(' ') };
}

function tooFree(
  claim: Reading,
  source: Reading,
  { pairs, novel, named }: Alignment,
  unsaid: number[],
): Fault | undefined {
  const weight = (reading: Reading) => (sum: number, place: number) =>
    sum + (reading.roles[place] === 'light' ? LEEWAY.light : reading.roles[place] === 'general' ? LEEWAY.general : 1);
  const invented = novel.reduce(weight(claim), 0);
  const lost = unsaid.reduce(weight(source), 0);
  const unsure = pairs.filter(({ sure }) => !sure);
  const soft = unsure.reduce((sum, pair) => sum + (1 - pair.nearness) * LEEWAY.soft, 0) + named * LEEWAY.named;
  const leeway = LEEWAY.base + LEEWAY.perWord * pairs.length;
  const another = onlyAnotherWord(claim, source, pairs, unsure, novel.length + unsaid.length);
  if (another !== undefined) return fault('too_free', claim, [another]);
  if (invented <= LEEWAY.novel && lost <= LEEWAY.unsaid && soft <= leeway) return undefined;
  if (invented > LEEWAY.novel) return fault('invented', claim, novel);
  return lost > LEEWAY.unsaid
    ? fault('widened', source, unsaid)
    : fault(
        'too_free',
        claim,
        unsure.map((pair) => pair.claim),
      );
}

/** The one word that was put in the place of another, in words that are else the same: it is hardly of one meaning. */
function onlyAnotherWord(
  claim: Reading,
  source: Reading,
  pairs: readonly Pair[],
  unsure: readonly Pair[],
  others: number,
): number | undefined {
  const changed = pairs.filter((pair) => claim.words[pair.claim]?.stem !== source.words[pair.source]?.stem);
  return claim.language === source.language && unsure.length === 1 && changed.length === 1 && others === 0
    ? unsure[0]?.claim
    : undefined;
}

function roleFault(claim: Reading, source: Reading, { pairs }: Alignment): Fault | undefined {
  const place = exchanged(claim, source, pairs);
  return place === undefined ? undefined : fault('scattered', claim, [place]);
}

/** Words of one source put together in another way: who does what to whom may have changed. */
function scattered(claim: Reading, source: Reading, { pairs }: Alignment): Fault | undefined {
  const order = new Map(tellingPlaces(source).map((place, index) => [place, index]));
  const images = new Map<number, number[]>();
  for (const pair of pairs) images.set(pair.claim, [...(images.get(pair.claim) ?? []), pair.source]);
  const places = tellingPlaces(claim).filter((place) => images.has(place));
  let neighbours = 0;
  const torn: number[] = [];
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (next === undefined || claim.chunks[place] !== claim.chunks[next]) continue;
    neighbours += 1;
    const together = images
      .get(place)
      ?.some((one) =>
        images
          .get(next)
          ?.some(
            (other) =>
              source.chunks[one] === source.chunks[other] ||
              Math.abs((order.get(one) ?? 0) - (order.get(other) ?? 0)) <= 1,
          ),
      );
    if (together !== true) torn.push(place);
  }
  return torn.length > LEEWAY.torn * neighbours ? fault('scattered', claim, torn) : undefined;
}

const RESTRICTIVE: ReadonlySet<MarkerKind> = new Set([
  'only',
  'except',
  'condition',
  'until',
  'often',
  'might',
  'whether',
]);

/** Words with which a piece begins that says where, when, for whom something holds. */
const SCOPE = {
  en: /^(?:after|before|once|since|according|in|on|at|for|from|between|during|within|outside|with(?:out)?|under|where|when|by|to|under|above|below|as|even|not|nor|whose|who|that|until)$/,
  fr: /^(?:apres|avant|des|depuis|selon|en|dans|pour|sur|a|au|aux|chez|entre|pendant|sous|sans|avec|par|des|de|vers|lors|meme|pas|ni|dont|que|qui)$/,
};

/**
 * Chunks of the source that the claim leaves out altogether; `lost`: one of them limits the rest: it opens the
 * sentence, holds a condition or the like, or begins as what says where or for whom.
 */
function droppedChunks(
  source: Reading,
  { pairs }: Alignment,
  figures: readonly FigurePair[],
): { dropped: ReadonlySet<number>; lost?: number[] } {
  const touched = new Set([
    ...pairs.map((pair) => source.chunks[pair.source] as number),
    ...figures.map((pair) => source.chunks[placeOf(source, pair.source)] as number),
  ]);
  const dropped = new Set<number>();
  for (const chunk of new Set(source.chunks)) {
    const words = range(0, source.words.length - 1).filter(
      (place) => source.chunks[place] === chunk && source.roles[place] !== 'sign',
    );
    if (touched.has(chunk) || !words.some((place) => TELLING.has(source.roles[place] as Role))) continue;
    const limits = source.markers.some(
      ({ from, weak, kinds }) => words.includes(from) && weak !== true && kinds.some((kind) => RESTRICTIVE.has(kind)),
    );
    const first = words.find((place) => !JOINS.test(source.words[place]?.folded ?? '')) ?? -1;
    const scopes = SCOPE[source.language].test(source.words[first]?.folded ?? '');
    if (limits || scopes || chunk === source.chunks[0]) return { dropped, lost: words };
    dropped.add(chunk);
  }
  return { dropped };
}

function placeOf(reading: Reading, { start, end }: Quantity): number {
  return reading.words.findIndex((word) => word.end > start && word.start < end);
}

/** Words on either side that a marker is taken to speak of. */
const BEFORE = 3;
const AFTER = 4;

/** Each marker that matters finds its like on the other side, near words that are paired with those near it. */
function markersMeet(
  claim: Reading,
  source: Reading,
  { pairs }: Alignment,
  figures: readonly FigurePair[],
  kept: (place: number) => boolean,
): Fault | undefined {
  const toSource = new Map<number, Set<number>>();
  const toClaim = new Map<number, Set<number>>();
  const link = (one: number, other: number) => {
    toSource.set(one, (toSource.get(one) ?? new Set()).add(other));
    toClaim.set(other, (toClaim.get(other) ?? new Set()).add(one));
  };
  for (const pair of pairs) link(pair.claim, pair.source);
  for (const pair of figures) link(placeOf(claim, pair.claim), placeOf(source, pair.source));

  // Each in the source serves one: a second "not" turns the first.
  const used = new Set<Marker>();
  const added = claim.markers.find((marker) => {
    if (!needs(marker, 'inClaim')) return false;
    const like = likesOf(marker, claim, source, toSource).find((one) => !used.has(one) || repeats(claim, marker));
    if (like !== undefined) used.add(like);
    return like === undefined;
  });
  if (added !== undefined) return fault('marker_added', claim, range(added.from, added.to));
  const lost = source.markers.find(
    (marker) =>
      needs(marker, 'inSource') &&
      kept(marker.from) &&
      likesOf(marker, source, claim, toClaim, 'what_follows').length === 0,
  );
  return lost === undefined ? undefined : fault('marker_lost', source, range(lost.from, lost.to));
}

/** « ni », and the "or" that a negation before it makes a marker of. */
const NEITHER = /^(?:ni|nor|or|ou)$/;

/** "Neither … nor", « ni … ni »: one negation in several words. */
function repeats({ words }: Reading, { from }: Marker): boolean {
  return NEITHER.test(words[from]?.folded ?? '');
}

function likesOf(
  marker: Marker,
  own: Reading,
  other: Reading,
  link: ReadonlyMap<number, ReadonlySet<number>>,
  denies: 'all_around' | 'what_follows' = 'all_around',
): Marker[] {
  const all = near(marker, own);
  // « sans acte ni praticien »: of what is declared, "ni" denies what follows it; what stands before is denied already.
  const about = denies === 'what_follows' && repeats(own, marker) ? all.filter((place) => place > marker.to) : all;
  const meant = new Set(about.flatMap((place) => [...(link.get(place) ?? [])]));
  return other.markers.filter(
    (like) =>
      like.kinds.some((kind) => marker.kinds.includes(kind)) &&
      (about.length === 0 || near(like, other).some((place) => meant.has(place))),
  );
}

/** The telling words and figures around a marker, within its piece, and the next piece where its own has none after it. */
function near({ from, to }: Marker, { words, roles, pieces }: Reading): number[] {
  const tells = (place: number) => TELLING.has(roles[place] as Role);
  const here = (place: number) => pieces[place] === pieces[from];
  const before = range(0, from - 1)
    .filter((place) => tells(place) && here(place))
    .slice(-BEFORE);
  const after = range(to + 1, words.length - 1)
    .filter((place) => tells(place) && here(place))
    .slice(0, AFTER);
  return [...before, ...after];
}
