import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { understand } from '../../bot/conversation/understand.ts';
import { evaluateAnswers } from '../../evals/answers.ts';
import { type CompanyFile, parseDataFile, readCompanyFiles } from '../../evals/company-files.ts';
import { DataFileError } from '../../evals/data-file-error.ts';
import { evaluatePrivacyQa } from '../../evals/privacyqa.ts';
import { conversationsSchema, type ReplayedTurn, replay } from '../../evals/replay.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';

const fit = fileURLToPath(new URL('../../evals/data/fit', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const embedder = await loadOnnxEmbedder();
const [company] = (await readCompanyFiles(fit)) as [CompanyFile, ...CompanyFile[]];
const small: CompanyFile = {
  ...company,
  practices: company.practices.slice(0, 6),
  unanswerable: [{ lang: 'en', text: 'Who paints the lobby?' }],
};

describe('what the evaluation of answers prints', async () => {
  const figures = (await evaluateAnswers(
    [small],
    embedder,
    (text, language) => understand(text, language).asks.length === 0,
    () => {},
  )) as Record<string, unknown> & { decision: Record<string, Record<string, Record<string, number>>> };

  it('has the fixed names', () => {
    expect(Object.keys(figures)).toEqual(['companies', 'questions', 'groups', 'decision', 'ms', 'baselines']);
    expect(Object.keys(figures.groups as object)).toEqual(['ordinary/en', 'ordinary/fr', 'other/en', 'other/fr']);
    expect(Object.keys(figures.ms as object)).toEqual(['embed_p50', 'answer_p50', 'answer_p95']);
    expect(Object.keys(figures.baselines as object)).toEqual(['lexical', 'dense']);
    expect(Object.keys(figures.decision)).toEqual([
      'auroc',
      'auroc_ordinary',
      'answerable',
      'removed',
      'unanswerable',
      'outOfScope',
    ]);
  });

  it('counts every question once, and its four outcomes sum to one', () => {
    expect(figures.questions).toBe(small.practices.flatMap(({ questions }) => questions).length);
    for (const group of ['answerable', 'removed'] as const) {
      for (const style of ['ordinary', 'other']) {
        const of = figures.decision[group]?.[style] as Record<string, number>;
        const sum = (of.answered ?? 0) + (of.closest ?? 0) + (of.askedBack ?? 0) + (of.notDeclared ?? 0);
        expect(sum).toBeCloseTo(1, 3);
      }
    }
    const { answered, answeredRight, answeredWrong } = (figures.decision.answerable?.ordinary ?? {}) as Record<
      string,
      number
    >;
    expect((answeredRight ?? 0) + (answeredWrong ?? 0)).toBeCloseTo(answered ?? -1, 3);
  });
});

it('prints PrivacyQA by language, beside both baselines, leaving out questions with no answer', async () => {
  const figures = (await evaluatePrivacyQa(
    {
      documents: {
        app: {
          sentences: ['We sell nothing to anyone, ever, and we say so.', 'Your e-mail address is kept for two years.'],
          questions: [
            { question: 'do you sell my data', question_fr: 'vous vendez mes données ?', gold: [0] },
            { question: 'who painted this', question_fr: 'qui a peint ça', gold: [] },
          ],
        },
      },
    },
    embedder,
    () => {},
  )) as Record<string, Record<string, number>>;
  expect(Object.keys(figures)).toEqual(['en', 'fr', 'baselines']);
  expect(figures.en).toEqual({ n: 1, hit1: 1, hit5: 1, hit10: 1, mrr: 1, ndcg10: 1 });
  expect(figures.fr).toEqual({ n: 1, hit1: 1, hit5: 1, hit10: 1, mrr: 1, ndcg10: 1 });
});

describe('conversations held anew', () => {
  const question =
    small.practices[0]?.questions.find(({ style, lang }) => style === 'ordinary' && lang === 'fr')?.text ?? '';
  const conversation = {
    id: 'c1',
    company: small.company.id,
    lang: 'fr' as const,
    turns: [{ user: 'bonjour' }, { user: question }, { user: 'merci' }],
  };

  it('give a line a turn whose spans are exactly the text, and declared spans the declared words', async () => {
    const turns: ReplayedTurn[] = [];
    for await (const turn of replay([conversation], [small], embedder)) turns.push(turn);
    expect(turns.map(({ turn }) => turn)).toEqual([0, 1, 2]);
    expect(turns[0]?.decision).toBe('small_talk');
    const declared = small.practices.flatMap(({ fr, en }) => [fr, en]);
    for (const { text, spans } of turns) {
      for (const { start, end, kind } of spans) {
        expect(end).toBeGreaterThan(start);
        if (kind === 'declared') expect(declared).toContain(text.slice(start, end));
      }
      const covered = spans.reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        text,
      );
      expect(covered.trim()).toBe('');
    }
  });

  it('refuse a company that is not there, naming the place', async () => {
    const turns = replay([{ ...conversation, company: 'nowhere' }], [small], embedder);
    await expect(turns.next()).rejects.toThrow(/0\.company: "nowhere" is none of the companies/);
  });

  it.skipIf(!existsSync(shared))(
    'read the sample of the fixed format (skipped where ../shared is absent)',
    async () => {
      const path = `${shared}/formats/conversations.sample.json`;
      expect(parseDataFile(path, await readFile(path, 'utf8'), conversationsSchema)).toHaveLength(2);
    },
  );
});

describe('files that are wrong', () => {
  it.each([
    ['{', /x\.json: is not JSON .*; mend the syntax/],
    ['[]', /x\.json: .*; see the format/],
    ['[{"id":"a","company":"b","lang":"de","turns":[{"user":"x"}]}]', /x\.json, at 0\.lang: /],
  ])('%s: names the place', (content, message) => {
    expect(() => parseDataFile('x.json', content, conversationsSchema)).toThrow(message);
  });

  it('a folder that is not there', async () => {
    await expect(readCompanyFiles('/nowhere')).rejects.toBeInstanceOf(DataFileError);
  });
});
