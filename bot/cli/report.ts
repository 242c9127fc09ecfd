import { type Command, Option } from 'commander';

/** `limpide report`: issues a quarter's transparency report once, and prints it in any of its formats. */
export function addTo(program: Command): void {
  program
    .command('report')
    .description('Issue the transparency report of a quarter, or print the one that was issued (docs/report.md).')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .option('--quarter <quarter>', 'as 2026Q3')
    .option('--list', 'list the issued reports, the latest quarter first')
    .option('--preview', 'print it without issuing it: for a quarter that is not over, or to read it first')
    .addOption(
      new Option('--format <format>', 'of what is printed').choices(['html', 'csv', 'md', 'json']).default('md'),
    )
    .addOption(new Option('--lang <language>', 'language (default: of the terminal)').choices(['fr', 'en']))
    .addHelpText(
      'after',
      '\nThe first time, the report is numbered and kept; ever after, the same quarter gives the same bytes.\n' +
        'Exit code: 0 printed, 1 the quarter is not over, 2 wrong usage or it cannot run.',
    )
    .action(async (options) => {
      const { report } = await import('./report/run.ts');
      process.exitCode = await report(options);
    });
}
