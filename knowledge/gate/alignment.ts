import { kinship } from './kinship.ts';
import { type Reading, tellingPlaces } from './reading.ts';

/** How near two words are where they stand, -1..1; 0 where nothing is known. */
export type Nearness = (claimPlace: number, sourcePlace: number) => number;

export interface Pair {
  claim: number;
  source: number;
  /** The same word or one of the same meaning; else only near where they stand. */
  sure: boolean;
  nearness: number;
}

export interface Alignment {
  pairs: readonly Pair[];
  /** Telling words of the claim that nothing in the source says. */
  novel: readonly number[];
  /** How many words of the claim name what the source points back to. */
  named: number;
  /** Telling words of the source that nothing in the claim says. */
  unsaid: readonly number[];
}

/** Words that are not known to mean the same are paired from this nearness on. */
const NEAR = { alike: 0.62, across: 0.6 };

/** Pairs each telling word of the claim with at most one of the source, the surest pairs first. */
export function align(claim: Reading, source: Reading, nearness: Nearness): Alignment {
  const ours = tellingPlaces(claim);
  const theirs = tellingPlaces(source);
  const candidates = [...ours, ...fillers(claim)].flatMap((one) =>
    [...theirs, ...fillers(source)].flatMap((other) => {
      const candidate = pairOf(claim, one, source, other, nearness(one, other));
      return candidate === undefined ? [] : [candidate];
    }),
  );
  candidates.sort((a, b) => Number(b.sure) - Number(a.sure) || b.nearness - a.nearness);
  const pairs: Pair[] = [];
  const said = new Set<number>();
  const found = new Set<number>();
  for (const pair of candidates) {
    if (said.has(pair.claim) || found.has(pair.source)) continue;
    pairs.push(pair);
    said.add(pair.claim);
    found.add(pair.source);
  }
  // A word said twice on one side may stand once on the other.
  for (const pair of candidates) {
    const again = sameStem(claim, pair.claim, source, pair.source);
    if (!again || (said.has(pair.claim) && found.has(pair.source))) continue;
    pairs.push(pair);
    said.add(pair.claim);
    found.add(pair.source);
  }
  // "First letter" is "initial": a word beside one that is paired may belong to the same.
  const beside = (pair: Pair, side: 'claim' | 'source') =>
    pairs.some((other) => other.sure && Math.abs(other[side] - pair[side]) === 1 && sharesOther(other, pair, side));
  for (const pair of candidates.filter(({ sure }) => sure)) {
    const side = !said.has(pair.claim) ? 'claim' : !found.has(pair.source) ? 'source' : undefined;
    if (side === undefined || !beside(pair, side)) continue;
    pairs.push(pair);
    said.add(pair.claim);
    found.add(pair.source);
  }
  return {
    pairs,
    named: 0,
    novel: ours.filter((place) => !said.has(place)),
    unsaid: theirs.filter((place) => !found.has(place)),
  };
}

function pairOf(claim: Reading, one: number, source: Reading, other: number, nearness: number): Pair | undefined {
  const pair = { claim: one, source: other, nearness };
  const [ours, theirs] = [claim.words[one], source.words[other]];
  if (ours === undefined || theirs === undefined) return undefined;
  // A word such as "have" or "where" may stand for one that says more; two of them say nothing.
  const filling = [claim.roles[one], source.roles[other]].filter((role) => role === 'filler').length;
  if (filling === 2) return undefined;
  const across = claim.language !== source.language;
  if (ours.folded === theirs.folded) return { ...pair, sure: true, nearness: nearness + 0.2 };
  const names = claim.roles[one] === 'name' || source.roles[other] === 'name';
  const kin = kinship({ stem: ours.stem, language: claim.language }, { stem: theirs.stem, language: source.language });
  if (kin === 'same') return { ...pair, sure: true };
  if (filling === 1) return undefined;
  // Names are the same or not; of another language's names only what is known.
  if (names || kin === 'different') return undefined;
  return nearness >= (across ? NEAR.across : NEAR.alike) ? { ...pair, sure: false } : undefined;
}

const sharesOther = (one: Pair, other: Pair, side: 'claim' | 'source') =>
  side === 'claim' ? one.source === other.source : one.claim === other.claim;

const STANDING_IN = /^(?:have|has|had|where|ai|as|avons|avez|ont)$/;

function fillers({ words, roles }: Reading): number[] {
  return [...words.keys()].filter((place) => roles[place] === 'filler' && STANDING_IN.test(words[place]?.folded ?? ''));
}

function sameStem(claim: Reading, one: number, source: Reading, other: number): boolean {
  return claim.language === source.language && claim.words[one]?.stem === source.words[other]?.stem;
}

const POINTING = {
  en: /^(?:it|its|they|them|their|these|those|this|that|he|she|his|her|such|one)$/,
  fr: /^(?:il|elle|ils|elles|leur|leurs|en|y|lui|ce|cet|cette|ces|cela|celui|celle|ceux|celles|son|sa|ses)$/,
};
/** A name for what is pointed to is no longer than this, in words of the claim, and stands together in the source. */
const LONGEST_NAME = 4;
const WITHIN = 8;

/**
 * Takes out of the novel words those that name, in the words of the text right before, what the source points back to
 * ("they", « leur »): a few, which stand together there.
 */
export function withNamed(
  alignment: Alignment,
  claim: Reading,
  source: Reading,
  before: Reading | undefined,
): Alignment {
  const points = source.words.some(({ folded }) => POINTING[source.language].test(folded));
  if (before === undefined || !points || alignment.novel.length === 0) return alignment;
  const places = tellingPlaces(before);
  const found = alignment.novel.flatMap((novel) => {
    const at = places.find((place) => pairOf(claim, novel, before, place, 0)?.sure === true);
    return at === undefined ? [] : [{ novel, at }];
  });
  const ats = found.map(({ at }) => at);
  if (found.length === 0 || found.length > LONGEST_NAME || Math.max(...ats) - Math.min(...ats) > WITHIN)
    return alignment;
  const named = new Set(found.map(({ novel }) => novel));
  return { ...alignment, named: named.size, novel: alignment.novel.filter((place) => !named.has(place)) };
}
