import { dayIn } from '../../rights/calendar/zone.ts';
import { remedyFor } from '../../rights/law/remedies.ts';
import { HAND_OUT_DATA } from '../../rights/law/rights.ts';
import type { Sender } from '../../rights/letters/letter.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import type { Actor, RightsEvent } from '../../rights/requests/event.ts';
import type { Ground, RightsRequest } from '../../rights/requests/request.ts';
import type { Step } from './carry-out.ts';
import type { RefusedCode } from './outcome.ts';
import type { RequestAct } from './request-act.ts';
import { wayTo } from './way-to.ts';

export interface PlanFacts {
  by: Actor;
  context: Pick<TransitionContext, 'now' | 'timeZone' | 'fourEyes'>;
  authority: Sender['authority'];
  /** Files for the person that have been uploaded. */
  files: number;
}

/** The steps that an act takes on a request; or why it takes none. */
export function plan(act: RequestAct, request: RightsRequest, facts: PlanFacts): readonly Step[] | RefusedCode {
  const { by, context } = facts;
  const remedy = remedyFor(request.regime, facts.authority)[request.language];
  const alone = (event: RightsEvent): readonly Step[] => [[event, by]];
  switch (act.kind) {
    case 'claim':
    case 'release':
    case 'start_review':
      return alone({ type: act.kind });
    case 'acknowledged':
      return alone({ type: 'acknowledge' });
    case 'start_work':
      return wayTo({ type: 'start_work' }, request, by);
    case 'ask':
      return alone({ type: 'ask_clarification', question: act.question });
    case 'ask_identity':
      return alone({ type: 'ask_identity', ...(act.doubt !== undefined && { doubt: act.doubt }) });
    case 'confirm_identity':
      return alone({ type: 'confirm_identity', level: act.level, method: act.method });
    case 'answered':
      return alone({ type: 'clarify', words: act.words });
    case 'extend':
      return alone({
        type: 'extend',
        reason: act.reason,
        noticeSentOn: dayIn(context.now, context.timeZone),
        ...(act.until !== undefined && { until: act.until }),
      });
    case 'refuse':
      return wayTo(refusal('refuse', act.grounds, remedy, context.fourEyes), request, by);
    case 'second':
      return second(request, remedy, by);
    case 'close_unverified':
      return alone({ type: 'close_unverified', remedy });
    case 'fulfil':
      if (dataMissing(request, act.grounds, facts.files)) return 'data_missing';
      if (act.grounds.length === 0) return wayTo({ type: 'fulfil' }, request, by);
      return wayTo(refusal('fulfil_in_part', act.grounds, remedy, context.fourEyes), request, by);
    case 'tell_recipients':
      return alone({ type: 'tell_recipients', recipients: act.recipients });
    case 'note':
      return alone({ type: 'note', words: act.words });
    case 'escalate':
      return alone({ type: 'escalate', to: act.to, reason: act.reason });
    case 'withdraw':
      // The words stand in the name of who heard them, the withdrawal in the person's.
      return [
        [{ type: 'note', words: act.words }, by],
        [
          { type: 'withdraw', words: act.words },
          { kind: 'person', id: request.person },
        ],
      ];
  }
}

function refusal(
  type: 'refuse' | 'fulfil_in_part',
  grounds: readonly Ground[],
  remedy: string,
  fourEyes: boolean,
): RightsEvent {
  return fourEyes ? { type: 'propose_refusal', grounds } : { type, grounds, remedy };
}

function second(request: RightsRequest, remedy: string, by: Actor): readonly Step[] | RefusedCode {
  if (!request.proposal) return 'no_proposal';
  const { grounds } = request.proposal;
  const whole = request.rights.every((right) => grounds.some((ground) => ground.right === right));
  return wayTo({ type: whole ? 'refuse' : 'fulfil_in_part', grounds, remedy }, request, by);
}

/** A right to one's data that would be met without any: the letter says that they are waiting. */
function dataMissing({ rights }: RightsRequest, grounds: readonly Ground[], files: number): boolean {
  const unmet = new Set(grounds.map(({ right }) => right));
  return files === 0 && rights.some((right) => HAND_OUT_DATA.includes(right) && !unmet.has(right));
}
