import type { OpenReader } from '../../knowledge/retrieval/embedder.ts';
import type { Encoder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { createRecogniser } from '../../rights/recognition/recogniser.ts';
import type { Wish } from '../wishes-file.ts';
import { variedWishes } from './composed-wishes.ts';
import { lessonOf } from './wish-cases.ts';
import { isAsked, MADE_WEIGHT, questionsOf, type WishData } from './wishes.ts';

/** A message as `tuned.py` reads it: pieces in the encoder's vocabulary; targets and weights in the order of OUTPUTS. */
export interface TunedLesson {
  pieces: number[];
  targets: number[];
  weights: number[];
}

/** Questions of companies: those most like a wish, and one in so many of the others. */
const HARD_QUESTIONS = 700;
const STRIDE = 5;

/** What the tuned layers learn from: the messages of the heads, and questions most like a wish by what is heard today. */
export async function tunedLessons(
  data: WishData,
  reader: OpenReader,
  encoder: Encoder,
  onProgress: (done: number, of: number) => void,
): Promise<TunedLesson[]> {
  const questions = await chosenQuestions(data, reader, onProgress);
  const written = [...data.fit, ...data.extra, ...questions];
  const varied = variedWishes(
    written.filter((_, i) => i % 2 === 0),
    data.pads,
  );
  const lesson = (weight: number) => (wish: Wish) => {
    const { targets, weights } = lessonOf({ ...wish, weight });
    return { pieces: encoder.pieces('question', wish.text), targets: [...targets], weights: [...weights] };
  };
  return [
    ...[...written, ...data.conversations].map(lesson(1)),
    ...[...data.composed, ...varied].map(lesson(MADE_WEIGHT)),
  ];
}

async function chosenQuestions(
  { companies }: WishData,
  reader: OpenReader,
  onProgress: (done: number, of: number) => void,
): Promise<Wish[]> {
  const { recognise } = await createRecogniser(reader);
  const asked = questionsOf(companies).filter(({ text }) => isAsked(text));
  const judged: { question: Wish; chance: number }[] = [];
  for (const question of asked) {
    judged.push({ question, chance: (await recognise(question.text)).scores.wish });
    onProgress(judged.length, asked.length);
  }
  judged.sort((a, b) => b.chance - a.chance);
  return judged.filter((_, i) => i < HARD_QUESTIONS || i % STRIDE === 0).map(({ question }) => question);
}
