import { z } from 'zod';
import type { Converse } from '../../bot/conversation/converse.ts';
import { FRESH } from '../../bot/conversation/state.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import {
  type CalibrationBin,
  type Confusion,
  calibrationOf,
  confusionOf,
  type FiguresByGroup,
  figuresByGroup,
  type Speed,
  speedOf,
} from './figures.ts';
import { judgeQuestion, type QuestionResult, VERDICTS } from './judge.ts';
import type { LabelledQuestion } from './read-questions.ts';

/** What `npx limpide eval questions` finds: JSON-safe. */
export interface Evaluation {
  company: string;
  /** Name of the snapshot that answered. */
  snapshot: string;
  figures: FiguresByGroup;
  calibration: CalibrationBin[];
  confusion: Confusion[];
  ms: Speed;
  results: QuestionResult[];
}

export interface Evaluated {
  company: string;
  snapshot: string;
  converse: Converse;
}

/** Asks each question in a fresh conversation, as a customer would, one after another. */
export async function evaluateQuestions(
  questions: readonly LabelledQuestion[],
  { company, snapshot, converse }: Evaluated,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Evaluation> {
  const results: QuestionResult[] = [];
  for (const [place, question] of questions.entries()) {
    const turn = {
      id: '1',
      conversation: `question-${place}`,
      person: 'evaluation',
      role: 'customer',
      channel: 'terminal',
      at: new Date(),
      language: question.language,
      text: question.question,
    } as const;
    const begun = performance.now();
    const outcome = await converse(turn, FRESH);
    results.push(judgeQuestion(question, outcome, performance.now() - begun));
    onProgress(place + 1, questions.length);
  }
  return evaluationOf(company, snapshot, results);
}

function evaluationOf(company: string, snapshot: string, results: QuestionResult[]): Evaluation {
  return {
    company,
    snapshot,
    figures: figuresByGroup(results),
    calibration: calibrationOf(results),
    confusion: confusionOf(results),
    ms: speedOf(results),
    results,
  };
}

const resultSchema = z.object({
  line: z.int(),
  question: z.string(),
  language: z.enum(LANGUAGES),
  style: z.string(),
  expected: z.array(z.string()),
  verdict: z.enum(VERDICTS),
  decision: z.string(),
  cited: z.array(z.string()),
  offered: z.array(z.string()),
  quote: z.string().optional(),
  ranked: z.array(z.string()),
  confidence: z.number().optional(),
  first: z.boolean(),
  ms: z.number(),
});
const evaluationSchema = z.object({ company: z.string(), snapshot: z.string(), results: z.array(resultSchema) });

/** What `--json` printed at another time; its figures are counted anew. @throws when it is not that */
export function readEvaluation(text: string): Evaluation {
  const { company, snapshot, results } = evaluationSchema.parse(JSON.parse(text));
  return evaluationOf(
    company,
    snapshot,
    results.map(({ quote, confidence, ...result }) => ({
      ...result,
      ...(quote !== undefined && { quote }),
      ...(confidence !== undefined && { confidence }),
    })),
  );
}
