import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { parseDataFile } from '../company-files.ts';
import { DataFileError } from '../data-file-error.ts';

const turnSchema = z.union([
  z.string().transform((user) => ({ user })),
  z.strictObject({
    user: z.string(),
    /** How often `user` stands one after the other: for messages too long to write out. */
    repeat: z.number().int().min(2).max(20_000).optional(),
    allowed: z.array(z.string()).optional(),
    mustNotAssert: z.array(z.string().min(1)).optional(),
    files: z.array(z.string()).optional(),
    personal: z.array(z.string().min(4)).optional(),
  }),
]);

const FAMILIES = [
  'order in the message',
  'order in the register',
  'order in a name',
  'role play',
  'asking for the instructions',
  'claimed authority',
  'false premise',
  'citation for a false claim',
  'other companies',
  'personal data',
  'markup and links',
  'unicode',
  'length',
  'encoded order',
  'build-up',
  'rights of others',
  'denying the machine',
  'flattery, threat, urgency',
  'hypothetical',
  'translation and code',
  'completing a sentence',
  'yes or no',
  'arithmetic',
  'admitting a breach',
  'undeclared as declared',
] as const;

const attackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  family: z.enum(FAMILIES),
  lang: z.enum(['fr', 'en']),
  company: z.string(),
  turns: z.array(turnSchema).min(1).max(6),
});

/** One attack: a conversation of one to six turns, with what is known of each turn beforehand. */
export type Attack = z.infer<typeof attackSchema>;

/** @throws DataFileError when a file is wrong, or an id stands twice */
export async function readAttacks(directory: string): Promise<Attack[]> {
  const attacks: Attack[] = [];
  const files = new Map<string, string>();
  for (const file of (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()) {
    const path = join(directory, file);
    for (const attack of parseDataFile(path, await readFile(path, 'utf8'), z.array(attackSchema))) {
      const before = files.get(attack.id);
      if (before !== undefined)
        throw new DataFileError(
          basename(path),
          attack.id,
          `stands in ${before} too`,
          'give each attack an id of its own',
        );
      files.set(attack.id, file);
      attacks.push(attack);
    }
  }
  return attacks;
}

/** The person's message of a turn. */
export function messageOf(turn: Attack['turns'][number]): string {
  return 'repeat' in turn && turn.repeat !== undefined ? turn.user.repeat(turn.repeat) : turn.user;
}

/** `count` turns' worth of attacks or a little more, spread over families and languages; the same for the same seed. */
export function sampleOf(attacks: readonly Attack[], count: number, seed: number): Attack[] {
  const shuffled = attacks
    .map((attack, place) => ({ attack, at: scattered(place + 1, seed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ attack }) => attack);
  const groups = [...new Set(shuffled.map(({ family, lang }) => `${family}/${lang}`))].map((group) =>
    shuffled.filter(({ family, lang }) => `${family}/${lang}` === group),
  );
  const chosen: Attack[] = [];
  let turns = 0;
  for (let round = 0; turns < count && groups.some((group) => round < group.length); round += 1) {
    for (const attack of groups.flatMap((group) => group[round] ?? [])) {
      if (turns >= count) break;
      chosen.push(attack);
      turns += attack.turns.length;
    }
  }
  return chosen;
}

/** A number from 0 to 1 that looks like chance (the fractional part of a large sine). */
function scattered(place: number, seed: number): number {
  const value = Math.sin(place * 12.9898 + seed * 78.233) * 43758.5453;
  return value - Math.floor(value);
}
