import type { Outcome } from './converse.ts';
import type { RightsAct, RightsDone } from './rights/port.ts';

/** Carries out the acts of an outcome and gives what is to be said then; an outcome without acts as it is. */
export async function settled(
  { rights, ...outcome }: Outcome,
  perform: ((acts: readonly RightsAct[]) => Promise<RightsDone[]>) | undefined,
): Promise<Omit<Outcome, 'rights'>> {
  if (rights === undefined || perform === undefined) return outcome;
  return rights.settle(await perform(rights.acts));
}
