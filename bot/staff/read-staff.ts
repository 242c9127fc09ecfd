import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ID } from '../../knowledge/register/schema.ts';
import { isTimeZone } from '../../knowledge/register/time-zone.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import { ROLES, type SlackPlaces, type Staff } from './staff.ts';

/** staff.yaml cannot be used. The message has all its faults, a line each: place, what was found, what is allowed. */
export class StaffFileError extends Error {
  override readonly name = 'StaffFileError';
  readonly code = 'staff_file';
  readonly path: string;
  readonly faults: readonly string[];

  constructor(path: string, faults: readonly string[]) {
    super(`${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.path = path;
    this.faults = faults;
  }
}

const LONGEST_FILE = 1_000_000;

const text = z.string('is missing or no text').trim().min(1, 'is empty').max(200, 'is longer than 200 characters');
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: ({ input }) => `is ${shown(input)}; allowed: ${values.join(', ')}` });

const member = z.strictObject(
  {
    email: z
      .email({ error: ({ input }) => `is ${shown(input)}; write an e-mail address, as camille@example.com` })
      .transform((address) => address.toLowerCase()),
    name: text,
    roles: z
      .array(oneOf(ROLES), `is missing; give a list of: ${ROLES.join(', ')}`)
      .min(1, `is empty; give at least one of: ${ROLES.join(', ')}`),
    slackId: z
      .string()
      .regex(/^[UW][A-Z0-9]{2,20}$/, {
        error: ({ input }) => `is ${shown(input)}; a Slack member id is like U012AB3CD`,
      })
      .exactOptional(),
    practices: z
      .array(
        z.string().regex(ID, {
          error: ({ input }) => `is ${shown(input)}; the id of a practice is like meter-readings`,
        }),
        'is no list; give the ids of practices',
      )
      .exactOptional(),
    timeZone: z
      .string('is missing; give an IANA name, as Europe/Paris')
      .refine(isTimeZone, { error: ({ input }) => `is ${shown(input)}; give an IANA name, as Europe/Paris` }),
    language: oneOf(LANGUAGES),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which nothing reads; known: email, name, roles, slackId, practices, timeZone, language`
        : `is ${shown(issue.input)}; a member of staff has email, name, roles, timeZone and language`,
  },
);
const slackPlace = z
  .string()
  .regex(/^[SCG][A-Z0-9]{2,20}$/, {
    error: ({ input }) => `is ${shown(input)}; the id of a user group is like S012AB3CD, of a channel like C012AB3CD`,
  })
  .exactOptional();
const slackPlaces = z.strictObject(
  { agent: slackPlace, dpo: slackPlace, manager: slackPlace, employee: slackPlace },
  { error: `gives roles their user group or channel in Slack; allowed: ${ROLES.join(', ')}` },
);
const schema = z.strictObject(
  {
    slack: slackPlaces.exactOptional(),
    staff: z
      .array(member, 'is missing; list the members of staff under "staff:"')
      .min(1, 'is empty; at least one member of staff is needed'),
  },
  { error: 'the file must hold one list, "staff:", and at most "slack:" beside it' },
);

/** What staff.yaml holds. */
export interface StaffFile {
  staff: Staff[];
  slack: SlackPlaces;
}

/**
 * Reads who is of the staff.
 * @throws StaffFileError with all faults at once
 */
export async function readStaff(path: string): Promise<Staff[]> {
  return (await readStaffFile(path)).staff;
}

/**
 * Reads staff.yaml.
 * @throws StaffFileError with all faults at once
 */
export async function readStaffFile(path: string): Promise<StaffFile> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StaffFileError(path, [`it cannot be read (${error.code}); set LIMPIDE_STAFF to the path of staff.yaml`]);
  });
  return parseStaff(path, content);
}

/** @throws StaffFileError */
export function parseStaff(path: string, content: string): StaffFile {
  if (content.length > LONGEST_FILE) throw new StaffFileError(path, ['it is longer than a million characters']);
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map(({ message, pos }) => `line ${lines.linePos(pos[0]).line}: ${firstLine(message)}`);
  if (broken.length > 0) throw new StaffFileError(path, broken);

  const parsed = schema.safeParse(toPlain(document, path));
  const place = (keys: readonly PropertyKey[]) => placeOf(document, lines, keys);
  const faults = parsed.success
    ? repeated(parsed.data.staff).map(([index, email]) => `${place(['staff', index, 'email'])} ${email} is there twice`)
    : parsed.error.issues.map((issue) => `${place(issue.path)} ${issue.message}`);
  if (faults.length > 0 || !parsed.success) throw new StaffFileError(path, faults);
  const { staff, slack = {} } = parsed.data;
  return { staff, slack };
}

function toPlain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new StaffFileError(path, ['its aliases (*name) cannot be followed; write the values out']);
  }
}

/** "line 4, staff[1].roles:" */
function placeOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): string {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return `line ${lines.linePos(node.range[0]).line}, ${written(keys)}:`;
  }
  return keys.length === 0 ? '' : `${written(keys)}:`;
}

function written(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`))
    .join('');
}

function repeated(all: readonly Staff[]): [index: number, email: string][] {
  const seen = new Set<string>();
  return all.flatMap(({ email }, index): [number, string][] => {
    if (seen.has(email)) return [[index, email]];
    seen.add(email);
    return [];
  });
}

const firstLine = (message: string) => message.split('\n')[0]?.replace(/:$/, '') ?? '';

function shown(input: unknown): string {
  return input === undefined ? 'missing' : JSON.stringify(input).slice(0, 60);
}
