import { InferenceSession, Tensor } from 'onnxruntime-node';

/** How every net of the product is run. */
export const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  executionProviders: ['cpu'],
};

type Numbers = Float32Array | Int8Array;

/** Numbers in rows, one row after another. */
interface Rows {
  numbers: Numbers;
  /** Numbers a row. */
  width: number;
}

type Inputs = Readonly<Record<string, Rows>>;

/** A net over what the encoder holds of texts: takes its inputs by name, gives the numbers that come out. */
export type Net = (inputs: Inputs) => Promise<Float32Array>;

/**
 * Loads a net that is run beside the encoder, about 0.05 s.
 * @param path ONNX: inputs of 1 x rows x width, 32-bit or 8-bit as their numbers are, to `output`, `count` 32-bit numbers
 * @throws Error when the file is absent or damaged; the net, when it does not give as many numbers
 */
export async function loadNet(path: string, output: string, count: number): Promise<Net> {
  const run = await openNet(path, output);
  return async (inputs) => {
    const numbers = await run(inputs);
    if (!(numbers instanceof Float32Array) || numbers.length !== count) throw unlike(path, `${count} numbers`);
    return numbers;
  };
}

/**
 * Loads a net that gives 8-bit rows, as many as it is given.
 * @param path ONNX: 32-bit inputs of 1 x rows x width to `output`, 8-bit, 1 x rows x `width`
 * @throws Error as `loadNet`
 */
export async function loadRowNet(
  path: string,
  output: string,
  width: number,
): Promise<(inputs: Inputs) => Promise<Int8Array>> {
  const run = await openNet(path, output);
  return async (inputs) => {
    const rows = await run(inputs);
    const [first] = Object.values(inputs);
    const count = first === undefined ? 0 : first.numbers.length / first.width;
    if (!(rows instanceof Int8Array) || rows.length !== count * width) throw unlike(path, `${width} bytes a piece`);
    return rows;
  };
}

async function openNet(path: string, output: string): Promise<(inputs: Inputs) => Promise<unknown>> {
  const session = await InferenceSession.create(path, {
    ...SESSION,
    intraOpNumThreads: 1,
    enableCpuMemArena: false,
  }).catch((error: Error) => {
    throw new Error(`${path} is absent or damaged: restore it from the release, or fit it anew.`, { cause: error });
  });
  return async (inputs) => {
    const feeds = Object.entries(inputs).map(([name, { numbers, width }]) => [name, tensor(numbers, width)]);
    return (await session.run(Object.fromEntries(feeds)))[output]?.data;
  };
}

function tensor(numbers: Numbers, width: number): Tensor {
  const shape = [1, numbers.length / width, width];
  return numbers instanceof Int8Array ? new Tensor('int8', numbers, shape) : new Tensor('float32', numbers, shape);
}

function unlike(path: string, wanted: string): Error {
  return new Error(`${path} gave no ${wanted}: restore it from the release, or fit it anew.`);
}

/** Further layers over a reading: takes `lower` of an OpenReading, gives the numbers of their last layer. */
export type Layers = (lower: Float32Array) => Promise<Float32Array>;

/**
 * Loads layers that go on from a lower layer of the encoder: a net whose one input is `states`.
 * @param shape numbers a piece, and numbers that come out
 */
export async function loadLayers(path: string, shape: { dimensions: number; outputs: number }): Promise<Layers> {
  const net = await loadNet(path, 'logits', shape.outputs);
  return (lower) => net({ states: { numbers: lower, width: shape.dimensions } });
}
