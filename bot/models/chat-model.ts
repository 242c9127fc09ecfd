import type { BaseChatModel } from '@langchain/core/language_models/chat_models';

export const PROVIDERS = ['openai', 'anthropic', 'ollama'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Which model writes. `openai`: any server that speaks OpenAI's chat completions (Mistral, vLLM, LM Studio, …). */
export interface ModelChoice {
  provider: Provider;
  name: string;
  /** Address of its server; absent: the provider's own, for Ollama this machine's. */
  url?: string;
}

const OPENAI = 'https://api.openai.com/v1';
const ANTHROPIC = 'https://api.anthropic.com';
const OLLAMA = 'http://127.0.0.1:11434';

const MOST_TOKENS = 1000;
/** Mistral refuses a field that it does not know, and counts without being asked. */
const COUNTS_UNASKED = 'api.mistral.ai';

/**
 * Opens a chat model; each provider's package is loaded only when it is chosen. Address and key are given to it: what
 * else stands in the environment (OPENAI_BASE_URL and the like) counts for nothing.
 * @param timeoutMs longest time that one call may take; nothing is tried twice, because somebody waits
 */
export async function openChatModel(
  { provider, name, url }: ModelChoice,
  key: string | undefined,
  timeoutMs: number,
): Promise<Pick<BaseChatModel, 'stream'>> {
  switch (provider) {
    case 'openai': {
      const { ChatOpenAICompletions } = await import('@langchain/openai');
      const baseURL = url ?? OPENAI;
      return new ChatOpenAICompletions({
        model: name,
        apiKey: key ?? 'none',
        maxTokens: MOST_TOKENS,
        maxRetries: 0,
        timeout: timeoutMs,
        streamUsage: new URL(baseURL).hostname !== COUNTS_UNASKED,
        configuration: { baseURL, organization: null, project: null },
      });
    }
    case 'anthropic': {
      const { ChatAnthropic } = await import('@langchain/anthropic');
      return new ChatAnthropic({
        model: name,
        apiKey: key ?? 'none',
        anthropicApiUrl: url ?? ANTHROPIC,
        maxTokens: MOST_TOKENS,
        maxRetries: 0,
        clientOptions: { timeout: timeoutMs },
      });
    }
    case 'ollama': {
      const { ChatOllama } = await import('@langchain/ollama');
      return new ChatOllama({ model: name, baseUrl: url ?? OLLAMA, numPredict: MOST_TOKENS, maxRetries: 0 });
    }
    default:
      return provider satisfies never;
  }
}
