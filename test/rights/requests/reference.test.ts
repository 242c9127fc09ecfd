import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_REFERENCE, readReference, requestReference } from '../../../rights/requests/reference.ts';

const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Places of the eight signs in `LMP-7K3F-92QX`. */
const PLACES = [4, 5, 6, 7, 9, 10, 11, 12];

function withSign(reference: string, place: number, sign: string): string {
  return reference.slice(0, place) + sign + reference.slice(place + 1);
}

describe('a reference', () => {
  it('looks as people are told, and is read back', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const reference = requestReference(drawn);
        expect(reference.match(REQUEST_REFERENCE)).toEqual([reference]);
        expect(readReference(reference)).toBe(reference);
      }),
    );
  });

  it('is understood in small letters, without hyphens or prefix, with spaces, and with O, I and L', () => {
    const reference = requestReference(new Uint8Array([0, 1, 2, 3, 4, 5, 6]));
    expect(reference.startsWith('LMP-0123-456')).toBe(true);
    const typed = [
      reference.toLowerCase(),
      reference.replaceAll('-', ''),
      reference.slice(4),
      ` ${reference.replaceAll('-', ' ')} `,
      reference.replaceAll('0', 'o').replace('-01', '-ol'),
      reference.replace('-01', '-0I'),
      reference.replaceAll('-', '–'),
    ];
    for (const one of typed) expect(readReference(one.replace('-o1', '-ol'))).toBe(reference);
  });

  it('with one wrong sign, or two signs exchanged, is no reference', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...PLACES), fc.constantFrom(...ALPHABET), (drawn, place, sign) => {
        const reference = requestReference(drawn);
        fc.pre(reference[place] !== sign);
        expect(readReference(withSign(reference, place, sign))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...PLACES), fc.constantFrom(...PLACES), (drawn, first, second) => {
        const reference = requestReference(drawn);
        fc.pre(reference[first] !== reference[second]);
        const exchanged = withSign(
          withSign(reference, first, reference.charAt(second)),
          second,
          reference.charAt(first),
        );
        expect(readReference(exchanged)).toBeUndefined();
      }),
    );
  });

  it('of another length or alphabet is none', () => {
    for (const typed of ['', 'LMP', 'LMP-0123', 'LMP-UUUU-UUUU', 'LMP-0123-4567-8', '💡💡💡💡']) {
      expect(readReference(typed)).toBeUndefined();
    }
  });
});
