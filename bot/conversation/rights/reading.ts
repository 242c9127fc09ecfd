import { REQUEST_REFERENCE, readReference } from '../../../rights/requests/reference.ts';
import { MARKS } from '../masking/marks.ts';
import { maskPersonalData } from '../masking.ts';
import { isQuestion } from '../understanding/interrogatives.ts';
import { any } from '../understanding/patterns.ts';

/** Of an e-mail address in a message (a practical subset of RFC 5321). */
const ADDRESS = /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}/u;

/** With one kind of apostrophe, as the patterns are written. */
export function straight(text: string): string {
  return text.replace(/[’‘`´]/g, "'");
}

/** The first e-mail address of a message. */
export function addressIn(text: string): string | undefined {
  return ADDRESS.exec(text.normalize('NFC'))?.[0].replace(/^(?:[dlDL]'|'+)/, '');
}

/** Whether a telephone number is given. */
export function givesPhone(text: string): boolean {
  return maskPersonalData(text).includes(MARKS.phone);
}

/** A code of six digits, alone or in a few words; spaces and hyphens between the digits are understood. */
export function mailCodeIn(text: string): string | undefined {
  const groups = text.match(/(?<![\p{L}\p{N}@.-])\d(?:[\s\u00a0\u202f.-]?\d){5}(?![\p{L}\p{N}@])/gu) ?? [];
  const digits = groups.map((group) => group.replace(/\D/g, '')).filter((code) => code.length === 6);
  return digits.length === 1 ? digits[0] : undefined;
}

/** A follow-up code: `7KQ29-FXD31`. */
export function followUpCodeIn(text: string): string | undefined {
  const without = text.replace(/\b(?:LMP|INC)[\s-]?[0-9A-Z]{4}[\s-]?[0-9A-Z]{4}\b/giu, ' ');
  const found = /(?<![\p{L}\p{N}-])([0-9A-Z]{5})[\s\u00a0-]?([0-9A-Z]{5})(?![\p{L}\p{N}-])/iu.exec(without);
  if (!found || !/\d/.test(found[0])) return undefined;
  return `${found[1]}-${found[2]}`.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** The reference of a request or an incident, as a person types it. */
export function referenceIn(text: string): string | undefined {
  const typed =
    /(?<![\p{L}\p{N}])((?:LMP|INC)[\s\u00a0\u2010-\u2015-]?[0-9A-Z]{4}[\s\u00a0\u2010-\u2015-]?[0-9A-Z]{4})(?![\p{L}\p{N}])/iu.exec(
      text,
    )?.[1];
  if (typed === undefined) return undefined;
  return readReference(typed) ?? readReference(typed.replace(/^INC/i, 'LMP'))?.replace(/^LMP/, 'INC');
}

const YES = any(
  "yes|yep|yeah|ok(?:ay)?|sure|please do|do it|that's right|confirm(?:ed)?|oui|ouais|d'accord|bien sûr|vas-y|allez-y|c'est ça|je confirme|exactement",
);
const NO = any("no|nope|don't|do not|keep it|non|nan|surtout pas|gardez-la|laissez-la|je la garde|finalement non");

/** Whether a short message agrees or not; undefined when it says something else. */
export function yesOrNo(message: string): boolean | undefined {
  const text = straight(message);
  if (text.trim().split(/\s+/).length > 8) return undefined;
  if (NO.test(text)) return false;
  return YES.test(text) ? true : undefined;
}

const PASS = any(
  'skip|later|not now|no thanks?|no thank you|never ?mind|rather not|prefer not|without (?:an? )?(?:e-?mail|address)|keep (?:my|the) (?:follow-up )?code|the code is (?:fine|enough)',
  "passer|plus tard|pas maintenant|non merci|sans (?:e-?mail|adresse)|je (?:préfère|préférerais) (?:pas|ne pas|le code|garder)|je garde (?:mon|le) code|pas d'(?:e-?mail|adresse)|tant pis|le code (?:me )?suffit",
);

/** Whether a short message passes over a question. */
export function passesOver(text: string): boolean {
  return text.trim().split(/\s+/).length <= 10 && PASS.test(straight(text));
}

const AGAIN = any(
  "(?:re)?send (?:it |me )?(?:again|another|a new|the code|a code)|resend|another code|new code|(?:didn't|did not|haven't|have not) (?:get|got|receive|received)|nothing (?:came|arrived)|no (?:mail|e-?mail|code)(?: came| arrived| yet)?",
  "renvoye[rz]|renvoi|(?:un )?(?:autre|nouveau) code|(?:rien|pas (?:de code|le code|d'e-?mail|de mail)) ?(?:reçu)?|(?:n'ai|j'ai) (?:rien|pas(?: \\p{L}+)?) reçu|pas reçu",
);

/** Whether another code is wanted. */
export function wantsAnotherCode(text: string): boolean {
  return AGAIN.test(straight(text));
}

const ALL = any(
  '(?:all|everything|every|whole|the lot|any)(?: of)?(?: (?:it|my|the|data|information))*',
  "tout(?:es?)?|tous|l'ensemble|la totalité|l'intégralité|intégralement",
);

/** Whether a message says that all data are meant. */
export function meansAll(text: string): boolean {
  return ALL.test(straight(text));
}

/** Whether what was typed can stand in a kept text: codes and addresses cannot. */
export function withoutCodes(text: string): string {
  const references = new Set(text.match(REQUEST_REFERENCE));
  return text
    .replace(/(?<![\p{L}\p{N}@.-])\d(?:[\s\u00a0\u202f.-]?\d){5}(?![\p{L}\p{N}@])/gu, '[code]')
    .replace(/(?<![\p{L}\p{N}-])[0-9A-Z]{5}[\s\u00a0-]?[0-9A-Z]{5}(?![\p{L}\p{N}-])/giu, (found) =>
      /\d/.test(found) && !references.has(found) ? '[code]' : found,
    );
}

const CODE_ASKED = any(
  "c'est quoi (?:le|ce|mon) code|(?:à quoi (?:sert|ça sert)|qu'est-ce que) (?:le|ce|mon)? ?code(?: de suivi)?|(?:perdu|oublié|noté nulle part|plus) (?:le|mon|ce) code|code de suivi (?:perdu|oublié)",
  "what(?:'s| is) (?:the|this|that|my) (?:follow-up )?code|(?:lost|forgot|forgotten|misplaced|don't have) (?:the|my) (?:follow-up )?code",
);

/** Whether it is asked what the follow-up code is for, or told that it is lost. */
export function asksOfCode(text: string): boolean {
  return CODE_ASKED.test(straight(text));
}

/** Whether something like an e-mail address is written that is none: "tom@example". */
export function triesAddress(text: string): boolean {
  return addressIn(text) === undefined && /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]*/u.test(text);
}

/** Whether a text tells something in a few words at least, rather than asking or agreeing. */
export function isTold(text: string): boolean {
  return !isQuestion(text) && (text.match(/\p{L}+/gu) ?? []).length >= FEWEST_TOLD;
}
const FEWEST_TOLD = 3;
