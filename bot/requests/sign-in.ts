import type { SignedIn } from '../../rights/dialog/signed-in.ts';
import { mayWaitForIdentity } from '../../rights/requests/identity-needed.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import { actIn, untilUnchanged } from './change.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { acknowledgement } from './reach.ts';

/** How long a conversation is believed to be with whoever the site said. */
const SIGNED_IN_MS = 3_600_000;

/**
 * Ties a conversation to who is signed in on the company's site, or in a workspace that is trusted like it, and confirms the requests that it has filed and that
 * may wait for that. False: the token was used before.
 */
export async function signIn(
  dependencies: RequestsDependencies,
  conversation: { id: string; person: string; requests: readonly string[] },
  who: SignedIn,
  token: { id: string; expiresAt: Date; method?: 'site_token' | 'slack_account' },
): Promise<boolean> {
  const { queries, requests, signIns, now, wake } = dependencies;
  const until = new Date(now().getTime() + SIGNED_IN_MS);
  if (!(await signIns.signIn(conversation.id, who, token, until))) return false;
  for (const id of conversation.requests) {
    const request = await requests.find(id);
    if (!request?.clocks) continue;
    const { rights, regime, clocks, contact } = request;
    const waits = rights.some((right) => mayWaitForIdentity(right, regime, clocks.receivedOn));
    await untilUnchanged(() =>
      inTransaction(queries, async (transaction) => {
        if (contact === undefined && who.email !== undefined) {
          await actIn(dependencies, transaction, id, { type: 'amend', contact: who.email }, conversation.person);
          await enqueue(transaction, acknowledgement(id, now()));
        }
        if (!waits) return;
        const event = { type: 'confirm_identity', level: 'signed_in', method: token.method ?? 'site_token' } as const;
        await actIn(dependencies, transaction, id, event, undefined);
      }),
    );
  }
  wake();
  return true;
}
