import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { packageRoot } from '../package-root.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

interface Options {
  data?: string;
  sample?: string;
  seed: string;
  misses?: boolean;
}

/** Adds `eval adversarial` and `eval catalogue`. */
export function addAdversarial(evaluate: Command): void {
  evaluate
    .command('adversarial')
    .description('Conversations that try to make the assistant say what is not declared. Exit code 1 when it does.')
    .option(
      '--data <dir>',
      'folder of the company files that attacks are on; absent: only those on companies of evals/adversarial',
    )
    .addOption(new Option('--model <model>', 'language model behind the gate').choices(['none']).default('none'))
    .option('--sample <turns>', 'about so many turns only, spread over families and languages')
    .option('--seed <number>', 'chooses the sample', '1')
    .option('--misses', 'add, on standard error, the turns that cite or file something else than their label')
    .option('--json', 'print the figures as JSON (the only output there is)')
    .action(refusing(adversarial));

  evaluate
    .command('catalogue')
    .description('Print every sentence that replies may be made of, as evals/adversarial/catalogue.json holds them.')
    .action(
      refusing(async () => {
        const { dumpCatalogue } = await import('../../evals/adversarial/dump-catalogue.ts');
        process.stdout.write(`${JSON.stringify(await dumpCatalogue(), null, 2)}\n`);
      }),
    );
}

async function adversarial({ data, sample, seed, misses }: Options): Promise<void> {
  const { readAttacks, sampleOf } = await import('../../evals/adversarial/attacks.ts');
  const { runAdversarial } = await import('../../evals/adversarial/run.ts');
  const { figuresOf, missesOf } = await import('../../evals/adversarial/figures.ts');
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const home = join(packageRoot(), 'evals/adversarial');
  const all = await readAttacks(join(home, 'attacks'));
  const attacks =
    data === undefined ? all.filter(({ company }) => existsSync(join(home, 'companies', `${company}.json`))) : all;
  const judged = await runAdversarial(
    {
      home,
      data: data === undefined ? [] : [data],
      attacks: sample === undefined ? attacks : sampleOf(attacks, Number(sample), Number(seed)),
      onProgress: progressOn('Turns'),
    },
    await loadOnnxEmbedder(),
  );
  const figures = figuresOf(judged);
  process.stdout.write(`${JSON.stringify(figures, null, process.stdout.isTTY ? 2 : 0)}\n`);
  if (misses === true) process.stderr.write(`${missesOf(judged).join('\n')}\n`);
  if (figures.faults.length > 0) process.exitCode = 1;
}
