import { expect, it } from 'vitest';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { loadLayers } from '../../../knowledge/retrieval/onnx-layers.ts';
import { recognitionFile } from '../../../rights/recognition/files.ts';
import { OUTPUTS } from '../../../rights/recognition/heads.ts';
import { createHearing } from '../../../rights/recognition/hearing.ts';
import { loadTunedLayers } from '../../../rights/recognition/tuned.ts';

const embedder = await loadOnnxEmbedder();

it('refuses to go on from another encoder, and says what to do', async () => {
  await expect(loadTunedLayers('limpide-e5@000000000000')).rejects.toThrow(
    /tuned\.onnx goes on from limpide-e5@\w{12}, this program has limpide-e5@0{12}: fit it anew/,
  );
});

it('says which file is absent or damaged, and what to do', async () => {
  const shape = { dimensions: embedder.dimensions, outputs: OUTPUTS.length };
  for (const file of [recognitionFile('heads.bin'), `${recognitionFile('tuned.onnx')}.absent`])
    await expect(loadLayers(file, shape)).rejects.toThrow(`${file} is absent or damaged: restore it from the release`);
});

it('says which file gave another number of values than it should', async () => {
  const layers = await loadLayers(recognitionFile('tuned.onnx'), { dimensions: embedder.dimensions, outputs: 3 });
  const { lower } = await embedder.readQuestion('Bonjour');
  await expect(layers(lower)).rejects.toThrow(/tuned\.onnx gave no 3 numbers/);
});

it('tells a wish from its denial by itself, in both languages', async () => {
  const layers = await loadTunedLayers(embedder.id);
  const wish = async (text: string) =>
    (await layers((await embedder.readQuestion(text)).lower))[OUTPUTS.indexOf('wish')] as number;
  expect(await wish('Je voudrais que vous effaciez mon dossier.')).toBeGreaterThan(0);
  expect(await wish("N'effacez surtout pas mon dossier, j'en ai besoin.")).toBeLessThan(0);
  expect(await wish('I would like my file erased.')).toBeGreaterThan(0);
  expect(await wish("Whatever you do, don't erase my file, I need it.")).toBeLessThan(0);
});

it('hears the same in a text whether the caller has read it or not, and nothing in a plain question', async () => {
  const { hear } = await createHearing(embedder);
  const text = 'Could you see to it that nothing about me is left with you?';
  expect(await hear(text)).toEqual(await hear(text, await embedder.readQuestion(text)));
  expect((await hear('Combien de temps gardez-vous les factures ?')).wish).toBeLessThan(0.05);
});
