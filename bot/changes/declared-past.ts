import type { DeclaredPast } from '../conversation/past.ts';
import type { DeclaredHistory } from './declared-history.ts';

/** The history of a server's snapshots, as conversations ask for it. */
export function declaredPast(history: DeclaredHistory): DeclaredPast {
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  return {
    async on(day, snapshot) {
      const then = await history.on(day);
      if (then === undefined) return undefined;
      const comparison = await history.between(then.snapshot, snapshot);
      return comparison && { comparison, practices: then.register.practices.length };
    },
    async firstDay() {
      const first = (await history.publishings()).at(-1);
      return first && dayOf(first.at);
    },
    async latest() {
      for (const publishing of await history.publishings()) {
        const comparison = await history.comparison(publishing);
        if (comparison !== undefined && comparison.changes.length > 0) return { day: dayOf(publishing.at), comparison };
      }
      return undefined;
    },
  };
}
