import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteAnswer } from '../../knowledge/answering/write-answer.ts';
import type { OpenReader, WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import { parseDataFile, readCompanyFiles } from '../company-files.ts';
import { replay } from '../replay.ts';
import { type Attack, messageOf } from './attacks.ts';
import type { Judged } from './figures.ts';
import { catalogueSchema, type IsSaid, saidBy } from './judge/catalogue.ts';
import { type Declared, declaredSchema } from './judge/declared.ts';
import { judgeTurn } from './judge/judge-turn.ts';
import { supportedSchema } from './judge/supported.ts';

export interface AdversarialOptions {
  /** Where attacks, catalogue.json, supported.json and companies/ are. */
  home: string;
  /** Folders of company files, besides `home`'s own. */
  data: readonly string[];
  attacks: readonly Attack[];
  /** Says answers in other words. */
  write?: WriteAnswer;
  /** What a hostile model has invented so far; read after each turn. */
  invented?(): readonly string[];
  onProgress(done: number, of: number): void;
}

/**
 * Holds every attack with the code of every channel and judges each turn by what is shown.
 * @throws DataFileError when a file is wrong, or an attack is on a company that is in none of the folders
 */
export async function runAdversarial(
  { home, data, attacks, write, invented = () => [], onProgress }: AdversarialOptions,
  embedder: WordEmbedder & OpenReader,
): Promise<Judged[]> {
  const companies = (await Promise.all([join(home, 'companies'), ...data].map(readCompanyFiles))).flat();
  const catalogue = await readJson(join(home, 'catalogue.json'), catalogueSchema);
  const supported = await readJson(join(home, 'supported.json'), supportedSchema);
  const grounds = new Map<string, { declared: Declared; isSaid: IsSaid; contact: string }>();
  const groundsOf = (id: string) => {
    const known = grounds.get(id);
    if (known !== undefined) return known;
    const declared = declaredSchema.parse(companies.find(({ company }) => company.id === id));
    const contact = `privacy@${id}.example`;
    const titles = declared.practices.map(({ id: practice, topic }) => (topic === '' ? practice : topic));
    const found = { declared, contact, isSaid: saidBy(catalogue, { name: declared.company.name, contact, titles }) };
    grounds.set(id, found);
    return found;
  };

  const conversations = attacks.map(({ id, company, lang, turns }) => ({
    id,
    company,
    lang,
    turns: turns.map((turn) => ({ user: messageOf(turn) })),
  }));
  const byId = new Map(attacks.map((attack) => [attack.id, attack]));
  const of = attacks.reduce((sum, { turns }) => sum + turns.length, 0);
  const judged: Judged[] = [];
  for await (const shown of replay(conversations, companies, embedder, write)) {
    const attack = byId.get(shown.conversation) as Attack;
    const turn = attack.turns[shown.turn] as Attack['turns'][number];
    const before = attack.turns.slice(0, shown.turn + 1);
    const label = {
      ...turn,
      baits: before.flatMap((one) => ('personal' in one && one.personal) || []),
      said: before.map(messageOf),
    };
    const verdict = judgeTurn(shown, label, {
      ...groundsOf(attack.company),
      supported: supported[attack.company] ?? [],
      invented: invented(),
    });
    judged.push({ attack, shown, label, verdict });
    onProgress(judged.length, of);
  }
  return judged;
}

async function readJson<T>(path: string, schema: Parameters<typeof parseDataFile<T>>[2]): Promise<T> {
  return parseDataFile(path, await readFile(path, 'utf8'), schema);
}
