import { type FileHandle, open, readFile } from 'node:fs/promises';
import { WORD_NUMBERS } from './word-space.ts';

/** The words of the register's texts, for comparing a question word by word with the few statements that may answer it. */
export interface WordIndex {
  /** WORD_NUMBERS a word piece, for each row of the vectors asked for, in that order. @throws Error when the file is gone */
  of(rows: readonly number[]): Promise<Int8Array[]>;
}

/** Up to this many bytes are kept in memory; of a larger file only what is asked for is read, each time. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Words that are in memory, one piece of it a text. */
export function wordsInMemory(texts: readonly Int8Array[]): WordIndex {
  return { of: async (rows) => rows.map((row) => texts[row] as Int8Array) };
}

/**
 * @param ends for each row, how many word pieces stand before its end
 * @throws Error when the file is not as long as `ends` says
 */
export async function openWordFile(path: string, size: number, ends: readonly number[]): Promise<WordIndex> {
  const wanted = (ends.at(-1) ?? 0) * WORD_NUMBERS;
  if (size !== wanted) throw new Error(`${path} holds ${size} bytes instead of ${wanted}: publish the register again.`);
  const span = (row: number) => {
    const start = (row === 0 ? 0 : (ends[row - 1] as number)) * WORD_NUMBERS;
    return { start, end: (ends[row] as number) * WORD_NUMBERS };
  };
  if (size <= KEPT_BYTES) {
    const bytes = await readFile(path);
    const all = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return wordsInMemory(ends.map((_, row) => all.subarray(span(row).start, span(row).end)));
  }
  return {
    async of(rows) {
      const file = await open(path);
      try {
        return await Promise.all(rows.map((row) => readSpan(file, span(row))));
      } finally {
        await file.close();
      }
    },
  };
}

async function readSpan(file: FileHandle, { start, end }: { start: number; end: number }): Promise<Int8Array> {
  const piece = new Int8Array(end - start);
  await file.read(piece, 0, piece.length, start);
  return piece;
}
