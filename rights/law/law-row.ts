import type { PlainDate } from '../calendar/plain-date.ts';
import type { Wording } from '../wording.ts';
import type { Regime } from './regimes.ts';
import type { Right } from './rights.ts';

export interface Period {
  /** 1 or more. */
  amount: number;
  unit: 'months' | 'calendar_days' | 'business_days';
}

/** When the receipt of a request has to be acknowledged, and what that must say. */
interface Acknowledge {
  by: Period | 'at_once';
  says: 'received' | 'verification_and_timing' | 'simplified_answer';
}

type Respond =
  /** An answer at latest at the end of the period. */
  | { kind: 'within'; period: Period }
  /** What is asked is carried out at once; the person is told at latest at the end of the period, if the law sets one. */
  | { kind: 'at_once'; toldWithin?: Period }
  /** The law sets no date. */
  | { kind: 'without_undue_delay' };

type Extension =
  /** The whole period, the first part included. */
  | { kind: 'whole_period'; period: Period }
  /** The person is told how long it will take; the law sets no date. */
  | { kind: 'announced' };

export type IdentityRule =
  /** Only on reasonable doubt, only what is needed (GDPR Art. 12(6)). */
  | 'on_reasonable_doubt'
  /** Nothing beyond finding the record. */
  | 'find_record_only'
  | 'none'
  | 'required'
  /** The controller identifies; the person co-operates. */
  | 'cooperation'
  | 'forbidden';

/** What one law says about one right, for requests received from `validFrom` to `validTo`. */
export interface LawRow {
  regime: Regime;
  right: Right;
  acknowledge: Acknowledge | null;
  respond: Respond;
  /** Null: none. */
  extension: Extension | null;
  /** `relevant_time`: the latest of receipt, the information on identity, and the fee (UK GDPR Art. 12A). */
  startsAt: 'receipt' | 'relevant_time';
  /** Whether days spent waiting for the person's clarification do not count. */
  clarificationPauses: boolean;
  /** Whether a last day on a public holiday, Saturday or Sunday moves to the next working day. */
  rolls: boolean;
  /** Whose public holidays count: the controller's state's, or always those of one place. */
  holidaysOf: 'controller' | 'GB' | 'US-CA';
  identity: IdentityRule;
  /** Whether the law gives an appeal to the company itself. */
  appeal: boolean;
  validFrom: PlainDate;
  /** Last day; absent while it holds. */
  validTo?: PlainDate;
  /** Article or section. */
  reference: string;
  /** False: taken from memory or from trackers, to be checked against the law itself before it is relied on. */
  confirmed: boolean;
  /** The rule of time in plain words. */
  words: Wording;
}

/** Rows that differ only in the right and its reference. */
export function rowsFor(
  references: Readonly<Partial<Record<Right, string>>>,
  common: Omit<LawRow, 'right' | 'reference'>,
): LawRow[] {
  return Object.entries(references).map(([right, reference]) => ({ ...common, right: right as Right, reference }));
}
