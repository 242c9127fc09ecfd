import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Transcript, transcribe, transcriptQuestionsSchema, withTranscripts } from '../../bot/cli/transcripts.ts';
import { helioConverse, shakenHelio } from '../support/helio.ts';

const questions = transcriptQuestionsSchema.parse(
  JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8')),
);
const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

describe('what README.md shows', () => {
  let shown: Transcript[];
  beforeAll(async () => {
    shown = await transcribe(questions, await helioConverse());
  }, 300_000);

  it('has eleven questions in each language, two of them about what is not declared', () => {
    for (const language of ['fr', 'en']) {
      const own = questions.filter(({ lang }) => lang === language);
      expect(own.length).toBeGreaterThanOrEqual(11);
      expect(own.filter(({ statements }) => statements.length === 0).length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(questions.map((question, index) => [question.text, index] as const))('%s', (_text, index) => {
    const { question, cited, decision } = shown[index] as Transcript;
    expect(cited).toEqual(question.statements);
    expect(decision).toBe(question.statements.length === 0 ? 'not_declared' : 'answered');
  });

  it('is what comes out now (else run: npx limpide transcripts)', () => {
    expect(withTranscripts(readme, shown)).toBe(readme);
  });

  it.each([1, 2, 3])('comes out the same on a processor that rounds otherwise (%i)', async (seed) => {
    const elsewhere = await transcribe(questions, await helioConverse(shakenHelio(seed)));
    // Where one differs, two subjects are a near tie: ask otherwise.
    expect(elsewhere.map(({ terminal }) => terminal)).toEqual(shown.map(({ terminal }) => terminal));
  });
});
