import { type Command, Option } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide quiz [module]` */
export function addTo(program: Command): void {
  program
    .command('quiz')
    .description('Practise in the terminal, or from a pipe (one answer a line). /skip leaves a question, /quit ends.')
    .argument('[module]', 'id of a module (default: what is due)')
    .option('--as <e-mail>', 'member of staff whose answers are kept (default: a guest, and nothing is kept)')
    .addOption(new Option('--lang <language>', 'of a guest (default: of the terminal)').choices(['fr', 'en']))
    .action(
      refusing(async (module: string | undefined, options: { as?: string; lang?: 'fr' | 'en' }) => {
        const { quiz } = await import('./training/quiz.ts');
        await quiz(module, options);
      }),
    );
}
