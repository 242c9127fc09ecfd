import { loadPairNet } from '../pairs/pair-net.ts';
import type { PieceReader, WordEmbedder } from '../retrieval/embedder.ts';
import { type Calibration, loadCalibration } from './calibration.ts';
import { createSecondOpinion, type SecondOpinion } from './second-opinion.ts';

/** What the decision rests on beside the scores. */
export interface Deciding {
  calibration: Calibration;
  /** Absent where the encoder tells no single pieces: then the scores alone decide. */
  opinion?: SecondOpinion;
}

/** @throws Error when a file is absent, malformed, or fitted with another encoder than `embedder` */
export async function loadDeciding(embedder: WordEmbedder | (WordEmbedder & PieceReader)): Promise<Deciding> {
  const calibration = await loadCalibration(embedder.indexId);
  if (!('readPieces' in embedder)) return { calibration };
  return { calibration, opinion: createSecondOpinion(await loadPairNet(embedder.id), embedder) };
}
