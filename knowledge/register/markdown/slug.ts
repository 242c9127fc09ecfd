import { createHash } from 'node:crypto';

/** Lower-case letters without accents, digits and hyphens, cut between words; '' when nothing is left. */
export function slug(text: string, longest: number): string {
  const whole = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return (end > longest / 3 ? cut.slice(0, end) : cut.slice(0, longest)).replace(/-+$/, '');
}

/**
 * A name made of the words themselves: the beginning of what is `own` to it, to be read, and 6 digits of the SHA-256 of the
 * whole. Other words get another name, so that a name never changes its meaning.
 */
export function contentSlug(text: string, own = text): string {
  const sum = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 6);
  const words = slug(own, 32);
  return words === '' ? sum : `${words}-${sum}`;
}

/** The name, or the name with the least number that makes it new. */
export function unique(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
