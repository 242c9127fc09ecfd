import { mayLean } from '../../bot/conversation/understanding/follow-up.ts';
import type { Answer } from '../../knowledge/answering/answer.ts';
import { answererFrom } from '../../knowledge/answering/answerer.ts';
import type { Calibration } from '../../knowledge/answering/calibration.ts';
import type { Sources } from '../../knowledge/answering/candidates.ts';
import type { Teller } from '../../knowledge/answering/decision.ts';
import { weigh } from '../../knowledge/answering/features.ts';
import {
  behind,
  CONTEXT_FEATURES,
  CONTEXT_RANK_FEATURES,
  contextFeatures,
  type GatheredInContext,
  gatherInContext,
  type InContext,
} from '../../knowledge/answering/in-context.ts';
import { loadMemory } from '../../knowledge/answering/memory.ts';
import type { SecondOpinion } from '../../knowledge/answering/second-opinion.ts';
import type { WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import { type CompanyFile, statementsOf } from '../company-files.ts';
import { remembering, sourcesOf, without } from '../sources.ts';
import { type Choice, fitChoice, named } from './choice.ts';
import { placeOf } from './places.ts';
import { smallRegisters } from './small-registers.ts';
import { type FittedTeller, fitTeller } from './teller.ts';
import { type Judged, tableOf } from './worth.ts';

/** A follow-up put to a register, with all that was gathered; `right` is empty when nothing there answers it. */
interface Put {
  company: string;
  /** Of a register of few practices (small-registers.ts). */
  small: boolean;
  kind: 'declared' | 'taken_away' | 'undeclared';
  sources: Sources;
  asked: InContext;
  gathered: GatheredInContext;
  byItself: Answer;
  right: ReadonlySet<string>;
}

/** There are twice as many without an answer, written and taken away, as with one; both count alike, as they do alone. */
const WEIGHT: Record<Put['kind'], number> = { declared: 1, taken_away: 0.5, undeclared: 0.5 };
/** Of small registers there are about as many of either kind. */
const WEIGHT_OF_SMALL = 0.5;

/** What is fitted already, of single questions: it tells what the question before was answered with. */
type FittedAlone = Pick<Calibration, 'rank' | 'worth'> & { chances: Omit<Calibration['chances'], 'inContext'> };

/**
 * Fits how a question asked right after another one is weighed.
 * @param companies with follow-ups, that the nets were not trained on
 * @returns beside the weights, the outcomes at each company by weights fitted on the others
 */
export async function fitInContext(
  companies: readonly CompanyFile[],
  embedder: WordEmbedder,
  opinion: SecondOpinion,
  fitted: FittedAlone,
): Promise<Fitted & { table: unknown }> {
  const put = await askAll(companies, remembering(embedder), opinion, fitted);
  const judged: Judged[] = [];
  for (const { company } of companies) {
    const others = await fitOn(
      put.filter((one) => one.company !== company.id),
      opinion,
    );
    for (const one of put.filter((other) => other.company === company.id && !other.small)) {
      const { features } = await caseOf(one, others.rankInContext, opinion);
      judged.push({ kind: one.kind, answerable: one.right.size > 0, chances: others.inContext.teller(features) });
    }
  }
  return { ...(await fitOn(put, opinion)), table: tableOf(judged, fitted.worth) };
}

interface Fitted {
  rankInContext: Calibration['rankInContext'];
  inContext: FittedTeller<(typeof CONTEXT_FEATURES)[number]>;
}

async function fitOn(put: readonly Put[], opinion: SecondOpinion): Promise<Fitted> {
  const rankInContext = fitRank(put);
  const cases = [];
  for (const one of put)
    cases.push({
      ...(await caseOf(one, rankInContext, opinion)),
      weight: one.small ? WEIGHT_OF_SMALL : WEIGHT[one.kind],
    });
  return { rankInContext, inContext: await fitTeller(CONTEXT_FEATURES, cases) };
}

async function askAll(
  companies: readonly CompanyFile[],
  embedder: WordEmbedder,
  opinion: SecondOpinion,
  fitted: FittedAlone,
): Promise<Put[]> {
  const memory = await loadMemory(embedder.id);
  const put: Put[] = [];
  for (const company of companies) {
    const sources = await sourcesOf(statementsOf(company), embedder, memory);
    const remaining = new Map<string, Sources>();
    const ask = async (from: Sources, kind: Put['kind'], one: CompanyFile['followUps'][number], small = false) => {
      const language = one.lang;
      // Never asked in context itself, so that what is not fitted yet does not matter.
      const calibration = {
        ...fitted,
        rankInContext: named(CONTEXT_RANK_FEATURES),
        chances: { ...fitted.chances, inContext: UNFITTED },
      };
      const deciding = { calibration, opinion };
      const answerer = answererFrom('', from, deciding, embedder);
      const before = await answerer.answer({ text: one.before, language });
      const byItself = await answerer.answer({ text: one.text, language });
      const both = behind(one.before, one.text);
      const asked: InContext = {
        language,
        alone: { text: one.text, ...(await embedder.wordQuestion(one.text)) },
        behind: { text: both, ...(await embedder.wordQuestion(both)) },
        shownBefore: [...new Set(before.shown.map(({ statement }) => statement.practice))],
      };
      const gathered = await gatherInContext(from, asked, fitted.rank, opinion);
      if (gathered === undefined) throw new RangeError(`${company.company.id} declares too much to be fitted on.`);
      put.push({
        company: company.company.id,
        small,
        kind,
        sources: from,
        asked,
        gathered,
        byItself,
        right: new Set(kind === 'declared' ? [one.practice] : []),
      });
    };
    const leaning = company.followUps.filter(({ text }) => mayLean(text));
    for (const one of leaning) {
      await ask(sources, one.declared ? 'declared' : 'undeclared', one);
      if (!one.declared) continue;
      const rest = remaining.get(one.practice) ?? without(sources, new Set([one.practice]));
      remaining.set(one.practice, rest);
      await ask(rest, 'taken_away', one);
    }
    for (const { practices, sources: few } of smallRegisters(company, sources)) {
      const about = leaning.filter(({ practice }, i) => practices.has(practice) && i % EVERY === 0);
      for (const one of about) await ask(few, one.declared ? 'declared' : 'undeclared', one, true);
    }
  }
  return put;
}

/** One follow-up in so many about its practices is put to a small register. */
const EVERY = 2;

const UNFITTED: Teller<string> = () => ({ first: 0, later: 0, none: 1 });

async function caseOf(one: Put, rank: Calibration['rankInContext'], opinion: SecondOpinion) {
  const ranked = one.gathered.statements
    .map((practice) => ({ ...practice, score: weigh(practice, rank) }))
    .sort((a, b) => b.score - a.score);
  const features = await contextFeatures(one.sources, one.asked, one.gathered, ranked, opinion, one.byItself);
  return { features, label: placeOf(ranked.findIndex(({ practice }) => one.right.has(practice))) };
}

/** Scaled so that both searches together count 1. */
function fitRank(put: readonly Put[]): Calibration['rankInContext'] {
  const choices = put
    .filter(({ right }) => right.size > 0)
    .map(
      ({ gathered, right }): Choice => ({
        options: gathered.statements.map((one) => CONTEXT_RANK_FEATURES.map((name) => one[name])),
        right: new Set(gathered.statements.flatMap(({ practice }, i) => (right.has(practice) ? [i] : []))),
        weight: 1,
      }),
    )
    .filter(({ right }) => right.size > 0);
  const weights = fitChoice(choices, CONTEXT_RANK_FEATURES.length);
  const scale = (weights[0] as number) + (weights[1] as number);
  return named(
    CONTEXT_RANK_FEATURES,
    weights.map((weight) => weight / scale),
  );
}
