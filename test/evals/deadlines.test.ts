import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DataFileError } from '../../evals/data-file-error.ts';
import { runDeadlines } from '../../evals/deadlines.ts';
import { temporaryHome } from '../support/temporary-home.ts';

const VECTORS = fileURLToPath(new URL('../../../shared/data/law/deadline_vectors.json', import.meta.url));

async function file(content: unknown): Promise<string> {
  const path = join(await temporaryHome(), 'vectors.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const EASTER = {
  id: 'easter',
  regime: 'eu-gdpr',
  input: { right: 'access', country: 'FR', received: '2026-03-05' },
  expect: { unrolled: '2026-04-05', due: '2026-04-07', extension_notice_by: '2026-04-07', extended_due: '2026-06-05' },
};

describe('eval deadlines', () => {
  it.skipIf(!existsSync(VECTORS))('agrees with every shared vector (skipped: ../shared is not here)', async () => {
    const report = await runDeadlines(VECTORS);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(report.n);
    expect(report.n).toBeGreaterThan(0);
  });

  it('compares only the keys that are expected, and shows what it got', async () => {
    const wrong = { ...EASTER, id: 'wrong', expect: { due: '2026-04-05' } };
    expect(await runDeadlines(await file([EASTER, wrong]))).toEqual({
      n: 2,
      passed: 1,
      failed: [{ id: 'wrong', expected: { due: '2026-04-05' }, got: { due: '2026-04-07' } }],
    });
  });

  it('counts what cannot be computed as failed', async () => {
    const rights = {
      ...EASTER,
      id: 'no-row',
      input: { ...EASTER.input, right: 'limit_sensitive' },
      expect: { due: '2026-04-05' },
    };
    const place = { ...EASTER, id: 'no-place', input: { ...EASTER.input, country: 'ZZ' } };
    const report = await runDeadlines(await file([rights, place]));
    expect(report.failed.map(({ id, got }) => [id, Object.keys(got)])).toEqual([
      ['no-row', ['due']],
      ['no-place', ['error']],
    ]);
    expect(report.failed[0]?.got).toEqual({ due: null });
  });

  it.each([
    ['no JSON', '[', 'is not JSON'],
    ['no list', {}, 'vectors.json'],
    ['no such day', [{ ...EASTER, input: { ...EASTER.input, received: '2026-02-30' } }], '0.input.received'],
    ['no such law', [{ ...EASTER, regime: 'mars' }], '0.regime'],
  ])('refuses a file with %s, naming the place', async (_fault, content, place) => {
    const path = await file(content);
    await expect(runDeadlines(path)).rejects.toThrow(DataFileError);
    await expect(runDeadlines(path)).rejects.toThrow(place);
  });

  it('refuses a file that is not there', async () => {
    await expect(runDeadlines('/nowhere/vectors.json')).rejects.toThrow(DataFileError);
  });
});
