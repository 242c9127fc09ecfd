import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPieceFile, type PieceIndex, piecesInMemory } from '../../../knowledge/retrieval/piece-index.ts';

const WIDTH = 64;
/** Pieces of each text; the last one alone is larger than what is kept in memory. */
const SMALL = [3, 1, 7, 2];
const LARGE = [3, 1, 7, 280_000];
const directory = await mkdtemp(join(tmpdir(), 'limpide-pieces-'));
afterAll(() => rm(directory, { recursive: true }));

const textsOf = (pieces: readonly number[]) => pieces.map((count, row) => new Int8Array(count * WIDTH).fill(row + 1));

async function written(name: string, pieces: readonly number[]): Promise<PieceIndex> {
  const path = join(directory, name);
  const bytes = Buffer.concat(textsOf(pieces).map((text) => Buffer.from(text.buffer)));
  await writeFile(path, bytes);
  let end = 0;
  return openPieceFile(
    path,
    WIDTH,
    pieces.map((count) => (end += count)),
  );
}

const OPENERS: Record<string, { pieces: readonly number[]; open: () => Promise<PieceIndex> }> = {
  'in memory': { pieces: SMALL, open: async () => piecesInMemory(textsOf(SMALL)) },
  'a small file': { pieces: SMALL, open: () => written('small.i8', SMALL) },
  'a file too large to keep': { pieces: LARGE, open: () => written('large.i8', LARGE) },
};

describe.each(Object.entries(OPENERS))('the pieces of texts: %s', (_, { pieces, open }) => {
  it('gives each text its own pieces, in the order asked for', async () => {
    const found = await (await open()).of([2, 0, 1]);
    expect(found.map((text) => text.length / WIDTH)).toEqual([pieces[2], pieces[0], pieces[1]]);
    expect(found.map((text) => [...new Set(text)])).toEqual([[3], [1], [2]]);
  });

  it('gives the last text whole', async () => {
    const [last] = await (await open()).of([3]);
    expect(last?.length).toBe((pieces[3] as number) * WIDTH);
    expect(last?.every((number) => number === 4)).toBe(true);
  });
});

it('refuses a file that is not as long as its rows', async () => {
  const path = join(directory, 'cut.i8');
  await writeFile(path, new Int8Array(WIDTH * 2));
  await expect(openPieceFile(path, WIDTH, [1, 3])).rejects.toThrow(/holds 128 bytes instead of 192: publish/);
});
