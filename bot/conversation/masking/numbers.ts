import { MARKS, type Rule } from './marks.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Luhn's check (ISO/IEC 7812-1 annex B) over a string of digits. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** The check of an IBAN (ISO 13616: letters become 10 to 35, the whole modulo 97 is 1). `iban` without spaces, upper case. */
function passesMod97(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Characters of an IBAN, shortest to longest (Norway to Malta; ISO 13616 allows 34). */
const IBAN_LENGTHS = { least: 15, most: 34 };

/** Tries every end that the candidate allows, longest first, since what follows an IBAN may look like a part of it. */
export const maskIbans: Rule = (text) =>
  text.replace(/\b[A-Za-z]{2}\d{2}(?:[ \u00a0\u202f.-]?[A-Za-z0-9]){11,30}/g, (candidate) => {
    for (let end = candidate.length; end > 0; end -= 1) {
      if (/[A-Za-z0-9]/.test(candidate.charAt(end))) continue;
      const compact = candidate
        .slice(0, end)
        .replace(/[^A-Za-z0-9]/g, '')
        .toUpperCase();
      if (compact.length < IBAN_LENGTHS.least) break;
      if (compact.length <= IBAN_LENGTHS.most && passesMod97(compact)) return MARKS.iban + candidate.slice(end);
    }
    return candidate;
  });

const RUN = /(?<![\d\p{L}+])(?!00)\d(?:[ \u00a0\u202f.-]?\d){12,18}(?![ \u00a0\u202f.-]?\d)/gu;
const SOCIAL_SECURITY =
  /(?<![\d\p{L}])[1-478][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:2[ABab]|\d{2})[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?!\d)/gu;

/** French social security numbers: 13 digits, or 15 with the key (decree 82-103; 2A and 2B for Corsica). */
export const maskSocialSecurity: Rule = (text) => text.replace(SOCIAL_SECURITY, MARKS.socialSecurity);

/** Runs of 13 to 19 digits: payment cards by Luhn's check, 14-digit meters (PDL) and establishments (SIRET), else a number. */
export const maskLongRuns: Rule = (text) =>
  text.replace(RUN, (run) => {
    const digits = digitsOf(run);
    if (digits.length === 14) return passesLuhn(digits) ? MARKS.company : MARKS.meter;
    return passesLuhn(digits) ? MARKS.card : MARKS.number;
  });

/** What is left of nine digits or more in one piece names a person or a contract more often than a quantity. */
export const maskBareNumbers: Rule = (text) => text.replace(/\d{9,}/g, MARKS.number);

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?!\\d|\\.\\d)`, 'g');
const IPV6 =
  /(?<![\p{L}\d:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?![\p{L}\d:])/giu;

/** IPv4 and IPv6 addresses. */
export const maskIpAddresses: Rule = (text) =>
  text.replace(IPV4, MARKS.ip).replace(IPV6, (address) => (/\d/.test(address) ? MARKS.ip : address));
