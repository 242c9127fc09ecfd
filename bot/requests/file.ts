import { dayIn } from '../../rights/calendar/zone.ts';
import { followUpCode } from '../../rights/dialog/codes.ts';
import { giveCodeIn } from '../../rights/dialog/follow-up-codes.ts';
import { regimeFor } from '../../rights/law/regimes.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import { draftOf, type Wish } from '../../rights/requests/draft.ts';
import { splitByIdentity } from '../../rights/requests/identity-needed.ts';
import { NOT_ALLOWED, type NotAllowedCode } from '../../rights/requests/not-allowed.ts';
import { requestReference } from '../../rights/requests/reference.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { transition } from '../../rights/requests/transition.ts';
import { fileIn } from '../../rights/store/record.ts';
import { ReferenceTakenError } from '../../rights/store/request-store.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';
import type { RequestsDependencies } from './dependencies.ts';

type FileAct = Extract<RightsAct, { kind: 'file' }>;
const TRIES = 5;

/** What filing is carried out with. */
export type FilingDependencies = Pick<
  RequestsDependencies,
  'queries' | 'vault' | 'contextOf' | 'newId' | 'randomBytes'
>;

/** A wish with all its rights, before it is one or two requests. */
export type WholeWish = Omit<Wish, 'id' | 'reference'> & {
  /** For a wish that staff enter: the instant it came. */
  receivedAt?: Date;
};

export type Filed =
  | {
      filed: true;
      requests: RightsRequest[] /** The follow-up code, for who cannot be reached otherwise. */;
      code?: string;
    }
  | { filed: false; code: NotAllowedCode };

/** Files what a turn wishes. When it comes back, all is stored. */
export async function file(dependencies: RequestsDependencies, turn: Turn, act: FileAct): Promise<RightsDone> {
  const { requests, contextOf, signIns, now } = dependencies;
  const signedIn = await signIns.who(turn.conversation, now());
  const earlier = act.reachedAs === undefined ? undefined : await requests.find(act.reachedAs);
  const contact = signedIn?.email ?? earlier?.contact;
  const level = signedIn ? 'signed_in' : earlier?.identity.level === 'address_confirmed' ? 'address_confirmed' : 'none';
  const wish: WholeWish = {
    filingKey: act.key,
    rights: act.rights,
    channel: channelOf(turn.channel),
    language: act.language,
    person: turn.person,
    words: act.words,
    passages: act.passages,
    ...(act.residence !== undefined && { residence: act.residence }),
    ...(act.onBehalf !== undefined && { onBehalf: act.onBehalf }),
    level,
    ...(contact !== undefined && { contact }),
  };
  // The reply of this very turn is the acknowledgement: it says by when and how it goes on.
  const outcome = await fileWhole(dependencies, wish, contextOf({ kind: 'person', id: turn.person }), () => true);
  if (!outcome.filed) return { kind: 'not_allowed', words: NOT_ALLOWED[outcome.code] };
  const { code } = outcome;
  return {
    kind: 'filed',
    files: outcome.requests.map((request) => ({ request })),
    ...(code !== undefined && { code }),
  };
}

/**
 * Files a wish as one or two requests (what can wait for identity, and what never does), all or none, once for its key;
 * who cannot be reached otherwise gets a follow-up code for them. When it comes back, all is stored.
 * @param acknowledged whether the person is told of a request at this very moment
 */
export async function fileWhole(
  { queries, vault, contextOf, newId, randomBytes }: FilingDependencies,
  { receivedAt, ...whole }: WholeWish,
  context: TransitionContext,
  acknowledged: (request: RightsRequest) => boolean,
): Promise<Filed> {
  const regime = regimeFor(whole.residence, context.companyRegime);
  const groups = splitByIdentity(whole.rights, regime, dayIn(receivedAt ?? context.now, context.timeZone));
  const event = { type: 'file', ...(receivedAt && { receivedAt: receivedAt.toISOString() }) } as const;
  const code = followUpCode(randomBytes(10));
  for (let left = TRIES; ; left -= 1) {
    try {
      return await inTransaction(queries, async (transaction): Promise<Filed> => {
        const requests: RightsRequest[] = [];
        let shown: string | undefined;
        for (const [index, rights] of groups.entries()) {
          const filingKey = `${whole.filingKey}/${index}`;
          const wish = { ...whole, id: newId(), reference: requestReference(randomBytes(7)), filingKey, rights };
          const outcome = transition(draftOf(wish, context), event, context);
          if (!outcome.allowed) return { filed: false, code: outcome.code };
          const told = acknowledged(outcome.request)
            ? acknowledge(outcome.request, contextOf({ kind: 'system' }))
            : { request: outcome.request, events: [] };
          const { request } = await fileIn(transaction, vault, told.request, [...outcome.events, ...told.events]);
          if (request.contact === undefined)
            shown = await giveCodeIn(transaction, vault, request.reference, { request: request.id }, code, context.now);
          requests.push(request);
        }
        return { filed: true, requests, ...(shown !== undefined && { code: shown }) };
      });
    } catch (error) {
      if (!(error instanceof ReferenceTakenError) || left === 1) throw error;
    }
  }
}

function acknowledge(request: RightsRequest, context: TransitionContext) {
  const outcome = transition(request, { type: 'acknowledge' }, context);
  return outcome.allowed ? outcome : { request, events: [] };
}
