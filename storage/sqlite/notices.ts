import type { Database } from 'better-sqlite3';
import { createListeners, type Notices } from '../notices.ts';

const LOOK_EVERY_MS = 1000;

/**
 * Within the process at once, even inside the transaction: whoever then reads waits for its end, because a file has one
 * connection. From another process on the same file only that it wrote something, within a second: SQLite tells a
 * connection by `data_version` that another one committed.
 */
export function sqliteNotices(file: Database): Notices & { stop(): void } {
  const listeners = createListeners();
  let timer: NodeJS.Timeout | undefined;
  let seen: unknown;

  function look(): void {
    const version: unknown = file.open ? file.pragma('data_version', { simple: true }) : seen;
    if (seen !== undefined && version !== seen) listeners.hearAnything();
    seen = version;
  }

  return {
    tell: async (_queries, topic, about) => listeners.hear(topic, about),
    listen(topic, hear) {
      if (timer === undefined) {
        look();
        timer = setInterval(look, LOOK_EVERY_MS).unref();
      }
      return listeners.add(topic, hear);
    },
    stop: () => clearInterval(timer),
  };
}
