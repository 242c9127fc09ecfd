import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Register } from '../../../../knowledge/register/register.ts';
import { INCIDENT_MESSAGE } from '../../../../rights/incidents/incident-messages-due.ts';
import type { IncidentStore } from '../../../../rights/incidents/incident-store.ts';
import type { TransitionContext } from '../../../../rights/requests/context.ts';
import { DESK_MESSAGE } from '../../../../rights/store/desk-messages-due.ts';
import type { RequestStore } from '../../../../rights/store/request-store.ts';
import type { Worker } from '../../../../storage/outbox/worker.ts';
import type { Desk } from '../../../desk/open-desk.ts';
import type { StaffList } from '../../../staff/staff.ts';
import type { ConversationStore } from '../../../store/conversation-store.ts';
import { HAND_OVER_MESSAGE } from '../../../store/hand-over-jobs.ts';
import type { SlackStore } from '../../../store/slack-store.ts';
import { forGood } from '../inbox.ts';
import { type Board, createBoard } from './board.ts';
import { type DeskListenerDependencies, listenForDesk } from './listen.ts';
import { listenForIncidents } from './listen-incidents.ts';

/** What the desk in Slack needs of the server. */
export interface SlackDesk {
  channel: string;
  desk: Desk;
  requests: RequestStore;
  incidents: IncidentStore;
  staff: StaffList;
  /** Carries out jobs of the rights database. */
  rightsWorker: Worker;
  context(): TransitionContext;
  alone<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  wake(): void;
}

export type Shared = Pick<
  DeskListenerDependencies,
  'people' | 'windows' | 'workspaces' | 'delivery' | 'once' | 'undone' | 'language'
> & {
  slack: SlackStore;
  conversations: ConversationStore;
  worker: Worker;
  register(): Register;
  site(): string;
};

/** The desk's channel and the home tab. Gives the board, whose look at the dates is to be repeated. */
export function connectSlackDesk(app: App, { channel, ...own }: SlackDesk, shared: Shared): Board {
  const { desk, requests, incidents, staff, rightsWorker, context, alone, wake } = own;
  const { slack, conversations, worker, workspaces, language, site, once } = shared;
  const board = createBoard({
    channel,
    // The desk belongs to the one workspace of the token.
    api: () => workspaces.api(''),
    slack,
    requests,
    once,
    incidents,
    handOver: (reference) => conversations.handOver(reference),
    staff,
    context,
    language,
    site,
    alone,
  });
  rightsWorker.registerHandler(DESK_MESSAGE, async ({ payload }) => {
    await forGood(board.showRequest(z.object({ request: z.string() }).parse(payload).request));
  });
  worker.registerHandler(HAND_OVER_MESSAGE, async ({ payload }) => {
    await forGood(board.showHandOver(z.object({ reference: z.string() }).parse(payload).reference));
  });
  rightsWorker.registerHandler(INCIDENT_MESSAGE, async ({ payload }) => {
    await forGood(board.showIncident(z.object({ incident: z.string() }).parse(payload).incident));
  });
  const listening = { ...shared, channel, desk, staff, slack, wake };
  listenForDesk(app, listening);
  listenForIncidents(app, listening);
  return board;
}
