import type { QueryExecutorProvider } from 'kysely';

/**
 * Hears what the notice is about. Undefined: notices may have been missed, and anything may have changed; told after a
 * broken connection, and when another process wrote to a database that cannot say what.
 */
type Hear = (about: string | undefined) => void;

/**
 * Short words between the processes that share a database, the one that speaks included. They wake; they are not kept: a
 * process that was not listening looks at the database.
 */
export interface Notices {
  /**
   * Heard once the transaction is committed, and never if it is undone; at once when `queries` is no transaction.
   * @param about 7000 bytes at most: an id, or a little JSON; nothing personal
   */
  tell(queries: QueryExecutorProvider, topic: string, about: string): Promise<void>;
  /** Returns its end. */
  listen(topic: string, hear: Hear): () => void;
}

/** Who listens to what, in this process. */
export interface Listeners {
  add(topic: string, hear: Hear): () => void;
  hear(topic: string, about: string): void;
  hearAnything(): void;
}

export function createListeners(): Listeners {
  const all = new Set<{ topic: string; hear: Hear }>();
  return {
    add(topic, hear) {
      const one = { topic, hear };
      all.add(one);
      return () => void all.delete(one);
    },
    hear(topic, about) {
      for (const one of [...all]) if (one.topic === topic) one.hear(about);
    },
    hearAnything() {
      for (const one of [...all]) one.hear(undefined);
    },
  };
}
