import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanyFiles } from '../../evals/company-files.ts';
import { evaluateFollowUps } from '../../evals/follow-ups.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';

const [company] = await readCompanyFiles(fileURLToPath(new URL('../../evals/data/fit', import.meta.url)));
const encoder = await loadOnnxEmbedder();
if (company === undefined) throw new Error('evals/data/fit holds no company');
const companies = [company];
const some = company.followUps.slice(0, 16).map((one) => ({ company: company.company.id, ...one }));

describe('eval follow-ups', () => {
  it('holds each as a conversation and counts what came of it, the declared apart from the rest', async () => {
    const told: number[] = [];
    const { n, declared, undeclared, perLanguage } = await evaluateFollowUps(some, companies, encoder, (done) =>
      told.push(done),
    );
    expect([n, declared.n, undeclared.n]).toEqual([16, 8, 8]);
    expect(told.at(-1)).toBe(16);
    for (const { answered, answeredRight, closest, askedBack, notDeclared, other } of [declared, undeclared]) {
      expect(answered + closest + askedBack + notDeclared + other).toBeCloseTo(1, 3);
      expect(answeredRight).toBeLessThanOrEqual(answered);
    }
    expect(declared.answeredRight).toBeGreaterThan(undeclared.answeredRight);
    expect(Object.keys(perLanguage).sort()).toEqual(['en', 'fr']);
  });

  it('refuses a company that it was not given', async () => {
    const stranger = [{ ...(some[0] as (typeof some)[number]), company: 'nobody' }];
    await expect(evaluateFollowUps(stranger, companies, encoder, () => {})).rejects.toThrow('nobody');
  });
});
