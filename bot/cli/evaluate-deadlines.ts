import type { Command } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide eval deadlines FILE`: legal deadlines against a file of expected ones. */
export function addDeadlines(evaluateCommand: Command): void {
  evaluateCommand
    .command('deadlines <file>')
    .description('Compute the legal deadlines of a file and compare them with what it expects.')
    .option('--json', 'one JSON document on standard output')
    .action(
      refusing(async (file: string, options: { json?: boolean }) => {
        const { runDeadlines } = await import('../../evals/deadlines.ts');
        const report = await runDeadlines(file);
        if (options.json) {
          console.log(JSON.stringify(report));
          return;
        }
        for (const { id, expected, got } of report.failed) {
          console.log(`${id}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
        }
        console.log(`${report.passed} of ${report.n} deadlines as expected`);
      }),
    );
}
