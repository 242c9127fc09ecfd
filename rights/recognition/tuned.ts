import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Layers, loadLayers } from '../../knowledge/retrieval/onnx-layers.ts';
import { recognitionFile } from './files.ts';
import { OUTPUTS } from './heads.ts';

const metaSchema = z.strictObject({
  /** The encoder whose lower layer they go on from. */
  model: z.string(),
  dimensions: z.int().positive(),
  outputs: z.array(z.string()),
});

/**
 * The encoder's upper layers, tuned to tell a wish from what only speaks of one (docs/decisions/0010): they read the
 * form of a sentence that the encoder's own were trained to forget. Logits in the order of OUTPUTS.
 * @param model the encoder's id
 * @throws Error when the files are absent, damaged, or go on from another encoder
 */
export async function loadTunedLayers(model: string): Promise<Layers> {
  const meta = metaSchema.parse(JSON.parse(await readFile(recognitionFile('tuned.json'), 'utf8')));
  if (meta.model !== model || meta.outputs.join() !== OUTPUTS.join()) {
    throw new Error(
      `rights/recognition/tuned.onnx goes on from ${meta.model}, this program has ${model}: fit it anew (docs/decisions/0010).`,
    );
  }
  return loadLayers(recognitionFile('tuned.onnx'), { dimensions: meta.dimensions, outputs: OUTPUTS.length });
}
