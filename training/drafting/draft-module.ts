import { stringify } from 'yaml';
import type { Practice, Register } from '../../knowledge/register/register.ts';
import { type Bilingual, LANGUAGES } from '../../knowledge/statement.ts';
import { draftItems } from './draft.ts';
import { DRAFT_WORDS } from './words.ts';

const HEAD = `# A draft from what is declared. Read every item before people are asked: keep what teaches something, mend the words,
# remove the rest. docs/training.md explains every key.
`;

/** The text of a module's file with drafts on one practice; undefined when nothing could be drafted. */
export function draftModule(register: Register, practice: Practice): string | undefined {
  const items = draftItems(register, practice);
  if (items.length === 0) return undefined;
  const intro: Bilingual = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const title = practice.title[language];
      return title === undefined ? [] : [[language, DRAFT_WORDS[language].intro(title)]];
    }),
  );
  const title = Object.fromEntries(
    Object.entries(practice.title).map(([language, text]) => [language, text.slice(0, 100)]),
  );
  return HEAD + stringify({ id: practice.id, title, intro, items }, { lineWidth: 118, aliasDuplicateObjects: false });
}
