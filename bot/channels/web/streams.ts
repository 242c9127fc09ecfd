import type { Activity } from './activity.ts';

/** Someone who listens to a conversation. */
export interface Listener {
  /** Something new is in the store. */
  wake(): void;
  /** Something that is shown now and kept nowhere. */
  passing(activity: Activity): void;
  /** The conversation is gone. */
  end(): void;
}

/**
 * Tells the listeners of a conversation that there is something new. What it is they read from the store, by their own
 * watermark: so that nothing is lost or doubled when a socket breaks, and so that a replica that holds the socket only
 * needs to be woken.
 */
export interface Streams {
  listen(conversation: string, listener: Listener): () => void;
  count(conversation: string): number;
  wake(conversation: string): void;
  wakeAll(): void;
  passing(conversation: string, activity: Activity): void;
  end(conversation: string): void;
}

export function createStreams(): Streams {
  const listeners = new Map<string, Set<Listener>>();
  const of = (conversation: string) => [...(listeners.get(conversation) ?? [])];
  return {
    listen(conversation, listener) {
      const all = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(conversation) === all) listeners.delete(conversation);
      };
    },
    count: (conversation) => listeners.get(conversation)?.size ?? 0,
    wake(conversation) {
      for (const listener of of(conversation)) listener.wake();
    },
    wakeAll() {
      for (const some of listeners.values()) for (const listener of [...some]) listener.wake();
    },
    passing(conversation, activity) {
      for (const listener of of(conversation)) listener.passing(activity);
    },
    end(conversation) {
      for (const listener of of(conversation)) listener.end();
    },
  };
}
