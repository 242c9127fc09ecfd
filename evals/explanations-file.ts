import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LANGUAGES } from '../knowledge/statement.ts';
import { LABELS } from '../training/grading/model.ts';
import { parseDataFile } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';

const phrases = z.array(z.string().min(1));

const explanationsSchema = z
  .array(
    z.looseObject({
      id: z.string(),
      company: z.string().min(1),
      practices: z.array(z.string().min(1)).min(1),
      lang: z.enum(LANGUAGES),
      customer: z.string(),
      facts: phrases.min(1),
      answers: z
        .array(
          z.looseObject({
            text: z.string(),
            label: z.enum(LABELS),
            missing: phrases.default([]),
            contradicts: phrases.default([]),
            invents: phrases.default([]),
            /** The words of the text that contradict or invent, where the one who wrote it has marked them. */
            words: phrases.optional(),
          }),
        )
        .min(1),
    }),
  )
  .min(1);

/** A customer's message, what an answer should convey, and labelled answers. */
export type Situation = z.infer<typeof explanationsSchema>[number];
export type LabelledAnswer = Situation['answers'][number];

/** @throws DataFileError when the file cannot be read or is not as it should be */
export async function readSituations(path: string): Promise<Situation[]> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DataFileError(path, '', `cannot be read (${error.code ?? error.message})`, 'give explanations as JSON');
  });
  return parseDataFile(path, content, explanationsSchema);
}
