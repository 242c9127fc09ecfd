import { followUp } from '../../rights/dialog/follow-up-codes.ts';
import type { Opened } from '../../rights/dialog/mail-codes.ts';
import { noted as notedBefore, once } from '../../rights/dialog/once.ts';
import { mayWaitForIdentity } from '../../rights/requests/identity-needed.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { normalised } from '../../rights/store/rows.ts';
import type { RightsSchema } from '../../rights/store/schema.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { actIn, caseFile, untilUnchanged } from './change.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { limitOf, type TriedOn } from './limits.ts';
import { acknowledgement } from './reach.ts';

/** What a right code opens, as it is noted for the act's key; `null`: it was wrong. */
type Noted = { requests: readonly string[]; incidents: readonly string[] } | null;

/** A code sent to the address that the person gave. */
export async function checkCode(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, challenge, code }: Extract<RightsAct, { kind: 'check_code' }>,
): Promise<RightsDone> {
  return tried(dependencies, turn, key, [], async () => opened(dependencies, challenge, code));
}

/**
 * A code for what was filed elsewhere: the follow-up code of the reference, or the one that was mailed. Both are looked
 * up and compared each time, whatever is known.
 */
export async function open(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, reference, challenge, code }: Extract<RightsAct, { kind: 'open' }>,
): Promise<RightsDone> {
  const on: TriedOn[] = reference === undefined ? [] : [`reference:${reference}`];
  return tried(dependencies, turn, key, on, async () => {
    const followed = await followUp(dependencies.queries, dependencies.vault, reference, code);
    const mailed = await opened(dependencies, challenge, code);
    if (followed) {
      return 'request' in followed
        ? { requests: [followed.request], incidents: [] }
        : { requests: [], incidents: [followed.incident] };
    }
    return mailed;
  });
}

/** One try within the limits, once for the act's key: the same message again is not another try. */
async function tried(
  dependencies: RequestsDependencies,
  turn: Turn,
  key: string,
  also: readonly TriedOn[],
  check: () => Promise<Noted>,
): Promise<RightsDone> {
  const { queries, tries, now, incidents: store } = dependencies;
  const before = await notedBefore<RightsSchema, Noted>(queries, key);
  const on: TriedOn[] = [
    ...also,
    `conversation:${turn.conversation}`,
    ...(turn.address === undefined ? [] : [`network:${turn.address}` as const]),
  ];
  let noted: Noted;
  if (before) noted = before.result;
  else {
    if (!(await tries.allowed(on, limitOf))) return { kind: 'too_often' };
    noted = await check();
    if (noted === null) await tries.count(on, limitOf);
    const result = noted;
    await once(queries, key, now(), async () => result);
  }
  if (noted === null) return { kind: 'code_wrong' };
  const files = await Promise.all(noted.requests.map((id) => caseFile(dependencies, id)));
  const incidents = await Promise.all(noted.incidents.map((id) => store.find(id)));
  return {
    kind: 'code_right',
    files: files.flatMap((one) => one ?? []),
    incidents: incidents.flatMap((one) => one ?? []),
  };
}

/** A right code also shows that the address is the person's: what may wait for that waits no longer. */
async function opened(dependencies: RequestsDependencies, challenge: string | undefined, code: string): Promise<Noted> {
  const found = await dependencies.codes.check(challenge, code, dependencies.now());
  if (!found) return null;
  for (const id of found.requests) await confirmed(dependencies, id, found);
  dependencies.wake();
  return { requests: found.requests, incidents: found.incidents };
}

async function confirmed(dependencies: RequestsDependencies, id: string, { address, purpose }: Opened): Promise<void> {
  const { queries, requests, now } = dependencies;
  const request = await requests.find(id);
  if (!request || request.contact === undefined || normalised(request.contact) !== normalised(address)) return;
  await untilUnchanged(() =>
    inTransaction(queries, async (transaction) => {
      if (waits(request))
        await actIn(
          dependencies,
          transaction,
          id,
          { type: 'confirm_identity', level: 'address_confirmed', method: 'mail_code' },
          undefined,
        );
      if (purpose === 'confirm') await enqueue(transaction, acknowledgement(id, now()));
    }),
  );
}

function waits({ rights, regime, clocks, identity }: RightsRequest): boolean {
  if (!clocks || identity.level !== 'none') return false;
  return rights.some((right) => mayWaitForIdentity(right, regime, clocks.receivedOn));
}
