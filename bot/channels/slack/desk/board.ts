import { createHash } from 'node:crypto';
import type { Language } from '../../../../knowledge/statement.ts';
import { dayIn } from '../../../../rights/calendar/zone.ts';
import { urgencyOf } from '../../../../rights/desk/urgency.ts';
import type { Incident } from '../../../../rights/incidents/incident.ts';
import type { IncidentStore } from '../../../../rights/incidents/incident-store.ts';
import type { TransitionContext } from '../../../../rights/requests/context.ts';
import type { RightsRequest } from '../../../../rights/requests/request.ts';
import type { RequestStore } from '../../../../rights/store/request-store.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { possibleActs } from '../../../desk/possible-acts.ts';
import type { Staff, StaffList } from '../../../staff/staff.ts';
import type { HandOver } from '../../../store/conversation-store.ts';
import type { SlackStore } from '../../../store/slack-store.ts';
import { createOneAtATime } from '../../../turns/one-at-a-time.ts';
import { note } from '../answer.ts';
import type { SlackApi } from '../api.ts';
import type { SlackMessage } from '../render/reply.ts';
import { cut } from '../render/texts.ts';
import { DESK } from './desk-words.ts';
import { handOverMessage } from './hand-over-message.ts';
import { incidentMessage, incidentReminder } from './incident-message.ts';
import { digest, workingMorning } from './morning.ts';
import { reminderWords } from './reminder-words.ts';
import { type RequestShowing, requestMessage } from './request-message.ts';

export interface BoardDependencies {
  channel: string;
  api(): Promise<SlackApi>;
  slack: Pick<SlackStore, 'deskMessage' | 'keepDeskMessage' | 'dropDeskMessage'>;
  requests: Pick<RequestStore, 'find' | 'queue' | 'events'>;
  /** True the first time in all processes. */
  once(key: string): Promise<boolean>;
  incidents: Pick<IncidentStore, 'find' | 'queue' | 'events'>;
  handOver(reference: string): Promise<HandOver | undefined>;
  staff: StaffList;
  /** How the company counts, now. */
  context(): TransitionContext;
  language(): Language;
  site(): string;
  /** Keeps other processes from the same message meanwhile. */
  alone<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/** The messages of the desk's channel, which keep themselves true. */
export interface Board {
  /** Posts the message of a request, or changes it where it is no longer true. */
  showRequest(id: string): Promise<void>;
  showHandOver(reference: string): Promise<void>;
  /** By its id. */
  showIncident(id: string): Promise<void>;
  /** Looks at all open requests and incidents: a date may have passed. */
  refresh(): Promise<void>;
  showing(request: RightsRequest, language: Language): RequestShowing;
}

/** Characters of a name, which stands three times in a message at most. */
const LONGEST_NAME = 100;
const MOST_OPEN = 5000;
const RECENT_MS = 2 * 86_400_000;

export function createBoard(dependencies: BoardDependencies): Board {
  const { channel, api, slack, requests, staff, context, language, site, alone } = dependencies;
  const inOrder = createOneAtATime();
  const nameOf = (email: string | undefined) =>
    email === undefined ? undefined : cut(staff.find(email)?.name ?? email, LONGEST_NAME);

  /** As somebody sees it who may do everything: who presses is asked then whether they may. */
  function showing(request: RightsRequest, shown: Language): RequestShowing {
    const now = context();
    const anybody: Staff = {
      email: '',
      name: '',
      roles: ['dpo'],
      timeZone: now.timeZone,
      language: shown,
    };
    return {
      request,
      urgency: urgencyOf(request, dayIn(now.now, now.timeZone)),
      acts: possibleActs(anybody, request, now),
      owner: nameOf(request.owner),
      proposedBy: nameOf(request.proposal?.by),
      language: shown,
      url: `${site()}/desk/requests/${request.reference}`,
    };
  }

  /** @param render anew each time: whoever waited shows what is true then */
  function show(reference: string, render: () => Promise<SlackMessage | undefined>): Promise<void> {
    return inOrder.run(reference, () =>
      alone(`slack_desk/${reference}`, async () => {
        const message = await render();
        if (!message) return;
        const shown = createHash('sha256').update(JSON.stringify(message)).digest('base64url');
        const before = await slack.deskMessage(reference);
        if (before?.shown === shown) return;
        const calls = await api();
        if (before) {
          await calls.call('chat.update', { channel: before.channel, ts: before.ts, ...message });
          await slack.keepDeskMessage({ ...before, shown });
          return;
        }
        const { ts } = await calls.call('chat.postMessage', { channel, ...message, unfurl_links: false });
        await slack.keepDeskMessage({ reference, channel, ts: String(ts), shown });
      }),
    );
  }

  /** What a message was about is deleted: it says so, and is then left alone. */
  function retire(reference: string, message: SlackMessage): Promise<void> {
    return inOrder.run(reference, () =>
      alone(`slack_desk/${reference}`, async () => {
        const before = await slack.deskMessage(reference);
        if (!before) return;
        await (await api()).call('chat.update', { channel: before.channel, ts: before.ts, ...message });
        await slack.dropDeskMessage(reference);
      }),
    );
  }

  /** Reminders and calls for help, in the thread of the request: each once, and none of long ago. */
  async function remind(request: RightsRequest): Promise<void> {
    const since = context().now.getTime() - RECENT_MS;
    for (const { sequence, at, event } of await requests.events(request.id)) {
      const text = reminderWords(event, nameOf(request.owner), nameOf, language());
      if (text === undefined || Date.parse(at) < since) continue;
      await sayInThread(request.reference, `reminder/${request.id}/${sequence}`, text);
    }
  }

  /** The same for an incident. */
  async function remindOfIncident({ id, reference, owner }: Incident): Promise<void> {
    const since = context().now.getTime() - RECENT_MS;
    for (const { sequence, at, event } of await dependencies.incidents.events(id)) {
      const text = incidentReminder(event, nameOf(owner), nameOf, language());
      if (text === undefined || Date.parse(at) < since) continue;
      await sayInThread(reference, `incident/${id}/${sequence}`, text);
    }
  }

  /** In the thread of a message, once for the key. */
  async function sayInThread(reference: string, key: string, text: string): Promise<void> {
    const post = await slack.deskMessage(reference);
    if (!post || !(await dependencies.once(key))) return;
    const calls = await api();
    await calls.call('chat.postMessage', { channel: post.channel, thread_ts: post.ts, ...note(text) });
  }

  /** The figures of the day, on the morning of each working day. */
  async function greet(open: readonly RightsRequest[]): Promise<void> {
    const now = context();
    const day = workingMorning(now);
    const today = dayIn(now.now, now.timeZone);
    const message = digest(
      open.map((request) => ({ ...request, urgency: urgencyOf(request, today) })),
      language(),
    );
    if (day === undefined || !message || !(await dependencies.once(`digest/${day}`))) return;
    await (await api()).call('chat.postMessage', { channel, ...message });
  }

  const board: Board = {
    showing,
    async showRequest(id) {
      const request = await requests.find(id);
      if (!request || request.state === 'draft') return;
      await show(request.reference, async () => {
        const now = await requests.find(id);
        return now && requestMessage(showing(now, language()));
      });
      await remind(request);
    },
    async showHandOver(reference) {
      await show(reference, async () => {
        const handOver = await dependencies.handOver(reference);
        return (
          handOver &&
          handOverMessage({
            handOver,
            owner: nameOf(handOver.owner),
            language: language(),
            timeZone: context().timeZone,
            url: `${site()}/desk/hand-overs/${reference}`,
          })
        );
      });
      if (!(await dependencies.handOver(reference))) await retire(reference, note(say(DESK.gone, language())));
    },
    async showIncident(id) {
      const incident = await dependencies.incidents.find(id);
      if (!incident) return;
      await show(incident.reference, async () => {
        const now = await dependencies.incidents.find(id);
        return (
          now &&
          incidentMessage({
            incident: now,
            owner: nameOf(now.owner),
            language: language(),
            now: context().now,
            timeZone: context().timeZone,
            url: `${site()}/desk/incidents/${now.reference}`,
          })
        );
      });
      await remindOfIncident(incident);
    },
    async refresh() {
      const open = await requests.queue({ limit: MOST_OPEN });
      await greet(open);
      for (const { id } of await dependencies.incidents.queue({ limit: MOST_OPEN })) await board.showIncident(id);
      for (const { id } of open) await board.showRequest(id);
    },
  };
  return board;
}
