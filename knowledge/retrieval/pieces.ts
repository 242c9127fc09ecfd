/** The pieces that an encoder cuts a text into. */
export interface Pieces {
  ids: number[];
  /** Where each stands in the text, in UTF-16 units. */
  places: { start: number; end: number }[];
}

/** What stands for a blank at the beginning of a word. */
const BLANK = '\u2581';

/**
 * Cuts a text into pieces word by word, so that the place of each is known. A piece whose letters the encoder has
 * changed (ligatures, full-width signs) is placed over its whole word.
 * @param encodeWord the pieces of one word between blanks
 * @param most pieces beyond so many are left out
 */
export function piecesOf(
  text: string,
  encodeWord: (word: string) => { ids: number[]; tokens: string[] },
  most: number,
): Pieces {
  const found: Pieces = { ids: [], places: [] };
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    if (found.ids.length >= most) break;
    const { ids, tokens } = encodeWord(word);
    const letters = tokens.map((token) => token.replaceAll(BLANK, ''));
    const unchanged = letters.join('').length === word.length;
    let at = index;
    for (const [i, id] of ids.entries()) {
      const length = letters[i]?.length ?? 0;
      found.ids.push(id);
      found.places.push(unchanged ? { start: at, end: at + length } : { start: index, end: index + word.length });
      at += length;
    }
  }
  return { ids: found.ids.slice(0, most), places: found.places.slice(0, most) };
}
