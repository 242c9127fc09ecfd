import type { Command } from 'commander';
import { databasePlace } from './databases.ts';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  program
    .command('migrate')
    .description(
      'Bring the databases to the newest schema, as the server does when it starts, and say what was applied.',
    )
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExit code: 0 all are at the newest schema, 2 refused; the message says why.')
    .action(refusing(migrateAll));
}

async function migrateAll(options: { json?: boolean }): Promise<void> {
  const { eachDatabase } = await import('../../storage/each-database.ts');
  const { migrateStepwise } = await import('../../storage/migrate.ts');
  const databases = await eachDatabase(await databasePlace(), async ({ queries }, { purpose, migrations }) => ({
    purpose,
    ...(await migrateStepwise(queries, purpose, migrations)),
  }));
  if (options.json) {
    console.log(JSON.stringify({ databases }));
    return;
  }
  for (const { purpose, to, applied } of databases) {
    for (const { number, name } of applied) console.log(`${purpose}: applied ${number} ${name}`);
    if (applied.length === 0) console.log(`${purpose}: at ${to}, nothing to apply`);
  }
}
