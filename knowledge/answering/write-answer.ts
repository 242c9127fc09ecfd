import type { Language } from '../statement.ts';
import type { ShownStatement } from './answer.ts';
import { factsAsked, holdsFact } from './fact-kinds.ts';
import { type Claim, type Writer, WriterError, type WriterFault } from './writer.ts';

/** A sentence that passed the check, and the statement that proves it. */
export interface VerifiedClaim {
  text: string;
  language: Language;
  /** `ref` of a statement among those shown. */
  statement: string;
}

export interface AnswerToWrite {
  /** Masked. */
  question: string;
  /** Language to write in. */
  language: Language;
  /** What the default answer shows; nothing else may be said. */
  shown: readonly ShownStatement[];
}

/**
 * Says an answer in other words: sentences that passed the check, or none, and then the declared words alone are the
 * answer. Never throws, and ends within its time.
 * @param onClaim hears of each sentence as soon as it has passed
 */
export type WriteAnswer = (answer: AnswerToWrite, onClaim?: (claim: VerifiedClaim) => void) => Promise<VerifiedClaim[]>;

/** Whether a claim in `language` may be shown with this quote of a declared text. */
export type CheckClaim = (
  claim: { text: string; language: Language; quote: string },
  declared: { text: string; language: Language },
) => Promise<boolean>;

/** How one call of a model ended: counts only, nothing of what was said. */
export interface WritingNote {
  ended: 'written' | 'nothing_left' | 'failed' | WriterFault;
  given: number;
  passed: number;
  ms: number;
}

export interface WriteAnswerOptions {
  writer: Writer;
  check: CheckClaim;
  /** Longest time a person waits for the model, in milliseconds. */
  timeoutMs: number;
  onEnd?(note: WritingNote): void;
}

/** Claims that are read of one answer; a model that gives more has lost its way. */
const MOST_CLAIMS = 12;
/** Sentences shown for one question. */
const MOST_SHOWN = 5;

/** What a model gives counts only when it came to its end in time, and only sentence by sentence. */
export function createWriteAnswer({ writer, check, timeoutMs, onEnd }: WriteAnswerOptions): WriteAnswer {
  return async (answer, onClaim) => {
    const start = performance.now();
    const counts = { given: 0, passed: 0 };
    const end = (ended: WritingNote['ended'], claims: VerifiedClaim[]) => {
      onEnd?.({ ended, ...counts, ms: performance.now() - start });
      return claims;
    };
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const verified: VerifiedClaim[] = [];
    try {
      for await (const claim of inTime(writer.write(requestOf(answer), stop.signal), stop.signal)) {
        counts.given += 1;
        if (counts.given > MOST_CLAIMS) throw new WriterError('too_long');
        const passed = verified.length < MOST_SHOWN && (await verify(claim, answer, verified, check));
        if (!passed) continue;
        counts.passed += 1;
        verified.push(passed);
        onClaim?.(passed);
      }
    } catch (error) {
      return end(error instanceof WriterError ? error.code : 'failed', []);
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
    return answers(verified, answer) ? end('written', verified) : end('nothing_left', []);
  };
}

function requestOf({ question, language, shown }: AnswerToWrite) {
  const statements = shown.map(({ statement, language: own, quote }) => ({
    ref: statement.ref,
    language: own,
    text: quote,
  }));
  return { question, language, statements };
}

async function verify(
  { statement, quote, text }: Claim,
  { language, shown }: AnswerToWrite,
  before: readonly VerifiedClaim[],
  check: CheckClaim,
): Promise<VerifiedClaim | undefined> {
  const source = shown.find((one) => one.statement.ref === statement);
  if (source === undefined || before.some((one) => one.text === text)) return undefined;
  // The declared words are shown anyway: said again as they are, they are no other words.
  if (bare(source.quote).includes(bare(text))) return undefined;
  const right = await check({ text, language, quote }, { text: source.quote, language: source.language });
  return right ? { text, language, statement } : undefined;
}

/** Small letters and figures alone, so that marks and spaces make no other words. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether the sentences that are left still answer: there is one, one of them comes from the statement that answers
 * best, and where the question plainly asks for a kind of fact that this statement holds, one of them holds it.
 */
function answers(verified: readonly VerifiedClaim[], { question, language, shown }: AnswerToWrite): boolean {
  const best = shown[0];
  if (best === undefined || !verified.some(({ statement }) => statement === best.statement.ref)) return false;
  return factsAsked(question, language)
    .filter((kind) => holdsFact(best.quote, kind, best.language))
    .every((kind) => verified.some(({ text }) => holdsFact(text, kind, language)));
}

/** Ends a sequence at the signal even where its source does not heed it. */
async function* inTime<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let giveUp = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new WriterError('timed_out'));
    signal.addEventListener('abort', giveUp);
  });
  late.catch(() => {});
  try {
    for (;;) {
      const step = iterator.next();
      step.catch(() => {});
      const next = await Promise.race([step, late]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', giveUp);
    // Not awaited: a source that hangs would keep us.
    iterator.return?.(undefined).catch(() => {});
  }
}
