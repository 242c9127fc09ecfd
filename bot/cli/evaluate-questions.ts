import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Fallen } from '../../evals/questions/baseline.ts';
import type { Comparison } from '../../evals/questions/compare.ts';
import type { Evaluated, Evaluation } from '../../evals/questions/evaluate-questions.ts';
import type { LabelledQuestion } from '../../evals/questions/read-questions.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

interface QuestionsOptions {
  register?: string;
  json?: boolean;
  report?: string;
  lang?: Language;
  against?: string;
  baseline?: string;
  writeBaseline?: string;
}

interface DraftOptions {
  register?: string;
  questions?: string;
  days: number;
  most: number;
}

/** Exit code when something is worse than the baseline. */
const FALLEN = 1;
const DAY_MS = 86_400_000;

/** `limpide eval questions` and `limpide eval draft`: a company's own questions (docs/evaluation.md). */
export function addQuestions(evaluate: Command): void {
  evaluate
    .command('questions')
    .description('Your own questions: is each answered by what you expect? Exit code 1 when worse than the baseline.')
    .argument('<file>', 'questions as JSONL (docs/evaluation.md)')
    .option('--register <directory>', 'register to ask (default: as `limpide ask`)')
    .option('--json', 'print everything as JSON, to compare with at another time')
    .option('--report <file>', 'write the report as one HTML file')
    .addOption(
      new Option('--lang <language>', 'of the report (default: the first of the company)').choices(['fr', 'en']),
    )
    .option('--against <what>', 'compare with a snapshot, a register’s folder, or what --json printed before')
    .option('--baseline <file>', 'figures that may not be worse')
    .option('--write-baseline <file>', 'keep the figures of this run as the baseline')
    .action(refusing(questions));
  evaluate
    .command('draft')
    .description('Propose questions for statements that nobody has asked about, those first that are taken for others.')
    .option('--register <directory>', 'register to ask (default: as `limpide ask`)')
    .option('--questions <file>', 'questions there are already: what they expect is left out')
    .option('--days <number>', 'conversations of so many days count as asked', wholeNumber, 365)
    .option('--most <number>', 'statements at most', wholeNumber, 40)
    .action(refusing(draft));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new InvalidArgumentError('A whole number from 1 on.');
  return number;
}

async function questions(file: string, options: QuestionsOptions): Promise<void> {
  const { readLabelledQuestions } = await import('../../evals/questions/read-questions.ts');
  const { evaluateQuestions } = await import('../../evals/questions/evaluate-questions.ts');
  const { compareEvaluations } = await import('../../evals/questions/compare.ts');
  const baseline = options.baseline === undefined ? undefined : await baselineIn(options.baseline);
  const text = await textOf(file);
  for (const written of [options.report, options.writeBaseline]) if (written !== undefined) await mayWrite(written);
  const opened = await open(options.register);
  const asked = readLabelledQuestions(file, text, opened.register);
  const evaluation = await evaluateQuestions(asked, opened, progressOn('Questions'));
  const before = options.against === undefined ? undefined : await evaluatedBefore(options.against, asked);
  const comparison = before && compareEvaluations(before, evaluation);
  if (options.report !== undefined)
    await writeReport(options.report, { ...opened, evaluation, ...(comparison && { comparison }) }, options.lang);
  if (options.writeBaseline !== undefined) {
    const { baselineOf } = await import('../../evals/questions/baseline.ts');
    await writeFile(options.writeBaseline, `${JSON.stringify(baselineOf(evaluation), null, 2)}\n`);
  }
  const { fallenFrom } = await import('../../evals/questions/baseline.ts');
  const fallen = baseline === undefined ? [] : fallenFrom(baseline, evaluation);
  if (options.json === true)
    process.stdout.write(
      `${JSON.stringify({ ...evaluation, ...(comparison && { comparison: briefly(comparison) }) })}\n`,
    );
  else for (const line of await linesOf(evaluation, comparison, options)) process.stdout.write(`${line}\n`);
  for (const one of fallen) process.stderr.write(`${fallenLine(one)}\n`);
  if (fallen.length > 0) process.exitCode = FALLEN;
}

async function draft({ register, questions: file, days, most }: DraftOptions): Promise<void> {
  const { draftQuestions } = await import('../../evals/questions/draft-questions.ts');
  const { readLabelledQuestions } = await import('../../evals/questions/read-questions.ts');
  const opened = await open(register);
  const expected = file === undefined ? [] : readLabelledQuestions(file, await textOf(file), opened.register);
  const asked = new Set([...expected.flatMap((one) => one.expected), ...(await askedSince(days))]);
  for (const question of await draftQuestions(opened, asked, most, progressOn('Questions')))
    process.stdout.write(`${JSON.stringify(question)}\n`);
}

/** What became of each question, for programs. */
function briefly({ before, better, worse, other, same, onlyBefore, onlyAfter }: Comparison) {
  const pairs = (list: Comparison['better']) =>
    list.map(({ before: one, after }) => ({
      line: after.line,
      question: after.question,
      before: { verdict: one.verdict, cited: one.cited },
      after: { verdict: after.verdict, cited: after.cited },
    }));
  return {
    snapshot: before.snapshot,
    same,
    onlyBefore,
    onlyAfter,
    better: pairs(better),
    worse: pairs(worse),
    other: pairs(other),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'EISDIR' ? 'is a folder' : code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new Error(`${file} ${found}; give a file of questions as JSONL (docs/evaluation.md).`);
  }
}

/** Before anything is asked: what is to be written has a folder to stand in. */
async function mayWrite(file: string): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new Error(`${file} cannot be written: there is no folder ${dirname(file)}; make it first.`);
}

type Opened = Evaluated & { register: Register };

/** Conversations as they are held with customers, from a register's folder or what is served. */
async function open(directory: string | undefined): Promise<Opened> {
  const { readConfiguration } = await import('../configuration.ts');
  const { openCompany } = await import('./open-company.ts');
  const { terminalConverse } = await import('./terminal-conversation.ts');
  const { configuration } = readConfiguration(process.env);
  const company = await openCompany(configuration, directory, progressOn('Embedding the register'));
  return {
    company: company.register.company.name,
    snapshot: company.answerer.snapshot,
    register: company.register,
    converse: terminalConverse(company, configuration),
  };
}

/** What `--against` names: an evaluation that was printed, a register's folder, or a snapshot that is kept. */
async function evaluatedBefore(wanted: string, asked: readonly LabelledQuestion[]): Promise<Evaluation> {
  const { evaluateQuestions, readEvaluation } = await import('../../evals/questions/evaluate-questions.ts');
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isFile()) {
    try {
      return readEvaluation(await readFile(wanted, 'utf8'));
    } catch {
      throw new Error(`${wanted} is not what \`limpide eval questions --json\` prints: make it with that.`);
    }
  }
  const opened = found?.isDirectory() ? await open(wanted) : await openSnapshotNamed(wanted);
  return evaluateQuestions(asked, opened, progressOn('Questions, before'));
}

async function openSnapshotNamed(wanted: string): Promise<Opened> {
  const { readConfiguration } = await import('../configuration.ts');
  const { join } = await import('node:path');
  const { findSnapshot } = await import('./register/find-snapshot.ts');
  const { openKept } = await import('./open-company.ts');
  const { terminalConverse } = await import('./terminal-conversation.ts');
  const { configuration } = readConfiguration(process.env);
  const snapshots = join(configuration.home, 'snapshots');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wanted);
  const id = await findSnapshot(snapshots, isDay ? undefined : wanted, isDay ? wanted : undefined);
  const company = await openKept(snapshots, id);
  return {
    company: company.register.company.name,
    snapshot: id,
    register: company.register,
    converse: terminalConverse(company, configuration),
  };
}

async function baselineIn(file: string) {
  const { readBaseline } = await import('../../evals/questions/baseline.ts');
  try {
    return readBaseline(await readFile(file, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(
      `${file}: ${missing ? 'there is no such file' : 'it is no baseline'}; write one with --write-baseline ${file}.`,
    );
  }
}

async function writeReport(
  file: string,
  { register, evaluation, comparison }: { register: Register; evaluation: Evaluation; comparison?: Comparison },
  lang: Language | undefined,
): Promise<void> {
  const { writeEvaluation } = await import('../../evals/questions/report/write-report.tsx');
  const { dateInWords } = await import('../conversation/catalogue/periods.ts');
  const language = lang ?? register.company.languages[0] ?? 'fr';
  const titles = new Map(register.practices.map(({ id, title }) => [id, title]));
  const texts = new Map(register.statements.map(({ ref, text }) => [ref, text]));
  const titleOf = (practice: string) => titles.get(practice) ?? { fr: practice, en: practice };
  const html = writeEvaluation({
    evaluation,
    ...(comparison && { comparison }),
    language,
    day: dateInWords(new Date().toISOString().slice(0, 10), language),
    titleOf,
    wordsOf: (ref) => texts.get(ref) ?? titleOf(ref),
  });
  await writeFile(file, html);
}

/** Statements that kept answers have quoted. */
async function askedSince(days: number): Promise<string[]> {
  const { databasePlace } = await import('./databases.ts');
  const { openDatabase } = await import('../../storage/open.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../storage/migrations/conversations/all.ts');
  const { statementsAskedFor } = await import('../store/asked-by-customers.ts');
  type Schema = import('../store/schema.ts').ConversationsSchema;
  const database = openDatabase<Schema>({ ...(await databasePlace()), purpose: 'conversations', durability: 'normal' });
  try {
    await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    const before = new Date();
    const from = new Date(before.getTime() - days * DAY_MS);
    return [...(await statementsAskedFor(database.queries, { from, before })).keys()];
  } finally {
    await database.close();
  }
}

async function linesOf(
  evaluation: Evaluation,
  comparison: Comparison | undefined,
  { report, writeBaseline }: QuestionsOptions,
): Promise<string[]> {
  const { columns } = await import('./register/terminal.ts');
  const { worstOf } = await import('../../evals/questions/figures.ts');
  const percent = (share: number | undefined) => (share === undefined ? '–' : `${(100 * share).toFixed(1)} %`);
  const { all, both } = evaluation.figures;
  const rows = [['all', all] as const, ...Object.entries(both)].map(([name, one]) => [
    name,
    String(one.declared),
    ...[one.right, one.offered, one.missed, one.wrong, one.first].map(percent),
    String(one.undeclared),
    ...[one.refused, one.answeredAnyway].map(percent),
  ]);
  const head = ['', 'declared', 'right', 'offered', 'missed', 'wrong', 'first', 'undeclared', 'said so', 'answered'];
  const worst = worstOf(evaluation.results).slice(0, 5);
  return [
    `${evaluation.company}, snapshot ${evaluation.snapshot.slice(0, 12)}: ${evaluation.results.length} questions`,
    '',
    ...columns([head, ...rows]),
    '',
    ...(worst.length > 0 ? ['Worst:'] : []),
    ...worst.map(
      ({ line, question, verdict, cited }) =>
        `  line ${line}, ${verdict}: ${question}${cited.length > 0 ? ` -> ${cited.join(', ')}` : ''}`,
    ),
    ...(comparison
      ? [
          '',
          `Of ${comparison.same} questions of both: ${comparison.better.length} better, ${comparison.worse.length} worse, ${comparison.other.length} otherwise.`,
          ...comparison.worse.map(
            ({ before, after }) => `  worse, ${before.verdict} -> ${after.verdict}: ${after.question}`,
          ),
        ]
      : []),
    ...(report === undefined ? [] : ['', `Report: ${report}`]),
    ...(writeBaseline === undefined ? [] : [`Baseline: ${writeBaseline}`]),
  ];
}

function fallenLine({ group, figure, baseline, now }: Fallen): string {
  return Number.isNaN(now)
    ? `${group}: there are no such questions any more, and the baseline has them (${figure} ${baseline}).`
    : `${group}: ${figure} is ${now.toFixed(4)}, and was ${baseline} in the baseline.`;
}
