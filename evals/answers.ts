import type { Answer, Answerer, Outcome } from '../knowledge/answering/answer.ts';
import { answererFrom } from '../knowledge/answering/answerer.ts';
import type { Sources } from '../knowledge/answering/candidates.ts';
import { loadDeciding } from '../knowledge/answering/deciding.ts';
import { loadMemory } from '../knowledge/answering/memory.ts';
import type { WordEmbedder } from '../knowledge/retrieval/embedder.ts';
import { detectLanguage } from '../knowledge/retrieval/language.ts';
import type { Language } from '../knowledge/statement.ts';
import { denseRanking, lexicalRanking } from './baselines.ts';
import { type CompanyFile, statementsOf } from './company-files.ts';
import { auroc, percentile, roundedAll, share } from './measures.ts';
import { type Ranked, rankingFigures } from './ranking.ts';
import { remembering, sourcesOf, without } from './sources.ts';

interface Asked {
  style: 'ordinary' | 'other';
  right: ReadonlySet<string>;
  answer: Answer;
}

type OutcomeOrOther = Outcome | 'other';

/** Says whether a message is no question about data practices at all (small talk and the like), as the conversation does. */
export type IsNoQuestion = (text: string, language: Language) => boolean;

/**
 * How well questions find their practice, and how well the decision tells the declared from the undeclared: the JSON of
 * `npx limpide eval answers`. Shares are 0..1.
 */
export async function evaluateAnswers(
  companies: readonly CompanyFile[],
  embedder: WordEmbedder,
  isNoQuestion: IsNoQuestion,
  onProgress: (done: number, of: number) => void,
): Promise<unknown> {
  const cached = remembering(embedder);
  const [memory, deciding] = await Promise.all([loadMemory(embedder.id), loadDeciding(embedder)]);
  const whole: Ranked[] = [];
  const dense: Ranked[] = [];
  const lexical: Ranked[] = [];
  const answerable: Asked[] = [];
  const removed: Asked[] = [];
  const unanswerable: Outcome[] = [];
  const outOfScope: OutcomeOrOther[] = [];
  const ms: { embed: number; total: number }[] = [];

  for (const [done, company] of companies.entries()) {
    onProgress(done, companies.length);
    const sources = await sourcesOf(statementsOf(company), embedder, memory);
    const answererOf = (from: Sources) => answererFrom(company.company.id, from, deciding, cached);
    const answerer = answererOf(sources);
    const remaining = new Map<string, Answerer>();
    for (const practice of company.practices) {
      for (const question of practice.questions) {
        const right = new Set([practice.id, ...(question.also ?? [])]);
        const style = question.style === 'ordinary' ? 'ordinary' : 'other';
        const group = `${style}/${question.lang}`;
        const asked = { text: question.text, language: languageOf(question.text, question.lang) };
        const answer = await answerer.answer(asked);
        ms.push(answer.ms);
        answerable.push({ style, right, answer });
        whole.push({ group, right, ranked: answer.ranked });
        dense.push({ group, right, ranked: denseRanking(sources, await cached.embedQuestion(question.text)) });
        lexical.push({ group, right, ranked: lexicalRanking(sources, asked) });

        const key = [...right].sort().join(' ');
        const without_ = remaining.get(key) ?? answererOf(without(sources, right));
        remaining.set(key, without_);
        removed.push({ style, right, answer: await without_.answer(asked) });
      }
    }
    for (const { text, lang } of company.unanswerable) {
      unanswerable.push((await answerer.answer({ text, language: languageOf(text, lang) })).outcome);
    }
    for (const { text, lang } of company.outOfScope) {
      const language = languageOf(text, lang);
      outOfScope.push(isNoQuestion(text, language) ? 'other' : (await answerer.answer({ text, language })).outcome);
    }
  }
  onProgress(companies.length, companies.length);

  const declared = (asked: Asked[]) => asked.map(({ answer }) => answer.scores.declared);
  const ofStyle = (asked: Asked[], style: Asked['style']) => asked.filter((one) => one.style === style);
  const outcomes = (asked: Asked[]) => outcomeShares(asked.map(({ answer }) => answer.outcome));
  return roundedAll({
    companies: companies.length,
    questions: whole.length,
    groups: rankingFigures(whole),
    decision: {
      auroc: auroc(declared(answerable), declared(removed)),
      auroc_ordinary: auroc(declared(ofStyle(answerable, 'ordinary')), declared(ofStyle(removed, 'ordinary'))),
      answerable: {
        ordinary: { ...outcomes(ofStyle(answerable, 'ordinary')), ...rightShares(ofStyle(answerable, 'ordinary')) },
        other: { ...outcomes(ofStyle(answerable, 'other')), ...rightShares(ofStyle(answerable, 'other')) },
      },
      removed: { ordinary: outcomes(ofStyle(removed, 'ordinary')), other: outcomes(ofStyle(removed, 'other')) },
      unanswerable: outcomeShares(unanswerable),
      outOfScope: { ...outcomeShares(outOfScope), other: share(outOfScope, (outcome) => outcome === 'other') },
    },
    ms: {
      embed_p50: percentile(
        ms.map(({ embed }) => embed),
        0.5,
      ),
      answer_p50: percentile(
        ms.map(({ total }) => total),
        0.5,
      ),
      answer_p95: percentile(
        ms.map(({ total }) => total),
        0.95,
      ),
    },
    baselines: { lexical: { groups: rankingFigures(lexical) }, dense: { groups: rankingFigures(dense) } },
  });
}

/** The message's own language, as every channel detects it; the language of the interface where that is none of ours. */
function languageOf(text: string, interfaceLanguage: Language): Language {
  const detected = detectLanguage(text, interfaceLanguage);
  return detected === 'other' ? interfaceLanguage : detected;
}

function outcomeShares(outcomes: readonly OutcomeOrOther[]) {
  return {
    n: outcomes.length,
    answered: share(outcomes, (outcome) => outcome === 'answered'),
    closest: share(outcomes, (outcome) => outcome === 'closest'),
    askedBack: share(outcomes, (outcome) => outcome === 'asked_back'),
    notDeclared: share(outcomes, (outcome) => outcome === 'not_declared'),
  };
}

function rightShares(asked: readonly Asked[]) {
  const firstRight = ({ answer, right }: Asked) => right.has(answer.shown[0]?.statement.practice ?? '');
  const is = (outcome: Outcome) => (one: Asked) => one.answer.outcome === outcome;
  return {
    answeredRight: share(asked, (one) => is('answered')(one) && firstRight(one)),
    answeredWrong: share(asked, (one) => is('answered')(one) && !firstRight(one)),
    closestRight: share(asked, (one) => is('closest')(one) && firstRight(one)),
    askedBackRight: share(
      asked,
      (one) => is('asked_back')(one) && one.answer.neighbours.some(({ practice }) => one.right.has(practice)),
    ),
  };
}
