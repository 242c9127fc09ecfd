import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRegister } from '../../../knowledge/register/load-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import type { WordEmbedder } from '../../../knowledge/retrieval/embedder.ts';
import type { BuildIndex, PublishOptions } from '../../../knowledge/snapshot/publish.ts';
import { BILLS, COMPANY, temporaryFolder, writeFiles } from '../register/files.ts';

/** A register with one practice that keeps bills for so many years. */
export async function registerFor(years: string): Promise<Register> {
  const folder = writeFiles(temporaryFolder(), {
    'company.yaml': COMPANY,
    'practices/bills.yaml': BILLS.replace('ten years', `${years} years`),
  });
  const { register } = await loadRegister(folder);
  return register as Register;
}

/** Names a model; these tests are of files, not of vectors. */
export function embedderNamed(id: string): WordEmbedder {
  const none = async () => new Float32Array(4);
  const states = { lower: new Float32Array(4), middle: new Float32Array(4), last: new Float32Array(4) };
  const worded = async () => ({ vector: states.last, words: new Int8Array(4), rarities: new Float32Array(1), states });
  return {
    id,
    indexId: id,
    dimensions: 4,
    embedQuestion: none,
    embedStatements: (texts) => Promise.all(texts.map(none)),
    wordQuestion: worded,
    prepare: async () => new Int8Array(4),
    async *wordStatements(texts) {
      for (const _ of texts) yield worded();
    },
  };
}

/** Index files in a folder and in a folder of it, as a graph index has. */
export const buildIndex: BuildIndex = async (statements, embedder, directory, onProgress) => {
  await mkdir(join(directory, 'graph'));
  await writeFile(join(directory, 'vectors.f32'), new Uint8Array(statements.length * 16).fill(7));
  await writeFile(join(directory, 'graph/index.json'), JSON.stringify({ model: embedder.id }));
  onProgress?.(statements.length, statements.length);
};

export function optionsFor(snapshots: string, more: Partial<PublishOptions> = {}): PublishOptions {
  return {
    embedder: embedderNamed('model@1'),
    buildIndex,
    snapshots,
    now: () => new Date('2026-03-01T10:00:00Z'),
    ...more,
  };
}

export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
