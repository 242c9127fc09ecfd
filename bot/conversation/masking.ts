import { maskAddresses } from './masking/addresses.ts';
import type { Rule } from './masking/marks.ts';
import { maskBareNumbers, maskIbans, maskIpAddresses, maskLongRuns, maskSocialSecurity } from './masking/numbers.ts';
import { maskPhones } from './masking/phones.ts';
import { maskAnnouncedNumbers, maskBirthDates, maskEmails, maskNames, maskSecrets } from './masking/words.ts';
import { REFERENCE } from './reference.ts';

/** What has the clearest shape first, so that a vaguer rule does not cut into it. */
const RULES: Rule[] = [
  maskEmails,
  maskSecrets,
  maskIbans,
  maskBirthDates,
  maskIpAddresses,
  maskSocialSecurity,
  maskLongRuns,
  maskPhones,
  maskAddresses,
  maskBareNumbers,
  maskAnnouncedNumbers,
  maskNames,
];

/** Marks put side by side can complete another rule's shape; a few rounds settle every text. */
const MOST_ROUNDS = 8;

/** Signs that nobody sees, inside a word or a number: they would hide it from every rule. */
const HIDDEN = /(?<=[\p{L}\p{N}@.+_-])\p{Cf}+(?=[\p{L}\p{N}@.+_-])/gu;
const WIDE_DIGIT = /(?!\d)\p{Nd}/gu;

/**
 * Puts marks in place of personal data: e-mail, phone, IBAN, payment card, social security, meter and establishment
 * numbers, IP and postal addresses, announced dates of birth and names, passwords and keys. Ordinary numbers (years,
 * periods, amounts) and our own references stay. Masking a masked text changes nothing.
 */
export function maskPersonalData(text: string): string {
  let masked = text.replace(HIDDEN, '').replace(WIDE_DIGIT, (digit) => digit.normalize('NFKC'));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = maskOnce(masked);
    if (next === masked) break;
    masked = next;
  }
  return masked;
}

function maskOnce(text: string): string {
  const references = text.match(REFERENCE) ?? [];
  return text
    .split(REFERENCE)
    .map((piece) => RULES.reduce((masked, rule) => rule(masked), piece))
    .reduce((whole, piece, index) => whole + (references[index - 1] ?? '') + piece);
}
