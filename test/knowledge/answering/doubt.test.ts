import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanyFiles, statementsOf } from '../../../evals/company-files.ts';
import { sourcesOf } from '../../../evals/sources.ts';
import { answererFrom } from '../../../knowledge/answering/answerer.ts';
import { loadCalibration } from '../../../knowledge/answering/calibration.ts';
import { loadMemory } from '../../../knowledge/answering/memory.ts';
import { MOST_STATEMENTS } from '../../../knowledge/answering/second-opinion.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import type { Statement } from '../../../knowledge/statement.ts';

const embedder = await loadOnnxEmbedder();
const calibration = await loadCalibration(embedder.indexId);
const [company] = await readCompanyFiles(fileURLToPath(new URL('../../../evals/data/fit', import.meta.url)));
if (company === undefined) throw new Error('evals/data/fit holds no company');
const sources = await sourcesOf(statementsOf(company), embedder, await loadMemory(embedder.id));

/** Answers with an opinion that is always the same, and tells what it was asked about. */
async function answered(odds: number, statements: readonly Statement[] = sources.statements) {
  const asked: string[] = [];
  const opinion = {
    answers: async (_: unknown, about: readonly Statement[]) => {
      asked.push(...about.map(({ practice }) => practice));
      return odds;
    },
  };
  const answerer = answererFrom('doubt', { ...sources, statements }, { calibration, opinion }, embedder);
  const told = [];
  for (const { text, lang } of company?.nearMisses ?? []) {
    const before = asked.length;
    const answer = await answerer.answer({ text, language: lang });
    told.push({ answer, asked: asked.slice(before) });
  }
  return told;
}

describe('a second opinion', () => {
  it('is asked of what would be shown, and answers less the surer it is that nothing answers', async () => {
    const [no, yes] = [await answered(-6), await answered(6)];
    const doubtful = no.filter(({ asked }) => asked.length > 0);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const [i, { answer, asked }] of no.entries()) {
      const other = yes[i]?.answer as typeof answer;
      expect(asked.every((practice) => practice === answer.ranked[0])).toBe(true);
      if (asked.length === 0) expect(answer.outcome).toBe(other.outcome);
      else expect(answer.scores.confidence).toBeLessThan(other.scores.confidence);
    }
    const shown = (told: typeof no) => told.filter(({ answer }) => answer.outcome === 'answered').length;
    expect(shown(no)).toBeLessThan(shown(yes));
  });

  it('is not asked in a large register', async () => {
    const [some] = sources.statements;
    const filled = [...sources.statements];
    while (filled.length <= MOST_STATEMENTS) filled.push({ ...(some as Statement), practice: `more-${filled.length}` });
    expect((await answered(-6, filled)).flatMap(({ asked }) => asked)).toEqual([]);
  });
});
