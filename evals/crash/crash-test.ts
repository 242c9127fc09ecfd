import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { programFile } from '../../knowledge/package-file.ts';
import type { Right } from '../../rights/law/rights.ts';
import { REQUEST_REFERENCE } from '../../rights/requests/reference.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';

export interface CrashOptions {
  /** Settings of the process that files, as it reads them. */
  settings: { home: string; url?: string; keys: string };
  /** Messages, each with one or two requests in it. */
  filings: number;
  /** In [0, 1): when to kill, and which message comes. */
  random(): number;
  onProgress?(done: number, of: number): void;
}

/** What people were shown, and how often the process was killed. */
export interface CrashRun {
  kills: number;
  /** Killed before the person saw anything of that message. */
  killedBeforeReply: number;
  /** For each message the references that were shown, in the order of the messages. */
  shown: { key: string; rights: readonly Right[]; references: string[] }[];
}

const MESSAGES: readonly { text: string; rights: Right[] }[] = [
  { text: 'Supprimez toutes mes données.', rights: ['erasure'] },
  { text: 'Please send me a copy of all my data.', rights: ['access'] },
  { text: 'Effacez tout, et plus aucune publicité.', rights: ['erasure', 'objection_marketing'] },
  { text: 'Corrigez mon adresse, s’il vous plaît.', rights: ['rectification'] },
];

/**
 * Files messages in a process that is killed (SIGKILL) at random instants of about half of the filings. Whoever saw no
 * reply sends the same message again to the next process, as a client does.
 */
export async function runCrashTest({ settings, filings, random, onProgress }: CrashOptions): Promise<CrashRun> {
  const run: CrashRun = { kills: 0, killedBeforeReply: 0, shown: [] };
  let child = await begin(settings);
  // A first message, to know how long one takes: the kill comes somewhere within, or a little after.
  let usualMs = 30;
  for (let index = 0; index < filings; index += 1) {
    const message = MESSAGES[Math.floor(random() * MESSAGES.length)] ?? { text: '', rights: [] };
    const conversation = `c${index}`;
    const turn = `t${index}`;
    let kill = random() < 0.6 ? random() * usualMs * 1.5 : undefined;
    for (;;) {
      const began = performance.now();
      const answer = child.send({ conversation, turn, ...message });
      const killed =
        kill === undefined ? undefined : sleep(kill).then(() => (child.process.kill('SIGKILL') ? 'killed' : undefined));
      const reply = await answer;
      if (reply !== undefined) {
        if (kill === undefined) usualMs = usualMs * 0.8 + (performance.now() - began) * 0.2;
        const references = [...new Set(reply.text.match(REQUEST_REFERENCE) ?? [])];
        run.shown.push({ key: `${conversation}/${turn}/file`, rights: message.rights, references });
      } else run.killedBeforeReply += 1;
      if (killed !== undefined) {
        await killed;
        await child.ended;
        run.kills += 1;
        child = await begin(settings);
        kill = undefined;
      } else if (reply === undefined) child = await begin(settings);
      if (reply !== undefined) break;
    }
    onProgress?.(index + 1, filings);
  }
  child.process.kill('SIGKILL');
  await child.ended;
  return run;
}

export interface CrashFault {
  key: string;
  fault: 'nothing_shown' | 'lost' | 'without_clock' | 'doubled' | 'right_missing';
  reference?: string;
}

/** What is wrong with what was shown, beside all that is stored: nothing, if all went well. */
export function crashFaults({ shown }: CrashRun, stored: readonly RightsRequest[]): CrashFault[] {
  const byReference = new Map(stored.map((request) => [request.reference, request]));
  const faults: CrashFault[] = [];
  for (const { key, rights, references } of shown) {
    if (references.length === 0) faults.push({ key, fault: 'nothing_shown' });
    for (const reference of references) {
      const request = byReference.get(reference);
      if (!request) faults.push({ key, fault: 'lost', reference });
      else if (request.clocks?.legalDue === undefined) faults.push({ key, fault: 'without_clock', reference });
    }
    const own = stored.filter((request) => request.filingKey.startsWith(`${key}/`));
    for (const right of rights) {
      const count = own.filter((request) => request.rights.includes(right)).length;
      if (count === 0) faults.push({ key, fault: 'right_missing' });
      if (count > 1) faults.push({ key, fault: 'doubled' });
    }
    if (own.some(({ reference }) => !references.includes(reference))) faults.push({ key, fault: 'doubled' });
  }
  const keys = new Set(shown.map(({ key }) => key));
  for (const { filingKey, reference } of stored) {
    const key = filingKey.slice(0, filingKey.lastIndexOf('/'));
    if (!keys.has(key)) faults.push({ key, fault: 'doubled', reference });
  }
  return faults;
}

interface Filing {
  process: ChildProcess;
  ended: Promise<void>;
  /** The reply; undefined when the process ended before it. */
  send(message: object): Promise<{ text: string } | undefined>;
}

async function begin(settings: object): Promise<Filing> {
  const file = programFile('evals/crash/filing-process.ts');
  const child = spawn(
    process.execPath,
    [...(file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []), file, JSON.stringify(settings)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : (JSON.parse(value) as { text: string });
  };
  if ((await next()) === undefined) throw new Error('The process that files did not start');
  return {
    process: child,
    ended,
    send(message) {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      return next();
    },
  };
}
