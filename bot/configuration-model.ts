import type { Configuration } from './configuration.ts';
import type { ConfigurationFault } from './configuration-error.ts';
import type { Environment } from './environment.ts';
import { PROVIDERS } from './models/chat-model.ts';

const SECONDS = 12;

/** Undefined when no model is set: answers are then the declared words alone. */
export function modelOf(given: Environment): Configuration['model'] {
  const [, provider, name] = /^([a-z]+):(.+)$/.exec(given.LIMPIDE_MODEL ?? '') ?? [];
  const known = PROVIDERS.find((one) => one === provider);
  if (known === undefined || name === undefined) return undefined;
  const [input, output] = (given.LIMPIDE_MODEL_PRICES ?? '').split('/').map(Number);
  return {
    provider: known,
    name,
    ...(given.LIMPIDE_MODEL_URL && { url: given.LIMPIDE_MODEL_URL.replace(/\/+$/, '') }),
    timeoutMs: Number(given.LIMPIDE_MODEL_SECONDS ?? SECONDS) * 1000,
    ...(input !== undefined && output !== undefined && { prices: { input, output } }),
  };
}

/** What of the model is missing, or contradicts another. */
export function modelContradictions(given: Environment): ConfigurationFault[] {
  const faults: ConfigurationFault[] = [];
  const fault = (variable: string, message: string) => faults.push({ variable, message });
  const { LIMPIDE_MODEL: model, LIMPIDE_MODEL_URL: url, LIMPIDE_MODEL_KEY: key } = given;
  if (model === undefined) {
    const others = ['LIMPIDE_MODEL_URL', 'LIMPIDE_MODEL_KEY', 'LIMPIDE_MODEL_SECONDS', 'LIMPIDE_MODEL_PRICES'] as const;
    for (const name of others)
      if (given[name]) fault(name, 'is set, but LIMPIDE_MODEL is not. Name the model, or leave this out.');
    return faults;
  }
  if (key === undefined && (model.startsWith('anthropic:') || (model.startsWith('openai:') && url === undefined)))
    fault('LIMPIDE_MODEL_KEY', 'is missing: the servers of this model want one.');
  if (model.startsWith('ollama:') && key !== undefined)
    fault('LIMPIDE_MODEL_KEY', 'is set, but Ollama takes none. Leave it out.');
  return faults;
}
