import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { type AIMessageChunk, HumanMessage, SystemMessage, type UsageMetadata } from '@langchain/core/messages';
import { type Writer, WriterError, type WritingRequest } from '../../knowledge/answering/writer.ts';
import { createClaimReader } from './claims-in-text.ts';
import { instructions, material } from './prompt.ts';
import type { UsageCounter } from './usage.ts';

/** Characters that are read of one answer. */
const LONGEST = 20_000;

/** Endings that say that the answer is whole; a server that names none is taken at its word. */
const WHOLE = ['stop', 'end_turn', 'stop_sequence', 'eos'];

/**
 * Any LangChain chat model as a writer. The answer is streamed, never asked for whole: LangChain would else count tokens
 * by a table that it fetches from the network when a server tells none.
 */
export function langchainWriter(model: Pick<BaseChatModel, 'stream'>, usage: UsageCounter): Writer {
  return {
    async *write(request, signal) {
      const reader = createClaimReader();
      const heard: Heard = { length: 0 };
      try {
        for await (const chunk of await model.stream(messagesOf(request), { signal, callbacks: [] })) {
          listen(chunk, heard);
          if (heard.length > LONGEST) throw new WriterError('too_long');
          yield* reader.read(chunk.text);
        }
      } catch (error) {
        throw error instanceof WriterError ? error : new WriterError(faultOf(error, signal));
      } finally {
        usage.add(heard.tokens);
      }
      if (heard.ending !== undefined && !WHOLE.includes(heard.ending))
        throw new WriterError(heard.ending === 'content_filter' || heard.ending === 'refusal' ? 'refused' : 'cut_off');
    },
  };
}

interface Heard {
  length: number;
  tokens?: { input: number; output: number };
  ending?: string;
}

function messagesOf(request: WritingRequest) {
  return [new SystemMessage(instructions(request)), new HumanMessage(material(request))];
}

function listen(chunk: AIMessageChunk, heard: Heard): void {
  heard.length += chunk.text.length;
  const usage = chunk.usage_metadata as UsageMetadata | undefined;
  if (usage !== undefined) {
    // Anthropic tells what went in with the first piece and what came out with the last.
    const { input, output } = heard.tokens ?? { input: 0, output: 0 };
    heard.tokens = { input: input + usage.input_tokens, output: output + usage.output_tokens };
  }
  const told = { ...chunk.additional_kwargs, ...chunk.response_metadata } as Record<string, unknown>;
  const ending = told.finish_reason ?? told.stop_reason ?? told.done_reason;
  if (typeof ending === 'string' && ending !== '') heard.ending = ending;
}

function faultOf(error: unknown, signal: AbortSignal): WriterError['code'] {
  if (signal.aborted) return 'timed_out';
  const status =
    (error as { status?: unknown; status_code?: unknown }).status ?? (error as { status_code?: unknown }).status_code;
  if (status === 429) return 'rate_limited';
  return status === 400 || status === 401 || status === 403 || status === 404 || status === 422
    ? 'refused'
    : 'unavailable';
}
