import type { Company, Register } from '../../../knowledge/register/register.ts';
import type { Language } from '../../../knowledge/statement.ts';
import type { Incident } from '../../../rights/incidents/incident.ts';
import type { Right } from '../../../rights/law/rights.ts';
import { isFinal } from '../../../rights/requests/states.ts';
import type { Decision, Part } from '../reply.ts';
import type { Turn } from '../turn.ts';
import type { RightsMemory, ShownBefore } from './memory.ts';
import type { CaseFile, RightsAct, RightsDone, RightsFacts } from './port.ts';

/** What a move in the dialog about requests is decided from. */
export interface Situation {
  turn: Turn;
  language: Language;
  register: Register;
  company: Company;
  memory: RightsMemory;
  facts: RightsFacts;
  /** Statements shown in this conversation, this turn's included. */
  shown: ShownBefore;
  /** Practices of the last answer. */
  practices: readonly string[];
}

/** What is said and remembered once the acts of a move are done. */
export interface Told {
  parts: Part[];
  memory: RightsMemory;
  /** Rights filed now, or added to the request that is there. */
  filed?: readonly Right[];
  decision?: Decision;
  /** The act could not be stored: people have to be told in another way. */
  failed?: true;
}

/** One step of the dialog: acts, and what comes of them. Pure. */
export interface Move {
  acts: readonly RightsAct[];
  /** @param done how the acts went, in their order */
  tell(done: readonly RightsDone[], memory: RightsMemory): Told;
}

/** The key of an act of this turn: the same message twice does it once. */
export function keyed(
  { turn, language }: Pick<Situation, 'turn' | 'language'>,
  act: string,
): Pick<RightsAct, 'key' | 'language'> {
  return { key: `${turn.conversation}/${turn.id}/${act}`, language };
}

export const frame = (text: string, language: Language): Part => ({ kind: 'frame', text, language });

/** A move that does nothing and says something. */
export function saying(parts: Part[], change: (memory: RightsMemory) => RightsMemory = (memory) => memory): Move {
  return { acts: [], tell: (_done, memory) => ({ parts, memory: change(memory) }) };
}

export function fileOf({ facts }: Situation, id: string | undefined): CaseFile | undefined {
  return facts.files.find(({ request }) => request.id === id || request.reference === id);
}

export function incidentOf({ facts }: Situation, id: string | undefined): Incident | undefined {
  return facts.incidents.find((incident) => incident.id === id || incident.reference === id);
}

/** Requests of this conversation that are not closed, the newest first. */
export function openFiles({ facts }: Situation): CaseFile[] {
  return facts.files.filter(({ request }) => !isFinal(request.state)).reverse();
}
