import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCompanyFiles, statementsOf } from '../../../evals/company-files.ts';
import { smallRegisters } from '../../../evals/fit/small-registers.ts';
import { sourcesOf } from '../../../evals/sources.ts';
import { answererFrom } from '../../../knowledge/answering/answerer.ts';
import { loadDeciding } from '../../../knowledge/answering/deciding.ts';
import { loadMemory } from '../../../knowledge/answering/memory.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const embedder = await loadOnnxEmbedder();
const deciding = await loadDeciding(embedder);
const [company] = await readCompanyFiles(fileURLToPath(new URL('../../../evals/data/fit', import.meta.url)));
if (company === undefined) throw new Error('evals/data/fit holds no company');
const sources = await sourcesOf(statementsOf(company), embedder, await loadMemory(embedder.id));

it.each([1, 2, 4])('a register that declares %s answers what they answer, and nothing else', async (size) => {
  const outcomes = { about: [] as string[], others: [] as string[] };
  for (const { practices, sources: few } of smallRegisters(company, sources).filter(
    (one) => one.practices.size === size,
  )) {
    const answerer = answererFrom('small', few, deciding, embedder);
    for (const [place, { id, questions }] of company.practices.entries()) {
      const about = practices.has(id);
      const asked = questions.filter(({ style, also }) => style === 'ordinary' && !also?.length);
      for (const { text, lang } of about ? asked : asked.slice(0, place % 8 === 0 ? 1 : 0)) {
        const { outcome } = await answerer.answer({ text, language: lang });
        outcomes[about ? 'about' : 'others'].push(outcome);
      }
    }
  }
  const answered = (of: string[]) => of.filter((outcome) => outcome === 'answered').length / of.length;
  expect(outcomes.about.length).toBeGreaterThan(40);
  expect(answered(outcomes.about)).toBeGreaterThan(0.75);
  expect(outcomes.others.length).toBeGreaterThan(15);
  expect(answered(outcomes.others)).toBeLessThan(0.1);
});
