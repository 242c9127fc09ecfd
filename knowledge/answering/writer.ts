import { z } from 'zod';
import type { Language } from '../statement.ts';

/** A sentence as a language model gives it, with what it names as its proof: not to be believed, nor shown, before it is checked. */
export const claimSchema = z.object({
  /** `ref` of the statement that is said to hold it. */
  statement: z.string().trim().min(1).max(300),
  /** The words of that statement that are said to prove it. */
  quote: z.string().trim().min(1).max(4000),
  text: z.string().trim().min(1).max(600),
});
export type Claim = z.infer<typeof claimSchema>;

/** What a model is given: the question, masked, and declared statements. */
export interface WritingRequest {
  question: string;
  /** Language to write in. */
  language: Language;
  statements: { ref: string; language: Language; text: string }[];
}

/** Says declared statements in other words. */
export interface Writer {
  /**
   * Claims, each as soon as it is complete. What is no claim is left out.
   * @throws WriterError when the model cannot be used to its end: everything it gave is then void.
   */
  write(request: WritingRequest, signal: AbortSignal): AsyncIterable<Claim>;
}

const WRITER_FAULTS = [
  'timed_out',
  'resting',
  'rate_limited',
  'refused',
  'unavailable',
  'too_long',
  'cut_off',
] as const;
export type WriterFault = (typeof WRITER_FAULTS)[number];

/** Why a model gave nothing that can be used; holds nothing of what was asked or written. */
export class WriterError extends Error {
  override readonly name = 'WriterError';
  readonly code: WriterFault;

  constructor(code: WriterFault, detail = '') {
    super(`The language model: ${code}${detail === '' ? '' : ` (${detail})`}`);
    this.code = code;
  }
}
