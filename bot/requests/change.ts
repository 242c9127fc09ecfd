import { once } from '../../rights/dialog/once.ts';
import { actOnIncidentIn } from '../../rights/incidents/act-on-incident.ts';
import type { RightsEvent } from '../../rights/requests/event.ts';
import { NOT_ALLOWED, type NotAllowedCode } from '../../rights/requests/not-allowed.ts';
import { transition } from '../../rights/requests/transition.ts';
import { createRequestStore } from '../../rights/store/kysely-request-store.ts';
import { saveIn } from '../../rights/store/record.ts';
import { RequestChangedError } from '../../rights/store/request-store.ts';
import type { RightsWriting } from '../../rights/store/schema.ts';
import type { CaseFile, RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import type { RequestsDependencies } from './dependencies.ts';

const TRIES = 5;

/** Runs a piece of work again when somebody else changed a request meanwhile. */
export async function untilUnchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestChangedError) || left === 1) throw error;
    }
  }
}

/** Carries out an event inside a transaction; why not, when it is not allowed. Undefined: there is no such request. */
export async function actIn(
  { vault, contextOf }: RequestsDependencies,
  transaction: RightsWriting,
  id: string,
  event: RightsEvent,
  person: string | undefined,
): Promise<NotAllowedCode | 'done' | undefined> {
  const request = await createRequestStore(transaction, vault, async () => {}).find(id);
  if (!request) return undefined;
  const by = person === undefined ? ({ kind: 'system' } as const) : ({ kind: 'person', id: person } as const);
  const outcome = transition(request, event, contextOf(by));
  if (!outcome.allowed) return outcome.code;
  await saveIn(transaction, vault, outcome.request, outcome.events);
  return 'done';
}

/** What a person does to a request, once for the act's key. */
export async function change(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, request, event }: Extract<RightsAct, { kind: 'event' }>,
): Promise<RightsDone> {
  const { queries, now } = dependencies;
  const noted = await untilUnchanged(() =>
    once(
      queries,
      key,
      now(),
      async (transaction): Promise<{ code: NotAllowedCode | 'done' | 'unknown' }> => ({
        code: (await actIn(dependencies, transaction, request, event, turn.person)) ?? 'unknown',
      }),
    ),
  );
  const file = await caseFile(dependencies, request);
  if (noted.code === 'done') return file ? { kind: 'changed', file } : { kind: 'failed' };
  if (noted.code === 'unknown') return { kind: 'failed' };
  return { kind: 'not_allowed', words: NOT_ALLOWED[noted.code], ...(file && { file }) };
}

/** More about an incident, once for the act's key. */
export async function tellIncident(
  { queries, vault, now }: RequestsDependencies,
  turn: Turn,
  { key, incident, words }: Extract<RightsAct, { kind: 'tell_incident' }>,
): Promise<RightsDone> {
  const by = { kind: 'person', id: turn.person } as const;
  const noted = await untilUnchanged(() =>
    once(queries, key, now(), async (transaction) => ({
      done:
        (await actOnIncidentIn(transaction, vault, incident, { type: 'add', words }, { by, now: now() }))?.allowed ===
        true,
    })),
  );
  return { kind: noted.done ? 'noted' : 'failed' };
}

/** A request as the dialog sees it: with the question that is open, if any. */
export async function caseFile(
  { requests }: Pick<RequestsDependencies, 'requests'>,
  id: string,
): Promise<CaseFile | undefined> {
  const request = await requests.find(id);
  if (!request) return undefined;
  if (request.state !== 'awaiting_clarification') return { request };
  const asked = (await requests.events(id)).flatMap(({ event }) =>
    event.type === 'ask_clarification' ? [event.question] : [],
  );
  const question = asked.at(-1);
  return { request, ...(question !== undefined && { question }) };
}
