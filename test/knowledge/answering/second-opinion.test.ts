import { expect, it } from 'vitest';
import { createSecondOpinion } from '../../../knowledge/answering/second-opinion.ts';
import { loadPairNet } from '../../../knowledge/pairs/pair-net.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const reader = await loadOnnxEmbedder();
const opinion = createSecondOpinion(await loadPairNet(), reader);

const asked = async (text: string) => (await reader.wordQuestion(text)).states;
async function declared(text: string): Promise<Int8Array> {
  for await (const { states } of reader.wordStatements([text])) return reader.prepare(states);
  throw new Error('no text');
}
const KEPT = await declared('Nous gardons les factures dix ans.');
const SHARED = await declared('Les factures sont envoyées à notre comptable, Duval.');

it('is surer of the statement that answers, whatever stands beside it', async () => {
  const question = await asked('Combien de temps gardez-vous les factures ?');
  const [kept, shared] = await opinion.answers(question, [KEPT, SHARED]);
  expect(kept).toBeGreaterThan(shared as number);
  expect(await opinion.answers(question, [SHARED, KEPT])).toEqual([shared, kept]);
});

it('stays within its bounds, whatever is asked', async () => {
  for (const text of ['?', '', 'x'.repeat(5000), '💥'.repeat(300)]) {
    const odds = await opinion.answers(await asked(text), [KEPT, SHARED]);
    expect(odds.map(Math.abs).every((size) => size <= 6)).toBe(true);
  }
});
