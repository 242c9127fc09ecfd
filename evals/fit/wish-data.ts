import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type CompanyFile, parseDataFile } from '../company-files.ts';
import { conversationsSchema } from '../replay.ts';
import { readWishes } from '../wishes-file.ts';
import { turnsAsWishes, type WishData } from './wishes.ts';

/** Path of a file of evals/data/, which is not copied into the compiled tree. */
function dataFile(path: string): string {
  const here = new URL(`../data/${path}`, import.meta.url);
  return fileURLToPath(existsSync(here) ? here : new URL(`../../../evals/data/${path}`, import.meta.url));
}

/** What the heads are fitted on; the test half is not among it. */
export async function readWishData(companies: readonly CompanyFile[]): Promise<WishData> {
  const conversations = dataFile('conversations/conversations.train.json');
  return {
    fit: await readWishes(dataFile('wishes/fit.json')),
    extra: await readWishes(dataFile('wishes/fit-extra.json')),
    conversations: turnsAsWishes(
      parseDataFile(conversations, await readFile(conversations, 'utf8'), conversationsSchema),
    ),
    companies,
  };
}
