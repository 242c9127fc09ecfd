import { randomUUID } from 'node:crypto';
import { letterText } from '../../../rights/letters/letter.ts';
import { nextDue } from '../../../rights/requests/clocks.ts';
import { entrySchema } from '../../desk/entry.ts';
import { print, printJson } from '../register/terminal.ts';
import { CommandRefusedError } from './command-refused-error.ts';
import { type AsStaff, withDesk } from './open-desk.ts';
import { granted } from './run.ts';

export interface FileOptions extends AsStaff {
  right: string[];
  words: string;
  channel: string;
  language: string;
  received?: string;
  contact?: string;
  residence?: string;
  onBehalf?: string;
  key?: string;
}

/** Files a wish that came by phone or letter, and shows what the person is to be told. */
export async function file(options: FileOptions): Promise<void> {
  const { as, json: _json, right: rights, key = randomUUID(), ...given } = options;
  const entry = entrySchema.safeParse({ ...given, rights, key: `command/${key}` });
  if (!entry.success) {
    const [issue] = entry.error.issues;
    throw new CommandRefusedError(`--${issue?.path.join('.')}: ${issue?.message}`);
  }
  const entered = granted(await withDesk(as, (desk, staff) => desk.enter(staff, entry.data)), options);
  if (!entered) return;
  const { requests, code, letters } = entered;
  if (options.json) {
    const filed = requests.map(({ reference, rights: asked, clocks }) => ({ reference, rights: asked, clocks }));
    return printJson({ requests: filed, ...(code !== undefined && { code }), letters });
  }
  for (const { reference, rights: asked, clocks } of requests)
    print(`${reference}  ${asked.join(' ')}  due ${(clocks && nextDue(clocks)) ?? 'without undue delay'}`);
  if (code !== undefined) print(`follow-up code, to be given to the person and to nobody else: ${code}`);
  for (const letter of letters) print(`\n${letter.subject}\n\n${letterText(letter)}`.trimEnd());
}
