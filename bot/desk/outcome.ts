import { NOT_ALLOWED, type NotAllowedCode } from '../../rights/requests/not-allowed.ts';
import type { Wording } from '../../rights/wording.ts';
import { DESK_REFUSALS, type DeskRefusalCode } from './refusals.ts';

export type RefusedCode = DeskRefusalCode | NotAllowedCode;

/** What an act came to. Refused: nothing changed, and the words say why and what to do. */
export type Outcome<T> = { done: true; value: T } | Refused;
export interface Refused {
  done: false;
  code: RefusedCode;
  words: Wording;
}

export function done<T>(value: T): Outcome<T> {
  return { done: true, value };
}

export function refused(code: RefusedCode): Refused {
  return {
    done: false,
    code,
    words: code in DESK_REFUSALS ? DESK_REFUSALS[code as DeskRefusalCode] : NOT_ALLOWED[code as NotAllowedCode],
  };
}
