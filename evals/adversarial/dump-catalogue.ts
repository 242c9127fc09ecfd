import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programFile } from '../../knowledge/package-file.ts';
import { START_WORDS } from '../../rights/calendar/start.ts';
import { LEGAL_BASES, LEGAL_BASIS_NAMES } from '../../rights/law/legal-bases.ts';
import { RIGHT_NAMES, RIGHTS } from '../../rights/law/rights.ts';
import { LAW } from '../../rights/law/rule-for.ts';
import { referenceIn } from '../../rights/letters/naming.ts';
import type { Wording } from '../../rights/wording.ts';
import type { Catalogue } from './judge/catalogue.ts';

const FOLDER = programFile('bot/conversation/catalogue');

/** Parts of the catalogue that no reply is made of: labels of the terminal, names used inside other sentences. */
const NOT_SAID = new Set(['TERMINAL', 'FACET_NAMES', 'RIGHT_NAMES']);

/**
 * Every sentence that replies may be made of, for a judge that imports none of the product: all entries of all files of
 * the catalogue, and the names and rules that fill their room.
 */
export async function dumpCatalogue(): Promise<Catalogue> {
  const sentences: Record<string, Wording> = {};
  let names: Wording[] = [];
  for (const file of (await readdir(FOLDER)).filter((name) => /\.[jt]s$/.test(name)).sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(FOLDER, file)).href);
    for (const [part, entries] of Object.entries(module)) {
      if (part === 'RIGHT_NAMES') names = Object.values(entries as Record<string, Wording>);
      if (NOT_SAID.has(part) || typeof entries !== 'object' || entries === null) continue;
      for (const [key, entry] of Object.entries(entries))
        if (isWording(entry)) sentences[`${part}.${key}`] = { fr: entry.fr, en: entry.en };
    }
  }
  return {
    sentences,
    rights: distinct([
      ...names,
      ...RIGHTS.map((right) => ({
        fr: RIGHT_NAMES[right].fr.replace(/^d(?:e |’)/, ''),
        en: RIGHT_NAMES[right].en,
      })),
      ...RIGHTS.map((right) => RIGHT_NAMES[right]),
    ]),
    bases: LEGAL_BASES.map((basis) => LEGAL_BASIS_NAMES[basis]),
    starts: Object.values(START_WORDS),
    laws: distinct(LAW.map(({ words }) => words)),
    articles: distinct(
      LAW.map(({ reference }) => ({ fr: referenceIn(reference, 'fr'), en: referenceIn(reference, 'en') })),
    ),
  };
}

function distinct(wordings: readonly Wording[]): Wording[] {
  const seen = new Map(wordings.map(({ fr, en }) => [`${fr}\n${en}`, { fr, en }]));
  return [...seen.values()];
}

function isWording(value: unknown): value is Wording {
  const { fr, en } = (value ?? {}) as Partial<Wording>;
  return typeof fr === 'string' && typeof en === 'string';
}
