import { INCIDENT_REFUSALS, type IncidentRefusal } from '../../rights/incidents/transition.ts';
import { NOT_ALLOWED, type NotAllowedCode } from '../../rights/requests/not-allowed.ts';
import type { Wording } from '../../rights/wording.ts';
import { DESK_REFUSALS, type DeskRefusalCode } from './refusals.ts';

export type RefusedCode = DeskRefusalCode | NotAllowedCode | IncidentRefusal;

/** What an act came to. Refused: nothing changed, and the words say why and what to do. */
export type Outcome<T> = { done: true; value: T } | Refused;
export interface Refused {
  done: false;
  code: RefusedCode;
  words: Wording;
}

const WORDS: Readonly<Record<RefusedCode, Wording>> = { ...INCIDENT_REFUSALS, ...NOT_ALLOWED, ...DESK_REFUSALS };

export function done<T>(value: T): Outcome<T> {
  return { done: true, value };
}

/** `words` where those of the code would speak of something else. */
export function refused(code: RefusedCode, words: Wording = WORDS[code]): Refused {
  return { done: false, code, words };
}
