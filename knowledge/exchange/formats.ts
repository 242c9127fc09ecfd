/** What registers are made of and written as. */
export const EXCHANGE_FORMATS = ['tilt', 'fideslang', 'art30'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** A document cannot be read at all; what it holds, whatever it is, is never the reason. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly code = 'exchange_unreadable';
}
