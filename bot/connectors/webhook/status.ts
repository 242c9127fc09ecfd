import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { TransitionContext } from '../../../rights/requests/context.ts';
import type { RightsEvent } from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { act } from '../../../rights/store/act.ts';
import type { Vault } from '../../../rights/store/encryption.ts';
import type { RequestStore } from '../../../rights/store/request-store.ts';
import { type Handler, UndeliverableError } from '../../../storage/outbox/worker.ts';

export const STATUS = 'webhook_status';

const STATUSES = ['open', 'in_progress', 'fulfilled', 'denied', 'revoked', 'expired'] as const;
/** A person has to look at these. */
const CALLS_FOR_PEOPLE: readonly (typeof STATUSES)[number][] = ['denied', 'expired', 'revoked'];

const code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

/** What the other side reports, version 1: a status of the Data Rights Protocol 1.0 under an id of its own. */
export const reportSchema = z.object({
  version: z.literal(1),
  /** The same again is the same report. */
  id: z.string().min(1).max(200),
  status: z.object({
    /** Our reference, as it was told. */
    request_id: z.string().min(1).max(40),
    status: z.enum(STATUSES),
    reason: code.nullish(),
    processing_details: z.string().max(2000).nullish(),
    received_at: z.iso.datetime({ offset: true }).nullish(),
    expected_by: z.iso.datetime({ offset: true }).nullish(),
  }),
});
type Report = z.infer<typeof reportSchema>;

/** Sealed, because details may say something of the person. */
export const statusPlace = (id: string) => `outbox/${STATUS}/${id}`;

export interface StatusDependencies {
  store: Pick<RequestStore, 'findByReference' | 'find' | 'events' | 'save'>;
  vault: Vault;
  /** As the program itself, now. */
  context(): TransitionContext;
  /** Whom a report is brought to that calls for a person; undefined: there is nobody. */
  recipient(request: RightsRequest): string | undefined;
}

/**
 * Brings a report to its request. Another system decides nothing: what it reports is noted, and brought to a person when
 * it does not simply go on; people fulfil and refuse.
 */
export function createStatusHandler({ store, vault, context, recipient }: StatusDependencies): Handler {
  return async ({ key, payload }) => {
    const report = reportSchema.parse(vault.open(statusPlace(key), z.string().parse(payload)));
    const request = await store.findByReference(report.status.request_id);
    if (!request) throw new UndeliverableError('request_unknown', 'There is no request of that reference.');
    const before = await store.events(request.id);
    for (const event of eventsOf(report, recipient(request))) {
      // The process died after this was stored, and before that was written down.
      if (before.some((one) => isDeepStrictEqual(one.event, event))) continue;
      const outcome = await act(store, request.id, event, context());
      // A closed request takes notes, and needs nobody's help any more.
      if (!outcome?.allowed && event.type === 'note') {
        throw new UndeliverableError(outcome?.code ?? 'request_unknown', 'Not noted.');
      }
    }
  };
}

/** Codes and the other side's own words, no sentence of ours; with the report's id, by which it is known again. */
function eventsOf({ id, status }: Report, recipient: string | undefined): RightsEvent[] {
  const codes = `${['webhook', status.status, status.reason].filter(Boolean).join('/')} #${id}`;
  const expected = status.expected_by ? [`expected_by ${status.expected_by}`] : [];
  const words = [codes, ...expected, status.processing_details?.trim()].filter(Boolean).join(' · ');
  const note: RightsEvent = { type: 'note', words };
  const forPeople = CALLS_FOR_PEOPLE.includes(status.status) || status.reason === 'need_user_verification';
  return forPeople && recipient !== undefined ? [note, { type: 'escalate', to: recipient, reason: codes }] : [note];
}
