import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** `limpide eval follow-ups FILE`: what is asked right after a first question, and what comes of it. */
export function addFollowUps(evaluateCommand: Command): void {
  evaluateCommand
    .command('follow-ups')
    .description('What is asked right after a first question: is it answered where it is declared, and only there?')
    .argument('<file>', 'follow-ups as JSON')
    .requiredOption('--data <dir>', 'folder of company files')
    .option('--json', 'print the figures as JSON (the only output there is)')
    .action(
      refusing(async (file: string, { data }: { data: string }) => {
        const { parseDataFile, readCompanyFiles } = await import('../../evals/company-files.ts');
        const { evaluateFollowUps, followUpsSchema } = await import('../../evals/follow-ups.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const followUps = parseDataFile(file, await readFile(file, 'utf8'), followUpsSchema);
        const companies = await readCompanyFiles(data);
        const figures = await evaluateFollowUps(
          followUps,
          companies,
          await loadOnnxEmbedder(),
          progressOn('Follow-ups'),
        );
        process.stdout.write(`${JSON.stringify(figures)}\n`);
      }),
    );
}
