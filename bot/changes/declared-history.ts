import { type Comparison, compareRegisters } from '../../knowledge/changes/compare.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { declaredOn, publications } from '../../knowledge/snapshot/history.ts';
import { readDeclared } from '../../knowledge/snapshot/open.ts';

/** A moment from which other things were declared than before. */
export interface Publishing {
  at: Date;
  /** Name of the snapshot. */
  id: string;
  /** Name of the one before; absent for the first. */
  previous?: string;
}

export interface DeclaredHistory {
  /** Newest first; publishing the same content again counts once. */
  publishings(): Promise<Publishing[]>;
  /** What became of each statement, or undefined where one of the two snapshots can no longer be read. */
  comparison(publishing: Publishing): Promise<Comparison | undefined>;
  /** What became of each statement from one snapshot to another; undefined where one can no longer be read. */
  between(before: string, after: string): Promise<Comparison | undefined>;
  /** What a snapshot declares; undefined when it can no longer be read. */
  declared(id: string): Promise<Register | undefined>;
  /** What was declared at the end of a day (YYYY-MM-DD, UTC); undefined when nothing was, or it can no longer be read. */
  on(day: string): Promise<{ register: Register; snapshot: string } | undefined>;
}

const KEPT_COMPARISONS = 50;
const KEPT_REGISTERS = 6;

/** The history of a folder of snapshots. What was read and compared is kept for the next who asks. */
export function createDeclaredHistory(snapshots: string): DeclaredHistory {
  const registerOf = remembering(KEPT_REGISTERS, (id: string) => readDeclared(snapshots, id));
  const compared = remembering(KEPT_COMPARISONS, async (pair: string) => {
    const [previous = '', id = ''] = pair.split(' ');
    return compareRegisters(await registerOf(previous), await registerOf(id));
  });
  const between = (before: string, after: string) => compared(`${before} ${after}`).catch(() => undefined);
  return {
    async publishings() {
      const list: Publishing[] = [];
      for (const { at, id } of await publications(snapshots)) {
        const previous = list.at(-1)?.id;
        if (previous !== id) list.push({ at, id, ...(previous !== undefined && { previous }) });
      }
      return list.reverse();
    },
    async comparison({ id, previous }) {
      return previous === undefined ? undefined : between(previous, id);
    },
    between,
    declared: (id) => registerOf(id).catch(() => undefined),
    async on(day) {
      const snapshot = await declaredOn(snapshots, new Date(`${day}T23:59:59.999Z`));
      if (snapshot === undefined) return undefined;
      const register = await registerOf(snapshot).catch(() => undefined);
      return register && { register, snapshot };
    },
  };
}

/** Keeps the latest answers; one that failed is asked for again. */
function remembering<T>(most: number, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    kept.delete(key);
    const answer = known ?? ask(key);
    kept.set(key, answer);
    if (known === undefined) answer.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
