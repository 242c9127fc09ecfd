import type { Regime } from '../law/regimes.ts';
import type { Wording } from '../wording.ts';
import { atOffset, inZone } from './zone.ts';

/** Telling the authority of a personal data breach: hours from the moment the controller is aware of it. */
const BREACH_RULES: Readonly<
  Partial<Record<Regime, { hours: number; reference: string; confirmed: boolean; words: Wording }>>
> = {
  'eu-gdpr': {
    hours: 72,
    reference: 'GDPR Art. 33(1), 34',
    confirmed: true,
    words: {
      fr: 'l’autorité est informée dans les meilleurs délais, au plus tard 72 heures après que l’entreprise en a pris connaissance ; les personnes le sont si le risque est élevé',
      en: 'the authority is told without undue delay, at latest 72 hours after the company became aware; the people concerned are told if the risk is high',
    },
  },
  'uk-gdpr': {
    hours: 72,
    reference: 'UK GDPR Art. 33(1), 34',
    confirmed: false,
    words: {
      fr: 'l’autorité est informée dans les meilleurs délais, au plus tard 72 heures après que l’entreprise en a pris connaissance',
      en: 'the authority is told without undue delay, at latest 72 hours after the company became aware',
    },
  },
};

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

export class MomentError extends Error {
  override readonly name = 'MomentError';
  readonly code = 'moment';
  readonly value: string;

  constructor(value: string) {
    super(`"${value}" is not a moment with its offset. Write it as 2026-05-15T16:20:00+02:00.`);
    this.value = value;
  }
}

/**
 * The moment by which the authority has to be told; undefined when the law has no such rule here. Hours are elapsed
 * time, also across a change to summer time, and a period in hours never moves to a working day (Regulation 1182/71
 * Art. 3(4)).
 * @param aware ISO 8601 with an offset
 * @param timeZone in which to write the result; by default at the offset of `aware`
 * @throws MomentError
 */
export function breachDue(regime: Regime, aware: string, timeZone?: string): string | undefined {
  const match = ISO.exec(aware);
  const instant = Date.parse(aware);
  if (!match || Number.isNaN(instant)) throw new MomentError(aware);
  const rule = BREACH_RULES[regime];
  if (!rule) return undefined;
  const due = new Date(instant + rule.hours * 3_600_000);
  if (timeZone !== undefined) return inZone(due, timeZone);
  const [, sign, hours, minutes] = match;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return atOffset(due, offset);
}
