import { expect, it } from 'vitest';
import { readConfiguration } from '../../bot/configuration.ts';
import { ConfigurationError } from '../../bot/configuration-error.ts';

const faultsOf = (environment: Record<string, string>) => {
  try {
    readConfiguration(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
};

it('has no language model unless one is named', () => {
  expect(readConfiguration({}).configuration.model).toBeUndefined();
  expect(
    readConfiguration({ OPENAI_API_KEY: 'sk-x', OPENAI_BASE_URL: 'https://x.example' }).configuration.model,
  ).toBeUndefined();
});

it('reads provider, name, address, time and prices, and keeps the key apart', () => {
  const { configuration, secrets } = readConfiguration({
    LIMPIDE_MODEL: 'openai:mistral-small-latest',
    LIMPIDE_MODEL_URL: 'https://api.mistral.ai/v1/',
    LIMPIDE_MODEL_KEY: 'the-key-of-the-model',
    LIMPIDE_MODEL_SECONDS: '8',
    LIMPIDE_MODEL_PRICES: '0.1/0.3',
  });
  expect(configuration.model).toEqual({
    provider: 'openai',
    name: 'mistral-small-latest',
    url: 'https://api.mistral.ai/v1',
    timeoutMs: 8000,
    prices: { input: 0.1, output: 0.3 },
  });
  expect(secrets.modelKey).toBe('the-key-of-the-model');
  expect(JSON.stringify(configuration)).not.toContain('the-key');
  expect(readConfiguration({ LIMPIDE_MODEL: 'ollama:llama3.2:3b' }).configuration.model).toEqual({
    provider: 'ollama',
    name: 'llama3.2:3b',
    timeoutMs: 12_000,
  });
});

it.each([
  [{ LIMPIDE_MODEL: 'gpt-5' }, /LIMPIDE_MODEL.*openai:/],
  [{ LIMPIDE_MODEL: 'google:gemini' }, /LIMPIDE_MODEL/],
  [{ LIMPIDE_MODEL: 'anthropic:some-model' }, /LIMPIDE_MODEL_KEY.*is missing/],
  [{ LIMPIDE_MODEL: 'openai:gpt-5' }, /LIMPIDE_MODEL_KEY.*is missing/],
  [{ LIMPIDE_MODEL: 'ollama:x', LIMPIDE_MODEL_KEY: 'a-key-for-nothing' }, /LIMPIDE_MODEL_KEY.*Ollama takes none/],
  [{ LIMPIDE_MODEL_KEY: 'a-key-for-nothing' }, /LIMPIDE_MODEL_KEY.*LIMPIDE_MODEL is not/],
  [{ LIMPIDE_MODEL: 'ollama:x', LIMPIDE_MODEL_SECONDS: '0' }, /LIMPIDE_MODEL_SECONDS.*found "0"/],
  [{ LIMPIDE_MODEL: 'ollama:x', LIMPIDE_MODEL_SECONDS: '90' }, /LIMPIDE_MODEL_SECONDS/],
  [{ LIMPIDE_MODEL: 'ollama:x', LIMPIDE_MODEL_PRICES: '3' }, /LIMPIDE_MODEL_PRICES/],
  [{ LIMPIDE_MODEL: 'ollama:x', LIMPIDE_MODEL_URL: 'ftp://x' }, /LIMPIDE_MODEL_URL/],
])('refuses %j with the variable and what is allowed', (environment, message) => {
  const faults = faultsOf(environment as Record<string, string>);
  expect(faults).toMatch(message);
  expect(faults).not.toContain('a-key-for-nothing');
});
