import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanyFiles, statementsOf } from '../../../evals/company-files.ts';
import { sourcesOf } from '../../../evals/sources.ts';
import { answererFrom } from '../../../knowledge/answering/answerer.ts';
import { loadCalibration } from '../../../knowledge/answering/calibration.ts';
import { loadMemory } from '../../../knowledge/answering/memory.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import type { PieceIndex } from '../../../knowledge/retrieval/piece-index.ts';
import type { Statement } from '../../../knowledge/statement.ts';

const embedder = await loadOnnxEmbedder();
const calibration = await loadCalibration(embedder.indexId);
const [company] = await readCompanyFiles(fileURLToPath(new URL('../../../evals/data/fit', import.meta.url)));
if (company === undefined) throw new Error('evals/data/fit holds no company');
const sources = await sourcesOf(statementsOf(company), embedder, await loadMemory(embedder.id));

/** Answers with an opinion that is always the same, and tells of which practices it was asked. */
async function answered(odds: number, prepared: PieceIndex | null = sources.vectors.prepared ?? null) {
  const asked: string[] = [];
  const opinion = {
    answers: async (_: unknown, texts: readonly Int8Array[]) => {
      asked.push(...texts.map((text) => practiceOf.get(text) ?? 'unknown'));
      return texts.map(() => odds);
    },
  };
  const from = { ...sources, vectors: { ...sources.vectors, prepared: prepared ?? undefined } };
  const answerer = answererFrom('doubt', from, { calibration, opinion }, embedder);
  const told = [];
  for (const { text, lang } of company?.nearMisses ?? []) {
    const before = asked.length;
    const answer = await answerer.answer({ text, language: lang });
    told.push({ answer, asked: asked.slice(before) });
  }
  return told;
}

const rows = sources.vectors.rows.map((_, row) => row);
const practiceOf = new Map(
  ((await sources.vectors.prepared?.of(rows)) ?? []).map((text, row) => {
    const { statement } = sources.vectors.rows[row] as { statement: number };
    return [text, (sources.statements[statement] as Statement).practice];
  }),
);

describe('a second opinion', () => {
  it('is asked of what would be shown, and answers less the surer it is that nothing answers', async () => {
    const [no, yes] = [await answered(-6), await answered(6)];
    for (const [i, { answer, asked }] of no.entries()) {
      expect(new Set(asked)).toEqual(new Set([answer.ranked[0]]));
      const { answer: other } = yes[i] as (typeof yes)[number];
      expect(answer.scores.confidence).toBeLessThan(other.scores.confidence);
    }
    const shown = (told: typeof no) => told.filter(({ answer }) => answer.outcome === 'answered').length;
    expect(shown(no)).toBeLessThan(shown(yes));
  });

  it('is not asked where the register is too large to keep what it reads', async () => {
    const none = await answered(-6, null);
    expect(none.flatMap(({ asked }) => asked)).toEqual([]);
    expect(none.some(({ answer }) => answer.outcome === 'answered')).toBe(true);
  });
});
