/** Latin letters, digits, spaces, and the signs that plain sentences are written with. */
const PLAIN = /^[\p{Script=Latin}\p{N} \u00a0\u202f.,;:!?'’"“”«»()–—‑…%€£$&/°+@-]+$/u;
const LINK = /:\/\/|www\.|(?<!\S)\/|\]\(/iu;
/** Combining marks piled up, or letters of styles that look like others. */
const STYLED = /\p{M}{2}|[\uff00-\uffef]|[\u{1d400}-\u{1d7ff}]/u;

/** Whether a text is one plain sentence or a few: no markup, no link, no hidden or foreign signs. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !LINK.test(text) && !STYLED.test(text) && /\p{L}/u.test(text);
}
