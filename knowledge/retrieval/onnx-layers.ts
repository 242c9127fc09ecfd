import { InferenceSession, Tensor } from 'onnxruntime-node';

/** How every net of the product is run. */
export const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  executionProviders: ['cpu'],
};

/** Numbers in rows, one row after another. */
export interface Rows {
  numbers: Float32Array;
  /** Numbers a row. */
  width: number;
}

/** A net over what the encoder holds of texts: takes its inputs by name, gives the numbers that come out. */
export type Net = (inputs: Readonly<Record<string, Rows>>) => Promise<Float32Array>;

const OUTPUT = 'logits';

/**
 * Loads a net that is run beside the encoder, about 0.05 s.
 * @param path ONNX: 32-bit inputs of 1 x rows x width to `logits`, 32-bit, 1 x `outputs`
 * @throws Error when the file is absent or damaged; the net, when it does not give as many numbers
 */
export async function loadNet(path: string, outputs: number): Promise<Net> {
  const session = await InferenceSession.create(path, { ...SESSION, enableCpuMemArena: false }).catch(
    (error: Error) => {
      throw new Error(`${path} is absent or damaged: restore it from the release, or fit it anew.`, { cause: error });
    },
  );
  return async (inputs) => {
    const feeds = Object.entries(inputs).map(([name, { numbers, width }]) => [
      name,
      new Tensor('float32', numbers, [1, numbers.length / width, width]),
    ]);
    const values = await session.run(Object.fromEntries(feeds));
    const logits = values[OUTPUT]?.data;
    if (!(logits instanceof Float32Array) || logits.length !== outputs)
      throw new Error(`${path} gave no ${outputs} numbers: restore it from the release, or fit it anew.`);
    return logits;
  };
}

/** Further layers over a reading: takes `lower` of an OpenReading, gives the numbers of their last layer. */
export type Layers = (lower: Float32Array) => Promise<Float32Array>;

/**
 * Loads layers that go on from a lower layer of the encoder: a net whose one input is `states`.
 * @param shape numbers a piece, and numbers that come out
 */
export async function loadLayers(path: string, shape: { dimensions: number; outputs: number }): Promise<Layers> {
  const net = await loadNet(path, shape.outputs);
  return (lower) => net({ states: { numbers: lower, width: shape.dimensions } });
}
