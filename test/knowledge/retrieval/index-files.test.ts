import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PREPARED_NUMBERS } from '../../../knowledge/pairs/preparing.ts';
import type { WordEmbedder } from '../../../knowledge/retrieval/embedder.ts';
import { buildIndexFiles, openIndexFiles } from '../../../knowledge/retrieval/index-files.ts';
import { WORD_NUMBERS } from '../../../knowledge/retrieval/word-space.ts';
import type { Statement } from '../../../knowledge/statement.ts';
import { embedderNamed } from '../snapshot/fixtures.ts';

const folder = await mkdtemp(join(tmpdir(), 'limpide-index-'));
afterAll(() => rm(folder, { recursive: true }));

/** Reads each text as so many pieces as it has letters, each the number of the text. */
const embedder: WordEmbedder = {
  ...embedderNamed('model@1'),
  prepare: async ({ last }) => new Int8Array(last.length * PREPARED_NUMBERS).fill(last[0] as number),
  async *wordStatements(texts) {
    for (const [i, text] of texts.entries()) {
      const last = new Float32Array(text.length).fill(i % 100);
      const words = new Int8Array(text.length * WORD_NUMBERS).fill(i % 100);
      yield { vector: Float32Array.of(1, 0, 0, 0), words, states: { lower: last, middle: last, last } };
    }
  },
};

const statementsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ref: `p/${i}`, text: { en: 'a'.repeat(1 + (i % 3)) } }) as Statement);

async function built(count: number) {
  const directory = join(folder, String(count));
  await buildIndexFiles(statementsOf(count), embedder, directory);
  return { directory, open: () => openIndexFiles(statementsOf(count), embedder, directory) };
}

describe('the index files of a register', () => {
  it('hold what words and pairs are to know of each text', async () => {
    const { words, prepared } = await (await built(7)).open();
    const [word] = await words.of([5]);
    const [first, last] = (await prepared?.of([1, 6])) ?? [];
    expect(word).toEqual(new Int8Array(3 * WORD_NUMBERS).fill(5));
    expect(first).toEqual(new Int8Array(2 * PREPARED_NUMBERS).fill(1));
    expect(last).toEqual(new Int8Array(PREPARED_NUMBERS).fill(6));
  });

  it('hold nothing for pairs where the texts are many', async () => {
    const [some, many] = [await built(4_000), await built(4_001)];
    expect(await readdir(some.directory)).toContain('pairs.i8');
    expect(await readdir(many.directory)).not.toContain('pairs.i8');
    expect((await some.open()).prepared).toBeDefined();
    expect((await many.open()).prepared).toBeUndefined();
  });

  it('are refused when one is cut', async () => {
    const { directory, open } = await built(3);
    await truncate(join(directory, 'pairs.i8'), PREPARED_NUMBERS);
    await expect(open()).rejects.toThrow(/pairs\.i8 holds 544 bytes instead of 3264: publish the register again/);
  });
});
