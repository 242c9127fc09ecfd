import { Command } from 'commander';
import { switchTracingOff } from '../tracing-off.ts';

switchTracingOff(process.env);
// Who reads only the beginning (`| head`) has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Each command's code is loaded only when it runs, so that `--help` and light commands start at once. */
const program = new Command('limpide')
  .description(
    'Answers questions about what a company does with personal data, only from the practices it has declared.',
  )
  .showHelpAfterError();

await Promise.all(
  [
    import('./serve.ts'),
    import('./ask.ts'),
    import('./chat.ts'),
    import('./init.ts'),
    import('./register.ts'),
    import('./evaluate.ts'),
    import('./bench.ts'),
    import('./fit.ts'),
    import('./crash-test.ts'),
    import('./keys.ts'),
    import('./transcripts.ts'),
    import('./migrate.ts'),
    import('./backup.ts'),
    import('./outbox.ts'),
    import('./gaps.ts'),
    import('./requests.ts'),
    import('./incidents.ts'),
    import('./slack.ts'),
    import('./training.ts'),
    import('./quiz.ts'),
    import('./certificate.ts'),
    import('./report.ts'),
    import('./session.ts'),
  ].map(async (module) => (await module).addTo(program)),
);

await program.parseAsync();
