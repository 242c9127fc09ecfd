import { readFile } from 'node:fs/promises';
import { type CompanyFile, parseDataFile } from '../company-files.ts';
import { conversationsSchema } from '../replay.ts';
import { readWishes } from '../wishes-file.ts';
import { dataFile } from './data-file.ts';
import { turnsAsWishes, type WishData } from './wishes.ts';

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
