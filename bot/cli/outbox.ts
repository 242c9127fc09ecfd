import { type Command, InvalidArgumentError } from 'commander';
import { databasePlace } from './databases.ts';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  const outbox = program.command('outbox').description('Mails, deliveries and reminders that were given up.');
  outbox
    .command('list')
    .description('List the dead letters, and how many jobs wait.')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExit code: 0 no dead letters, 1 some, 2 refused.')
    .action(refusing(list));
  outbox
    .command('resend')
    .description('Make dead letters due again; a running server then carries them out.')
    .argument('[id]', 'of one dead letter, as in the list')
    .option('--all', 'all of them')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExit code: 0 done, 1 there is no such dead letter, 2 refused.')
    .action(refusing(resendThem));
}

async function list(options: { json?: boolean }): Promise<void> {
  const { eachDatabase } = await import('../../storage/each-database.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { countJobs, deadLetters } = await import('../../storage/outbox/dead-letters.ts');
  const databases = await eachDatabase(await databasePlace(), async ({ queries }, { purpose, migrations }) => {
    await migrate(queries, purpose, migrations);
    return { purpose, jobs: await countJobs(queries), deadLetters: await deadLetters(queries) };
  });
  const dead = databases.flatMap(({ deadLetters }) => deadLetters);
  process.exitCode = dead.length > 0 ? 1 : 0;
  if (options.json) {
    console.log(JSON.stringify({ databases }));
    return;
  }
  for (const { purpose, jobs } of databases) {
    console.log(`${purpose}: ${jobs.waiting} waiting, ${jobs.dead} given up, ${jobs.done} done of late`);
  }
  for (const { id, attempts, error, since } of dead) {
    console.log(`${id}  ${attempts} attempts, the last on ${since.toISOString()}: ${error}`);
  }
}

async function resendThem(id: string | undefined, options: { all?: boolean; json?: boolean }): Promise<void> {
  if ((id === undefined) === (options.all !== true)) {
    throw new InvalidArgumentError('Name one dead letter, or say --all.');
  }
  const { eachDatabase } = await import('../../storage/each-database.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { resend } = await import('../../storage/outbox/dead-letters.ts');
  const counts = await eachDatabase(await databasePlace(), async ({ queries }, { purpose, migrations }) => {
    await migrate(queries, purpose, migrations);
    return resend(queries, new Date(), id);
  });
  const resent = counts.reduce((sum, count) => sum + count, 0);
  process.exitCode = id !== undefined && resent === 0 ? 1 : 0;
  console.log(options.json ? JSON.stringify({ resent }) : `${resent} due again`);
}
