import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type CompanyFile, readCompanyFiles } from '../../evals/company-files.ts';
import { DataFileError } from '../../evals/data-file-error.ts';
import { explanationReport, runExplanations } from '../../evals/explanations.ts';

const companies = await readCompanyFiles(fileURLToPath(new URL('../../evals/data/fit', import.meta.url)));
const [company] = companies as [CompanyFile, ...CompanyFile[]];
const answer = { text: 'Yes.', label: 'right', missing: [], contradicts: [], invents: [] };
const situation = {
  id: 'x',
  company: company.company.id,
  practices: [company.practices[0]?.id],
  lang: 'en',
  customer: 'Hello?',
  facts: ['a fact'],
  answers: [answer, { ...answer, label: 'contradicting', text: 'No.' }],
};

async function file(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'explanations-')), 'file.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

it('gives the grader the declared statements, and prints the names of the format', async () => {
  const seen: unknown[] = [];
  const report = await runExplanations(await file([situation]), companies, async (explanation) => {
    seen.push(explanation);
    return { outcome: 'pass', label: 'right' };
  });
  expect(Object.keys(seen[0] as object).sort()).toEqual(['customer', 'facts', 'lang', 'statements', 'text']);
  expect(seen[0]).toMatchObject({ statements: [{ practice: situation.practices[0] }] });
  expect(report).toMatchObject({
    n: 2,
    contradictingPassed: 1,
    inventedPassed: null,
    rightFailed: 0,
    unclearPassed: null,
    unsure: 0,
  });
  expect(report.confusion.contradicting.right).toBe(1);
});

it('counts an unsure right answer as failed and any other unsure one as not passed', () => {
  const unsure = { lang: 'fr', outcome: 'unsure', told: 'right', took: 1 } as const;
  const report = explanationReport([
    { ...unsure, label: 'right' },
    { ...unsure, label: 'invented' },
  ]);
  expect(report).toMatchObject({ rightFailed: 1, inventedPassed: 0, unsure: 1 });
});

it.each([
  ['an unknown company', [{ ...situation, company: 'nobody' }]],
  ['an unknown practice', [{ ...situation, practices: ['p99x'] }]],
  ['an unknown label', [{ ...situation, answers: [{ ...answer, label: 'good' }] }]],
  ['no situation', []],
])('refuses %s with its place', async (_, content) => {
  const run = runExplanations(await file(content), companies, async () => ({ outcome: 'pass', label: 'right' }));
  await expect(run).rejects.toThrow(DataFileError);
});
