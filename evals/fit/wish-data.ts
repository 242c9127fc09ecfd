import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type CompanyFile, parseDataFile } from '../company-files.ts';
import { conversationsSchema } from '../replay.ts';
import { readWishes } from '../wishes-file.ts';
import { actsSchema, composedWishes, framesSchema } from './composed-wishes.ts';
import { dataFile } from './data-file.ts';
import { padsSchema } from './padded.ts';
import { turnsAsWishes, type WishData } from './wishes.ts';

/** Words that `limpide fit wishes` has read stay here (`var/` is never committed), so that another fit costs only the fitting. */
export const READINGS = 'var/fit/readings.bin';

async function readData<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return parseDataFile(path, await readFile(path, 'utf8'), schema);
}

/** What the heads are fitted on; the test half is not among it. */
export async function readWishData(companies: readonly CompanyFile[]): Promise<WishData> {
  const [conversations, acts, frames, pads] = await Promise.all([
    readData(dataFile('conversations/conversations.train.json'), conversationsSchema),
    readData(dataFile('wishes/acts.json'), actsSchema),
    readData(dataFile('wishes/frames.json'), framesSchema),
    readData(dataFile('wishes/pads.json'), padsSchema),
  ]);
  return {
    fit: await readWishes(dataFile('wishes/fit.json')),
    extra: [
      ...(await readWishes(dataFile('wishes/fit-extra.json'))),
      ...(await readWishes(dataFile('wishes/fit-more.json'))),
      ...(await readWishes(dataFile('wishes/fit-other.json'))),
      ...(await readWishes(dataFile('wishes/fit-third.json'))),
    ],
    validation: [
      ...(await readWishes(dataFile('wishes/validation.json'))),
      ...(await readWishes(dataFile('wishes/validation-other.json'))),
      ...(await readWishes(dataFile('wishes/validation-third.json'))),
    ],
    conversations: turnsAsWishes(conversations),
    composed: composedWishes(acts, frames, pads),
    pads,
    companies,
  };
}
