import type { Language } from '../../../knowledge/statement.ts';
import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { timeZoneOf } from '../../../rights/calendar/time-zone-of.ts';
import { dayIn } from '../../../rights/calendar/zone.ts';
import { HAND_OUT_DATA } from '../../../rights/law/rights.ts';
import { compose } from '../../../rights/letters/compose.ts';
import { referenceIn, rightsNamed } from '../../../rights/letters/naming.ts';
import { senderOf } from '../../../rights/letters/sender.ts';
import { deadlinesOf, dueDates } from '../../../rights/requests/clocks.ts';
import type { LetterKind } from '../../../rights/requests/effect.ts';
import { type RightsRequest, verified } from '../../../rights/requests/request.ts';
import { isFinal, type State } from '../../../rights/requests/states.ts';
import { enumerated, say } from '../catalogue/entry.ts';
import { FILING } from '../catalogue/filing.ts';
import { FOLLOWING } from '../catalogue/following.ts';
import type { Choice, Part } from '../reply.ts';
import type { CaseFile } from './port.ts';
import { frame, type Situation } from './situation.ts';

/** By when, and with what effect; a date is never shown bare (see `countedParts`). */
export function dateParts({ clocks, state }: RightsRequest, { language, company, turn }: Situation): Part[] {
  if (!clocks || isFinal(state)) return [];
  const { legalDue } = dueDates(clocks);
  const date = legalDue && dateInWords(legalDue, language);
  if (date && legalDue < dayIn(turn.at, timeZoneOf(company))) {
    const authority = senderOf(company, publicHolidays).authority[language];
    return [frame(say(FILING.late, language, { date, authority }), language)];
  }
  if (clocks.actBy && date) return [frame(say(FILING.toldBy, language, { date }), language)];
  if (clocks.actBy) return [frame(say(FILING.atOnce, language), language)];
  return [frame(date ? say(FILING.answerBy, language, { date }) : say(FILING.noDate, language), language)];
}

/** In small: the rule behind the date, and the article of law. One line for requests counted alike. */
export function countedParts(requests: readonly RightsRequest[], { company, language }: Situation): Part[] {
  const place = { place: company.country, holidaysOf: publicHolidays };
  const lines = requests.flatMap((request) => {
    const { clocks } = request;
    if (!clocks || isFinal(request.state)) return [];
    const all = deadlinesOf({ ...request, clocks }, place);
    return all.map(({ deadline }) => ({ rule: deadline.rule[language], reference: deadline.reference }));
  });
  const references = new Map<string, string[]>();
  for (const { rule, reference } of lines) references.set(rule, [...(references.get(rule) ?? []), reference]);
  return [...references].map(([rule, found]) => ({
    kind: 'frame',
    fine: true,
    language,
    text: say(FILING.counted, language, {
      rule,
      reference: enumerated(
        [...new Set(found)].map((reference) => referenceIn(reference, language)),
        language,
      ),
    }),
  }));
}

const IN_WORDS: Partial<Record<State, keyof typeof FOLLOWING>> = {
  received: 'received',
  awaiting_identity: 'awaitingIdentity',
  in_review: 'inReview',
  in_progress: 'inProgress',
  appealed: 'appealed',
  withdrawn: 'withdrawn',
};

const EXTENDED = { complexity: FOLLOWING.extendedAsComplex, number_of_requests: FOLLOWING.extendedAsMany };

const LETTER_OF: Partial<Record<State, LetterKind>> = {
  fulfilled: 'fulfilment',
  partly_fulfilled: 'part_fulfilment',
  refused: 'refusal',
  closed_unverified: 'refusal',
};

/** Where a request stands, in plain words; when it is answered, the whole answer. */
export function standingParts(file: CaseFile, situation: Situation, download?: string): Part[] {
  const { language, company } = situation;
  const { request, question } = file;
  const tell = (text: string) => frame(text, language);
  const first = tell(
    say(FOLLOWING.standing, language, {
      reference: request.reference,
      rights: rightsShort(request, language),
      date: dateInWords(request.clocks?.receivedOn ?? ('' as never), language),
    }),
  );
  const words = IN_WORDS[request.state];
  const letter = LETTER_OF[request.state];
  return [
    first,
    ...(words ? [tell(say(FOLLOWING[words] as typeof FOLLOWING.received, language))] : []),
    ...(question !== undefined && request.state === 'awaiting_clarification'
      ? [tell(say(FOLLOWING.awaitingClarification, language, { question }))]
      : []),
    ...(letter
      ? compose(letter, request, senderOf(company, publicHolidays), language).paragraphs.slice(1, -1).map(tell)
      : []),
    ...(download === undefined
      ? []
      : [
          {
            kind: 'notice' as const,
            text: say(FOLLOWING.download, language, { url: download }),
            language,
            once: true as const,
          },
        ]),
    ...(request.clocks?.extension && !isFinal(request.state)
      ? [tell(EXTENDED[request.clocks.extension.reason][language])]
      : []),
    ...(request.state === 'appealed' ? [] : dateParts(request, situation)),
  ];
}

/** « accès à vos données »: the rights without the word that joins them to « votre demande ». */
export function rightsShort({ rights }: Pick<RightsRequest, 'rights'>, language: Language): string {
  const named = rightsNamed(rights, language);
  return language === 'fr' ? named.replace(/^d(?:e |’)/, '') : named;
}

/** What the person can press beside a status. */
export function standingChoices({ request, question }: CaseFile, language: Language): Choice[] {
  const about = { kind: 'request' as const, request: request.reference };
  const choice = (entry: { fr: string; en: string }, action: Choice['action']): Choice => ({
    label: entry[language],
    language,
    action,
  });
  if (request.state === 'withdrawn') return [];
  if (isFinal(request.state)) return [choice(FOLLOWING.appealChoice, { ...about, do: 'appeal' })];
  if (request.state === 'appealed') return [];
  return [
    ...(question === undefined ? [] : [choice(FOLLOWING.answerChoice, { ...about, do: 'clarify' })]),
    ...(request.contact === undefined ? [choice(FOLLOWING.contactChoice, { ...about, do: 'contact' })] : []),
    choice(FOLLOWING.addChoice, { ...about, do: 'add' }),
    choice(FOLLOWING.withdrawChoice, { ...about, do: 'withdraw' }),
  ];
}

/** Whether the person's data may be waiting: the answer hands them out, and it is known who asks. */
export function hasData({ request }: CaseFile): boolean {
  const { state, rights } = request;
  const answered = state === 'fulfilled' || state === 'partly_fulfilled';
  return answered && verified(request) && rights.some((right) => HAND_OUT_DATA.includes(right));
}
