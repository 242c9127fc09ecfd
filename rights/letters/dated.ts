import type { Language } from '../../knowledge/statement.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { deadlinesOf } from '../requests/clocks.ts';
import { identityRule, mayWaitForIdentity } from '../requests/identity-needed.ts';
import type { Clocks, RightsRequest } from '../requests/request.ts';
import type { Sender } from './letter.ts';
import { referenceIn, rightsNamed } from './naming.ts';
import * as say from './sentences.ts';

/**
 * Body of the acknowledgement: what was received, when it is answered and by which rule, and what is (not) asked.
 * @param writtenOn the day it is written
 */
export function acknowledgement(
  request: RightsRequest,
  sender: Sender,
  language: Language,
  writtenOn?: PlainDate,
): string[] {
  const { clocks, regime, rights } = request;
  if (!clocks) return [];
  const { receivedOn } = clocks;
  const identity = !rights.some((right) => mayWaitForIdentity(right, regime, receivedOn))
    ? [say.NO_PROOF[language]]
    : rights.some((right) => identityRule(right, regime, receivedOn) === 'required')
      ? [say.PROOF_TO_COME[language]]
      : [];
  return [
    say.RECEIVED[language]({
      rights: rightsNamed(rights, language),
      on: dateInWords(receivedOn, language),
      reference: request.reference,
    }),
    ...(clocks.actBy ? [say.AT_ONCE[language]] : []),
    ...(clocks.legalDue
      ? [answerBy(clocks.legalDue, writtenOn)[language]({ date: dateInWords(clocks.legalDue, language) })]
      : []),
    ...(!clocks.actBy && !clocks.legalDue ? [say.NO_DATE[language]] : []),
    ...howCounted({ ...request, clocks }, sender, language),
    ...identity,
    say.WHAT_YOU_CAN_DO[language],
  ];
}

function answerBy(due: PlainDate, writtenOn: PlainDate | undefined) {
  return writtenOn !== undefined && due < writtenOn ? say.ANSWER_WAS_DUE : say.ANSWER_BY;
}

/** Body of the notice of extension: new date, reason, and the rule. */
export function extension(request: RightsRequest, sender: Sender, language: Language): string[] {
  const { clocks, rights } = request;
  const extended = clocks?.extension;
  if (!clocks || !extended) return [];
  return [
    say.LONGER[language]({
      rights: rightsNamed(rights, language),
      reason: say.REASONS[extended.reason][language],
      date: dateInWords(extended.legalDue, language),
    }),
    ...howCounted({ ...request, clocks }, sender, language),
  ];
}

/** The rule behind the legal date, and where it stands in the law. */
function howCounted(request: RightsRequest & { clocks: Clocks }, sender: Sender, language: Language): string[] {
  const all = deadlinesOf(request, sender).map((entry) => entry.deadline);
  const governing = all.find((entry) => entry.legalDue === request.clocks.legalDue);
  if (!governing) return [];
  return [
    say.HOW_COUNTED[language]({
      rule: governing.rule[language],
      reference: referenceIn(governing.reference, language),
    }),
  ];
}
