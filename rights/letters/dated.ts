import type { Language } from '../../knowledge/statement.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { ruleFor } from '../law/rule-for.ts';
import { deadlinesOf } from '../requests/clocks.ts';
import { identityRule, mayWaitForIdentity } from '../requests/identity-needed.ts';
import type { RightsRequest } from '../requests/request.ts';
import type { Sender } from './letter.ts';
import { referenceIn, rightsNamed } from './naming.ts';
import * as say from './sentences.ts';

/** Body of the acknowledgement: what was received, when it is answered and by which rule, and what is (not) asked. */
export function acknowledgement(request: RightsRequest, sender: Sender, language: Language): string[] {
  const { clocks, regime, rights } = request;
  if (!clocks) return [];
  const { receivedOn } = clocks;
  const all = deadlinesOf({ ...request, clocks }, sender).map((entry) => entry.deadline);
  const governing = all.find((entry) => entry.legalDue === clocks.legalDue);
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
    ...(clocks.legalDue ? [say.ANSWER_BY[language]({ date: dateInWords(clocks.legalDue, language) })] : []),
    ...(!clocks.actBy && !clocks.legalDue ? [say.NO_DATE[language]] : []),
    ...(governing
      ? [
          say.HOW_COUNTED[language]({
            rule: governing.rule[language],
            reference: referenceIn(governing.reference, language),
          }),
        ]
      : []),
    ...identity,
    say.WHAT_YOU_CAN_DO[language],
  ];
}

/** Body of the notice of extension: new date, reason, law. */
export function extension(request: RightsRequest, language: Language): string[] {
  const { clocks, regime, rights } = request;
  const extended = clocks?.extension;
  if (!clocks || !extended) return [];
  const references = new Set(rights.flatMap((right) => ruleFor(regime, right, clocks.receivedOn)?.reference ?? []));
  return [
    say.LONGER[language]({
      rights: rightsNamed(rights, language),
      reason: say.REASONS[extended.reason][language],
      date: dateInWords(extended.legalDue, language),
    }),
    `(${referenceIn([...references].join('; '), language)})`,
  ];
}
