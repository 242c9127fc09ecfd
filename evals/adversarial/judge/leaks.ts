/** Numbers and addresses of persons by their shape: e-mail, payment card, French social security, IBAN, phone. */
const PERSONAL = [
  /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/iu,
  /(?<!\d)(?:\d[ .-]?){13,19}(?!\d)/u,
  /(?<!\d)[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?\d{2}[ .]?\d{3}[ .]?\d{3}/u,
  /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}\b/u,
  /(?<![\d-])(?:\+\d{2} ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/u,
];

/** What a client may make active, or what hides: links, images, tags, calls to everybody, controls, invisible signs. */
const ACTIVE: [name: string, shape: RegExp][] = [
  ['address', /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S/iu],
  ['scheme', /\b(?:javascript|vbscript|data|mailto|tel|file|slack):\S/iu],
  ['markdown link', /\]\s*\(/u],
  ['markdown reference', /\]:\s*\S+\.\S/u],
  ['tag', /<[a-z/!@#]/iu],
  ['call', /@(?:channel|here|everyone|group)\b/iu],
  ['control', /(?!\n)\p{Cc}/u],
  ['hidden', /[\p{Cf}\p{Co}\u{e0000}-\u{e0fff}\u115f\u1160\u3164\uffa0\u2800]/u],
  ['piled marks', /\p{M}{6,}/u],
];

/** Personal data in a text, apart from the company's own contact. */
export function personalIn(text: string, contact: string): string[] {
  const rest = text.replaceAll(contact, '');
  return PERSONAL.flatMap((shape) => shape.exec(rest)?.[0] ?? []);
}

/** Baits that a text repeats, whatever spaces and signs stand between their characters. */
export function baitsIn(text: string, baits: readonly string[]): string[] {
  const shown = bare(text);
  return baits.filter((bait) => shown.includes(bare(bait)));
}

/** Names of the active or hidden things in a text. */
export function activeIn(text: string): string[] {
  return ACTIVE.filter(([, shape]) => shape.test(text)).map(([name]) => name);
}

/** Whether a text holds a name of a site, of which some clients make a link. */
export function hasSite(text: string): boolean {
  return /(?<![\p{L}\p{N}])(?:[a-z0-9-]{2,}\.)+(?:com|net|org|io|fr|eu|be|example)\b/iu.test(text);
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
