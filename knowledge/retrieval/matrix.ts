import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file.ts';

/** Rows of numbers that a vector is compared with, many at once. */
export interface Matrix {
  /**
   * Dot products of a vector with the rows `from` up to `to`, in order, in 32 bits; overwritten by the next call.
   * @param vector as many numbers as a row has
   */
  dots(vector: Float32Array, from: number, to: number): Float32Array;
}

/** What dots.wat exports. Arguments: the place of the first row, how many rows, numbers a row, places of the vector and the results. */
type Kernel = (matrix: number, rows: number, width: number, vector: number, results: number) => void;

const PAGE = 65_536;
const FLOAT = 4;
/** The kernel takes so many numbers a step. */
const STEP = 8;

/**
 * A copy of the numbers where four of them are multiplied at once: 2,000 rows of 384 in 0.1 ms, a plain loop takes 0.6.
 * Each matrix reserves gigabytes of address space (not of memory): make few of them, and long-lived ones.
 * @param numbers row after row
 * @param width numbers a row, a multiple of 8
 * @throws RangeError when it is not, or when a row is cut
 */
export function matrixOf(numbers: Float32Array | Int8Array, width: number): Matrix {
  const rows = numbers.length / width;
  if (width % STEP !== 0 || !Number.isInteger(rows))
    throw new RangeError(`${numbers.length} numbers are no rows of ${width}, which must be a multiple of ${STEP}.`);
  const places = { vector: numbers.byteLength, results: numbers.byteLength + width * FLOAT };
  const memory = new WebAssembly.Memory({ initial: Math.ceil((places.results + rows * FLOAT) / PAGE) });
  const kernel = kernelOn(memory, numbers instanceof Int8Array ? 'bytes' : 'floats');
  const own = new (numbers instanceof Int8Array ? Int8Array : Float32Array)(memory.buffer, 0, numbers.length);
  own.set(numbers);
  const asked = new Float32Array(memory.buffer, places.vector, width);
  const results = new Float32Array(memory.buffer, places.results, rows);
  return {
    dots(vector, from, to) {
      asked.set(vector);
      kernel(from * width * numbers.BYTES_PER_ELEMENT, to - from, width, places.vector, places.results);
      return results.subarray(0, to - from);
    },
  };
}

let compiled: WebAssembly.Module | undefined;

function kernelOn(memory: WebAssembly.Memory, name: 'floats' | 'bytes'): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(packageFile('knowledge/retrieval/dots.wasm')));
  return new WebAssembly.Instance(compiled, { limpide: { memory } }).exports[name] as Kernel;
}
