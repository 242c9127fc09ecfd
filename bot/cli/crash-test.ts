import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  program
    .command('crash-test')
    .description(
      'Kill the program at random instants while it files requests, and look whether all that was shown is there, once.',
    )
    .option('--filings <number>', 'messages to file', '200')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nUses a folder of its own, or, with DATABASE_URL, an empty PostgreSQL database, and leaves nothing behind.\nExit code 1: something was lost or doubled.',
    )
    .action(refusing(crashTest));
}

async function crashTest(options: { filings: string; json?: boolean }): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { crashFaults, runCrashTest } = await import('../../evals/crash/crash-test.ts');
  const { storedRequests, withEmptyDatabase } = await import('../../evals/crash/database.ts');
  const { readDatabasePlace } = await import('../configuration.ts');

  const filings = Number(options.filings);
  if (!Number.isInteger(filings) || filings < 1)
    throw new Error(`--filings: found "${options.filings}"; allowed is a whole number from 1.`);
  const { url } = readDatabasePlace(process.env);
  const home = await mkdtemp(join(tmpdir(), 'limpide-crash-'));
  const settings = {
    home,
    ...(url !== undefined && { url }),
    keys: `k1:${randomBytes(32).toString('base64')}`,
  };
  try {
    await withEmptyDatabase(url, async () => {
      const run = await runCrashTest({
        settings,
        filings,
        random: Math.random,
        onProgress: progressOn('Filing'),
      });
      const faults = crashFaults(run, await storedRequests(settings));
      const shown = run.shown.flatMap(({ references }) => references).length;
      const { kills, killedBeforeReply } = run;
      const result = {
        database: url === undefined ? 'sqlite' : 'postgres',
        filings,
        kills,
        killedBeforeReply,
        shown,
        faults,
      };
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(result)}\n`
          : `${filings} messages, ${kills} kills (${killedBeforeReply} before the reply), ${shown} references shown, ${faults.length} lost or doubled\n`,
      );
      if (faults.length > 0) process.exitCode = 1;
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
