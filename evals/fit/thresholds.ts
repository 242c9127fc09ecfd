import type { Outcome } from '../../knowledge/answering/answer.ts';
import type { Calibration } from '../../knowledge/answering/calibration.ts';
import { type Chances, decide } from '../../knowledge/answering/decision.ts';
import { mean, share } from '../measures.ts';

/** One question with its chances, and what would have been right. */
export interface Judged {
  kind: 'ordinary' | 'other' | 'out_of_scope';
  answerable: boolean;
  /** 0: the first practice answers; 1: the second or third; 2: none of these. */
  place: number;
  chances: Chances;
}

/** At most this share of ordinary answerable questions may be met with "not declared". */
const MOST_REFUSED = 0.05;
/** What the fit keeps to, so that a company nobody has seen stays below `MOST_REFUSED`. */
const REFUSED_WITH_MARGIN = 0.04;

/**
 * What an outcome is worth to the person, from -1 (misled) to 1 (served). Showing declared words that do not answer is
 * worse than asking back, which is worse than saying "not declared" when it is not.
 */
function worth(outcome: Outcome, { answerable, place }: Judged): number {
  switch (outcome) {
    case 'answered':
      return place === 0 ? 1 : answerable ? -0.8 : -1;
    case 'closest':
      return place === 0 ? 0.5 : answerable ? -0.3 : -0.25;
    case 'asked_back':
      return place === 0 || place === 1 ? 0.55 : answerable ? -0.3 : -0.25;
    case 'not_declared':
      return answerable ? -0.6 : 1;
  }
}

/** The thresholds worth most over the questions, among those that refuse few ordinary ones. */
export function fitThresholds(judged: readonly Judged[]): { thresholds: Calibration['thresholds']; table: unknown } {
  const ordinary = judged.filter(({ kind, answerable }) => kind === 'ordinary' && answerable);
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) * 0.05);
  let best: { thresholds: Calibration['thresholds']; worth: number } | undefined;
  for (const closest of steps) {
    for (const askedBack of steps) {
      for (const answered of steps.filter((step) => step >= closest)) {
        const thresholds = { answered, askedBack, closest };
        const refused = share(ordinary, (one) => outcomeOf(one, thresholds) === 'not_declared');
        if (refused > REFUSED_WITH_MARGIN) continue;
        const value = mean(judged.map((one) => worth(outcomeOf(one, thresholds), one)));
        if (value > (best?.worth ?? Number.NEGATIVE_INFINITY)) best = { thresholds, worth: value };
      }
    }
  }
  if (best === undefined)
    throw new Error(
      `No thresholds refuse at most ${MOST_REFUSED * 100} % of ordinary questions: the scores do not separate.`,
    );
  const { thresholds } = best;
  const round = (value: number) => Number(value.toFixed(3));
  const table = Object.fromEntries(
    (['ordinary', 'other', 'out_of_scope'] as const).flatMap((kind) =>
      [true, false].map((answerable) => {
        const group = judged.filter((one) => one.kind === kind && one.answerable === answerable);
        const of = (outcome: Outcome) => round(share(group, (one) => outcomeOf(one, thresholds) === outcome));
        return [
          `${kind}/${answerable ? 'declared' : 'not declared'}`,
          {
            n: group.length,
            answered: of('answered'),
            closest: of('closest'),
            askedBack: of('asked_back'),
            notDeclared: of('not_declared'),
          },
        ];
      }),
    ),
  );
  return {
    thresholds: {
      answered: round(thresholds.answered),
      askedBack: round(thresholds.askedBack),
      closest: round(thresholds.closest),
    },
    table,
  };
}

function outcomeOf({ chances }: Judged, thresholds: Calibration['thresholds']): Outcome {
  return decide(chances, Number.POSITIVE_INFINITY, { thresholds });
}
