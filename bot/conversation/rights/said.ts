import type { Facts } from '../facts.ts';
import { NO_RIGHTS, type ShownBefore } from './memory.ts';
import type { Said } from './moves.ts';
import type { Situation } from './situation.ts';

/** What a message says, for the dialog about requests; undefined when a button was pressed. */
export function saidIn({
  understood,
  wishes,
}: Pick<Facts, 'wishes'> & { understood?: Facts['understood'] | undefined }): Said | undefined {
  if (understood === undefined) return undefined;
  const { incident, status, asks, wantsPerson, talks } = understood;
  return {
    wishes,
    ...(incident === undefined ? {} : { incident }),
    status,
    asks: asks.some(({ echo }) => /\?[»”"')\s]*$/.test(echo)),
    wantsPerson,
    talks: talks.some((talk) => talk !== 'agreed' && talk !== 'introduced') && asks.length === 0,
  };
}

/** What the dialog about requests decides from, from the facts of a turn. */
export function situationOf(
  {
    turn,
    language,
    register,
    state,
    rights,
    answered,
  }: Omit<Facts, 'snapshot' | 'id' | 'newReference' | 'urlOf' | 'wishes'>,
  shown: ShownBefore,
): Situation {
  const now = answered.flatMap(({ answer }) => answer.shown.map(({ statement }) => statement.practice));
  return {
    turn,
    language,
    register,
    company: register.company,
    memory: state.rights ?? NO_RIGHTS,
    facts: rights,
    shown,
    practices: [...new Set(now.length > 0 ? now : (state.last?.practices ?? []))],
  };
}
