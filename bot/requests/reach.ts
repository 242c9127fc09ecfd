import { createMailCodes } from '../../rights/dialog/mail-codes.ts';
import { once } from '../../rights/dialog/once.ts';
import { actOnIncidentIn } from '../../rights/incidents/act-on-incident.ts';
import { normalised } from '../../rights/store/rows.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { actIn, untilUnchanged } from './change.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { limitOf, type TriedOn } from './limits.ts';

/** What codes asked for in this turn are counted on. */
function sentOn(turn: Turn, address?: string): TriedOn[] {
  return [
    `sent_in:${turn.conversation}`,
    ...(turn.address === undefined ? [] : [`sent_from:${turn.address}` as const]),
    ...(address === undefined ? [] : [`sent_to:${normalised(address)}` as const]),
  ];
}

/** Whether a code may be asked for; if so, it is counted. */
async function mayAsk({ tries }: RequestsDependencies, turn: Turn, address?: string): Promise<boolean> {
  const on = sentOn(turn, address);
  if (!(await tries.allowed(on, limitOf))) return false;
  await tries.count(on, limitOf);
  return true;
}

/** Where the person can be written to. A code goes there when the address has to be confirmed; else the letter itself. */
export async function contact(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, requests, incidents, address, confirm }: Extract<RightsAct, { kind: 'contact' }>,
): Promise<RightsDone> {
  const { queries, vault, now, newId, wake } = dependencies;
  const by = { kind: 'person', id: turn.person } as const;
  const noted = await untilUnchanged(() =>
    once(queries, key, now(), async (transaction): Promise<{ challenge?: string }> => {
      for (const id of requests) {
        await actIn(dependencies, transaction, id, { type: 'amend', contact: address }, turn.person);
        if (!confirm) await enqueue(transaction, acknowledgement(id, now()));
      }
      for (const id of incidents)
        await actOnIncidentIn(transaction, vault, id, { type: 'contact', address }, { by, now: now() });
      if (!confirm) return {};
      const challenge = newId();
      await createMailCodes(transaction, vault).begin(
        challenge,
        { kind: 'confirm', address, requests, incidents },
        now(),
      );
      return { challenge };
    }),
  );
  if (noted.challenge === undefined) {
    wake();
    return { kind: 'noted' };
  }
  return askFor(dependencies, turn, key, noted.challenge, address);
}

/** The acknowledgement to an address that was given after the filing. */
export function acknowledgement(request: string, now: Date) {
  return { kind: 'mail', key: `${request}/acknowledged`, payload: { request, sequence: 1 }, runAt: now };
}

/** Enqueues a code, within the limits. */
async function askFor(
  dependencies: RequestsDependencies,
  turn: Turn,
  key: string,
  challenge: string,
  address?: string,
): Promise<RightsDone> {
  const { queries, now, wake } = dependencies;
  if (!(await mayAsk(dependencies, turn, address))) return { kind: 'too_often' };
  await inTransaction(queries, (transaction) =>
    enqueue(transaction, { kind: 'mail_code', key: `${key}/${challenge}`, payload: { challenge }, runAt: now() }),
  );
  wake();
  return { kind: 'code_sent', challenge };
}

export async function sendAgain(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, challenge }: Extract<RightsAct, { kind: 'send_again' }>,
): Promise<RightsDone> {
  const purpose = await dependencies.codes.purposeOf(challenge, new Date(0));
  const address = purpose?.address;
  await dependencies.codes.prolong(challenge, dependencies.now());
  return askFor(dependencies, turn, key, challenge, address);
}

/** A code for what was filed elsewhere. Whether anything is known by that name is looked up when the mail is sent. */
export async function askToOpen(
  dependencies: RequestsDependencies,
  turn: Turn,
  { key, reference, address }: Extract<RightsAct, { kind: 'ask_to_open' }>,
): Promise<RightsDone> {
  const { queries, vault, now, newId } = dependencies;
  const { challenge } = await once(queries, key, now(), async (transaction) => {
    const id = newId();
    await createMailCodes(transaction, vault).begin(
      id,
      { kind: 'open', ...(reference !== undefined && { reference }), ...(address !== undefined && { address }) },
      now(),
    );
    return { challenge: id };
  });
  return askFor(dependencies, turn, key, challenge, address);
}
