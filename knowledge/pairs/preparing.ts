import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { packageFile } from '../package-file.ts';
import type { PieceStates } from '../retrieval/embedder.ts';
import { loadRowNet } from '../retrieval/onnx-layers.ts';
import { STATE_NUMBERS } from '../retrieval/word-space.ts';

/** Numbers by which a pair net knows a word piece, a byte each. */
export const PREPARED_NUMBERS = 544;

/** The half of the pair net that reads one text alone: what it gives of a declared text is kept with the text's vector. */
export interface Preparing {
  /** Names what was fitted: `pairs@<first 12 hex digits of its SHA-256>`. */
  readonly id: string;
  /** PREPARED_NUMBERS a piece, one piece after another. */
  prepare(states: PieceStates): Promise<Int8Array>;
}

const FILE = packageFile('knowledge/pairs/prepared.onnx');

const metaSchema = z.strictObject({
  /** The encoder whose layers it reads. */
  model: z.string(),
});

/**
 * @param model the encoder's id
 * @throws Error when a file is absent, damaged, or reads another encoder
 */
export async function loadPreparing(model: string): Promise<Preparing> {
  const meta = metaSchema.parse(JSON.parse(await readFile(packageFile('knowledge/pairs/pairs.json'), 'utf8')));
  if (meta.model !== model) {
    throw new Error(
      `knowledge/pairs/prepared.onnx reads the layers of ${meta.model}, this program has ${model}: fit it anew (docs/decisions/0012-pairs-of-texts.md).`,
    );
  }
  const net = await loadRowNet(FILE, 'prepared', PREPARED_NUMBERS);
  const sum = createHash('sha256')
    .update(await readFile(FILE))
    .digest('hex');
  return {
    id: `pairs@${sum.slice(0, 12)}`,
    prepare({ lower, middle, last }) {
      const rows = (numbers: Float32Array) => ({ numbers, width: STATE_NUMBERS });
      return net({ lower: rows(lower), middle: rows(middle), last: rows(last) });
    },
  };
}
