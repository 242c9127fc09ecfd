import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { RecogniseWish } from '../../evals/wishes.ts';
import { addAdversarial } from './evaluate-adversarial.ts';
import { addDeadlines } from './evaluate-deadlines.ts';
import { addFollowUps } from './evaluate-follow-ups.ts';
import { addGate } from './evaluate-gate.ts';
import { addQuestions } from './evaluate-questions.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  const evaluate = program.command('eval').description('Measure how good the answers are. Formats: evals/README.md.');

  evaluate
    .command('answers')
    .description('Companies with questions: is the right practice found, is the undeclared told from the declared?')
    .requiredOption('--data <dir>', 'folder of company files')
    .option('--json', 'print the figures as JSON (the only output there is, for now and for programs)')
    .action(
      refusing(async ({ data }: { data: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { evaluateAnswers } = await import('../../evals/answers.ts');
        const { understand } = await import('../conversation/understand.ts');
        const companies = await readCompanyFiles(data);
        const isNoQuestion = (text: string, language: 'fr' | 'en') => understand(text, language).asks.length === 0;
        print(await evaluateAnswers(companies, await embedder(), isNoQuestion, progressOn('Companies')));
      }),
    );

  evaluate
    .command('privacyqa')
    .description("Real users' questions on real app policies, sentence by sentence.")
    .argument('<file>', 'PrivacyQA as JSON')
    .option('--json', 'print the figures as JSON')
    .action(
      refusing(async (file: string) => {
        const { parseDataFile } = await import('../../evals/company-files.ts');
        const { evaluatePrivacyQa, privacyQaSchema } = await import('../../evals/privacyqa.ts');
        const data = parseDataFile(file, await readFile(file, 'utf8'), privacyQaSchema);
        print(await evaluatePrivacyQa(data, await embedder(), progressOn('Policies')));
      }),
    );

  evaluate
    .command('wishes')
    .description('Messages with and without a rights request: is each one recognised, and as which right?')
    .argument('<file>', 'messages as JSON')
    .option('--json', 'print the figures as JSON')
    .action(
      refusing(async (file: string) => {
        const { runWishes } = await import('../../evals/wishes.ts');
        print(await runWishes(file, await wishRecogniser(), progressOn('Messages')));
      }),
    );

  evaluate
    .command('explanations')
    .description('Explanations in free text: which are passed, and what is told of them?')
    .argument('<file>', 'labelled explanations as JSON')
    .requiredOption('--data <dir>', 'folder of company files')
    .option('--json', 'print the figures as JSON')
    .action(
      refusing(async (file: string, { data }: { data: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { runExplanations } = await import('../../evals/explanations.ts');
        const { loadPairNet } = await import('../../knowledge/pairs/pair-net.ts');
        const { createGrader } = await import('../../training/grading/grade.ts');
        const { gradeExplanation } = await createGrader(await embedder(), await loadPairNet());
        print(await runExplanations(file, await readCompanyFiles(data), gradeExplanation, progressOn('Answers')));
      }),
    );

  addDeadlines(evaluate);
  addAdversarial(evaluate);
  addFollowUps(evaluate);
  addGate(evaluate);
  addQuestions(evaluate);

  program
    .command('replay')
    .description('Hold conversations anew, each from a fresh state; one line of JSON a turn.')
    .argument('<file>', 'conversations as JSON')
    .requiredOption('--data <dir>', 'folder of company files')
    .option('--json', 'one line of JSON a turn, as programs read it (else what the person is shown)')
    .option('--judge', 'add, on standard error, how the turns compare with their labels')
    .action(
      refusing(async (file: string, options: { data: string; json?: boolean; judge?: boolean }) => {
        const { parseDataFile, readCompanyFiles } = await import('../../evals/company-files.ts');
        const { conversationsSchema, replay } = await import('../../evals/replay.ts');
        const { judgeTurn, labelsOf, replayFigures } = await import('../../evals/judge-replay.ts');
        const conversations = parseDataFile(file, await readFile(file, 'utf8'), conversationsSchema);
        const labels = options.judge === true ? labelsOf(conversations, basename(file)) : undefined;
        const judged = [];
        for await (const turn of replay(conversations, await readCompanyFiles(options.data), await embedder())) {
          if (options.json === true) process.stdout.write(`${JSON.stringify(turn)}\n`);
          else process.stdout.write(`[${turn.conversation} ${turn.turn + 1}: ${turn.decision}]\n${turn.text}\n\n`);
          const label = labels?.get(turn.conversation)?.[turn.turn];
          if (label === undefined) continue;
          const verdict = judgeTurn(turn, label);
          judged.push(verdict);
          const { wronglyCited, notRefused, leftUnanswered, misfiled } = verdict;
          if (wronglyCited.length > 0 || notRefused || leftUnanswered || misfiled) {
            const { allowed, filesRight } = label;
            const faults = JSON.stringify({
              wronglyCited,
              notRefused,
              leftUnanswered,
              allowed,
              ...(misfiled && { filed: turn.filed, filesRight }),
              decision: turn.decision,
            });
            process.stderr.write(`${turn.conversation} ${turn.turn + 1} "${label.user}": ${faults}\n`);
          }
        }
        if (labels !== undefined) process.stderr.write(`${JSON.stringify(replayFigures(judged))}\n`);
      }),
    );
}

async function wishRecogniser(): Promise<RecogniseWish> {
  const { createRecogniser } = await import('../../rights/recognition/recogniser.ts');
  const recogniser = await createRecogniser(await embedder());
  return ({ text }) => recogniser.recognise(text);
}

async function embedder() {
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  return loadOnnxEmbedder();
}

function print(figures: unknown): void {
  process.stdout.write(`${JSON.stringify(figures, null, process.stdout.isTTY ? 2 : 0)}\n`);
}
