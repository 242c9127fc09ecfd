import { fileURLToPath } from 'node:url';
import { type OpenCompany, openCompany } from '../../bot/cli/open-company.ts';
import { terminalConverse } from '../../bot/cli/terminal-conversation.ts';
import { readConfiguration } from '../../bot/configuration.ts';
import type { Converse } from '../../bot/conversation/converse.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { shaken } from './shaken.ts';

/** Home of tests that use the demonstration company and store nothing else. */
export const HELIO_HOME = fileURLToPath(new URL('../.cache/home', import.meta.url));

const { configuration } = readConfiguration({ LIMPIDE_HOME: HELIO_HOME });
let opened: Promise<OpenCompany> | undefined;

/**
 * The demonstration company with the real model, opened once a process. Its vectors are kept in test/.cache: only the
 * first run after a change of the register embeds it.
 */
export function helio(): Promise<OpenCompany> {
  opened ??= openCompany(configuration, undefined, () => {});
  return opened;
}

export async function helioConverse(company: Promise<OpenCompany> = helio()): Promise<Converse> {
  return terminalConverse(await company, configuration);
}

/**
 * The demonstration company as another processor may read questions: its arithmetic of 8-bit weights rounds elsewhere,
 * which moved two neighbours 0.006 apart between two that were compared. What a test records must come out the same there.
 * @param seed each gives another reading
 */
export async function shakenHelio(seed: number): Promise<OpenCompany> {
  return openCompany(configuration, undefined, () => {}, shaken(await loadOnnxEmbedder(), seed));
}
