import type { Pair } from './alignment.ts';
import type { Reading } from './reading.ts';

/** "We" before a verb, and "us" behind what gives or takes: who acts, and on whom. */
const US = {
  en: { acts: /^(?:we|i)$/, acted: /^(?:us|me)$/, behind: /^(?:to|from|with|at)$/ },
  fr: { acts: /^(?:nous|on|je)$/, acted: /^(?:nous|moi)$/, behind: /^(?:a|de|chez|avec|aupres|vers)$/ },
};
/** Words between a verb and the person it is of. */
const AHEAD = 2;
const BEHIND = 6;

/**
 * The first word that both texts share and that in one of them we do, and in the other somebody does to us ("we write to
 * the optician", "the optician writes to us"); undefined where there is none. Passives keep their doer: "by us" is we.
 */
export function exchanged(claim: Reading, source: Reading, pairs: readonly Pair[]): number | undefined {
  const found = pairs.find(({ claim: ours, source: theirs, sure }) => {
    if (!sure || claim.roles[ours] === 'name') return false;
    const [one, other] = [partOf(claim, ours), partOf(source, theirs)];
    return one !== undefined && other !== undefined && one !== other;
  });
  return found?.claim;
}

function partOf({ words, pieces, language }: Reading, place: number): 'acts' | 'acted' | undefined {
  const { acts, acted, behind } = US[language];
  const folded = (at: number) => (pieces[at] === pieces[place] ? (words[at]?.folded ?? '') : '');
  for (let at = place + 1; at <= place + BEHIND; at += 1)
    if (acted.test(folded(at)) && behind.test(folded(at - 1))) return 'acted';
  for (let at = place - AHEAD; at < place; at += 1)
    if (acts.test(folded(at)) && !behind.test(folded(at - 1))) return 'acts';
  return undefined;
}
