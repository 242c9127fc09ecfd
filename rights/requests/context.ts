import type { HolidaysOf } from '../calendar/holiday-calendar.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { dayIn } from '../calendar/zone.ts';
import type { Regime } from '../law/regimes.ts';
import type { RightsEffect } from './effect.ts';
import type { Actor } from './event.ts';
import type { NotAllowedCode } from './not-allowed.ts';
import type { RightsRequest } from './request.ts';

/** What a transition is decided by, besides the request and the event. */
export interface TransitionContext {
  now: Date;
  by: Actor;
  /** The controller's: IANA name, as `Europe/Paris`. Days are counted in it. */
  timeZone: string;
  /** The controller's state, whose public holidays count: ISO 3166. */
  place: string;
  holidaysOf: HolidaysOf;
  /** The law when the person has stated no residence. */
  companyRegime: Regime;
  /** Whether a refusal takes two people. */
  fourEyes: boolean;
}

/** What an event makes of a request, before it is numbered and recorded; or why it is not carried out. */
export type Step = { request: RightsRequest; effects: readonly RightsEffect[] } | NotAllowedCode;

export type StepFor<E> = (request: RightsRequest, event: E, context: TransitionContext) => Step;

export function today({ now, timeZone }: TransitionContext): PlainDate {
  return dayIn(now, timeZone);
}

export function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
