import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** The demonstration company's own questions stay out of what its answers are fitted on. */
const LEFT_OUT = 'helio-energie';

export function addTo(program: Command): void {
  const fit = program
    .command('fit')
    .description('Fit the figures that answers rest on (for those who develop Limpide).');

  fit
    .command('memory')
    .description('Write knowledge/answering/memory.* from companies whose questions are answered.')
    .requiredOption('--data <dir>', 'folder of company files')
    .action(
      refusing(async ({ data }: { data: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { writeMemory } = await import('../../evals/fit/memory.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const { assetFile } = await import('../../knowledge/model-files.ts');
        const companies = (await readCompanyFiles(data)).filter(({ company }) => company.id !== LEFT_OUT);
        const written = await writeMemory(
          companies,
          await loadOnnxEmbedder(),
          dirname(assetFile('answering/memory.json')),
          progressOn('Companies'),
        );
        console.log(`${written.questions} questions and ${written.answers} answers of ${companies.length} companies.`);
      }),
    );

  fit
    .command('words')
    .description('Write knowledge/retrieval/words.bin: the space in which single words are compared.')
    .requiredOption('--data <dir>', 'folder of company files, of which the statements are read')
    .action(
      refusing(async ({ data }: { data: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { writeWordSpace } = await import('../../evals/fit/words.ts');
        const { loadEncoder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const { WORD_SPACE_FILE } = await import('../../knowledge/retrieval/word-space.ts');
        const { assetFile } = await import('../../knowledge/model-files.ts');
        const written = await writeWordSpace(
          await readCompanyFiles(data),
          await loadEncoder(),
          assetFile(WORD_SPACE_FILE),
          progressOn('Statements'),
        );
        console.log(`${written.words} words of ${written.texts} statements.`);
      }),
    );

  fit
    .command('calibration')
    .description('Write knowledge/answering/calibration.json: weights of the scores, and how sure is sure enough.')
    .requiredOption('--data <dir>', 'folder of company files that the embedding model was not trained on')
    .option('--out-of-scope <dir>', 'folder of company files of which only the messages outside the subject are used')
    .action(
      refusing(async ({ data, outOfScope }: { data: string; outOfScope?: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { fitCalibration } = await import('../../evals/fit/calibration.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const { assetFile } = await import('../../knowledge/model-files.ts');
        const { loadPairNet } = await import('../../knowledge/pairs/pair-net.ts');
        const { createSecondOpinion } = await import('../../knowledge/answering/second-opinion.ts');
        const embedder = await loadOnnxEmbedder();
        const { file, bytes, table } = await fitCalibration(
          await readCompanyFiles(data),
          outOfScope === undefined ? [] : await readCompanyFiles(outOfScope),
          embedder,
          createSecondOpinion(await loadPairNet(), embedder),
          progressOn('Companies'),
        );
        await writeFile(assetFile('answering/calibration.json'), `${JSON.stringify(file, null, 2)}\n`);
        await writeFile(assetFile('answering/calibration.bin'), bytes);
        console.log(JSON.stringify({ rank: file.rank, worth: file.worth, table }, null, 2));
      }),
    );

  fit
    .command('wishes')
    .description('Write rights/recognition/heads.*: what tells a rights request from what only speaks of one.')
    .requiredOption('--data <dir>', 'folder of company files, whose questions hold no wish')
    .option('--lessons <file>', 'write the lessons for evals/fit/tuned.py there instead, one JSON document a line')
    .action(
      refusing(async ({ data, lessons }: { data: string; lessons?: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { READINGS, readWishData } = await import('../../evals/fit/wish-data.ts');
        const { rememberedReadings } = await import('../../evals/fit/remembered-readings.ts');
        const { writeHeads } = await import('../../evals/fit/wishes.ts');
        const { loadEncoder, loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const wishes = await readWishData(await readCompanyFiles(data));
        const encoder = await loadOnnxEmbedder();
        if (lessons !== undefined) {
          const { tunedLessons } = await import('../../evals/fit/tuned-lessons.ts');
          const lines = await tunedLessons(wishes, encoder, await loadEncoder(), progressOn('Questions'));
          await writeFile(lessons, lines.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''));
          return console.log(`${lines.length} lessons.`);
        }
        const reader = rememberedReadings(encoder, encoder.dimensions, READINGS);
        console.log(JSON.stringify(await writeHeads(wishes, reader, encoder, progressOn('Messages')), null, 2));
      }),
    );

  fit
    .command('explanations')
    .description('Write training/grading/grader.*: what tells a right explanation from others.')
    .requiredOption('--data <dir>', 'folder of company files that the written explanations are about')
    .action(
      refusing(async ({ data }: { data: string }) => {
        const { readCompanyFiles } = await import('../../evals/company-files.ts');
        const { readExplanationData } = await import('../../evals/fit/explanation-data.ts');
        const { writeGrader } = await import('../../evals/fit/explanations.ts');
        const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
        const [halves, companies] = [await readExplanationData(), await readCompanyFiles(data)];
        const { loadPairNet } = await import('../../knowledge/pairs/pair-net.ts');
        const [encoder, net] = [await loadOnnxEmbedder(), await loadPairNet()];
        const fitted = await writeGrader(halves, companies, encoder, net, progressOn('Situations'));
        console.log(JSON.stringify(fitted, null, 2));
      }),
    );
}
