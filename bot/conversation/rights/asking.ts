import { HAND_OUT_DATA } from '../../../rights/law/rights.ts';
import { mayWaitForIdentity } from '../../../rights/requests/identity-needed.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { ASKING } from '../catalogue/asking.ts';
import { say } from '../catalogue/entry.ts';
import { FOLLOWING } from '../catalogue/following.ts';
import type { Choice, Part } from '../reply.ts';
import { titleIn } from '../titles.ts';
import type { RequestButton } from '../turn.ts';
import type { Step } from './memory.ts';
import { fileOf, frame, incidentOf, type Situation } from './situation.ts';
import { rightsShort } from './standing.ts';

/** Whether a confirmed address may be wanted before the request is carried out. Opt-outs, consent, marketing: never. */
export function codeWanted({ rights, regime, clocks, identity }: RightsRequest): boolean {
  if (!clocks || identity.level !== 'none') return false;
  return rights.some((right) => mayWaitForIdentity(right, regime, clocks.receivedOn));
}

/** The question of a step, with what can be pressed; every question can be passed over. */
export function askParts(step: Step, situation: Situation): Part[] {
  const { language } = situation;
  const ask = (text: string, choices: Choice[]): Part[] => [
    frame(text, language),
    ...(choices.length > 0 ? [{ kind: 'choices' as const, choices }] : []),
  ];
  const reference = referenceOf(step, situation);
  const choice = (entry: { fr: string; en: string }, act: RequestButton): Choice => ({
    label: entry[language],
    language,
    action: { kind: 'request', do: act, ...(reference === undefined ? {} : { request: reference }) },
  });
  switch (step.kind) {
    case 'scope':
      return ask(say(ASKING.scope, language), [
        choice(ASKING.scopeAll, 'all_data'),
        ...step.offered.flatMap((practice) => practiceChoice(practice, reference, situation)),
        choice(ASKING.later, 'pass'),
      ]);
    case 'contact': {
      const requests = step.requests.flatMap((id) => fileOf(situation, id)?.request ?? []);
      const entry =
        step.incidents.length > 0
          ? ASKING.contactIncident
          : requests.length > 0 && !requests.some(codeWanted)
            ? ASKING.contactToFind
            : ASKING.contact;
      return ask(say(entry as typeof ASKING.contact, language), [choice(ASKING.keepCode, 'pass')]);
    }
    case 'code':
      return ask(say(ASKING.codeSent, language), [
        choice(ASKING.sendAgain, 'send_again'),
        choice(ASKING.later, 'pass'),
      ]);
    case 'withdraw': {
      const request = fileOf(situation, step.request)?.request;
      if (!request) return [];
      const facts = { reference: request.reference, rights: rightsShort(request, language) };
      return ask(say(FOLLOWING.withdrawAsk, language, facts), [
        choice(FOLLOWING.yesWithdraw, 'confirm'),
        choice(FOLLOWING.noKeep, 'keep'),
      ]);
    }
    case 'words': {
      const entry = { add: ASKING.ownWords, clarify: ASKING.ownAnswer, appeal: ASKING.ownReasons }[step.act];
      return ask(say(entry as typeof ASKING.ownWords, language, { reference: reference ?? '' }), [
        choice(ASKING.later, 'pass'),
      ]);
    }
    case 'incident_words':
      return [];
    case 'open':
      return ask(say(step.reference === undefined ? FOLLOWING.openWithMail : FOLLOWING.openWith, language), []);
    default:
      return step satisfies never;
  }
}

const STILL_OPEN = {
  scope: ASKING.scopeStillOpen,
  contact: ASKING.contactStillOpen,
  code: ASKING.codeStillOpen,
} as const;

/** Calls an open question to mind, in one sentence; undefined for those that are let go. */
export function reminderPart({ kind }: Step, { language }: Situation): Part | undefined {
  return kind in STILL_OPEN ? frame(STILL_OPEN[kind as keyof typeof STILL_OPEN][language], language) : undefined;
}

/** Why a code is worth it: said where the answer is the person's own data. */
export function codeWhy(requests: readonly RightsRequest[], language: Situation['language']): Part[] {
  const hands = requests.some(({ rights }) => rights.some((right) => HAND_OUT_DATA.includes(right)));
  return hands ? [frame(say(ASKING.codeWhy, language), language)] : [];
}

function practiceChoice(practice: string, reference: string | undefined, { register, language }: Situation): Choice[] {
  const found = register.practices.find(({ id }) => id === practice);
  if (!found) return [];
  const title = titleIn(found.title, language, practice);
  return [
    {
      label: title.text,
      language: title.language,
      action: {
        kind: 'request',
        do: 'practice',
        practice,
        ...(reference === undefined ? {} : { request: reference }),
      },
    },
  ];
}

/** The reference that a step is about: that of its last request. */
function referenceOf(step: Step, situation: Situation): string | undefined {
  switch (step.kind) {
    case 'scope':
    case 'contact':
      return (
        fileOf(situation, step.requests.at(-1))?.request.reference ??
        (step.kind === 'contact' ? incidentOf(situation, step.incidents.at(-1))?.reference : undefined)
      );
    case 'withdraw':
    case 'words':
      return fileOf(situation, step.request)?.request.reference;
    default:
      return undefined;
  }
}
