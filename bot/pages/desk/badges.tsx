import type { Urgency } from '../../../rights/desk/urgency.ts';
import type { State } from '../../../rights/requests/states.ts';
import { STATE_NAMES } from '../../desk/words/states.ts';
import { urgencyWords } from '../../desk/words/urgency.ts';
import type { DeskPage } from './desk-context.ts';

const TONE: Record<Urgency['level'], 'late' | 'soon' | 'later' | 'calm'> = {
  late: 'late',
  past_target: 'soon',
  at_once: 'soon',
  today: 'soon',
  soon: 'soon',
  appeal: 'soon',
  later: 'later',
  no_date: 'later',
  closed: 'calm',
};

/** How near the date is: in words, with a colour beside them. */
export function UrgencyBadge({ urgency, page }: { urgency: Urgency; page: DeskPage }) {
  return <Badge tone={TONE[urgency.level]}>{page.t(urgencyWords(urgency, page.language))}</Badge>;
}

export function StateBadge({ state, page }: { state: State; page: DeskPage }) {
  return <span class="state">{STATE_NAMES[state][page.language]}</span>;
}

export function Badge({ tone, children }: { tone: 'late' | 'soon' | 'later' | 'calm'; children: string }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}
