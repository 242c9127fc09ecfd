import { z } from 'zod';
import type { Register } from '../../knowledge/register/register.ts';
import { detectLanguage } from '../../knowledge/retrieval/language.ts';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';

/** A company's own question, and what has to answer it. */
export interface LabelledQuestion {
  /** In its file, from 1. */
  line: number;
  question: string;
  language: Language;
  /** How it is asked, in the words of whoever wrote it; `-` when nobody said. */
  style: string;
  /** Statements (`practice#id`) or whole practices, any of which answers; empty: nothing declared does. */
  expected: readonly string[];
}

export const NO_STYLE = '-';

const lineSchema = z.strictObject({
  question: z.string().trim().min(1).max(2_000),
  language: z.enum(LANGUAGES).optional(),
  style: z.string().trim().min(1).max(40).optional(),
  expected: z.union([
    z.null(),
    z
      .string()
      .min(1)
      .transform((one) => [one]),
    z.array(z.string().min(1)).max(50),
  ]),
  /** For people: never read. */
  note: z.string().optional(),
});

const EXAMPLE =
  '{"question": "How long do you keep my bills?", "language": "en", "style": "ordinary", "expected": ["bills#bills-10-years"]}';

/** Lines of a file of questions that cannot be used, all of them. */
class QuestionFaultsError extends Error {
  override readonly name = 'QuestionFaultsError';
  readonly code = 'question-faults';

  constructor(file: string, faults: readonly string[]) {
    super(
      [
        `${file}: ${faults.length} ${faults.length === 1 ? 'line' : 'lines'} cannot be used.`,
        ...faults.map((fault) => `  ${fault}`),
        `A line is a question as JSON: ${EXAMPLE}`,
        '"expected": statement ids (practice#statement) or practice ids, any of which answers; null where nothing declared does.',
      ].join('\n'),
    );
  }
}

/**
 * The questions of a JSONL file. Empty lines and those that begin with `#` are left out.
 * @param register what has to hold all that is expected
 * @throws QuestionFaultsError naming every line that cannot be used
 */
export function readLabelledQuestions(
  file: string,
  text: string,
  register: Pick<Register, 'practices' | 'statements'>,
): LabelledQuestion[] {
  const known = new Set([...register.practices.map(({ id }) => id), ...register.statements.map(({ ref }) => ref)]);
  const faults: string[] = [];
  const questions: LabelledQuestion[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line, known);
    const twin = 'fault' in read ? undefined : questions.find((one) => sameQuestion(one, read));
    if ('fault' in read) faults.push(`line ${index + 1}: ${read.fault}`);
    else if (twin) faults.push(`line ${index + 1}: the question of line ${twin.line} again; it would count twice`);
    else questions.push({ line: index + 1, ...read });
  }
  if (questions.length === 0 && faults.length === 0) faults.push('there is no question in it');
  if (faults.length > 0) throw new QuestionFaultsError(file, faults);
  return questions;
}

const sameQuestion = (
  one: Pick<LabelledQuestion, 'question' | 'language'>,
  other: Pick<LabelledQuestion, 'question' | 'language'>,
) => one.language === other.language && one.question === other.question;

function readLine(line: string, known: ReadonlySet<string>): Omit<LabelledQuestion, 'line'> | { fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { fault: 'it is no JSON' };
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success)
    return {
      fault: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; '),
    };
  const { question, language, style = NO_STYLE, expected } = parsed.data;
  const strange = (expected ?? []).filter((ref) => !known.has(ref));
  if (strange.length > 0) return { fault: `expected: ${strange.map((ref) => nearest(ref, known)).join('; ')}` };
  return { question, language: language ?? languageOf(question), style, expected: expected ?? [] };
}

function nearest(ref: string, known: ReadonlySet<string>): string {
  const practice = ref.split('#')[0] ?? '';
  const siblings = [...known].filter((one) => one.startsWith(`${practice}#`)).slice(0, 6);
  return known.has(practice)
    ? `"${ref}" is not declared; ${practice} has ${siblings.join(', ')}`
    : `"${ref}" is not declared`;
}

function languageOf(text: string): Language {
  const detected = detectLanguage(text, 'fr');
  return detected === 'other' ? 'en' : detected;
}
