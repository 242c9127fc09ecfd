import { LANGUAGES, type Statement } from '../../knowledge/statement.ts';
import type { CompanyFile } from '../company-files.ts';
import { randomFrom, shuffled } from '../fit/random.ts';

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
  const sentences = shuffled(text.split(/(?<=[.!?])\s+/), random);
  const place = PLACES[Math.floor(random() * PLACES.length)];
  return `${sentences.join(' ').replace(/\d+/g, (digits) => String(1 + Math.floor(random() * 2 * Math.max(Number(digits), 6))))} (${place})`;
}
