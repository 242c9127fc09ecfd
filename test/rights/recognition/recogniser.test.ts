import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { createRecogniser, type Recogniser } from '../../../rights/recognition/recogniser.ts';
import { INCIDENTS, NOT_WISHES, ON_BEHALF, PAST_INCIDENTS, STATUSES, WISHES } from './cases.ts';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = await createRecogniser(await loadOnnxEmbedder());
});

describe('a wish', () => {
  test.each(WISHES)('%s: %s', async (rights, text) => {
    expect((await recogniser.recognise(text)).rights.join(' ')).toBe(rights);
  });

  test.each(ON_BEHALF)('for someone else, %s: %s', async (rights, text) => {
    const recognised = await recogniser.recognise(text);
    expect({ rights: recognised.rights.join(' '), onBehalf: recognised.onBehalf }).toEqual({ rights, onBehalf: true });
  });
});

describe('what only speaks of a wish', () => {
  test.each(NOT_WISHES)('%s: %s', async (_kind, text) => {
    expect((await recogniser.recognise(text)).rights).toEqual([]);
  });

  test.each(STATUSES)('status: %s', async (text) => {
    const { rights, status } = await recogniser.recognise(text);
    expect({ rights, status }).toEqual({ rights: [], status: true });
  });
});

describe('an incident', () => {
  test.each(INCIDENTS)('happening: %s', async (text) => {
    const { rights, incident } = await recogniser.recognise(text);
    expect({ rights, incident }).toEqual({ rights: [], incident: true });
  });

  test.each(PAST_INCIDENTS)('asked about: %s', async (text) => {
    const { rights, incident } = await recogniser.recognise(text);
    expect({ rights, incident }).toEqual({ rights: [], incident: false });
  });
});

describe('any text', () => {
  test('is judged without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const { scores } = await recogniser.recognise(text);
        expect(Object.values(scores).every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['', ' ', '\n\n', '?!…', '👍', '12 34', '\u0000', '\ud800'])('%j holds nothing to file', async (text) => {
    const { rights, incident, status, onBehalf } = await recogniser.recognise(text);
    expect({ rights, incident, status, onBehalf }).toEqual({
      rights: [],
      incident: false,
      status: false,
      onBehalf: false,
    });
  });

  test('of 100 KB is judged', async () => {
    for (const unit of ['a', 'supprimer ', 'Bla bla. ', '?', 'ez-moi ne pas ', '\n']) {
      await recogniser.recognise(unit.repeat(Math.ceil(100_000 / unit.length)));
    }
  });

  test('may hold its wish at the end of a long story', async () => {
    const story = 'Je suis cliente depuis longtemps et tout se passait bien avec vos équipes. '.repeat(30);
    expect((await recogniser.recognise(`${story} Supprimez mon compte et toutes mes données.`)).rights).toContain(
      'erasure',
    );
  });

  test('an answer to a question wishes nothing', async () => {
    expect((await recogniser.recognise('Depuis mon emménagement en 2023.')).rights).toEqual([]);
  });

  test('wishes nothing when a long story wishes nothing', async () => {
    const story = 'Je suis cliente depuis longtemps et tout se passait bien avec vos équipes. '.repeat(30);
    expect((await recogniser.recognise(story)).rights).toEqual([]);
  });

  test('is judged the same when the caller has read it already', async () => {
    const embedder = await loadOnnxEmbedder();
    const text = 'Please delete my account.';
    const [own, given] = [
      await recogniser.recognise(text),
      await recogniser.recognise(text, await embedder.readQuestion(text)),
    ];
    expect(given).toEqual(own);
  });
});
