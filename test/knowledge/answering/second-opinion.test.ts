import { expect, it } from 'vitest';
import { createSecondOpinion, isDoubtful } from '../../../knowledge/answering/second-opinion.ts';
import { loadPairNet } from '../../../knowledge/pairs/pair-net.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import type { Language, Statement } from '../../../knowledge/statement.ts';

const reader = await loadOnnxEmbedder();
const opinion = createSecondOpinion(await loadPairNet(reader.id), reader);

async function asked(text: string, language: Language) {
  return { ...(await reader.wordQuestion(text)), language };
}

function statement(id: string, en: string, fr: string): Statement {
  return {
    id,
    practice: 'p',
    title: { en: id, fr: id },
    facet: 'retention',
    revision: 1,
    since: '2026-01-01',
    text: { en, fr },
  } as Statement;
}
const KEPT = statement('kept', 'We keep invoices for ten years.', 'Nous gardons les factures dix ans.');
const SHARED = statement(
  'shared',
  'Invoices are sent to our accountant, Duval.',
  'Les factures sont envoyées à notre comptable, Duval.',
);

it('is as sure of several statements as of the one that answers', async () => {
  const question = await asked('Combien de temps gardez-vous les factures ?', 'fr');
  const [one, both] = [await opinion.answers(question, [KEPT]), await opinion.answers(question, [SHARED, KEPT])];
  expect(one).toBeGreaterThan(await opinion.answers(question, [SHARED]));
  expect(both).toBe(one);
});

it('stays within its bounds, whatever is asked', async () => {
  for (const text of ['?', '', 'x'.repeat(5000), '💥'.repeat(300)]) {
    const odds = await opinion.answers(await asked(text, 'en'), [KEPT, SHARED]);
    expect(Math.abs(odds)).toBeLessThanOrEqual(6);
  }
});

it('is asked where the scores doubt, and nowhere else', () => {
  expect(isDoubtful({ first: 0.5, later: 0.3, none: 0.2 })).toBe(true);
  expect(isDoubtful({ first: 0.99, later: 0, none: 0.01 })).toBe(false);
  expect(isDoubtful({ first: 0.01, later: 0, none: 0.99 })).toBe(false);
});
