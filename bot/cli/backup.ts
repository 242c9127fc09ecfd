import type { Command } from 'commander';
import type { Manifest } from '../../storage/backup/manifest.ts';
import { databasePlace } from './databases.ts';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  program
    .command('backup')
    .description('Write everything that the databases hold into a new folder. Servers may go on meanwhile.')
    .argument('<directory>', 'folder to make')
    .option('--json', 'the manifest on standard output')
    .addHelpText(
      'after',
      '\nSnapshots and keys are not in it: copy LIMPIDE_HOME/snapshots and, apart from the rest, LIMPIDE_HOME/keys.\nExit code: 0 written, 2 refused: there is no backup.',
    )
    .action(
      refusing(async (directory: string, options: { json?: boolean }) => {
        const { backUp } = await import('../../storage/backup/back-up.ts');
        print(await backUp(await databasePlace(), directory, new Date()), `Backed up to ${directory}`, options);
      }),
    );

  program
    .command('restore')
    .description('Put a backup into the databases, of either kind. Stop the servers first.')
    .argument('<directory>', 'folder that backup made')
    .option('--force', 'replace the data that is there')
    .option('--json', 'the manifest on standard output')
    .addHelpText('after', '\nExit code: 0 restored, 2 refused: nothing was changed.')
    .action(
      refusing(async (directory: string, options: { force?: boolean; json?: boolean }) => {
        const { restore } = await import('../../storage/backup/restore.ts');
        const manifest = await restore(await databasePlace(), directory, options.force === true, new Date());
        print(manifest, `Restored from ${directory}, made ${manifest.createdAt}`, options);
      }),
    );
}

function print(manifest: Manifest, done: string, options: { json?: boolean }): void {
  if (options.json) {
    console.log(JSON.stringify(manifest));
    return;
  }
  console.log(`${done}:`);
  for (const { purpose, schema, tables } of manifest.databases) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`  ${purpose}: schema ${schema}, ${tables.length} tables, ${rows} rows`);
  }
}
