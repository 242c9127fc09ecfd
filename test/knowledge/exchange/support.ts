import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Imported } from '../../../knowledge/exchange/imported.ts';
import { describeFault } from '../../../knowledge/register/fault.ts';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const FIXTURES = join(root, 'test/fixtures/exchange');
const SHARED = join(root, '../shared/data');

export interface Sample {
  name: string;
  text: string;
}

/** Documents of ours, and those of others where they are at hand. */
export function samplesOf(format: 'tilt' | 'fideslang' | 'art30', ending: RegExp): { samples: Sample[]; note: string } {
  const theirs = join(SHARED, format);
  const folders = [join(FIXTURES, format), theirs].filter((folder) => existsSync(folder));
  const samples = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => ({ name: basename(name), text: readFileSync(join(folder, name), 'utf8') })),
  );
  return { samples, note: !existsSync(theirs) ? ' (only our own: ../shared/data is not here)' : '' };
}

/** The register that an import made; fails with every fault when it has one. */
export function registerOf({ files }: Pick<Imported, 'files'>): Register {
  const list = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { register, faults } = readRegister(list);
  if (!register) throw new Error(faults.map((fault) => describeFault(fault, 'en')).join('\n'));
  return register;
}

/** What is declared, without where it stands. */
export function contentOf({ practices }: Register) {
  return practices.map(({ id, title, statements, facts }) => ({
    id,
    title,
    facts,
    statements: statements.map((one) => [one.id, one.facet, one.text]),
  }));
}
