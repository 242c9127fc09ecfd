import { type Writer, WriterError } from '../../knowledge/answering/writer.ts';

const FAILURES = 3;
const REST_MS = 60_000;

/** Lets a model that failed several times in a row rest for a minute, so that not every person waits for nothing. */
export function restingWriter(writer: Writer, now: () => Date): Writer {
  let failures = 0;
  let restsUntil = 0;
  return {
    async *write(request, signal) {
      if (now().getTime() < restsUntil) throw new WriterError('resting');
      let whole = false;
      try {
        yield* writer.write(request, signal);
        whole = true;
      } finally {
        // Also when the reader gave up waiting: this runs as soon as the source lets go.
        failures = whole ? 0 : failures + 1;
        if (failures >= FAILURES) {
          restsUntil = now().getTime() + REST_MS;
          failures = FAILURES - 1;
        }
      }
    },
  };
}
