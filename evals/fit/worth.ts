import { OUTCOMES, type Outcome } from '../../knowledge/answering/answer.ts';
import { type Chances, decide, type Worth } from '../../knowledge/answering/decision.ts';
import { share } from '../measures.ts';

/** One question with its chances, and what would have been right. */
export interface Judged {
  /** Of questions that are told of together in a table; those of `ordinary` hold the limit. */
  kind: string;
  answerable: boolean;
  chances: Chances;
}

/**
 * What each outcome is worth to the person, from 1 (served) to -1 (misled), by whether the first practice answers, the
 * second or third, or none. A policy, not a measurement: to show words that do not answer as if they did is worse than
 * anything, and to frame them as the nearest is not much better, for they are cited all the same; to ask back in vain
 * costs a little; being asked serves a bit less than being answered.
 * What a wrong "not declared" costs is fitted.
 */
const POLICY: Omit<Worth, 'not_declared'> = {
  answered: { first: 1, later: -1, none: -1.5 },
  closest: { first: 0.6, later: -0.4, none: -0.8 },
  asked_back: { first: 0.5, later: 0.6, none: -0.35 },
};

/** At most 5 % of ordinary answerable questions may be met with "not declared": the fit keeps a margin for what it has not seen. */
const MOST_REFUSED = 0.04;
const STEP = 0.05;
const MOST_COST = 20;

/** The policy with the least cost of a wrong "not declared" under which few ordinary questions are refused. */
export function fitWorth(judged: readonly Judged[]): { worth: Worth; table: ReturnType<typeof tableOf> } {
  const ordinary = judged.filter(({ kind, answerable }) => kind === 'ordinary' && answerable);
  for (let cost = STEP; cost <= MOST_COST; cost += STEP) {
    const refusing = Number((-cost).toFixed(2));
    const worth: Worth = { ...POLICY, not_declared: { first: refusing, later: refusing, none: 1 } };
    if (share(ordinary, ({ chances }) => decide(chances, 3, worth) === 'not_declared') <= MOST_REFUSED) {
      return { worth, table: tableOf(judged, worth) };
    }
  }
  throw new Error(`Nothing refuses at most ${MOST_REFUSED * 100} % of ordinary questions: the scores do not separate.`);
}

/** The share of each outcome by kind of question, and whether something declared answers it. */
export function tableOf(judged: readonly Judged[], worth: Worth): Record<string, Record<string, number>> {
  const groups = [...new Set(judged.map(({ kind }) => kind))].flatMap((kind) =>
    [true, false].map((answerable) => ({
      kind,
      answerable,
      of: judged.filter((one) => one.kind === kind && one.answerable === answerable),
    })),
  );
  const shareOf = (group: readonly Judged[], outcome: Outcome) =>
    Number(share(group, ({ chances }) => decide(chances, 3, worth) === outcome).toFixed(3));
  return Object.fromEntries(
    groups
      .filter(({ of }) => of.length > 0)
      .map(({ kind, answerable, of }) => [
        `${kind}/${answerable ? 'declared' : 'not declared'}`,
        { n: of.length, ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, shareOf(of, outcome)])) },
      ]),
  );
}
