import { MARKS, type Rule } from './marks.ts';

const GAP = '[ \\u00a0\\u202f.\\-]?';

const SHAPES = [
  // International: +33 6 12 34 56 78, +41 (0)79 123 45 67, 0032 470 12 34 56
  new RegExp(`(?<![\\d\\p{L}])(?:\\+|00)[1-9](?:${GAP}\\(?\\d\\)?){7,13}(?!\\d)`, 'gu'),
  // National with a leading zero: French 06 12 34 56 78, Swiss 079 123 45 67, Belgian 02/123.45.67, British 020 7946 0958, 07700 900123
  new RegExp(`(?<![\\d\\p{L}])\\(?0\\d{1,4}\\)?(?:/(?=\\d{2,3}${GAP}\\d))?(?:${GAP}\\d){5,9}(?![\\d/])`, 'gu'),
  // North American: (415) 555-0132, 415-555-0132, 1 415 555 0132
  /(?<![\d\p{L}])(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?!\d)/gu,
];

const DATE_OR_TIME = /^\d{2}[.\- ]\d{2}[.\- ](?:19|20)\d{2}/;

/** Phone numbers of France, Belgium, Switzerland, the United Kingdom, North America, and any in international form. */
export const maskPhones: Rule = (text) => {
  let masked = text;
  for (const shape of SHAPES) {
    masked = masked.replace(shape, (candidate) => {
      const digits = candidate.replace(/\D/g, '').length;
      return digits < 9 || digits > 15 || DATE_OR_TIME.test(candidate) ? candidate : MARKS.phone;
    });
  }
  return masked;
};
