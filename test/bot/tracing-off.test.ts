import { expect, it } from 'vitest';
import { switchTracingOff } from '../../bot/tracing-off.ts';

it('switches tracing off whatever the environment says, and forgets where it would go', () => {
  const environment: NodeJS.ProcessEnv = {
    LANGCHAIN_TRACING_V2: 'true',
    LANGSMITH_TRACING: 'true',
    LANGSMITH_API_KEY: 'x',
    LANGSMITH_ENDPOINT: 'https://x.example',
    PATH: '/bin',
  };
  switchTracingOff(environment);
  expect(environment).toEqual({
    LANGCHAIN_TRACING: 'false',
    LANGCHAIN_TRACING_V2: 'false',
    LANGSMITH_TRACING: 'false',
    LANGSMITH_TRACING_V2: 'false',
    PATH: '/bin',
  });
});

it('is believed by LangChain', async () => {
  const before = { ...process.env };
  const { CallbackManager } = await import('@langchain/core/callbacks/manager');
  try {
    process.env.LANGSMITH_TRACING = 'true';
    process.env.LANGSMITH_API_KEY = 'not-a-key';
    expect(CallbackManager.configure()?.handlers.map(({ name }) => name)).toEqual(['langchain_tracer']);
    switchTracingOff(process.env);
    expect(CallbackManager.configure()?.handlers ?? []).toEqual([]);
  } finally {
    process.env = before;
  }
});
