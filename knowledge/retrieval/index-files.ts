import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PREPARED_NUMBERS } from '../pairs/preparing.ts';
import { declaredIn, LANGUAGES, type Language, type Statement } from '../statement.ts';
import type { WordEmbedder } from './embedder.ts';
import { exactIndex } from './exact-index.ts';
import { openPieceFile, type PieceIndex } from './piece-index.ts';
import type { VectorIndex } from './vector-index.ts';
import { WORD_NUMBERS } from './word-space.ts';

const VECTORS = 'vectors.f32';
const ROWS = 'vectors.json';
const WORDS = 'words.i8';
const PREPARED = 'pairs.i8';
const GRAPH = 'hnsw';

/**
 * Up to this many vectors, comparing with each one (0.1 ms) is as fast as the graph, exact, and spares the 40 MB and the
 * start time of the graph's libraries. See docs/decisions/0002-search.md.
 */
const EXACT_UP_TO = 2_000;
/**
 * Up to this many texts, what the pair net is to know of each is kept too, some 20 KB a text: of larger registers it would
 * fill the disk. See docs/decisions/0012-pairs-of-texts.md.
 */
const PREPARED_UP_TO = 4_000;

const rowsSchema = z.strictObject({
  model: z.string(),
  dimensions: z.int().positive(),
  rows: z.array(z.strictObject({ ref: z.string(), language: z.enum(LANGUAGES) })),
  /** For each row, how many word pieces stand before its end in words.i8, and in pairs.i8 where there is one. */
  wordEnds: z.array(z.int().positive()),
});

/** The vectors of a register's statements: one for each text, and which text each row is. */
export interface VectorSet {
  matrix: Float32Array;
  /** For each vector, the statement's row in the register and the text's language. */
  rows: { statement: number; language: Language }[];
  index: VectorIndex;
  /** WORD_NUMBERS a word piece. */
  words: PieceIndex;
  /** PREPARED_NUMBERS a word piece; absent where there are too many texts. */
  prepared?: PieceIndex | undefined;
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
  const preparedFile = texts.length <= PREPARED_UP_TO ? await open(join(directory, PREPARED), 'w') : undefined;
  try {
    const worded = embedder.wordStatements(
      texts.map(({ text }) => text),
      (done) => onProgress?.(done, texts.length),
    );
    for await (const { vector, words, states } of worded) {
      matrix.set(vector, wordEnds.length * embedder.dimensions);
      wordEnds.push((wordEnds.at(-1) ?? 0) + words.length / WORD_NUMBERS);
      await append(wordFile, words);
      if (preparedFile !== undefined) await append(preparedFile, await embedder.prepare(states));
    }
  } finally {
    await wordFile.close();
    await preparedFile?.close();
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
  const words = await openPieceFile(join(directory, WORDS), WORD_NUMBERS, meta.wordEnds);
  const prepared =
    rows.length <= PREPARED_UP_TO
      ? await openPieceFile(join(directory, PREPARED), PREPARED_NUMBERS, meta.wordEnds)
      : undefined;
  const texts = { matrix, rows, words, prepared };
  if (rows.length <= EXACT_UP_TO) return { ...texts, index: exactIndex(matrix, meta.dimensions) };
  const { openHnswIndex } = await import('./hnswlib-index.ts');
  return { ...texts, index: await openHnswIndex(embedder, join(directory, GRAPH)) };
}

async function append(file: FileHandle, { buffer, byteOffset, byteLength }: Int8Array): Promise<void> {
  await file.writeFile(Buffer.from(buffer, byteOffset, byteLength));
}
