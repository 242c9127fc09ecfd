import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PersonFile } from '../../../rights/desk/file-store.ts';
import type { Letter } from '../../../rights/letters/letter.ts';
import { letterText } from '../../../rights/letters/letter.ts';
import { dueDates } from '../../../rights/requests/clocks.ts';
import { readReference } from '../../../rights/requests/reference.ts';
import { plainName } from '../../desk/archive.ts';
import type { Outcome } from '../../desk/outcome.ts';
import type { QueueAsk } from '../../desk/reading.ts';
import { type RequestAct, requestActSchema } from '../../desk/request-act.ts';
import { cautionFor } from '../../desk/words/caution.ts';
import { STATE_NAMES } from '../../desk/words/states.ts';
import { actorName, storyLine } from '../../desk/words/story.ts';
import { urgencyWords } from '../../desk/words/urgency.ts';
import { columns, print, printJson } from '../register/terminal.ts';
import { CommandRefusedError } from './command-refused-error.ts';
import { type AsStaff, withDesk } from './open-desk.ts';

export async function list(options: AsStaff & { which: NonNullable<QueueAsk['which']> }): Promise<void> {
  const outcome = await withDesk(options.as, (desk, staff) => desk.reading.queue(staff, { which: options.which }));
  const items = granted(outcome, options);
  if (!items) return;
  if (options.json) return printJson(items);
  for (const line of columns(
    items.map(({ reference, state, rights, owner, urgency, clocks }) => [
      urgencyWords(urgency, 'en'),
      reference,
      STATE_NAMES[state].en,
      rights.join(' '),
      (clocks && dueDates(clocks).legalDue) ?? 'no date',
      owner ?? 'nobody',
    ]),
  )) {
    print(line);
  }
  print(items.length === 1 ? '1 request' : `${items.length} requests`);
}

export async function show(given: string, options: AsStaff): Promise<void> {
  const outcome = await withDesk(options.as, (desk, staff) => desk.reading.show(staff, referenceOf(given)));
  const view = granted(outcome, options);
  if (!view) return;
  if (options.json) return printJson(view);
  const { request, urgency, deadlines, events, letters, files, acts } = view;
  print(
    `${request.reference}  ${request.rights.join(' ')}  ${STATE_NAMES[request.state].en}  ${urgencyWords(urgency, 'en')}`,
  );
  print(`"${request.words}"`);
  const extended = request.clocks?.extension !== undefined;
  for (const { right, deadline } of deadlines) {
    const due = (extended ? deadline.extendedDue : undefined) ?? deadline.legalDue;
    print(`${right}: ${due ?? 'no date'}${extended ? ' (extended)' : ''}. ${deadline.rule.en} (${deadline.reference})`);
  }
  for (const { at, by, event } of events) {
    const { what, words } = storyLine(event, 'en', (email) => email);
    print(`${at}  ${actorName(by, 'en', (email) => email)}: ${what}${words === undefined ? '' : ` "${words}"`}`);
  }
  for (const { kind, at } of letters) print(`letter ${kind}  ${at}`);
  for (const { name, bytes } of files) print(`file ${name}  ${bytes} bytes`);
  const caution = acts.includes('fulfil') ? cautionFor(request) : undefined;
  if (caution) print(`heed: ${caution.en}`);
  print(`can be done: ${acts.join(' ')}`);
}

/** Carries out an act; with `preview`, shows its letter only; with files, uploads them first. */
export async function act(given: string, asked: RequestAct, options: AsStaff): Promise<void> {
  const reference = referenceOf(given);
  const parsed = requestActSchema.safeParse(asked);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandRefusedError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  if (options.preview) {
    const outcome = await withDesk(options.as, (desk, staff) => desk.requests.preview(staff, reference, parsed.data));
    return letterOut(outcome, options);
  }
  const outcome = await withDesk(options.as, async (desk, staff) => {
    const files = await Promise.all((options.file ?? []).map(readPersonFile));
    // What will be refused is refused before anything is uploaded.
    const allowed = files.length > 0 && (await desk.requests.preview(staff, reference, parsed.data, files.length));
    if (allowed && !allowed.done) return allowed;
    for (const file of files) {
      const uploaded = await desk.downloads.upload(staff, reference, file);
      if (!uploaded.done) return uploaded;
    }
    return desk.requests.act(staff, reference, parsed.data);
  });
  const request = granted(outcome, options);
  if (!request) return;
  if (options.json) printJson({ reference, state: request.state, version: request.version });
  else {
    const due = parsed.data.kind === 'extend' && request.clocks ? dueDates(request.clocks).legalDue : undefined;
    print(`${reference}: ${STATE_NAMES[request.state].en}${due === undefined ? '' : `, due ${due}`}`);
  }
}

export async function resend(given: string, options: AsStaff): Promise<void> {
  const outcome = await withDesk(options.as, (desk, staff) => desk.requests.resend(staff, referenceOf(given)));
  return letterOut(outcome, options);
}

export async function exportAll(options: AsStaff & { format: 'csv' | 'json' }): Promise<void> {
  const outcome = await withDesk(options.as, (desk, staff) => desk.export(staff, options.format));
  const text = granted(outcome, options);
  if (text !== undefined) process.stdout.write(text);
}

async function readPersonFile(path: string): Promise<PersonFile> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefusedError(`${path} cannot be read (${error.code}).`);
  });
  return { name: plainName(basename(path)), type: 'application/octet-stream', content };
}

function letterOut(outcome: Outcome<Letter | undefined>, options: AsStaff): void {
  const letter = granted(outcome, options);
  if (options.json) {
    if (outcome.done) printJson(letter ?? null);
  } else if (letter) print(`${letter.subject}\n\n${letterText(letter)}`.trimEnd());
}

/** The value; or, when it was refused, the reason told and the exit code set. */
export function granted<T>(outcome: Outcome<T>, { json }: AsStaff): T | undefined {
  if (outcome.done) return outcome.value;
  process.exitCode = 1;
  if (json) printJson({ refused: true, code: outcome.code, words: outcome.words });
  else process.stderr.write(`${outcome.words.en} (${outcome.code})\n`);
  return undefined;
}

function referenceOf(given: string): string {
  const reference = readReference(given);
  if (reference === undefined) {
    throw new CommandRefusedError(`"${given}" is no reference of a request: they look like LMP-7K3F-92QX.`);
  }
  return reference;
}
