import { expect, it } from 'vitest';
import { loadPairNet } from '../../../knowledge/pairs/pair-net.ts';
import { loadPreparing, PREPARED_NUMBERS } from '../../../knowledge/pairs/preparing.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const embedder = await loadOnnxEmbedder();
const net = await loadPairNet();
async function declared(text: string): Promise<Int8Array> {
  for await (const { states } of embedder.wordStatements([text])) return embedder.prepare(states);
  throw new Error('no text');
}
const asked = async (text: string) => embedder.prepare((await embedder.wordQuestion(text)).states);

const DECLARED = {
  en: 'Recordings of support calls are erased after thirty days. Only the support team can listen to them.',
  fr: "Les enregistrements des appels au support sont effacés au bout de trente jours. Seule l'équipe du support peut les écouter.",
};

it('refuses to read another encoder, and says what to do', async () => {
  await expect(loadPreparing('limpide-e5@000000000000')).rejects.toThrow(
    /prepared\.onnx reads the layers of limpide-e5@\w{12}, this program has limpide-e5@0{12}: fit it anew/,
  );
});

it.each([
  [
    DECLARED.en,
    'when do you erase the recordings of my calls?',
    'in which country are the recordings of my calls stored?',
  ],
  [
    DECLARED.fr,
    'Quand effacez-vous les enregistrements de mes appels ?',
    'Dans quel pays sont stockés les enregistrements de mes appels ?',
  ],
])('tells a question that is answered from one for another detail: %s', async (text, answered, another) => {
  const statement = await declared(text);
  const [right, wrong] = [await asked(answered), await asked(another)];
  expect(await net.answers(statement, right)).toBeGreaterThan(await net.answers(statement, wrong));
});

it.each([
  [
    DECLARED.en,
    'Recordings of your support calls are deleted after thirty days.',
    'Recordings of your support calls are deleted after ninety days.',
    'Recordings of your support calls are encrypted and deleted after thirty days.',
  ],
  [
    DECLARED.fr,
    'Les enregistrements de vos appels au support sont supprimés au bout de trente jours.',
    'Les enregistrements de vos appels au support sont supprimés au bout de cinq ans.',
    'Les enregistrements de vos appels au support sont chiffrés, puis supprimés au bout de trente jours.',
  ],
])('weighs a claim as supported, contradicted or unsaid: %s', async (text, right, contradicting, beyond) => {
  const statement = await declared(text);
  const [one, other, more] = await Promise.all(
    [right, contradicting, beyond].map(async (claim) => net.weighs(statement, await asked(claim))),
  );
  expect(one?.supported).toBeGreaterThan(0.5);
  expect(other?.contradicted).toBeGreaterThan(other?.supported ?? 1);
  expect(more?.unsaid).toBeGreaterThan(more?.contradicted ?? 1);
  for (const chances of [one, other, more])
    expect(Object.values(chances ?? {}).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
});

it('knows a text by as many bytes for each piece, whatever the text', async () => {
  const [short, long] = [await declared('Ok.'), await declared(DECLARED.fr)];
  expect(short.length % PREPARED_NUMBERS).toBe(0);
  expect(long.length).toBeGreaterThan(short.length);
  expect((await asked('')).length).toBeGreaterThan(0);
});

it('knows nothing of a text without a piece', async () => {
  expect(await net.answers(await declared(DECLARED.fr), new Int8Array())).toBe(0);
  expect(await net.answers(new Int8Array(), await asked('Quand ?'))).toBe(0);
  const even = { supported: 1 / 3, contradicted: 1 / 3, unsaid: 1 / 3 };
  expect(await net.weighs(new Int8Array(), await asked('Non.'))).toEqual(even);
});
