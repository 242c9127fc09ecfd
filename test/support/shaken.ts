import { normal, randomFrom } from '../../evals/fit/random.ts';
import type { FullEncoder, PieceStates } from '../../knowledge/retrieval/embedder.ts';
import { WORD_UNIT } from '../../knowledge/retrieval/word-space.ts';

/** How far each number of a vector of length 1 moves, as a standard deviation: a cosine with it moves as far. */
const BY = 0.003;
/** The same for the numbers of layers, as a share of the mean size of a number. */
const SHARE = 0.01;

/** An encoder whose readings of questions are a little off, differently for each seed and the same at every run. */
export function shaken(encoder: FullEncoder, seed: number): FullEncoder {
  const random = randomFrom(seed);
  const moved = (numbers: Float32Array, by: number) => numbers.map((value) => value + by * normal(random));
  const vector = (numbers: Float32Array) => {
    const off = moved(numbers, BY);
    const length = Math.hypot(...off);
    return off.map((value) => value / length);
  };
  const layer = (numbers: Float32Array) => moved(numbers, SHARE * meanSize(numbers));
  const layers = ({ lower, middle, last }: PieceStates): PieceStates => ({
    lower: layer(lower),
    middle: layer(middle),
    last: layer(last),
  });
  const words = (numbers: Int8Array) =>
    numbers.map((value) =>
      Math.max(-WORD_UNIT, Math.min(WORD_UNIT, Math.round(value + WORD_UNIT * BY * normal(random)))),
    );
  return {
    ...encoder,
    embedQuestion: async (text) => vector(await encoder.embedQuestion(text)),
    async wordQuestion(text) {
      const reading = await encoder.wordQuestion(text);
      const { states, ...rest } = reading;
      return { ...rest, vector: vector(reading.vector), words: words(reading.words), states: layers(states) };
    },
    async readQuestion(text) {
      const reading = await encoder.readQuestion(text);
      return { vector: vector(reading.vector), layers: layer(reading.layers), lower: layer(reading.lower) };
    },
    async readPieces(text) {
      const reading = await encoder.readPieces(text);
      return { ...reading, vector: vector(reading.vector), ...layers(reading) };
    },
  };
}

function meanSize(numbers: Float32Array): number {
  return numbers.reduce((sum, value) => sum + Math.abs(value), 0) / numbers.length;
}
