import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LANGUAGES } from '../knowledge/statement.ts';
import { RIGHTS } from '../rights/law/rights.ts';
import { parseDataFile } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';

const wishesSchema = z
  .array(
    z.looseObject({
      lang: z.enum(LANGUAGES),
      kind: z.string().min(1),
      text: z.string().min(1),
      /** Empty: nothing is to be filed, whatever words are used. */
      rights: z.array(z.enum(RIGHTS)),
    }),
  )
  .min(1);

/** One message and what it should file. */
export type Wish = z.infer<typeof wishesSchema>[number];

/** @throws DataFileError when the file cannot be read or is not as it should be */
export async function readWishes(path: string): Promise<Wish[]> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DataFileError(
      path,
      '',
      `cannot be read (${error.code ?? error.message})`,
      'give a file of wishes as JSON',
    );
  });
  return parseDataFile(path, content, wishesSchema);
}
