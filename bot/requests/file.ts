import { dayIn } from '../../rights/calendar/zone.ts';
import { followUpCode } from '../../rights/dialog/codes.ts';
import { giveCodeIn } from '../../rights/dialog/follow-up-codes.ts';
import { regimeFor } from '../../rights/law/regimes.ts';
import type { Right } from '../../rights/law/rights.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import { draftOf } from '../../rights/requests/draft.ts';
import { splitByIdentity } from '../../rights/requests/identity-needed.ts';
import { requestReference } from '../../rights/requests/reference.ts';
import type { IdentityLevel, RightsRequest } from '../../rights/requests/request.ts';
import { transition } from '../../rights/requests/transition.ts';
import { fileIn } from '../../rights/store/record.ts';
import { ReferenceTakenError } from '../../rights/store/request-store.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { CaseFile, RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';
import type { RequestsDependencies } from './dependencies.ts';

type FileAct = Extract<RightsAct, { kind: 'file' }>;
const TRIES = 5;

/**
 * Files a wish as one or two requests (what can wait for identity, and what never does), all or none, once for the act's
 * key; who cannot be reached otherwise gets a follow-up code for them. When it comes back, all is stored.
 */
export async function file(dependencies: RequestsDependencies, turn: Turn, act: FileAct): Promise<RightsDone> {
  const { queries, vault, requests, contextOf, signIns, now, newId, randomBytes } = dependencies;
  const context = contextOf({ kind: 'person', id: turn.person });
  const signedIn = await signIns.who(turn.conversation, now());
  const regime = regimeFor(act.residence, context.companyRegime);
  const groups = splitByIdentity(act.rights, regime, dayIn(context.now, context.timeZone));
  const code = followUpCode(randomBytes(10));
  const earlier = act.reachedAs === undefined ? undefined : await requests.find(act.reachedAs);
  const contact = signedIn?.email ?? earlier?.contact;
  const level = signedIn ? 'signed_in' : earlier?.identity.level === 'address_confirmed' ? 'address_confirmed' : 'none';

  const wish = (rights: readonly Right[], index: number) => ({
    id: newId(),
    reference: requestReference(randomBytes(7)),
    filingKey: `${act.key}/${index}`,
    rights,
    channel: channelOf(turn.channel),
    language: act.language,
    person: turn.person,
    words: act.words,
    passages: act.passages,
    ...(act.residence !== undefined && { residence: act.residence }),
    ...(act.onBehalf !== undefined && { onBehalf: act.onBehalf }),
    level: level as IdentityLevel,
    ...(contact !== undefined && { contact }),
  });

  for (let left = TRIES; ; left -= 1) {
    try {
      return await inTransaction(queries, async (transaction) => {
        const files: CaseFile[] = [];
        let shown: string | undefined;
        for (const [index, rights] of groups.entries()) {
          const outcome = transition(draftOf(wish(rights, index), context), { type: 'file' }, context);
          if (!outcome.allowed) return { kind: 'not_allowed', words: outcome.words };
          const told = acknowledged(outcome.request, contextOf({ kind: 'system' }));
          const { request } = await fileIn(transaction, vault, told.request, [...outcome.events, ...told.events]);
          if (needsCode(request))
            shown = await giveCodeIn(transaction, vault, request.reference, { request: request.id }, code, now());
          files.push({ request });
        }
        return { kind: 'filed', files, ...(shown !== undefined && { code: shown }) };
      });
    } catch (error) {
      if (!(error instanceof ReferenceTakenError) || left === 1) throw error;
    }
  }
}

/** The reply of this very turn is the acknowledgement: it says by when and how it goes on. */
function acknowledged(request: RightsRequest, context: TransitionContext) {
  const outcome = transition(request, { type: 'acknowledge' }, context);
  return outcome.allowed ? outcome : { request, events: [] };
}

function needsCode({ contact }: RightsRequest): boolean {
  return contact === undefined;
}
