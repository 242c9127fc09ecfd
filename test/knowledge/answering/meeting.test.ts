import { describe, expect, it } from 'vitest';
import { meet } from '../../../knowledge/answering/meeting.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { WORD_NUMBERS, WORD_UNIT } from '../../../knowledge/retrieval/word-space.ts';

/** Words along single directions: the same direction meets, another does not. */
const along = (...directions: number[]) => {
  const words = new Int8Array(directions.length * WORD_NUMBERS);
  for (const [piece, direction] of directions.entries()) words[piece * WORD_NUMBERS + direction] = WORD_UNIT;
  return words;
};

describe('how words meet', () => {
  it('is 1 throughout when the text holds every word of the question, wherever they stand', () => {
    const meeting = meet({ words: along(4, 9), rarities: Float32Array.of(0.25, 0.75) }, along(1, 9, 30, 4));
    expect(meeting).toEqual({ mean: 1, weighted: 1, leastThree: 1, least: 1, missed: 0, missedNext: 0, rarity: 0.5 });
  });

  it('tells a rare word that nothing meets from a common one', () => {
    const text = along(4);
    const rare = meet({ words: along(4, 9), rarities: Float32Array.of(0.25, 0.75) }, text);
    const common = meet({ words: along(4, 9), rarities: Float32Array.of(0.75, 0.25) }, text);
    expect([rare.mean, common.mean]).toEqual([0.5, 0.5]);
    expect([rare.missed, common.missed]).toEqual([0.75, 0.25]);
    expect([rare.weighted, common.weighted]).toEqual([0.25, 0.75]);
  });

  it('stands on one word alone, and on one that no rarity is known of', () => {
    const meeting = meet({ words: along(2), rarities: Float32Array.of(0) }, along(5, 6));
    expect(meeting).toEqual({ mean: 0, weighted: 0, leastThree: 0, least: 0, missed: 0, missedNext: 0, rarity: 0 });
  });
});

describe('with the words of the encoder', async () => {
  const embedder = await loadOnnxEmbedder();
  const PAIRS = [
    {
      statement: 'Calls to the tenant line are recorded in one case out of ten, for training, and wiped after 30 days.',
      declared: 'how long are the recorded calls kept?',
      undeclared: 'who listens to the recorded calls in Casablanca?',
    },
    {
      statement: 'Les quittances sont archivées dix ans et restent téléchargeables dans votre espace.',
      declared: 'combien de temps mes quittances restent-elles téléchargeables ?',
      undeclared: 'mes quittances sont-elles chiffrées avec un mot de passe ?',
    },
  ];

  it.each(PAIRS)('the rarest miss of "$undeclared" is the greater one', async ({ statement, declared, undeclared }) => {
    let text: Int8Array = new Int8Array();
    for await (const { words } of embedder.wordStatements([statement])) text = words;
    const [answered, missing] = await Promise.all([declared, undeclared].map((one) => embedder.wordQuestion(one)));
    if (answered === undefined || missing === undefined) throw new Error('two questions were read');
    expect(meet(missing, text).missed).toBeGreaterThan(meet(answered, text).missed);
    expect(meet(missing, text).weighted).toBeLessThan(meet(answered, text).weighted);
  });

  const ODD = {
    nothing: '',
    blanks: ' ',
    'a mark': '?',
    'a picture': '🙂',
    'a null': '\u0000',
    'endless noise': 'a'.repeat(5000),
  };
  it.each(Object.entries(ODD))('reads %s as at least one word', async (_, question) => {
    const { words, rarities, vector } = await embedder.wordQuestion(question);
    expect(words.length).toBe(rarities.length * WORD_NUMBERS);
    expect(rarities.length).toBeGreaterThan(0);
    expect(vector).toEqual(await embedder.embedQuestion(question));
  });
});
