import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { declaredIn, LANGUAGES, type Language, type Statement } from '../statement.ts';
import type { WordEmbedder } from './embedder.ts';
import { exactIndex } from './exact-index.ts';
import type { VectorIndex } from './vector-index.ts';
import { openWordFile, type WordIndex } from './word-index.ts';
import { WORD_NUMBERS } from './word-space.ts';

const VECTORS = 'vectors.f32';
const ROWS = 'vectors.json';
const WORDS = 'words.i8';
const GRAPH = 'hnsw';

/**
 * Up to this many vectors, comparing with each one (0.7 ms for 400 at most) is as fast as the graph, exact, and spares
 * the 40 MB and the start time of the graph's libraries. See docs/decisions/0002.
 */
const EXACT_UP_TO = 2_000;

const rowsSchema = z.strictObject({
  model: z.string(),
  dimensions: z.int().positive(),
  rows: z.array(z.strictObject({ ref: z.string(), language: z.enum(LANGUAGES) })),
  /** For each row, how many word pieces stand in words.i8 before its end. */
  wordEnds: z.array(z.int().positive()),
});

/** The vectors of a register's statements: one for each text, and which text each row is. */
export interface VectorSet {
  matrix: Float32Array;
  /** For each vector, the statement's row in the register and the text's language. */
  rows: { statement: number; language: Language }[];
  index: VectorIndex;
  words: WordIndex;
}

/** Embeds each language's text of each statement and writes the index files into `directory`. */
export async function buildIndexFiles(
  statements: readonly Statement[],
  embedder: WordEmbedder,
  directory: string,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const texts = statements.flatMap((statement) =>
    declaredIn(statement).map((language) => ({
      ref: statement.ref,
      language,
      text: statement.text[language] as string,
    })),
  );
  const matrix = new Float32Array(texts.length * embedder.dimensions);
  const wordEnds: number[] = [];
  const wordFile = await open(join(directory, WORDS), 'w');
  try {
    const worded = embedder.wordStatements(
      texts.map(({ text }) => text),
      (done) => onProgress?.(done, texts.length),
    );
    for await (const { vector, words } of worded) {
      matrix.set(vector, wordEnds.length * embedder.dimensions);
      wordEnds.push((wordEnds.at(-1) ?? 0) + words.length / WORD_NUMBERS);
      await wordFile.writeFile(Buffer.from(words.buffer, words.byteOffset, words.byteLength));
    }
  } finally {
    await wordFile.close();
  }
  const rows = texts.map(({ ref, language }) => ({ ref, language }));
  await writeFile(join(directory, VECTORS), Buffer.from(matrix.buffer));
  await writeFile(
    join(directory, ROWS),
    JSON.stringify({ model: embedder.indexId, dimensions: embedder.dimensions, rows, wordEnds }),
  );
  if (texts.length <= EXACT_UP_TO) return;
  const { writeHnswIndex } = await import('./hnswlib-index.ts');
  const vectors = texts.map((_, row) => matrix.subarray(row * embedder.dimensions, (row + 1) * embedder.dimensions));
  await writeHnswIndex(vectors, embedder, join(directory, GRAPH));
}

/**
 * Opens the index files of a snapshot, whose sums have been checked.
 * @throws Error when they are of another model or do not match the statements.
 */
export async function openIndexFiles(
  statements: readonly Statement[],
  embedder: WordEmbedder,
  directory: string,
): Promise<VectorSet> {
  const meta = rowsSchema.parse(JSON.parse(await readFile(join(directory, ROWS), 'utf8')));
  if (meta.model !== embedder.indexId || meta.dimensions !== embedder.dimensions) {
    throw new Error(
      `The index in ${directory} was made with the model ${meta.model}, this program has ${embedder.indexId}: publish the register again.`,
    );
  }
  const rowOf = new Map(statements.map((statement, row) => [statement.ref, row]));
  const rows = meta.rows.map(({ ref, language }) => {
    const statement = rowOf.get(ref);
    if (statement === undefined)
      throw new Error(`The index in ${directory} names ${ref}, which the register does not hold: publish it again.`);
    return { statement, language };
  });
  const bytes = await readFile(join(directory, VECTORS));
  if (bytes.byteLength !== rows.length * meta.dimensions * 4) {
    throw new Error(
      `${VECTORS} in ${directory} holds ${bytes.byteLength} bytes instead of ${rows.length * meta.dimensions * 4}: publish the register again.`,
    );
  }
  const matrix = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const wordPath = join(directory, WORDS);
  const words = await openWordFile(wordPath, (await stat(wordPath)).size, meta.wordEnds);
  if (rows.length <= EXACT_UP_TO) return { matrix, rows, words, index: exactIndex(matrix, meta.dimensions) };
  const { openHnswIndex } = await import('./hnswlib-index.ts');
  return { matrix, rows, words, index: await openHnswIndex(embedder, join(directory, GRAPH)) };
}
