import type { Recognise } from '../../bot/conversation/read-text.ts';
import { recogniseWith } from '../../bot/requests/recognise.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { createRecogniser, type Recogniser } from '../../rights/recognition/recogniser.ts';

let loaded: Promise<Recogniser> | undefined;

/** The trained recogniser, loaded once a test file when a conversation first needs it. */
export const recognise: Recognise = async (text, language) => {
  loaded ??= loadOnnxEmbedder({ threads: 1 }).then(createRecogniser);
  const recogniser = await loaded;
  return recogniseWith(() => recogniser)(text, language);
};
