import { type Command, Option } from 'commander';
import { EXCHANGE_FORMATS } from '../../knowledge/exchange/formats.ts';

/** `limpide register check | publish | show | list | diff | lint | import | export`. Exit codes: 0 well, 1 faults or damage, 2 wrong usage. */
export function addTo(program: Command): void {
  const register = program
    .command('register')
    .description('Check, publish and look at what a company declares')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const language = () =>
    new Option('--lang <language>', 'language of what is told (default: of the terminal)').choices(['fr', 'en']);

  register
    .command('check')
    .description('Name every fault of a register at once: place, what is allowed, how to mend it')
    .argument('<directory>', 'folder with company.yaml')
    .option('--json', 'for programs: all faults in both languages')
    .addOption(language())
    .addHelpText('after', '\nExit code: 0 no faults (remarks may be), 1 faults, 2 wrong usage.')
    .action(async (directory, options) => {
      const { check } = await import('./register/check.ts');
      process.exitCode = await check(directory, options);
    });

  register
    .command('publish')
    .description('Make a snapshot of a register and serve it from now on')
    .argument('<directory>', 'folder with company.yaml')
    .option('--questions <file>', 'one question a line (text or JSON): tells which get another answer now')
    .option('--json', 'for programs')
    .addOption(language())
    .addHelpText(
      'after',
      '\nSnapshots are kept in LIMPIDE_HOME/snapshots (default ./var).\nExit code: 0 published, 1 faults: nothing was published, 2 wrong usage.',
    )
    .action(async (directory, options) => {
      const { publishDirectory } = await import('./register/publish.ts');
      process.exitCode = await publishDirectory(directory, options);
    });

  register
    .command('show')
    .description('Show what a snapshot declares')
    .argument('[id]', 'name of a snapshot, or its beginning (default: the active one)')
    .option('--practice <id>', 'the statements of one practice')
    .option('--on <date>', 'the snapshot that was active at the end of a day (YYYY-MM-DD, UTC)')
    .option('--json', 'for programs')
    .action(async (id, options) => {
      const { show } = await import('./register/show.ts');
      process.exitCode = await show(id, options);
    });

  register
    .command('list')
    .description('List the snapshots, newest first')
    .option('--json', 'for programs')
    .action(async (options) => {
      const { list } = await import('./register/list.ts');
      process.exitCode = await list(options);
    });

  register
    .command('diff')
    .description('Tell in plain words what changed between two registers, policies or snapshots')
    .argument(
      '<old>',
      "a register's folder, a policy (*.md), a snapshot's name or its beginning, or a day (YYYY-MM-DD)",
    )
    .argument('<new>', 'the same')
    .option('--json', 'for programs: figures side by side and words one by one')
    .addOption(language())
    .action(async (before, after, options) => {
      const { diff } = await import('./register/diff.ts');
      process.exitCode = await diff(before, after, options);
    });

  register
    .command('lint')
    .description('Advise how to say it more plainly: long sentences, hedges, hard words, readability')
    .argument('<register>', "a register's folder, a policy (*.md) or a snapshot")
    .option('--json', 'for programs')
    .addOption(language())
    .action(async (wanted, options) => {
      const { lint } = await import('./register/lint.ts');
      process.exitCode = await lint(wanted, options);
    });

  const format = () =>
    new Option('--format <format>', 'tilt (JSON), fideslang (YAML) or art30 (CSV: GDPR Art. 30 record)')
      .choices(EXCHANGE_FORMATS)
      .makeOptionMandatory();

  register
    .command('import')
    .description(
      'Make a register of a TILT document, fideslang manifests or an Art. 30 record; list what is not carried',
    )
    .argument('<source>', 'a document, or a folder of fideslang manifests')
    .addOption(format())
    .option('--to <directory>', 'folder of the new register', 'my-register')
    .option('--json', 'for programs: all that is not carried, with its place')
    .addOption(language())
    .addHelpText('after', '\nNothing that exists is overwritten. Exit code: 0 made, 2 wrong usage or nothing readable.')
    .action(async (source, options) => {
      const { importRegister } = await import('./register/import.ts');
      process.exitCode = await importRegister(source, options);
    });

  register
    .command('export')
    .description('Write what a register declares as TILT, fideslang or an Art. 30 record; list what is not carried')
    .argument('<register>', "a register's folder, a snapshot's name or its beginning, or a day (YYYY-MM-DD)")
    .addOption(format())
    .option('--to <directory>', 'folder of the documents', '.')
    .option('--json', 'for programs: all that is not carried, with its place')
    .addOption(language())
    .addHelpText('after', '\nNothing that exists is overwritten. Exit code: 0 written, 2 wrong usage.')
    .action(async (wanted, options) => {
      const { exportRegister } = await import('./register/export.ts');
      process.exitCode = await exportRegister(wanted, options);
    });
}
