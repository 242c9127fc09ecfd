import type { Company } from '../../../knowledge/register/register.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { enumerated, say } from '../catalogue/entry.ts';
import { HAND_OVER } from '../catalogue/hand-over.ts';
import { RIGHT_NAMES } from '../catalogue/rights.ts';
import type { Part } from '../reply.ts';
import type { Incident } from '../understanding/incident.ts';
import type { Right } from '../understanding/rights.ts';

/** Why people take over. */
export type Cause =
  | { kind: 'asked' }
  | { kind: 'danger' }
  | { kind: 'wish'; rights: Right[] }
  | { kind: 'incident'; incident: Incident };

const STEPS = { account: HAND_OVER.accountSteps, misdirected: HAND_OVER.misdirectedSteps, fraud: HAND_OVER.fraudSteps };

/** What is said when people take over: that it is recorded, first steps, the reference to keep, what happens next. */
export function handOverParts(cause: Cause, reference: string, company: Company, language: Language): Part[] {
  const frame = (text: string): Part => ({ kind: 'frame', text, language });
  return [
    frame(opening(cause, company.name, language)),
    ...(cause.kind === 'incident' ? [frame(say(STEPS[cause.incident], language))] : []),
    { kind: 'notice', text: say(HAND_OVER.reference, language, { reference }), language },
    frame(say(HAND_OVER.next, language, { contact: contactOf(company, language) })),
  ];
}

function opening(cause: Cause, company: string, language: Language): string {
  switch (cause.kind) {
    case 'asked':
      return say(HAND_OVER.asked, language, { company });
    case 'danger':
      return say(HAND_OVER.danger, language, { company });
    case 'incident':
      return say(HAND_OVER.incident, language, { company });
    case 'wish':
      return say(HAND_OVER.wish, language, {
        company,
        rights: enumerated(
          cause.rights.map((right) => RIGHT_NAMES[right][language]),
          language,
        ),
      });
    default:
      return cause satisfies never;
  }
}

/** Where the company says that it can be reached. */
function contactOf({ contact }: Company, language: Language): string {
  return contact.phone === undefined
    ? contact.email
    : say(HAND_OVER.or, language, { first: contact.email, second: contact.phone });
}
