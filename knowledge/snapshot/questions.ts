import type { Answer, Answerer, Outcome } from '../answering/answer.ts';
import { detectLanguage } from '../retrieval/language.ts';
import type { Language } from '../statement.ts';

export interface AskedQuestion {
  text: string;
  language: Language;
}

/** An answer as people compare it. */
export interface BriefAnswer {
  outcome: Outcome;
  /** What is shown, best first. */
  shown: { ref: string; quote: string }[];
  /** Practices offered: which one is meant, or what is near. */
  offered: string[];
}

export interface ChangedAnswer {
  question: AskedQuestion;
  before: BriefAnswer;
  after: BriefAnswer;
}

/** A line of a file of questions that cannot be used. Lines count from 1. */
export class QuestionsFileError extends Error {
  override readonly name = 'QuestionsFileError';
  readonly code = 'questions-file';
  readonly line: number;

  constructor(line: number, found: string) {
    super(
      `Line ${line} of the questions: ${found}. A line is a question as plain text, or JSON like ` +
        '{"question": "How long do you keep my bills?", "language": "en"} (language: fr or en, found by itself when left out).',
    );
    this.line = line;
  }
}

/**
 * Questions, one a line: plain text, or JSON with `question` and perhaps `language`. Empty lines and lines that start with
 * `#` are left out. Throws QuestionsFileError.
 */
export function readQuestions(file: string): AskedQuestion[] {
  return file.split(/\r?\n/).flatMap((raw, i) => {
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '' || line.startsWith('#')) return [];
    if (!line.startsWith('{')) return [{ text: line, language: languageOf(line) }];
    return [readJsonQuestion(line, i + 1)];
  });
}

function readJsonQuestion(line: string, number: number): AskedQuestion {
  let data: { question?: unknown; language?: unknown };
  try {
    data = JSON.parse(line);
  } catch {
    throw new QuestionsFileError(number, 'it starts like JSON and is not');
  }
  const { question, language } = data;
  if (typeof question !== 'string' || question.trim() === '')
    throw new QuestionsFileError(number, 'it has no text in “question”');
  if (language === undefined) return { text: question.trim(), language: languageOf(question) };
  if (language !== 'fr' && language !== 'en')
    throw new QuestionsFileError(number, `the language ${JSON.stringify(language)} is not known`);
  return { text: question.trim(), language };
}

function languageOf(text: string): Language {
  const detected = detectLanguage(text, 'fr');
  return detected === 'other' ? 'en' : detected;
}

/** The questions whose answer has another outcome, or shows or offers something else. Asks one after the other. */
export async function changedAnswers(
  questions: readonly AskedQuestion[],
  before: Answerer,
  after: Answerer,
  onProgress?: (done: number, of: number) => void,
): Promise<ChangedAnswer[]> {
  const changed: ChangedAnswer[] = [];
  for (const [i, question] of questions.entries()) {
    const pair = { before: brief(await before.answer(question)), after: brief(await after.answer(question)) };
    if (JSON.stringify(pair.before) !== JSON.stringify(pair.after)) changed.push({ question, ...pair });
    onProgress?.(i + 1, questions.length);
  }
  return changed;
}

function brief({ outcome, shown, neighbours }: Answer): BriefAnswer {
  return {
    outcome,
    shown: shown.map(({ statement, quote }) => ({ ref: statement.ref, quote })),
    offered: neighbours.map(({ practice }) => practice),
  };
}
