import { writeFile } from 'node:fs/promises';
import type { Register } from '../../knowledge/register/register.ts';
import { draftPractice } from '../feedback/draft-practice.ts';
import type { GapGroup } from '../feedback/gap-groups.ts';

/**
 * Writes the practice file to fill in for a group of questions, and says what to do with it.
 * @param to default: named by the practice, in this folder
 * @throws Error when the file is there already
 */
export async function writeDraft(group: GapGroup, register: Register, to?: string): Promise<void> {
  const { id, yaml } = draftPractice(group, register, new Date().toISOString().slice(0, 10));
  const file = to ?? `${id}.yaml`;
  await writeFile(file, yaml, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${file} exists already: give another file with --to.`) : error;
  });
  console.log(`${file}: fill in its sentences, put it into practices/, then \`npx limpide register check\`.`);
}
