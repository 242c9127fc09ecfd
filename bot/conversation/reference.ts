/** Digits and capitals that cannot be mistaken for one another when read aloud or copied (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How a reference that people keep looks: `LIM-7KQ2-9FXD`; of a request `LMP-…`, of an incident `INC-…`. */
export const REFERENCE = /\b(?:LIM|LMP|INC)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g;

/** A reference from eight random bytes (40 bits of them are used). */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < 8) throw new RangeError(`A reference needs 8 random bytes, got ${bytes.length}.`);
  const letters = [...bytes.slice(0, 8)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return `LIM-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
