/** Practices that may be offered beside the first. */
const LATER_PLACES = 3;

/** What the chances of an answer are told of: the first practice answers, the second or third, none of them. */
export const PLACES = 3;

/**
 * The number of what is right among those.
 * @param place of the practice that answers among those found, from 0; -1 where none does
 */
export function placeOf(place: number): number {
  return place === 0 ? 0 : place > 0 && place < LATER_PLACES ? 1 : 2;
}
