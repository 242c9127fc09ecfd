import type { RightsMemory } from './memory.ts';
import type { RightsDone } from './port.ts';
import type { Move, Told } from './situation.ts';

/** What is said in one turn about requests, and what is remembered after it. */
export interface TellAll {
  told: Told[];
  memory: RightsMemory;
}

/** What the moves say, one after another, each from what the one before left in memory. */
export function tellAll(moves: readonly Move[], done: readonly RightsDone[], before: RightsMemory): TellAll {
  let memory = before;
  let from = 0;
  const told = moves.map((move) => {
    const own = done.slice(from, from + move.acts.length);
    from += move.acts.length;
    const one = move.tell(own, memory);
    memory = one.memory;
    return one;
  });
  return { told, memory };
}
