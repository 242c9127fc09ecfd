import { InferenceSession, Tensor } from 'onnxruntime-node';

/** How every net of the product is run. */
export const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  executionProviders: ['cpu'],
};

/** Further layers over a reading: takes `lower` of an OpenReading, gives the numbers of their last layer. */
export type Layers = (lower: Float32Array) => Promise<Float32Array>;

const INPUT = 'states';
const OUTPUT = 'logits';

/**
 * Loads layers that go on from a lower layer of the encoder, about 0.05 s.
 * @param path ONNX: `states` (32-bit, 1 x pieces x `dimensions`) to `logits` (32-bit, 1 x `outputs`)
 * @param shape numbers a piece, and numbers that come out
 * @throws Error when the file is absent or damaged; its layers, when they do not give as many numbers
 */
export async function loadLayers(path: string, shape: { dimensions: number; outputs: number }): Promise<Layers> {
  const session = await InferenceSession.create(path, { ...SESSION, enableCpuMemArena: false }).catch(
    (error: Error) => {
      throw new Error(`${path} is absent or damaged: restore it from the release, or fit it anew.`, { cause: error });
    },
  );
  return async (lower) => {
    const pieces = lower.length / shape.dimensions;
    const values = await session.run({ [INPUT]: new Tensor('float32', lower, [1, pieces, shape.dimensions]) });
    const logits = values[OUTPUT]?.data;
    if (!(logits instanceof Float32Array) || logits.length !== shape.outputs)
      throw new Error(`${path} gave no ${shape.outputs} numbers: restore it from the release, or fit it anew.`);
    return logits;
  };
}
