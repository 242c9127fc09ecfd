import type { Report } from '../../rights/incidents/report.ts';
import type { RightsAct } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';

export type ReportAct = Extract<RightsAct, { kind: 'report' }>;

/** What a turn reports, before it has a reference. */
export function reportOf(turn: Turn, act: ReportAct): Omit<Report, 'id' | 'reference'> {
  return {
    filingKey: act.key,
    kind: act.incident,
    channel: channelOf(turn.channel),
    language: act.language,
    person: turn.person,
    words: act.words,
  };
}
