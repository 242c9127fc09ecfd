import type { RightsRequest } from '../../../rights/requests/request.ts';

/** What the person was asked, and has neither answered nor passed over. */
export type Step =
  /** All data, or those of which of the practices shown? */
  | { kind: 'scope'; requests: string[]; offered: string[] }
  /** An e-mail address, or the follow-up code. */
  | { kind: 'contact'; requests: string[]; incidents: string[] }
  /** The code sent to the address. */
  | { kind: 'code'; challenge: string }
  /** Does the person mean to withdraw? */
  | { kind: 'withdraw'; request: string }
  /** The person's words, to be added, in answer, or against the outcome. */
  | { kind: 'words'; act: 'add' | 'clarify' | 'appeal'; request: string }
  | { kind: 'incident_words'; incident: string }
  /** A code for a request or an incident of another conversation. */
  | { kind: 'open'; reference?: string; challenge: string };

/** What a conversation remembers of requests: ids, and nothing personal. */
export interface RightsMemory {
  /** Ids of the requests that this conversation may see, oldest first. */
  requests: string[];
  incidents: string[];
  step?: Step;
  /** How often the open step was called to mind. */
  reminded?: number;
  /** What is asked after the step. */
  next?: 'contact'[];
}

/** Statements shown in the conversation so far, the newest last. */
export type ShownBefore = RightsRequest['passages'];

/** Requests or incidents of one conversation; beyond, the oldest are reached by their reference. */
const MOST = 12;

export const NO_RIGHTS: RightsMemory = { requests: [], incidents: [] };

/** The memory with requests or incidents that may be seen from now on; the newest last. */
export function withFiles(
  memory: RightsMemory,
  { requests = [], incidents = [] }: { requests?: readonly string[]; incidents?: readonly string[] },
): RightsMemory {
  const join = (old: string[], fresh: readonly string[]) =>
    [...old.filter((id) => !fresh.includes(id)), ...fresh].slice(-MOST);
  return { ...memory, requests: join(memory.requests, requests), incidents: join(memory.incidents, incidents) };
}

/** The memory after a step was asked; without one, after it was answered or passed over. */
export function atStep({ step: _step, reminded: _reminded, ...memory }: RightsMemory, step?: Step): RightsMemory {
  return step === undefined ? memory : { ...memory, step };
}
