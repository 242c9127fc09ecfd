import { z } from 'zod';

const inLanguage = z.strictObject({ before: z.array(z.string()).min(1), after: z.array(z.string()).min(1) });
/** Sentences that change nothing about what a message wishes. */
export const padsSchema = z.strictObject({ en: inLanguage, fr: inLanguage });
export type Pads = z.infer<typeof padsSchema>;

/** The message with one to three other sentences around it. */
export function padded(text: string, { before, after }: Pads['en'], random: () => number): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const start = random() < 0.65 ? [one(before), ...(random() < 0.4 ? [one(before)] : [])] : [];
  const end = start.length === 0 || random() < 0.4 ? [one(after)] : [];
  return [...start, /[.!?]$/.test(text) ? text : `${text}.`, ...end].join(' ');
}
