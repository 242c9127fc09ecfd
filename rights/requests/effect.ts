import type { Right } from '../law/rights.ts';
import type { EventType } from './event.ts';

/** What the person is written; composed in `rights/letters`. */
export const LETTERS = [
  'acknowledgement',
  'identity_request',
  'clarification',
  'progress',
  'extension',
  'refusal',
  'part_fulfilment',
  'fulfilment',
  'withdrawal_confirmed',
  'appeal',
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** What has to be done because of a transition, once it is stored. */
export type RightsEffect =
  | { kind: 'letter'; letter: LetterKind }
  | { kind: 'tell'; whom: 'desk' | 'owner' | 'dpo' | { staff: string }; about: EventType }
  /** Recipients of the data have to be told (GDPR Art. 19). */
  | { kind: 'recipients'; rights: readonly Right[] };
