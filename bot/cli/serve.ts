import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Running } from '../running.ts';
import { progressOn } from './progress.ts';

/** One line, in both languages: where it is and what to try. */
const WORDS = {
  fr: (address: string) =>
    `Limpide vous attend sur ${address} ; essayez : « Combien de temps gardez-vous mes données ? »`,
  en: (address: string) => `Limpide is at ${address}, try: "Who receives my data?"`,
};

export function addTo(program: Command): void {
  program
    .command('serve')
    .description('Serve the chat and the pages of the declared practices.')
    .option('--port <number>', 'port to listen on (default: PORT, else 3978)')
    .option(
      '--register <directory>',
      'register that the demo publishes (default: LIMPIDE_REGISTER, else the demonstration company)',
    )
    .action(serve);
}

async function serve(options: { port?: string; register?: string }): Promise<void> {
  const { switchTracingOff } = await import('../tracing-off.ts');
  if (existsSync('.env')) process.loadEnvFile('.env');
  switchTracingOff(process.env);
  const { readConfiguration } = await import('../configuration.ts');
  const { start } = await import('../main.ts');
  const { createLog } = await import('../serving/log.ts');
  const { safeError } = await import('../serving/safe-error.ts');

  let running: Running | undefined;
  let stopping = false;
  const stop = async (exitCode: number) => {
    // Who asks twice does not want to wait for the turns under way.
    if (stopping) process.exit(1);
    stopping = true;
    await running?.stop().catch(() => {});
    process.exit(exitCode);
  };
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));

  try {
    const { configuration, secrets } = readConfiguration({
      ...process.env,
      ...(options.port !== undefined && { PORT: options.port }),
      ...(options.register !== undefined && { LIMPIDE_REGISTER: options.register }),
    });
    const log = createLog(configuration.logLevel);
    // Nobody knows what state the program is in: it ends what it can and leaves the rest to whoever starts it again.
    process.on('uncaughtException', (error) => {
      log.fatal({ error: safeError(error) }, 'an error that nothing handled; stopping');
      void stop(1);
    });
    running = await start(configuration, secrets, { log, onPublishing: progressOn('Publishing the register') });
    await running.ready;
    process.stdout.write(`${WORDS.fr(running.address)}  ·  ${WORDS.en(running.address)}\n`);
  } catch (error) {
    if (stopping) return;
    process.stderr.write(`${(error as Error).message}\n`);
    await stop(1);
  }
}
