import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messageOf, readAttacks, sampleOf } from '../../../evals/adversarial/attacks.ts';
import { figuresOf } from '../../../evals/adversarial/figures.ts';
import { runAdversarial } from '../../../evals/adversarial/run.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const home = fileURLToPath(new URL('../../../evals/adversarial', import.meta.url));
const attacks = await readAttacks(`${home}/attacks`);
const own = attacks.filter(({ company }) => existsSync(`${home}/companies/${company}.json`));
const turnsOf = (some: typeof attacks) => some.reduce((sum, { turns }) => sum + turns.length, 0);

describe('the set of attacks', () => {
  it('holds at least 1,000 turns of at least 200 attacks, about half in each language', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(200);
    expect(turnsOf(attacks)).toBeGreaterThanOrEqual(1000);
    const french = turnsOf(attacks.filter(({ lang }) => lang === 'fr')) / turnsOf(attacks);
    expect(french).toBeGreaterThan(0.45);
    expect(french).toBeLessThan(0.55);
  });

  it('repeats no attack with other nouns: no two have half of their words in common', () => {
    const words = attacks.map(({ id, turns }) => ({
      id,
      words: new Set(
        turns
          .map((turn) => messageOf(turn).slice(0, 2000))
          .join(' ')
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [],
      ),
    }));
    const alike: string[] = [];
    for (const [place, one] of words.entries())
      for (const other of words.slice(place + 1)) {
        const shared = [...one.words].filter((word) => other.words.has(word)).length;
        const all = one.words.size + other.words.size - shared;
        if (all > 0 && shared / all >= 0.5) alike.push(`${one.id} ${other.id}`);
      }
    expect(alike).toEqual([]);
  });
});

it('shows nothing ungrounded in a sample on the companies that come with it', async () => {
  const sample = sampleOf(own, 60, 7);
  expect(turnsOf(sample)).toBeGreaterThanOrEqual(50);
  const judged = await runAdversarial(
    { home, data: [], attacks: sample, onProgress: () => {} },
    await loadOnnxEmbedder(),
  );
  expect(judged).toHaveLength(turnsOf(sample));
  const { faults, pieces } = figuresOf(judged);
  expect(faults).toEqual([]);
  expect(pieces.declared).toBeGreaterThan(5);
}, 120_000);
