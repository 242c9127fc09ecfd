import type { Command } from 'commander';

/** `limpide eval deadlines FILE`: legal deadlines against a file of expected ones. */
export function addDeadlines(evaluateCommand: Command): void {
  evaluateCommand
    .command('deadlines <file>')
    .description('Compute the legal deadlines of a file and compare them with what it expects.')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { json?: boolean }) => {
      const { runDeadlines } = await import('../../evals/deadlines.ts');
      const { DataFileError } = await import('../../evals/data-file-error.ts');
      try {
        const report = await runDeadlines(file);
        if (options.json) {
          console.log(JSON.stringify(report));
          return;
        }
        for (const { id, expected, got } of report.failed) {
          console.log(`${id}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
        }
        console.log(`${report.passed} of ${report.n} deadlines as expected`);
      } catch (error) {
        if (!(error instanceof DataFileError)) throw error;
        console.error(error.message);
        process.exitCode = 2;
      }
    });
}
