import { closeSync, openSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** What is held of the register's texts piece by piece, for the few statements that may answer a question. */
export interface PieceIndex {
  /** As many numbers a word piece as it was written with, for each row of the vectors asked for, in that order. @throws Error when the file was cut */
  of(rows: readonly number[]): Promise<Int8Array[]>;
}

/** Up to this many bytes are kept in memory; of a larger file only what is asked for is read, each time. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** What is in memory already, one array a text. */
export function piecesInMemory(texts: readonly Int8Array[]): PieceIndex {
  return { of: async (rows) => rows.map((row) => texts[row] as Int8Array) };
}

/**
 * @param width numbers a word piece, a byte each
 * @param ends for each row, how many word pieces stand before its end
 * @throws Error when the file is not as long as `ends` says
 */
export async function openPieceFile(path: string, width: number, ends: readonly number[]): Promise<PieceIndex> {
  const { size } = await stat(path);
  const wanted = (ends.at(-1) ?? 0) * width;
  if (size !== wanted) throw new Error(`${path} holds ${size} bytes instead of ${wanted}: publish the register again.`);
  const span = (row: number) => {
    const start = (row === 0 ? 0 : (ends[row - 1] as number)) * width;
    return { start, end: (ends[row] as number) * width };
  };
  if (size <= KEPT_BYTES) {
    const bytes = await readFile(path);
    const all = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return piecesInMemory(ends.map((_, row) => all.subarray(span(row).start, span(row).end)));
  }
  const file = openSync(path, 'r');
  const index: PieceIndex = { of: async (rows) => rows.map((row) => readSpan(file, span(row))) };
  FILES.register(index, file);
  return index;
}

/** Files that are closed when the index that reads them is gone: opening one for each question costs more than reading it. */
const FILES = new FinalizationRegistry<number>((file) => closeSync(file));

/** At once: some kilobytes, from memory nearly always, where a thread would take longer to be woken than the reading does. */
function readSpan(file: number, { start, end }: { start: number; end: number }): Int8Array {
  const piece = new Int8Array(end - start);
  if (readSync(file, piece, 0, piece.length, start) !== piece.length)
    throw new Error('An index file became shorter while it was read: publish the register again.');
  return piece;
}
