import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { AnsweringFigures, Timing } from '../../evals/bench/answering.ts';
import { packageFile } from '../../knowledge/package-file.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

const SIZES = [1_000, 10_000, 100_000];
const QUESTIONS = ['Combien de temps gardez-vous mes données ?', 'Do you sell my data?', 'Qui reçoit mes données ?'];

export function addTo(program: Command): void {
  program
    .command('bench')
    .description('Time the start, the memory and the answers, beside embedding the question alone.')
    .requiredOption('--data <dir>', 'folder of company files that the large registers are made from', 'evals/data/fit')
    .option('--sizes <list>', 'statements in each register, separated by commas', sizes, SIZES)
    .option('--home <dir>', 'where built indexes are kept', process.env.LIMPIDE_HOME ?? 'var')
    .option('--json', 'print the figures as JSON')
    .action(
      refusing(async (options: { data: string; sizes: number[]; home: string; json?: boolean }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { benchStart } = await import('../../evals/bench/start.ts');
        const { askOverWeb } = await import('../../evals/bench/chat-questions.ts');
        const { benchAnswering } = await import('../../evals/bench/answering.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const program = packageFile('bin/limpide.mjs');
        const start = await benchStart(program, join(options.home, 'bench', 'server'), (url) =>
          askOverWeb(url, QUESTIONS),
        );
        const companies = await readCompanyFiles(options.data);
        const embedder = await loadOnnxEmbedder();
        const answering: AnsweringFigures[] = [];
        for (const size of options.sizes) {
          const progress = progressOn(`Embedding ${size} statements`);
          answering.push(await benchAnswering(companies, size, embedder, join(options.home, 'bench'), progress));
        }
        process.stdout.write(
          options.json === true ? `${JSON.stringify({ start, answering })}\n` : table(start, answering),
        );
      }),
    );
}

function sizes(list: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new InvalidArgumentError('give whole numbers from 1, separated by commas, such as 1000,10000');
  }
  return numbers;
}

function table(
  start: { readyMs: number; residentMb?: number; residentAfterMb?: number },
  answering: AnsweringFigures[],
): string {
  const memory =
    start.residentAfterMb === undefined ? '' : `, ${Math.round(start.residentAfterMb)} MB resident after answers`;
  const lines = [`Ready after ${Math.round(start.readyMs)} ms${memory}.`];
  for (const { statements, buildSeconds, openMs, embedding, answering: whole } of answering) {
    lines.push(
      '',
      `${statements} statements: built in ${buildSeconds.toFixed(0)} s, opened in ${Math.round(openMs)} ms`,
    );
    lines.push('callers              questions/s     p50     p95     p99   (ms)');
    for (const [i, timing] of whole.entries()) {
      lines.push(row('embedding alone', embedding[i] as Timing), row('whole answer', timing));
    }
  }
  return `${lines.join('\n')}\n`;
}

function row(name: string, { callers, perSecond, p50, p95, p99 }: Timing): string {
  const ms = [p50, p95, p99].map((value) => value.toFixed(1).padStart(8)).join('');
  return `${String(callers).padStart(3)} ${name.padEnd(16)} ${perSecond.toFixed(0).padStart(11)}${ms}`;
}
