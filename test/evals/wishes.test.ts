import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataFileError } from '../../evals/data-file-error.ts';
import { type RecogniseWish, runWishes, wishReport } from '../../evals/wishes.ts';
import type { Right } from '../../rights/law/rights.ts';

/** Hears a wish for erasure in every message that speaks of deleting. */
const recognise: RecogniseWish = ({ text }) => ({
  rights: /delete/.test(text) ? ['erasure'] : [],
  incident: false,
  status: false,
  onBehalf: false,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wishes-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(content: unknown): Promise<string> {
  const path = join(folder, 'wishes.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('a file of wishes', () => {
  test('is judged', async () => {
    const report = await runWishes(
      await fileOf([
        { lang: 'en', kind: 'explicit', text: 'Please delete my account and all my data.', rights: ['erasure'] },
        { lang: 'fr', kind: 'practice-question', text: 'Où sont vos serveurs ?', rights: [] },
      ]),
      recognise,
    );
    expect(report).toMatchObject({ n: 2, recall: 1, precision: 1, rightRecall: 1, rightPrecision: 1 });
    expect(report.perLanguage).toMatchObject({ en: { n: 1, recall: 1 }, fr: { n: 1, recall: null } });
    expect(report.perKind).toMatchObject({
      explicit: { correct: 1 },
      'practice-question': { correct: 1, incident: 0 },
    });
    expect(report.confusion).toEqual({ erasure: { erasure: 1 }, none: { none: 1 } });
  });

  const faults: [string, unknown, string][] = [
    ['no JSON', '[{', 'is not JSON'],
    ['an unknown right', [{ lang: 'fr', kind: 'explicit', text: 'Oui', rights: ['forgetting'] }], '0.rights.0'],
    ['another language', [{ lang: 'de', kind: 'explicit', text: 'Ja', rights: [] }], '0.lang'],
    ['no message', [], 'wishes.json'],
  ];
  test.each(faults)('with %s is refused with its place', async (_fault, content, place) => {
    const error = await runWishes(await fileOf(content), recognise).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataFileError);
    expect((error as Error).message).toContain(place);
  });

  test('that is absent is refused', async () => {
    await expect(runWishes(join(folder, 'absent.json'), recognise)).rejects.toThrow(
      /absent\.json.*ENOENT.*give a file/,
    );
  });
});

test('shares are over messages for wishes and over single rights for rights', () => {
  const got = (...rights: Right[]) => ({ rights, incident: false, status: false, onBehalf: false });
  const report = wishReport([
    { wish: { lang: 'en', kind: 'multi', rights: ['access', 'erasure'] }, got: got('erasure') },
    { wish: { lang: 'en', kind: 'explicit', rights: ['access'] }, got: got() },
    { wish: { lang: 'fr', kind: 'past', rights: [] }, got: got('erasure') },
  ]);
  expect(report).toMatchObject({ n: 3, recall: 0.5, precision: 0.5, rightRecall: 0.3333, rightPrecision: 0.5 });
  expect(report.confusion).toEqual({ access: { none: 2 }, erasure: { erasure: 1 }, none: { erasure: 1 } });
});
