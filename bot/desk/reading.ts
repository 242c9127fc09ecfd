import type { Deadline } from '../../rights/calendar/deadline.ts';
import type { PlainDate } from '../../rights/calendar/plain-date.ts';
import { dayIn } from '../../rights/calendar/zone.ts';
import type { Access } from '../../rights/desk/access-log.ts';
import type { StoredFile } from '../../rights/desk/file-store.ts';
import { type Urgency, urgencyOf } from '../../rights/desk/urgency.ts';
import type { Right } from '../../rights/law/rights.ts';
import { deadlinesOf } from '../../rights/requests/clocks.ts';
import type { RecordedEvent } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { STATES, type State } from '../../rights/requests/states.ts';
import type { Staff } from '../staff/staff.ts';
import { actor, denial } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import { lettersSent } from './letters.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { type PossibleAct, possibleActs } from './possible-acts.ts';

/** A line of the queue: nothing personal. */
export type QueueItem = Pick<
  RightsRequest,
  'reference' | 'state' | 'rights' | 'regime' | 'language' | 'channel' | 'owner' | 'clocks' | 'proposal'
> & { urgency: Urgency };

export interface QueueAsk {
  /** `open` unless said. */
  which?: 'open' | 'mine' | 'unclaimed' | 'late' | 'closed';
  limit?: number;
}

export interface RequestView {
  request: RightsRequest;
  events: readonly RecordedEvent[];
  urgency: Urgency;
  /** The rule of time of each right, in words. */
  deadlines: readonly { right: Right; deadline: Deadline }[];
  files: readonly StoredFile[];
  letters: ReturnType<typeof lettersSent>;
  /** What this member of staff can do now. */
  acts: readonly PossibleAct[];
  fourEyes: boolean;
}

export interface DeskReading {
  /** What is owed first comes first. */
  queue(staff: Staff, ask?: QueueAsk): Promise<Outcome<QueueItem[]>>;
  show(staff: Staff, reference: string): Promise<Outcome<RequestView>>;
  accessLog(staff: Staff, subject?: string): Promise<Outcome<Access[]>>;
}

const CLOSED: readonly State[] = STATES.slice(STATES.indexOf('fulfilled'), STATES.indexOf('closed_unverified') + 1);

export function createDeskReading(dependencies: DeskDependencies): DeskReading {
  const { requests, files, access, now, contextOf } = dependencies;
  const today = (staff: Staff): PlainDate => dayIn(now(), contextOf(actor(staff)).timeZone);

  return {
    async queue(staff, { which = 'open', limit = 1000 } = {}) {
      const denied = denial(staff, 'list');
      if (denied) return denied;
      const day = today(staff);
      const found = await requests.queue({
        limit,
        ...(which === 'closed' && { states: CLOSED }),
        ...(which === 'mine' && { owner: staff.email }),
        ...(which === 'unclaimed' && { owner: null }),
        ...(which === 'late' && { dueUntil: day }),
      });
      await access.add({ at: now(), staff: staff.email, act: 'list', subject: which });
      return done(
        found
          .map(({ reference, state, rights, regime, language, channel, owner, clocks, proposal, ...rest }) => ({
            ...{ reference, state, rights, regime, language, channel },
            ...(owner !== undefined && { owner }),
            ...(clocks && { clocks }),
            ...(proposal && { proposal }),
            urgency: urgencyOf({ state, ...(clocks && { clocks }) }, day),
            closedAt: rest.closedAt ?? '',
          }))
          .filter(({ urgency }) => which !== 'late' || urgency.level === 'late' || urgency.level === 'past_target')
          .sort((a, b) => (which === 'closed' ? b.closedAt.localeCompare(a.closedAt) : 0))
          .map(({ closedAt: _closedAt, ...item }) => item),
      );
    },

    async show(staff, reference) {
      const denied = denial(staff, 'read');
      if (denied) return denied;
      const request = await requests.findByReference(reference);
      if (!request) return refused('unknown');
      const context = contextOf(actor(staff));
      const [events, uploaded] = await Promise.all([requests.events(request.id), files.of(request.id)]);
      await access.add({ at: now(), staff: staff.email, act: 'read', subject: reference });
      const { clocks } = request;
      return done({
        request,
        events,
        urgency: urgencyOf(request, today(staff)),
        deadlines: clocks ? deadlinesOf({ ...request, clocks }, context) : [],
        files: uploaded,
        letters: lettersSent(events),
        acts: possibleActs(staff, request, context),
        fourEyes: context.fourEyes,
      });
    },

    async accessLog(staff, subject) {
      const denied = denial(staff, 'read_access_log');
      if (denied) return denied;
      const lines = await access.read(subject === undefined ? {} : { subject });
      await access.add({ at: now(), staff: staff.email, act: 'read_access_log', subject: subject ?? 'all' });
      return done(lines);
    },
  };
}
