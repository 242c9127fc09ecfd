/** Digits and capitals that cannot be mistaken for one another when read aloud or copied (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How the reference of a request looks: `LMP-7K3F-92QX`. The last sign is a check. */
export const REQUEST_REFERENCE = /\bLMP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g;

/** x^5 + x^2 + 1, primitive over GF(2): doubling runs through all 31 non-zero elements of GF(32). */
const POLYNOMIAL = 0b100101;

/**
 * The check sign's value: the sum over GF(32) of each sign times its own power of two. It differs whenever one sign is
 * wrong or two signs have changed places.
 */
function check(values: readonly number[]): number {
  // Horner's rule, one more doubling at the end: the weights are 2^1 to 2^7, all different, none zero or one.
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ POLYNOMIAL : shifted;
}

/** A reference from seven random bytes (35 bits of them are used); the store refuses one that is taken. */
export function requestReference(bytes: Uint8Array): string {
  if (bytes.length < 7) throw new RangeError(`A reference needs 7 random bytes, got ${bytes.length}.`);
  const values = [...bytes.slice(0, 7)].map((byte) => byte % 32);
  const signs = [...values, check(values)].map((value) => ALPHABET.charAt(value)).join('');
  return `LMP-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/**
 * A reference as a person typed it, in the one right form: small letters, spaces, missing hyphens and O, I, L for 0 and
 * 1 are understood. Undefined when it is none, or when a sign is wrong.
 */
export function readReference(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\u00a0\u202f.\u2010-\u2015-]/g, '')
    .replace(/^[L1I]MP(?=.{8}$)/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== 8) return undefined;
  const values = [...signs].map((sign) => ALPHABET.indexOf(sign));
  const last = values.pop() ?? -1;
  if (values.includes(-1) || check(values) !== last) return undefined;
  return `LMP-${signs.slice(0, 4)}-${signs.slice(4)}`;
}
