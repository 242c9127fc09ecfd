import type { Embedder, OpenReader, OpenReading } from './embedder.ts';

/** Texts of a turn: the message, its clauses, its questions with their context. */
const REMEMBERED = 16;

/**
 * The same encoder for all who read the texts of a turn: what was read just now is not read again. The last few
 * readings are kept in memory, each until others take its place.
 */
export function rememberingEncoder<Encoder extends Embedder & OpenReader>(encoder: Encoder): Encoder {
  const readings = new Map<string, Promise<OpenReading>>();

  function readQuestion(text: string): Promise<OpenReading> {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const reading = encoder.readQuestion(text);
    readings.set(text, reading);
    reading.catch(() => readings.delete(text));
    const [oldest] = readings.keys();
    if (readings.size > REMEMBERED && oldest !== undefined) readings.delete(oldest);
    return reading;
  }

  return {
    ...encoder,
    readQuestion,
    async embedQuestion(text: string) {
      return (await readQuestion(text)).vector;
    },
  };
}
