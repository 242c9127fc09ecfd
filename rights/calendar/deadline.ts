import type { LawRow, Period } from '../law/law-row.ts';
import type { Regime } from '../law/regimes.ts';
import type { Right } from '../law/rights.ts';
import { ruleFor } from '../law/rule-for.ts';
import type { Wording } from '../wording.ts';
import type { HolidayCalendar, HolidaysOf } from './holiday-calendar.ts';
import { endOf } from './period.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import { ruleInWords, UNCONFIRMED } from './rule-in-words.ts';
import { type ClockFacts, pausedDays, type StartEvent, startOf } from './start.ts';
import { rolled } from './working-days.ts';

/** The dates of one right of one request, and how they were found. A date that the law does not set is absent. */
export interface Deadline {
  acknowledgeBy?: PlainDate;
  /** What is asked takes effect on this day: at once. */
  actBy?: PlainDate;
  /** Strict: never moved to a working day. */
  targetDue?: PlainDate;
  /** As the law counts: moved to the next working day where it does so. */
  legalDue?: PlainDate;
  /** Last day to tell the person of an extension. */
  extensionNoticeBy?: PlainDate;
  /** If extended: strict, then as the law counts. Absent when the law sets no date, or gives no extension. */
  extendedTarget?: PlainDate;
  extendedDue?: PlainDate;
  startedBy: { event: StartEvent; on: PlainDate };
  pausedDays: number;
  rule: Wording;
  reference: string;
  /** To be shown to staff; there when the row of law is not confirmed. */
  remark?: Wording;
}

export interface DeadlineQuestion extends ClockFacts {
  regime: Regime;
  right: Right;
  /** Of the controller: ISO 3166-1 or 3166-2. */
  place: string;
}

/**
 * The dates for one right, by the row of law valid on the day of receipt; undefined when that law has no row for it.
 * @throws PlaceUnknownError
 */
export function deadline(question: DeadlineQuestion, holidaysOf: HolidaysOf): Deadline | undefined {
  const row = ruleFor(question.regime, question.right, question.receivedOn);
  if (!row) return undefined;
  const holidays = holidaysOf(placeOf(row, question.place));
  const startedBy = startOf(row, question);
  const paused = pausedDays(row, question, startedBy.on);
  const strict = (period: Period) => addDays(endOf(startedBy.on, period, holidays), paused);
  const legal = (date: PlainDate) => (row.rolls ? rolled(date, holidays) : date);

  const answer = answerPeriod(row);
  const targetDue = answer && strict(answer);
  const legalDue = targetDue && legal(targetDue);
  const extended = row.extension?.kind === 'whole_period' ? strict(row.extension.period) : undefined;
  const dates = {
    ...acknowledgement(row, question.receivedOn, holidays),
    ...(row.respond.kind === 'at_once' && { actBy: question.receivedOn }),
    ...(targetDue && legalDue && { targetDue, legalDue }),
    ...(row.extension && legalDue && { extensionNoticeBy: legalDue }),
    ...(extended && { extendedTarget: extended, extendedDue: legal(extended) }),
  };
  return {
    ...dates,
    startedBy,
    pausedDays: paused,
    rule: ruleInWords(row, startedBy, paused, dates),
    reference: row.reference,
    ...(!row.confirmed && { remark: UNCONFIRMED }),
  };
}

function answerPeriod({ respond }: LawRow): Period | undefined {
  if (respond.kind === 'within') return respond.period;
  return respond.kind === 'at_once' ? respond.toldWithin : undefined;
}

function acknowledgement({ acknowledge }: LawRow, receivedOn: PlainDate, holidays: HolidayCalendar) {
  if (!acknowledge) return {};
  return { acknowledgeBy: acknowledge.by === 'at_once' ? receivedOn : endOf(receivedOn, acknowledge.by, holidays) };
}

/** A part of the place whose holidays the law counts by, if that is where the controller is. */
function placeOf({ holidaysOf }: LawRow, controller: string): string {
  if (holidaysOf === 'controller') return controller;
  return controller === holidaysOf || controller.startsWith(`${holidaysOf}-`) ? controller : holidaysOf;
}
