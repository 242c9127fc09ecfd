import { z } from 'zod';
import type { AccessLog } from '../../rights/desk/access-log.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import type { Staff, StaffList } from '../staff/staff.ts';
import type { ConversationStore, HandOver, HandOverState, Message } from '../store/conversation-store.ts';
import type { HandOverEvent, HandOverRefusal, HandOverStore } from '../store/hand-over-store.ts';
import { noHelpFrom } from './asked-for-help.ts';
import { denial } from './denial.ts';
import type { Act } from './may.ts';
import { done, type Outcome, type RefusedCode, refused } from './outcome.ts';

const words = z.string().trim().min(1).max(4000);

/** What staff do to a request for a person. */
export const handOverActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('release') }),
  /** What the person reads in the chat. */
  z.object({ kind: z.literal('answer'), words }),
  z.object({ kind: z.literal('note'), words }),
  z.object({ kind: z.literal('escalate'), to: words, reason: words }),
  z.object({ kind: z.literal('close') }),
]);
export type HandOverDeskAct = z.infer<typeof handOverActSchema>;

export interface HandOverView {
  handOver: HandOver;
  events: HandOverEvent[];
  /** The conversation, masked as it is kept; empty when it is gone. */
  messages: Message[];
  acts: HandOverDeskAct['kind'][];
  /** Whether an answer still reaches the chat. */
  reachable: boolean;
}

export interface HandOverDesk {
  list(staff: Staff, states?: readonly HandOverState[]): Promise<Outcome<HandOver[]>>;
  show(staff: Staff, reference: string): Promise<Outcome<HandOverView>>;
  act(staff: Staff, reference: string, act: HandOverDeskAct): Promise<Outcome<HandOver>>;
}

export interface HandOverDeskDependencies {
  handOvers: HandOverStore;
  conversations: Pick<ConversationStore, 'find' | 'transcript'>;
  access: AccessLog;
  staff: StaffList;
  now(): Date;
  newId(): string;
  /** Requests of the person of a conversation, newest first. */
  requestsOf(person: string): Promise<RightsRequest[]>;
  /** Writes the answer to the person too. */
  mail(to: string, answer: { handOver: HandOver; words: string; from: Staff }): Promise<void>;
  /** Tells the member of staff that help is asked for. */
  tell(staff: Staff, reference: string, by: Staff, reason: string): Promise<void>;
}

const PERMISSION: Record<HandOverDeskAct['kind'], Act> = {
  claim: 'claim',
  release: 'release',
  answer: 'handle',
  note: 'note',
  escalate: 'escalate',
  close: 'handle',
};

export function createHandOverDesk(dependencies: HandOverDeskDependencies): HandOverDesk {
  const { handOvers, conversations, access, staff: all, now, newId, requestsOf, mail, tell } = dependencies;
  const log = (staff: Staff, act: string, subject: string) =>
    access.add({ at: now(), staff: staff.email, act, subject });

  /** An address that the person has confirmed in a request of theirs; their word alone would do for nobody's mail. */
  async function addressOf(conversation: string): Promise<string | undefined> {
    const person = (await conversations.find(conversation))?.person;
    const own = person === undefined ? [] : await requestsOf(person);
    return own.find(({ contact, identity }) => contact !== undefined && identity.level !== 'none')?.contact;
  }

  return {
    async list(staff, states = ['waiting', 'taken']) {
      const denied = denial(staff, 'list');
      if (denied) return denied;
      await log(staff, 'list', 'hand_overs');
      return done(await handOvers.list(states));
    },

    async show(staff, reference) {
      const denied = denial(staff, 'read');
      if (denied) return denied;
      const handOver = await handOvers.find(reference);
      if (!handOver) return refused('unknown');
      const [events, messages] = await Promise.all([
        handOvers.events(reference),
        conversations.transcript(handOver.conversation),
      ]);
      await log(staff, 'read', reference);
      return done({ handOver, events, messages, acts: possible(staff, handOver), reachable: messages.length > 0 });
    },

    async act(staff, reference, act) {
      const handOver = await handOvers.find(reference);
      if (!handOver) return refused('unknown');
      const denied = denial(staff, PERMISSION[act.kind], handOver);
      if (denied) return denied;
      const helper = act.kind === 'escalate' ? all.find(act.to) : undefined;
      const noHelp = noHelpFrom(all, act);
      if (noHelp) return refused(noHelp);
      const outcome = await handOvers.act(reference, {
        kind: act.kind,
        by: staff.email,
        at: now(),
        ...('words' in act && { words: act.words }),
        ...(act.kind === 'escalate' && { words: `${act.to}: ${act.reason}` }),
        ...(act.kind === 'answer' && { message: { id: newId(), name: staff.name } }),
      });
      if (typeof outcome === 'string') return refused(CODES[outcome]);
      await log(staff, act.kind, reference);
      if (act.kind === 'answer') {
        const address = await addressOf(handOver.conversation);
        if (address !== undefined) await mail(address, { handOver, words: act.words, from: staff });
      }
      if (act.kind === 'escalate' && helper) await tell(helper, reference, staff, act.reason);
      return done(outcome);
    },
  };
}

const CODES: Record<HandOverRefusal, RefusedCode> = {
  unknown: 'unknown',
  taken: 'taken',
  not_claimed: 'not_claimed',
  closed: 'closed',
  conversation_gone: 'conversation_gone',
};

function possible(staff: Staff, { state, owner }: HandOver): HandOverDeskAct['kind'][] {
  const offered: Record<HandOverDeskAct['kind'], boolean> = {
    claim: state !== 'closed' && owner === undefined,
    answer: state !== 'closed',
    note: true,
    escalate: state !== 'closed',
    release: state !== 'closed' && owner !== undefined,
    close: state !== 'closed',
  };
  return (Object.keys(offered) as HandOverDeskAct['kind'][]).filter(
    (kind) => offered[kind] && denial(staff, PERMISSION[kind], { ...(owner !== undefined && { owner }) }) === undefined,
  );
}
