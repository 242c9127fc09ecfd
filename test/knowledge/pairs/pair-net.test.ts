import { expect, it } from 'vitest';
import { loadPairNet, RELATIONS, type Relation } from '../../../knowledge/pairs/pair-net.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const reader = await loadOnnxEmbedder();
const net = await loadPairNet(reader.id);
const judge = async <R extends Relation>(relation: R, first: string, second: string) =>
  net.judge(relation, await reader.readPieces(first), await reader.readPieces(second));

const DECLARED = {
  en: 'Recordings of support calls are erased after thirty days. Only the support team can listen to them.',
  fr: "Les enregistrements des appels au support sont effacés au bout de trente jours. Seule l'équipe du support peut les écouter.",
};

it('refuses to read another encoder, and says what to do', async () => {
  await expect(loadPairNet('limpide-e5@000000000000')).rejects.toThrow(
    /pairs\.onnx reads the layers of limpide-e5@\w{12}, this program has limpide-e5@0{12}: fit it anew/,
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
])('tells a question that is answered from one for another detail: %s', async (declared, answered, another) => {
  const [right, wrong] = [await judge('question', declared, answered), await judge('question', declared, another)];
  expect(right.answered).toBeGreaterThan(wrong.answered);
});

it('gives chances that sum to 1, for every relation', async () => {
  for (const relation of Object.keys(RELATIONS) as Relation[]) {
    const verdicts: Record<string, number> = await judge(relation, DECLARED.en, 'Hello');
    expect(Object.keys(verdicts)).toEqual([...RELATIONS[relation]]);
    expect(Object.values(verdicts).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
  }
});

it('knows nothing of a text without a word', async () => {
  expect(await judge('question', DECLARED.fr, '  ')).toEqual({ unanswered: 0.5, answered: 0.5 });
  expect(await judge('question', '', 'Quand ?')).toEqual({ unanswered: 0.5, answered: 0.5 });
});
