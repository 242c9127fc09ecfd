import { createHash } from 'node:crypto';
import type { Language } from '../../../../knowledge/statement.ts';
import { dayIn } from '../../../../rights/calendar/zone.ts';
import { urgencyOf } from '../../../../rights/desk/urgency.ts';
import type { TransitionContext } from '../../../../rights/requests/context.ts';
import type { RightsRequest } from '../../../../rights/requests/request.ts';
import type { RequestStore } from '../../../../rights/store/request-store.ts';
import { possibleActs } from '../../../desk/possible-acts.ts';
import type { Staff, StaffList } from '../../../staff/staff.ts';
import type { HandOver } from '../../../store/conversation-store.ts';
import type { SlackStore } from '../../../store/slack-store.ts';
import { createOneAtATime } from '../../../turns/one-at-a-time.ts';
import type { SlackApi } from '../api.ts';
import type { SlackMessage } from '../render/reply.ts';
import { handOverMessage } from './hand-over-message.ts';
import { type RequestShowing, requestMessage } from './request-message.ts';

export interface BoardDependencies {
  channel: string;
  api(): Promise<SlackApi>;
  slack: Pick<SlackStore, 'deskMessage' | 'keepDeskMessage'>;
  requests: Pick<RequestStore, 'find' | 'queue'>;
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
  /** Looks at all open requests: a date may have passed. */
  refresh(): Promise<void>;
  showing(request: RightsRequest, language: Language): RequestShowing;
}

const MOST_OPEN = 5000;

export function createBoard(dependencies: BoardDependencies): Board {
  const { channel, api, slack, requests, staff, context, language, site, alone } = dependencies;
  const inOrder = createOneAtATime();
  const nameOf = (email: string | undefined) => (email === undefined ? undefined : (staff.find(email)?.name ?? email));

  /** As somebody sees it who may do everything: who presses is asked then whether they may. */
  function showing(request: RightsRequest, shown: Language): RequestShowing {
    const now = context();
    const anybody: Staff = {
      email: request.owner ?? '',
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

  const board: Board = {
    showing,
    async showRequest(id) {
      const request = await requests.find(id);
      if (!request || request.state === 'draft') return;
      await show(request.reference, async () => {
        const now = await requests.find(id);
        return now && requestMessage(showing(now, language()));
      });
    },
    showHandOver: (reference) =>
      show(reference, async () => {
        const handOver = await dependencies.handOver(reference);
        if (!handOver) return undefined;
        return handOverMessage({
          handOver,
          owner: nameOf(handOver.owner),
          language: language(),
          timeZone: context().timeZone,
          url: `${site()}/desk/hand-overs/${reference}`,
        });
      }),
    async refresh() {
      for (const { id } of await requests.queue({ limit: MOST_OPEN })) await board.showRequest(id);
    },
  };
  return board;
}
