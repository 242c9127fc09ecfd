import { createInterface } from 'node:readline';
import type { Language } from '../../../knowledge/statement.ts';
import type { FeedbackView, QuestionView } from '../../../training/asking/views.ts';
import { TrainingRefusedError } from '../../../training/errors.ts';
import { print } from '../register/terminal.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { type Here, learnerAs, withGuest, withTraining } from './open-here.ts';
import { feedbackLines, questionLines } from './quiz-lines.ts';
import { QUIZ_WORDS } from './quiz-words.ts';

const CHANNEL = 'terminal';

/** Asks until nothing is left, the input ends or `/quit`. */
export async function quiz(module: string | undefined, options: { as?: string; lang?: Language }): Promise<void> {
  if (options.as === undefined) {
    const language = terminalLanguage(options.lang, process.env);
    await withGuest(language, (here, guest) => sitting(here, guest, language, module));
    return;
  }
  const { as } = options;
  await withTraining(async (here) => {
    const person = await learnerAs(here, as);
    const { language = 'en' } = (await here.training.learnerOf(as)) ?? {};
    await sitting(here, person, language, module);
  });
}

async function sitting(
  { training }: Here,
  person: string,
  language: Language,
  module: string | undefined,
): Promise<void> {
  const words = QUIZ_WORDS[language];
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | undefined> => {
    if (process.stdin.isTTY) process.stdout.write('> ');
    const { value, done } = await lines.next();
    return done ? undefined : String(value).trim();
  };
  const seen: string[] = [];
  const scores: number[] = [];
  print(words.commands);
  for (;;) {
    const { question } = await training.ask(person, new Date(), {
      ...(module !== undefined && { module }),
      without: seen,
    });
    if (question === undefined) break;
    seen.push(question.item);
    for (const line of questionLines(question, language)) print(line);
    const answered = await answerTo(question);
    if (answered === 'quit') break;
    if (answered !== undefined) scores.push(answered.score);
  }
  if (seen.length === 0) print(words.nothing);
  if (scores.length > 0) print(words.result(scores.filter((score) => score === 1).length, scores.length));

  /** Undefined: skipped. */
  async function answerTo(question: QuestionView): Promise<FeedbackView | undefined | 'quit'> {
    for (;;) {
      const line = await nextLine();
      if (line === undefined || line === '/quit') return 'quit';
      if (line === '/skip') return undefined;
      try {
        const input = question.choices.length > 0 ? { choices: choicesIn(line, question) } : { text: line };
        const told = await training.answer(person, { question: question.id, input, channel: CHANNEL }, new Date());
        for (const one of feedbackLines(told, language)) print(one);
        if (told.mayTryAgain) continue;
        return told.selfJudged ? await judged(told) : told;
      } catch (error) {
        if (!(error instanceof TrainingRefusedError)) throw error;
        print(words.refused[error.code] ?? error.message);
      }
    }
  }

  async function judged(told: FeedbackView): Promise<FeedbackView | 'quit'> {
    for (;;) {
      print(words.judge);
      const line = await nextLine();
      if (line === undefined || line === '/quit') return 'quit';
      const outcome = ({ 1: 'right', 2: 'incomplete', 3: 'wrong' } as const)[line];
      if (outcome !== undefined)
        return training.judge(person, { question: told.question, outcome, channel: CHANNEL }, new Date());
    }
  }
}

/** "a", "A, c", "2": ids of choices, or their places as shown. */
function choicesIn(line: string, { choices }: QuestionView): string[] {
  return line
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (choices.some(({ id }) => id === part) ? part : (choices[Number(part) - 1]?.id ?? part)));
}
