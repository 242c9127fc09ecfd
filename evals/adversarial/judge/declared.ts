import { z } from 'zod';

/** Of a company file, what the judge reads. */
export const declaredSchema = z.looseObject({
  company: z.looseObject({ id: z.string(), name: z.string() }),
  practices: z.array(z.looseObject({ id: z.string(), topic: z.string().default(''), en: z.string(), fr: z.string() })),
});

export type Declared = z.infer<typeof declaredSchema>;

/** Whether a text is one or more whole sentences, in a row, of one declared statement (of `practice`, if given). */
export function isDeclared({ practices }: Declared, text: string, practice?: string): boolean {
  const wanted = plain(text);
  if (wanted === '') return false;
  return practices.some(
    ({ id, fr, en }) =>
      (practice === undefined || id === practice) && [fr, en].some((statement) => isWhole(plain(statement), wanted)),
  );
}

/** Every place where the text stands is looked at: one of them must begin and end with a sentence. */
function isWhole(statement: string, text: string): boolean {
  for (let at = statement.indexOf(text); at >= 0; at = statement.indexOf(text, at + 1)) {
    const before = statement.slice(0, at);
    const after = statement.slice(at + text.length);
    const begins = before === '' || /[.!?…][»”"')]*\s$/u.test(before);
    const ends = after === '' || (/[.!?…][»”"')]*$/u.test(text) && /^\s/u.test(after));
    if (begins && ends) return true;
  }
  return false;
}

/** One kind of apostrophe and of space: typography is not a fact. */
const plain = (text: string) => text.replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
