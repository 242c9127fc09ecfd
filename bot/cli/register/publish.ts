import { readFile } from 'node:fs/promises';
import { createAnswerer } from '../../../knowledge/answering/answerer.ts';
import type { WordEmbedder } from '../../../knowledge/retrieval/embedder.ts';
import { buildIndexFiles } from '../../../knowledge/retrieval/index-files.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { activeSnapshotId } from '../../../knowledge/snapshot/active.ts';
import { type OpenSnapshot, openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { publish } from '../../../knowledge/snapshot/publish.ts';
import {
  type AskedQuestion,
  type BriefAnswer,
  type ChangedAnswer,
  changedAnswers,
  readQuestions,
} from '../../../knowledge/snapshot/questions.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { progressOn } from '../progress.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { loadForUse } from './load-for-use.ts';
import { countOf, faultLines } from './print-faults.ts';
import { failed, print, printJson, snapshotsFolder, styled, tell } from './terminal.ts';
import { WORDS } from './words.ts';

/** Publishes a register; returns the exit code. Progress and faults go to stderr, the result to stdout. */
export async function publishDirectory(
  directory: string,
  options: { json?: boolean; lang?: Language; questions?: string },
): Promise<0 | 1 | 2> {
  try {
    const questions = options.questions === undefined ? undefined : await questionsFrom(options.questions);
    const snapshots = snapshotsFolder();
    const { register, faults } = await loadForUse(directory, new Date());
    const language = terminalLanguage(options.lang, process.env);
    const counts = countOf(faults);
    if (register === undefined) {
      if (options.json) printJson({ published: false, ...counts, found: faults });
      for (const line of faultLines(faults, language, process.stderr)) tell(line);
      tell(styled('red', WORDS[language].notPublished, process.stderr));
      return 1;
    }
    if (counts.remarks > 0) tell(`${WORDS[language].counts(0, counts.remarks)} (limpide register check ${directory})`);
    const embedder = await loadOnnxEmbedder();
    const before = questions === undefined ? undefined : await activeBefore(snapshots);
    const { id, fresh } = await publish(register, {
      embedder,
      buildIndex: buildIndexFiles,
      snapshots,
      now: () => new Date(),
      onProgress: progressOn('Embedding statements'),
    });
    const snapshot = await openSnapshot(snapshots, id);
    const compared = questions && before ? await compare(questions, before, snapshot, embedder) : undefined;
    const result = { published: true, id, fresh, ...snapshot.manifest.counts, ...counts };
    if (options.json) {
      printJson({ ...result, ...(compared && { asked: questions?.length, compared: before?.id, changed: compared }) });
      return 0;
    }
    const { practices, statements } = snapshot.manifest.counts;
    print(`${styled('green', fresh ? 'Published' : 'Active, published before')}  ${styled('bold', id)}`);
    print(`           ${practices} practices, ${statements} statements, in ${snapshots}`);
    if (questions && !before) print('No snapshot was active before: there are no answers to compare with.');
    if (questions && compared) for (const line of comparison(compared, questions.length)) print(line);
    return 0;
  } catch (error) {
    return failed(error);
  }
}

async function questionsFrom(file: string): Promise<AskedQuestion[]> {
  return readQuestions(await readFile(file, 'utf8'));
}

async function activeBefore(snapshots: string): Promise<OpenSnapshot | undefined> {
  try {
    const id = await activeSnapshotId(snapshots);
    return id === undefined ? undefined : await openSnapshot(snapshots, id);
  } catch (error) {
    tell(`Answers are not compared. ${(error as Error).message}`);
    return undefined;
  }
}

async function compare(
  questions: AskedQuestion[],
  before: OpenSnapshot,
  after: OpenSnapshot,
  embedder: WordEmbedder,
): Promise<ChangedAnswer[]> {
  if (before.id === after.id) return [];
  const answerers = [await createAnswerer(before, embedder), await createAnswerer(after, embedder)] as const;
  return changedAnswers(questions, ...answerers, progressOn('Asking questions'));
}

function comparison(changed: ChangedAnswer[], asked: number): string[] {
  const line = (sign: string, { outcome, shown, offered }: BriefAnswer) =>
    `    ${sign} ${outcome}${[...shown.map(({ ref }) => ref), ...offered].map((name) => ` ${name}`).join('')}`;
  return [
    `${changed.length} of ${asked} questions now get another answer.`,
    ...changed.flatMap(({ question, before, after }) => {
      const sameRefs = line('', before) === line('', after);
      const reworded = sameRefs ? after.shown.filter(({ quote }, i) => quote !== before.shown[i]?.quote) : [];
      return [
        `  ${styled('bold', question.text)}`,
        styled('red', line('-', before)),
        styled('green', line('+', after)),
        ...reworded.map(({ quote }) => `      ${quote}`),
      ];
    }),
  ];
}
