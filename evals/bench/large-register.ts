import { LANGUAGES, type Statement } from '../../knowledge/statement.ts';
import type { CompanyFile } from '../company-files.ts';

/**
 * A register of `size` statements: the companies' statements over and over, each time with other numbers, place names
 * and order of sentences, half of them in French and half in English. The same seed gives the same register.
 */
export function largeRegister(companies: readonly CompanyFile[], size: number, seed: number): Statement[] {
  const random = randomFrom(seed);
  const originals = companies.flatMap(({ practices }) => practices);
  return Array.from({ length: size }, (_, row): Statement => {
    const original = originals[row % originals.length] as (typeof originals)[number];
    const language = LANGUAGES[row % 2] as (typeof LANGUAGES)[number];
    const id = `p${row}`;
    return {
      ref: `${id}#${id}`,
      practice: id,
      id,
      facet: original.facet,
      text: { [language]: varied(original[language], random) },
      title: {},
      revision: 1,
      source: { file: `${id}.yaml`, locator: 'statements[0]' },
    };
  });
}

const PLACES = ['Lille', 'Bath', 'Namur', 'Leeds', 'Sion', 'Nantes', 'Cork', 'Gand', 'Pau', 'York', 'Metz', 'Dundee'];

function varied(text: string, random: () => number): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  for (let i = sentences.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [sentences[i], sentences[j]] = [sentences[j] as string, sentences[i] as string];
  }
  const place = PLACES[Math.floor(random() * PLACES.length)];
  return `${sentences.join(' ').replace(/\d+/g, (digits) => String(1 + Math.floor(random() * 2 * Math.max(Number(digits), 6))))} (${place})`;
}

/** Mulberry32: numbers in 0..1 that depend on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
