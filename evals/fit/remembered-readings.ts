import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { QuestionReader, Reading } from '../../knowledge/retrieval/embedder.ts';

const KEY_BYTES = 32;

/**
 * A reader that keeps what it has read in a file, so that another fit on the same messages need not run the encoder.
 * A record: SHA-256 of the encoder's id and the text, the layers, then the vector (32-bit, little-endian).
 * @param vectorNumbers numbers in the vector of a reading
 */
export function rememberedReadings(reader: QuestionReader, vectorNumbers: number, path: string): QuestionReader {
  const numbers = reader.layerNumbers + vectorNumbers;
  const recordBytes = KEY_BYTES + 4 * numbers;
  const kept = existsSync(path) ? recordsIn(path, recordBytes) : new Map<string, Float32Array>();
  return {
    id: reader.id,
    layerNumbers: reader.layerNumbers,
    async readQuestion(text) {
      const key = createHash('sha256').update(`${reader.id}\n${text}`).digest();
      const known = kept.get(key.toString('hex'));
      if (known !== undefined) return readingOf(known, reader.layerNumbers);
      const reading = await reader.readQuestion(text);
      const record = Float32Array.from([...reading.layers, ...reading.vector]);
      append(path, Buffer.concat([key, Buffer.from(record.buffer)]));
      kept.set(key.toString('hex'), record);
      return reading;
    },
  };
}

function readingOf(record: Float32Array, layerNumbers: number): Reading {
  return { layers: record.subarray(0, layerNumbers), vector: record.subarray(layerNumbers) };
}

/** A record cut off at the end of the file is taken away. */
function recordsIn(path: string, recordBytes: number): Map<string, Float32Array> {
  const bytes = readFileSync(path);
  const whole = bytes.length - (bytes.length % recordBytes);
  if (whole < bytes.length) truncateSync(path, whole);
  const records = new Map<string, Float32Array>();
  for (let at = 0; at < whole; at += recordBytes) {
    const numbers = Uint8Array.from(bytes.subarray(at + KEY_BYTES, at + recordBytes));
    records.set(bytes.toString('hex', at, at + KEY_BYTES), new Float32Array(numbers.buffer));
  }
  return records;
}

function append(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  writeSync(file, bytes);
  closeSync(file);
}
