import { existsSync } from 'node:fs';
import type { Command } from 'commander';

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

  let running: Awaited<ReturnType<typeof start>> | undefined;
  let asked = 0;
  const stop = async () => {
    asked += 1;
    // Who asks twice does not want to wait for the turns under way.
    if (asked > 1) process.exit(1);
    await running?.stop();
    process.exit(process.exitCode ?? 0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  try {
    const { configuration, secrets } = readConfiguration({
      ...process.env,
      ...(options.port !== undefined && { PORT: options.port }),
      ...(options.register !== undefined && { LIMPIDE_REGISTER: options.register }),
    });
    running = await start(configuration, secrets, { onPublishing: progress });
    await running.ready;
    process.stdout.write(`${WORDS.fr(running.address)}  ·  ${WORDS.en(running.address)}\n`);
  } catch (error) {
    if (asked > 0) return;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
    await running?.stop();
    process.exit(1);
  }
}

function progress(done: number, of: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\rPublishing the register: ${done} of ${of} texts${done === of ? '\n' : ''}`);
}
