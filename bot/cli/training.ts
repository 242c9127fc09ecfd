import { type Command, Option } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide training check`: the modules that the company's people learn from (docs/training.md). */
export function addTo(program: Command): void {
  const training = program
    .command('training')
    .description('Check the training modules and see who can explain what')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

  training
    .command('check')
    .description('Name every fault of the modules at once, and every item that is out of date')
    .argument('[directory]', 'folder of the modules (default: LIMPIDE_TRAINING)')
    .option(
      '--register <directory>',
      'the register they are held against (default: the folder "register" beside them, else what is served)',
    )
    .option('--json', 'for programs: all faults in both languages')
    .addOption(
      new Option('--lang <language>', 'language of the faults (default: of the terminal)').choices(['fr', 'en']),
    )
    .addHelpText('after', '\nExit code: 0 all well, 1 faults or items out of date, 2 wrong usage.')
    .action(
      refusing(async (directory: string | undefined, options) => {
        const { check } = await import('./training/check.ts');
        process.exitCode = await check(directory, options);
      }),
    );
}
