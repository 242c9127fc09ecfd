import { type Deadline, deadline } from '../calendar/deadline.ts';
import { earliest, type PlainDate } from '../calendar/plain-date.ts';
import type { Right } from '../law/rights.ts';
import { ruleFor } from '../law/rule-for.ts';
import type { TransitionContext } from './context.ts';
import type { Clocks, RightsRequest } from './request.ts';

type Place = Pick<TransitionContext, 'place' | 'holidaysOf'>;
type Dated = RightsRequest & { clocks: Pick<Clocks, 'receivedOn'> };

/** The deadline of each right that the law has a row for. */
export function deadlinesOf(request: Dated, { place, holidaysOf }: Place): { right: Right; deadline: Deadline }[] {
  const { identity, clarifications, regime } = request;
  return request.rights.flatMap((right) => {
    const found = deadline(
      {
        regime,
        right,
        place,
        receivedOn: request.clocks.receivedOn,
        ...(identity.requestedOn && { identityRequestedOn: identity.requestedOn }),
        ...(identity.receivedOn && { identityReceivedOn: identity.receivedOn }),
        clarifications,
      },
      holidaysOf,
    );
    return found ? [{ right, deadline: found }] : [];
  });
}

/** The clocks anew from what is known; what was acknowledged or extended stays so. */
export function clocksOf(request: RightsRequest & { clocks: Clocks }, place: Place): Clocks {
  const { receivedAt, receivedOn, acknowledgedAt, extension } = request.clocks;
  const all = deadlinesOf(request, place).map((entry) => entry.deadline);
  const strictest = [...all].sort((a, b) => ((a.legalDue ?? '9') < (b.legalDue ?? '9') ? -1 : 1))[0];
  const first = (key: 'acknowledgeBy' | 'actBy' | 'targetDue' | 'legalDue') => {
    const found = earliest(all.map((entry) => entry[key]));
    return found && { [key]: found };
  };
  const notice = all.every((entry) => entry.extensionNoticeBy)
    ? earliest(all.map((entry) => entry.extensionNoticeBy))
    : undefined;
  const extended = extension && { ...extension, ...(extendedDates(all) ?? {}) };
  return {
    receivedAt,
    receivedOn,
    startedBy: strictest?.startedBy.event ?? 'receipt',
    startedOn: strictest?.startedBy.on ?? receivedOn,
    ...first('acknowledgeBy'),
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...first('actBy'),
    ...first('targetDue'),
    ...first('legalDue'),
    ...(notice && { extensionNoticeBy: notice }),
    pausedDays: strictest?.pausedDays ?? 0,
    ...(extended && { extension: extended }),
  };
}

/** The dates after an extension: of all rights, the earliest; undefined when the law sets none. */
export function extendedDates(all: readonly Deadline[]): { targetDue: PlainDate; legalDue: PlainDate } | undefined {
  const targetDue = earliest(all.map((entry) => entry.extendedTarget));
  const legalDue = earliest(all.map((entry) => entry.extendedDue));
  return targetDue && legalDue && { targetDue, legalDue };
}

/** Whether the law of every right of the request gives an extension. */
export function extensible(request: RightsRequest & { clocks: Clocks }): boolean {
  return request.rights.every((right) => ruleFor(request.regime, right, request.clocks.receivedOn)?.extension);
}

/** Dates that count now: those of the extension, if there was one. */
export function dueDates({ targetDue, legalDue, extension }: Clocks): { targetDue?: PlainDate; legalDue?: PlainDate } {
  if (extension) return { targetDue: extension.targetDue, legalDue: extension.legalDue };
  return { ...(targetDue && { targetDue }), ...(legalDue && { legalDue }) };
}

/** The next date that something is owed on; undefined when no law sets one. Queues are ordered by it. */
export function nextDue(clocks: Clocks): PlainDate | undefined {
  const acknowledge = clocks.acknowledgedAt === undefined ? clocks.acknowledgeBy : undefined;
  return earliest([acknowledge, clocks.actBy, dueDates(clocks).targetDue]);
}
