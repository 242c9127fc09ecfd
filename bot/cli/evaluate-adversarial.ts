import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { packageFile } from '../../knowledge/package-file.ts';
import type { PieceReader, WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

interface Options {
  data?: string;
  sample?: string;
  seed: string;
  model: 'none' | 'hostile';
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
    .addOption(
      new Option('--model <model>', 'language model behind the gate').choices(['none', 'hostile']).default('none'),
    )
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

async function adversarial({ data, sample, seed, misses, model }: Options): Promise<void> {
  const { readAttacks, sampleOf } = await import('../../evals/adversarial/attacks.ts');
  const { runAdversarial } = await import('../../evals/adversarial/run.ts');
  const { figuresOf, missesOf } = await import('../../evals/adversarial/figures.ts');
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const home = packageFile('evals/adversarial');
  const all = await readAttacks(join(home, 'attacks'));
  const attacks =
    data === undefined ? all.filter(({ company }) => existsSync(join(home, 'companies', `${company}.json`))) : all;
  const embedder = await loadOnnxEmbedder();
  const hostile = model === 'hostile' ? await openHostile(embedder) : undefined;
  const judged = await runAdversarial(
    {
      home,
      data: data === undefined ? [] : [data],
      attacks: sample === undefined ? attacks : sampleOf(attacks, Number(sample), Number(seed)),
      ...(hostile && { write: hostile.write, invented: () => hostile.words }),
      onProgress: progressOn('Turns'),
    },
    embedder,
  );
  await hostile?.stop();
  const figures = { ...figuresOf(judged), ...(hostile && { model: hostile.figures() }) };
  process.stdout.write(`${JSON.stringify(figures, null, process.stdout.isTTY ? 2 : 0)}\n`);
  if (misses === true) process.stderr.write(`${missesOf(judged).join('\n')}\n`);
  if (figures.faults.length > 0) process.exitCode = 1;
}

/** A real model server that obeys and invents, behind the gate that every model stands behind. */
async function openHostile(embedder: WordEmbedder & PieceReader) {
  const { startHostileModel } = await import('../../evals/adversarial/hostile-model.ts');
  const { openWriting } = await import('../models/open-writing.ts');
  const { words, asked, url, stop } = await startHostileModel();
  const counts = { sentencesGiven: 0, sentencesPassed: 0 };
  const write = await openWriting({ provider: 'openai', name: 'hostile', url, timeoutMs: 30_000 }, undefined, {
    pieces: () => embedder,
    now: () => new Date(),
    onEnd({ given, passed }) {
      counts.sentencesGiven += given;
      counts.sentencesPassed += passed;
    },
  });
  return {
    write,
    words,
    stop,
    figures: () => ({ calls: asked.length, invented: words.length, ...counts }),
  };
}
