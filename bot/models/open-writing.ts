import { createWriteAnswer, type WriteAnswer, type WritingNote } from '../../knowledge/answering/write-answer.ts';
import { findFault } from '../../knowledge/gate/gate.ts';
import type { PieceReader } from '../../knowledge/retrieval/embedder.ts';
import type { Configuration } from '../configuration.ts';
import { maskPersonalData } from '../conversation/masking.ts';
import { switchTracingOff } from '../tracing-off.ts';
import { openChatModel } from './chat-model.ts';
import { langchainWriter } from './langchain-writer.ts';
import { maskedWriter } from './masked-writer.ts';
import { restingWriter } from './resting-writer.ts';
import { createUsageCounter, type Usage } from './usage.ts';

export interface WritingOptions {
  /** Tells which words are near in meaning; undefined while none is loaded. */
  pieces(): PieceReader | undefined;
  now(): Date;
  /** Hears how each call ended, and what all calls since the start have used. */
  onEnd?(note: WritingNote & { usage: Usage }): void;
}

/** The configured model, behind everything that stands between it and a person: mask, time limit, rest, gate. */
export async function openWriting(
  { timeoutMs, prices, ...choice }: NonNullable<Configuration['model']>,
  key: string | undefined,
  { pieces, now, onEnd }: WritingOptions,
): Promise<WriteAnswer> {
  switchTracingOff(process.env);
  const usage = createUsageCounter(prices);
  const model = await openChatModel(choice, key, timeoutMs);
  const writer = maskedWriter(restingWriter(langchainWriter(model, usage), now), maskPersonalData);
  return createWriteAnswer({
    writer,
    check: async (claim, declared) => (await findFault(claim, declared, pieces())) === undefined,
    timeoutMs,
    ...(onEnd && { onEnd: (note) => onEnd({ ...note, usage: usage.total() }) }),
  });
}
