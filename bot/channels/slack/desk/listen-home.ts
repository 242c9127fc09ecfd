import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { greeting } from '../../../conversation/greeting.ts';
import type { QueueItem } from '../../../desk/reading.ts';
import type { Staff } from '../../../staff/staff.ts';
import type { Account } from '../people.ts';
import type { Shared, SlackDesk } from './connect-desk.ts';
import { handOverLines } from './hand-over-message.ts';
import { customerHome, type HomeFor, type HomeLine, staffHome } from './home.ts';
import { incidentLines } from './incident-message.ts';

export type HomeShared = Pick<Shared, 'people' | 'workspaces' | 'language' | 'site' | 'register'>;

/** Draws the home tab: one's queue for who is on the desk, one's training for who learns, how to ask for everybody else. */
export interface Home {
  draw(account: Account): Promise<void>;
}

/** @param learning what the home tab shows of somebody's training; nothing for who does not learn */
export function createHome(
  { people, workspaces, language, site, register }: HomeShared,
  own: SlackDesk | undefined,
  learning: (staff: Staff) => Promise<KnownBlock[]>,
): Home {
  return {
    async draw(account) {
      const staff = await people.staffOf(account);
      const queue = staff && own && (await queueOf(own, staff, site()));
      const introduction = greeting(register(), language()).flatMap((part) =>
        part.kind === 'frame' ? [part.text] : [],
      );
      const view = queue ? staffHome(queue) : customerHome(introduction.slice(0, 3), language());
      const training = staff ? await learning(staff) : [];
      const blocks = training.length > 0 ? [...view.blocks, { type: 'divider' as const }, ...training] : view.blocks;
      const api = await workspaces.api(account.team);
      await api.call('views.publish', { user_id: account.user, view: { ...view, blocks } });
    },
  };
}

export function listenForHome(app: App, home: Home): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home') await home.draw({ team: body.team_id, user: event.user });
  });
}

/** What is one's own, and what nobody has claimed; undefined for who may not see lists. */
async function queueOf(
  { desk, staff: all, context }: SlackDesk,
  staff: Staff,
  site: string,
): Promise<HomeFor | undefined> {
  const { language, email, timeZone } = staff;
  const [mine, free, incidents, handOvers] = await Promise.all([
    desk.reading.queue(staff, { which: 'mine' }),
    desk.reading.queue(staff, { which: 'unclaimed' }),
    desk.incidents.list(staff),
    desk.handOvers.list(staff),
  ]);
  if (!mine.done || !free.done || !incidents.done || !handOvers.done) return undefined;
  const nameOf = (owner: string | undefined) => owner && (all.find(owner)?.name ?? owner);
  const forMe = ({ owner }: { owner?: string }) => owner === undefined || owner === email;
  const line = ({ owner, urgency, ...request }: QueueItem) => ({
    request,
    urgency,
    acts: [],
    owner: nameOf(owner),
    language,
    url: `${site}/desk/requests/${request.reference}`,
  });
  const { now } = context();
  return {
    language,
    mine: mine.value.map(line),
    unclaimed: free.value.map(line),
    incidents: incidents.value.filter(forMe).map((incident): HomeLine => {
      const url = `${site}/desk/incidents/${incident.reference}`;
      const showing = { incident, owner: nameOf(incident.owner), language, now, timeZone, url };
      return { reference: incident.reference, lines: incidentLines(showing), url };
    }),
    people: handOvers.value.filter(forMe).map((handOver): HomeLine => {
      const url = `${site}/desk/hand-overs/${handOver.reference}`;
      const lines = handOverLines({ handOver, owner: nameOf(handOver.owner), language, timeZone, url });
      return { reference: handOver.reference, lines, url };
    }),
    url: `${site}/desk`,
  };
}
