import { expect, test } from 'vitest';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { rememberingEncoder } from '../../../knowledge/retrieval/remembering.ts';

test('a text is read once for all who ask, and read as before', async () => {
  const encoder = await loadOnnxEmbedder({ threads: 1 });
  const read: string[] = [];
  const remembering = rememberingEncoder({
    ...encoder,
    readQuestion(text) {
      read.push(text);
      return encoder.readQuestion(text);
    },
  });
  const text = 'Combien de temps gardez-vous mes factures ?';
  const [{ layers, vector }, again, alone] = await Promise.all([
    remembering.readQuestion(text),
    remembering.readQuestion(text),
    remembering.embedQuestion(text),
  ]);
  expect(read).toEqual([text]);
  expect(again.layers).toBe(layers);
  expect(alone).toBe(vector);
  expect(alone).toEqual(await encoder.embedQuestion(text));

  for (let other = 0; other < 16; other += 1) await remembering.embedQuestion(`Question ${other}`);
  await remembering.embedQuestion(text);
  expect(read.filter((one) => one === text)).toHaveLength(2);
});

test('a failure is not remembered', async () => {
  const encoder = await loadOnnxEmbedder({ threads: 1 });
  let fails = true;
  const remembering = rememberingEncoder({
    ...encoder,
    readQuestion: (text) => (fails ? Promise.reject(new Error('no memory')) : encoder.readQuestion(text)),
  });
  await expect(remembering.embedQuestion('Why?')).rejects.toThrow('no memory');
  fails = false;
  await expect(remembering.embedQuestion('Why?')).resolves.toHaveLength(384);
});
