import { loadPairNet } from '../pairs/pair-net.ts';
import type { WordEmbedder } from '../retrieval/embedder.ts';
import { type Calibration, loadCalibration } from './calibration.ts';
import { createSecondOpinion, type SecondOpinion } from './second-opinion.ts';

/** What the decision rests on beside the scores. */
export interface Deciding {
  calibration: Calibration;
  opinion: SecondOpinion;
}

/** @throws Error when a file is absent, malformed, or fitted with another encoder than `embedder` */
export async function loadDeciding(embedder: WordEmbedder): Promise<Deciding> {
  return {
    calibration: await loadCalibration(embedder.indexId),
    opinion: createSecondOpinion(await loadPairNet(), embedder),
  };
}
