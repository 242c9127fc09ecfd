import type { PieceReader, PieceReading } from '../retrieval/embedder.ts';

/** Readings of texts that come again, the latest `most` of them; some 0.2 MB each. */
export function keptReadings(reader: PieceReader, most: number): (text: string) => Promise<PieceReading> {
  const kept = new Map<string, Promise<PieceReading>>();
  return (text) => {
    const reading = kept.get(text) ?? reader.readPieces(text);
    kept.delete(text);
    kept.set(text, reading);
    reading.catch(() => kept.delete(text));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return reading;
  };
}
