/** One wait at a time that can be cut short. */
export class Waiting {
  #wake: () => void = () => {};

  /** Resolves after `ms` milliseconds, or when `signal` aborts or `nudge` is called. */
  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
      this.#wake = done;
    });
  }

  nudge(): void {
    this.#wake();
  }
}
