import type { RightsMemory } from '../conversation/rights/memory.ts';
import type { RightsAct, RightsDone, RightsFacts } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { caseFile, change, tellIncident } from './change.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { file } from './file.ts';
import { checkCode, open } from './open.ts';
import { askToOpen, contact, sendAgain } from './reach.ts';
import { report } from './report.ts';

/** What the conversation reads and does about requests and incidents. */
export interface Requests {
  read(conversation: string, memory: RightsMemory): Promise<RightsFacts>;
  /**
   * Carries out the acts of a turn, in their order, each once for its key. What comes back is stored. An act that fails
   * is told as failed, and the others are carried out all the same.
   */
  perform(turn: Turn, acts: readonly RightsAct[]): Promise<RightsDone[]>;
}

/** A new link each time it is asked for: an older one that was not used goes on working until its end. */
async function fetchLink(
  { download }: RequestsDependencies,
  { reference }: Extract<RightsAct, { kind: 'fetch' }>,
): Promise<RightsDone> {
  const url = await download?.(reference);
  return { kind: 'fetched', ...(url !== undefined && { url }) };
}

export function createRequests(
  dependencies: RequestsDependencies,
  /** Hears of an act that failed, and nothing that the person wrote. */
  onFailure: (error: unknown) => void,
): Requests {
  const { incidents, signIns, now, wake } = dependencies;

  function perform(turn: Turn, act: RightsAct): Promise<RightsDone> {
    switch (act.kind) {
      case 'file':
        return file(dependencies, turn, act);
      case 'event':
        return change(dependencies, turn, act);
      case 'contact':
        return contact(dependencies, turn, act);
      case 'send_again':
        return sendAgain(dependencies, turn, act);
      case 'check_code':
        return checkCode(dependencies, turn, act);
      case 'ask_to_open':
        return askToOpen(dependencies, turn, act);
      case 'open':
        return open(dependencies, turn, act);
      case 'fetch':
        return fetchLink(dependencies, act);
      case 'report':
        return report(dependencies, turn, act);
      case 'tell_incident':
        return tellIncident(dependencies, turn, act);
    }
  }

  return {
    async read(conversation, memory) {
      const [files, found, who] = await Promise.all([
        Promise.all(memory.requests.map((id) => caseFile(dependencies, id))),
        Promise.all(memory.incidents.map((id) => incidents.find(id))),
        signIns.who(conversation, now()),
      ]);
      return {
        files: files.flatMap((one) => one ?? []),
        incidents: found.flatMap((one) => one ?? []),
        signedIn: who !== undefined,
      };
    },
    async perform(turn, acts) {
      const done: RightsDone[] = [];
      for (const act of acts) {
        done.push(
          await perform(turn, act).catch((error: unknown): RightsDone => {
            onFailure(error);
            return { kind: 'failed' };
          }),
        );
      }
      wake();
      return done;
    },
  };
}
