import { type Command, Option } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide training …`: what the company's people learn (docs/training.md). */
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

  training
    .command('draft')
    .description('Draft a module from what a practice declares, to be read and mended before it is used')
    .argument('<practice>', 'id of a practice')
    .option('--register <directory>', 'the register that declares it (default: what is served)')
    .addHelpText('after', '\nFor example: limpide training draft bills > training/bills.yaml')
    .action(
      refusing(async (practice: string, options) => (await import('./training/draft.ts')).draft(practice, options)),
    );

  const oneLanguage = () =>
    new Option('--lang <language>', 'the language of the questions').choices(['fr', 'en']).makeOptionMandatory();
  training
    .command('export')
    .description('Write a module as GIFT, which Moodle reads')
    .argument('<module>', 'id of a module')
    .addOption(oneLanguage())
    .action(
      refusing(async (module: string, options) => (await import('./training/gift.ts')).toGift(module, options.lang)),
    );
  training
    .command('import')
    .description('Make a module of a GIFT file, to be read and bound to statements before it is used')
    .argument('<file>', 'GIFT, UTF-8')
    .requiredOption('--id <id>', 'id of the module')
    .addOption(oneLanguage())
    .action(refusing(async (file: string, options) => (await import('./training/gift.ts')).fromGift(file, options)));

  training
    .command('send')
    .description('Tell the learning record store (LIMPIDE_XAPI_URL) of the answers that are waiting')
    .addHelpText('after', '\nExit code: 0 all told, 1 some are tried again later or given up, 2 refused.')
    .action(
      refusing(async () => {
        const { send } = await import('./training/send.ts');
        process.exitCode = await send();
      }),
    );

  addResults(training);
}

type Results = typeof import('./training/results.ts');

function addResults(training: Command): void {
  const as = () => new Option('--as <e-mail>', 'who asks: a member of staff (LIMPIDE_STAFF)').makeOptionMandatory();
  const result = (name: 'progress' | 'team' | 'attestation', description: string) =>
    training
      .command(name)
      .description(description)
      .addOption(as())
      .option('--json', 'for programs')
      .action(refusing(async (options) => (await results())[name](options)));
  const results = (): Promise<Results> => import('./training/results.ts');

  result('progress', 'What you have learned, what is due, what you do not explain well yet');
  result('attestation', 'The modules you have passed, with what they were about');
  result('team', 'Figures of groups of five people and more, for managers and the DPO');
  training
    .command('understanding')
    .description('Per practice, how often it is explained wrongly beside how often customers ask about it, for the DPO')
    .addOption(as())
    .option('--days <number>', 'how far back', '90')
    .addOption(new Option('--lang <language>', 'of the titles').choices(['fr', 'en']).default('en'))
    .option('--json', 'for programs')
    .action(refusing(async (options) => (await results()).understanding(options)));
  training
    .command('evidence')
    .description('Every answer as a row, for auditors, by the DPO')
    .addOption(as())
    .addOption(new Option('--format <format>', 'of the export').choices(['csv', 'json']).default('csv'))
    .option('--from <day>', 'YYYY-MM-DD, in UTC')
    .option('--before <day>', 'YYYY-MM-DD, in UTC, not included')
    .action(refusing(async (options) => (await results()).evidence(options)));
  training
    .command('assign')
    .description('Have somebody learn a module, by a manager or the DPO')
    .argument('<module>', 'id of a module')
    .addOption(as())
    .requiredOption('--to <e-mail>', 'who is to learn it')
    .option('--due <day>', 'by when, YYYY-MM-DD')
    .option('--reason <words>', 'why, for the evidence', 'assigned')
    .action(refusing(async (module: string, options) => (await results()).assign(module, options)));
}
