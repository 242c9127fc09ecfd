import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** `limpide eval gate FILE`: claims with their quotes, and whether the gate lets the right ones through. */
export function addGate(evaluateCommand: Command): void {
  evaluateCommand
    .command('gate')
    .description(
      'Claims with the quote given as their proof: does the gate let through what is supported, and nothing else?',
    )
    .argument('<file>', 'pairs as JSON')
    .requiredOption('--data <dir>', 'folder of company files')
    .option('--json', 'print the figures as JSON (the only output there is)')
    .option('--wrong', 'add, on standard error, each pair that is judged wrongly, and why')
    .action(
      refusing(async (file: string, options: { data: string; wrong?: boolean }) => {
        const { parseDataFile, readCompanyFiles } = await import('../../evals/company-files.ts');
        const { evaluateGate, gatePairsSchema } = await import('../../evals/gate.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const pairs = parseDataFile(file, await readFile(file, 'utf8'), gatePairsSchema);
        const figures = await evaluateGate(
          pairs,
          await readCompanyFiles(options.data),
          await loadOnnxEmbedder(),
          ({ class: kind, claim, quote }, reason) => {
            if (options.wrong === true) process.stderr.write(`${JSON.stringify({ kind, reason, claim, quote })}\n`);
          },
          progressOn('Pairs'),
        );
        process.stdout.write(`${JSON.stringify(figures)}\n`);
      }),
    );
}
