import type { Wording } from '../../knowledge/register/catalogue/wording.ts';
import type { Fault, Place } from '../../knowledge/register/fault.ts';
import { MODULE_FAULTS, REWORDED } from './catalogue.ts';

type ModuleFaultCode = keyof typeof MODULE_FAULTS;
type FactsOf<Code extends ModuleFaultCode> = Parameters<(typeof MODULE_FAULTS)[Code]['say']>[0];

/** A fault of a module's file: one that a register's file may have as well, or one of MODULE_FAULTS. */
export type ModuleFault = Fault<string>;

export function moduleFault<Code extends ModuleFaultCode>(code: Code, place: Place, facts: FactsOf<Code>): ModuleFault {
  const entry = MODULE_FAULTS[code];
  // Each entry's `say` takes its own facts; the signature above holds them together.
  const say = entry.say as (facts: FactsOf<Code>) => Wording;
  return { severity: entry.severity, code, ...place, ...say(facts) };
}

/** A fault that reading files and values found, in the words of a module. */
export function reworded(one: Fault<string>): ModuleFault {
  return { ...one, ...REWORDED[one.code] };
}
