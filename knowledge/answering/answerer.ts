import type { WordEmbedder, WordedQuestion } from '../retrieval/embedder.ts';
import { openIndexFiles } from '../retrieval/index-files.ts';
import { buildLexicalIndex } from '../retrieval/lexical-index.ts';
import type { OpenSnapshot } from '../snapshot/open.ts';
import { inLanguage, type Language, type Statement } from '../statement.ts';
import type { Answer, Answerer, Outcome, Question, ShownStatement } from './answer.ts';
import type { Calibration } from './calibration.ts';
import { type Candidate, type Gathered, gather, meetingOf, preparedOf, type Sources } from './candidates.ts';
import { type Deciding, loadDeciding } from './deciding.ts';
import { type Chances, decide } from './decision.ts';
import { decisionFeatures, rankFeatures, weigh } from './features.ts';
import { behind, contextFeatures, gatherInContext, type InContext } from './in-context.ts';
import { loadMemory } from './memory.ts';
import { holdsWhatIsWanted } from './wanted.ts';

const MOST_SHOWN = 3;
/** A further statement of the same practice is shown when its score is at most this far below the one before. */
const NEAR = 0.06;
/** A statement of the same practice that holds the fact asked for is looked for at most this far below. */
const WITHIN_REACH = 0.3;
const MOST_RANKED = 100;
const CHOICES: Record<Outcome, number> = { answered: 0, closest: 0, asked_back: 3, not_declared: 2 };

/** Opens a snapshot for answering. @throws Error when its index files are not those of this program's model. */
export async function createAnswerer(snapshot: OpenSnapshot, embedder: WordEmbedder): Promise<Answerer> {
  const { statements } = snapshot.register;
  const [vectors, memory, deciding] = await Promise.all([
    openIndexFiles(statements, embedder, snapshot.directory),
    loadMemory(embedder.id),
    loadDeciding(embedder),
  ]);
  const sources = { statements, vectors, memory, lexical: buildLexicalIndex(statements) };
  return answererFrom(snapshot.id, sources, deciding, embedder);
}

/** An answerer on sources that are there already. */
export function answererFrom(
  snapshot: string,
  sources: Sources,
  { calibration, opinion }: Deciding,
  embedder: WordEmbedder,
): Answerer {
  const rowsOfPractice = new Map<string, Set<number>>();
  sources.statements.forEach((statement, row) => {
    const rows = rowsOfPractice.get(statement.practice);
    if (rows === undefined) rowsOfPractice.set(statement.practice, new Set([row]));
    else rows.add(row);
  });

  const statementAt = ({ row }: Candidate) => sources.statements[row] as Statement;

  /** What a question comes to by itself. @param asked the question as it was read */
  async function byItself(question: Question, asked: Asked): Promise<Told> {
    const only =
      question.practice === undefined ? undefined : (rowsOfPractice.get(question.practice) ?? new Set<number>());
    const inItsLanguage = { ...asked, language: question.language };
    const gathered = await gather(sources, inItsLanguage, only);
    const scored = score(gathered, sources.statements, calibration);
    const practices = bestOfEachPractice(scored);
    const first = practices[0];
    if (first === undefined) return NOTHING;
    const meeting = await meetingOf(sources, inItsLanguage, first.candidate.row);
    const features = decisionFeatures(gathered, practices, meeting, question.text);
    const rows = together(scored, first).map(({ candidate }) => candidate.row);
    const prepared = await preparedOf(sources, rows, question.language);
    const shown = prepared && (await opinion.answers(asked.states, prepared));
    const odds =
      shown === undefined
        ? calibration.chances.alone(features)
        : calibration.chances.onOpinion({ ...features, answers: Math.max(...shown) });
    return answerFrom(scored, practices, odds, question, calibration);
  }

  /** What a question asked right after another one comes to; undefined where that cannot be told. */
  async function inContext(question: Question, asked: InContext): Promise<Told | undefined> {
    const gathered = await gatherInContext(sources, asked, calibration.rank, opinion);
    if (gathered === undefined || gathered.statements.length === 0) return undefined;
    const scored = gathered.statements
      .map((one) => ({ ...one, statement: statementAt(one.candidate), score: weigh(one, calibration.rankInContext) }))
      .sort((a, b) => b.score - a.score);
    const practices = bestOfEachPractice(scored);
    const alone = await byItself(question, asked.alone);
    const odds = calibration.chances.inContext(
      await contextFeatures(sources, asked, gathered, practices, opinion, alone),
    );
    return answerFrom(scored, practices, odds, question, calibration);
  }

  return {
    snapshot,
    async answer(question) {
      const { language, context, practice } = question;
      const start = performance.now();
      const read = async (text: string) => ({ text, ...(await embedder.wordQuestion(text)) });
      if (context === undefined || practice !== undefined) {
        const asked = await read(question.text);
        const embedded = performance.now();
        const told = await byItself(question, asked);
        return { ...told, snapshot, ms: { embed: embedded - start, total: performance.now() - start } };
      }
      const [alone, both] = [await read(question.text), await read(behind(context.question, question.text))];
      const embedded = performance.now();
      // Where a register is too large to be weighed in context, it is searched with both questions at once.
      const told =
        (await inContext(question, { language, alone, behind: both, shownBefore: context.practices })) ??
        (await byItself(question, both));
      return { ...told, snapshot, ms: { embed: embedded - start, total: performance.now() - start } };
    },
  };
}

/** A question as it was read. */
type Asked = WordedQuestion & { text: string };

/** An answer without where it came from and the time it took. */
type Told = Omit<Answer, 'snapshot' | 'ms'>;

interface Scored {
  candidate: Candidate;
  statement: Statement;
  score: number;
}

/** What is said where there is no statement at all. */
const NOTHING: Told = {
  outcome: 'not_declared',
  shown: [],
  neighbours: [],
  ranked: [],
  scores: { confidence: 0, declared: 0, dense: 0, lexical: 0 },
};

/** The candidates by falling score. */
function score(gathered: Gathered, statements: readonly Statement[], calibration: Calibration): Scored[] {
  return gathered.candidates
    .map((candidate) => ({
      candidate,
      statement: statements[candidate.row] as Statement,
      score: weigh(rankFeatures(candidate, gathered), calibration.rank),
    }))
    .sort((a, b) => b.score - a.score);
}

function answerFrom(
  scored: readonly Scored[],
  practices: readonly Scored[],
  odds: Chances,
  question: Question,
  calibration: Calibration,
): Told {
  const first = practices[0] as Scored;
  const decided = question.practice === undefined ? decide(odds, practices.length, calibration.worth) : 'answered';
  const found =
    decided === 'answered' ? together(scored, first) : decided === 'closest' ? together(scored, first).slice(0, 1) : [];
  const considered = decided === 'asked_back' ? ofPractices(scored, practices.slice(0, CHOICES.asked_back)) : found;
  const withheld =
    question.practice === undefined &&
    considered.length > 0 &&
    !holdsWhatIsWanted(question.text, question.language, statementsOf(considered));
  const outcome = withheld ? 'not_declared' : decided;
  const shown = withheld ? [] : found;
  return {
    outcome,
    shown: shown.map(({ statement }) => show(statement, question.language)),
    neighbours: practices.slice(0, CHOICES[outcome]).map(({ statement }) => ({
      practice: statement.practice,
      title: statement.title,
      facet: statement.facet,
    })),
    ranked: practices.slice(0, MOST_RANKED).map(({ statement }) => statement.practice),
    scores: {
      confidence: odds.first,
      declared: odds.first + odds.later,
      dense: first.candidate.denseBest,
      lexical: first.candidate.coverage,
    },
  };
}

function bestOfEachPractice<One extends Scored>(scored: readonly One[]): One[] {
  const seen = new Set<string>();
  return scored.filter(({ statement }) => !seen.has(statement.practice) && seen.add(statement.practice));
}

/** Everything found of some practices. */
function ofPractices(scored: readonly Scored[], practices: readonly Scored[]): Scored[] {
  const named = new Set(practices.map(({ statement }) => statement.practice));
  return scored.filter(({ statement }) => named.has(statement.practice));
}

/**
 * What to show of the practice that answers: a statement that holds the kind of fact asked for goes before one that
 * lacks it, then what the practice says nearly as well.
 */
function together(scored: readonly Scored[], first: Scored): Scored[] {
  const own = scored.filter(
    ({ statement, score }) => statement.practice === first.statement.practice && score >= first.score - WITHIN_REACH,
  );
  const least = Math.min(...own.map(({ candidate }) => candidate.factsLacking));
  const holders = own.filter(({ candidate }) => candidate.factsLacking === least);
  const best = holders[0] ?? first;
  return holders.filter(({ score }) => score >= best.score - NEAR).slice(0, MOST_SHOWN);
}

function statementsOf(scored: readonly Scored[]): Statement[] {
  return scored.map(({ statement }) => statement);
}

function show(statement: Statement, wanted: Language): ShownStatement {
  const { language, text } = inLanguage(statement.text, wanted);
  return { statement, language, quote: text };
}
