import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanyFiles, statementsOf } from '../../../evals/company-files.ts';
import { sourcesOf } from '../../../evals/sources.ts';
import type { Answer } from '../../../knowledge/answering/answer.ts';
import { answererFrom } from '../../../knowledge/answering/answerer.ts';
import { loadDeciding } from '../../../knowledge/answering/deciding.ts';
import { loadMemory } from '../../../knowledge/answering/memory.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const embedder = await loadOnnxEmbedder();
const [company] = await readCompanyFiles(fileURLToPath(new URL('../../../evals/data/fit', import.meta.url)));
if (company === undefined) throw new Error('evals/data/fit holds no company');
const sources = await sourcesOf(statementsOf(company), embedder, await loadMemory(embedder.id));
const deciding = await loadDeciding(embedder);
const answerer = answererFrom('in-context', sources, deciding, embedder);

/** Every third follow-up of the company, asked behind its first question. */
async function followed(): Promise<{ declared: boolean; practice: string; before: string[]; answer: Answer }[]> {
  const told = [];
  for (const { lang: language, before, text, practice, declared } of company?.followUps.filter((_, i) => i % 3 === 0) ??
    []) {
    const first = await answerer.answer({ text: before, language });
    const practices = first.shown.map(({ statement }) => statement.practice);
    const answer = await answerer.answer({ text, language, context: { question: before, practices } });
    told.push({ declared, practice, before: practices, answer });
  }
  return told;
}

describe('a question asked right after another one', () => {
  it('is answered where that is declared, and seldom with what was shown before where it is not', async () => {
    const told = await followed();
    const declared = told.filter((one) => one.declared);
    const undeclared = told.filter((one) => !one.declared);
    const right = declared.filter(({ answer, practice }) => answer.shown[0]?.statement.practice === practice);
    const wrong = declared.filter(
      ({ answer, practice }) => answer.shown.length > 0 && answer.shown[0]?.statement.practice !== practice,
    );
    expect(right.length / declared.length).toBeGreaterThan(0.4);
    expect(wrong.length / declared.length).toBeLessThan(0.05);
    const again = undeclared.filter(({ answer, before }) =>
      before.includes(answer.shown[0]?.statement.practice ?? 'none'),
    );
    expect(undeclared.filter(({ before }) => before.length > 0).length).toBeGreaterThan(15);
    expect(again.length / undeclared.length).toBeLessThan(0.1);
  });

  it('is searched with both questions at once where the register is too large to be weighed so', async () => {
    const large = { ...sources, vectors: { ...sources.vectors, prepared: undefined } };
    const without = answererFrom('large', large, deciding, embedder);
    const question = { text: 'and for how long?', language: 'en' as const };
    const [practice] = company?.practices ?? [];
    const before = practice?.questions.find(({ lang }) => lang === 'en')?.text ?? '';
    const answer = await without.answer({ ...question, context: { question: before, practices: [] } });
    const joined = await without.answer({ ...question, text: `${before} ${question.text}` });
    expect(answer.ranked).toEqual(joined.ranked);
    expect(answer.ranked.length).toBeGreaterThan(1);
  });
});
