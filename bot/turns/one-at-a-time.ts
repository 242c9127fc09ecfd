/** Runs the tasks of one key one after another, and those of different keys at once. */
export interface OneAtATime {
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
  /** When everything that was started has ended. */
  settled(): Promise<void>;
}

export function createOneAtATime(): OneAtATime {
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, task) {
      const result = (tails.get(key) ?? Promise.resolve()).then(task);
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    async settled() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
