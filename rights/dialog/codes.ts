import { createHash, timingSafeEqual } from 'node:crypto';

/** Digits and capitals that cannot be mistaken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A follow-up code from ten random bytes (50 bits of them are used): `7KQ29-FXD31`; it always holds a digit. */
export function followUpCode(bytes: Uint8Array): string {
  if (bytes.length < 10) throw new RangeError(`A code needs 10 random bytes, got ${bytes.length}.`);
  const signs = [...bytes.slice(0, 10)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  // What holds no digit could be a word, and a person's typed code is told from words by its digits.
  const safe = /\d/.test(signs) ? signs : `${signs.slice(0, 9)}7`;
  return `${safe.slice(0, 5)}-${safe.slice(5)}`;
}

/** A code of six digits from four random bytes. */
export function mailCode(bytes: Uint8Array): string {
  const number = Buffer.from(bytes).readUInt32BE(0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** Whether two codes are the same, in a time that does not depend on where they differ. */
export function sameCode(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
