import { fold } from '../retrieval/analysis/fold.ts';

/** A folded text that knows where each of its characters stood. */
export interface Folded {
  text: string;
  /** The place in the original text of a place in the folded one; both in UTF-16 units, ends included. */
  at(place: number): number;
}

export function foldWithPlaces(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const whole = fold(character);
    // "½" folds to "1⁄2": two numbers that nobody wrote.
    const folded = whole.length > 1 && /\d/.test(whole) ? ' ' : whole;
    for (let i = 0; i < folded.length; i += 1) places.push(at);
    text += folded;
    at += character.length;
  }
  places.push(original.length);
  return { text, at: (place) => places[Math.min(place, places.length - 1)] as number };
}
