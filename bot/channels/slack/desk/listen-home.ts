import type { App } from '@slack/bolt';
import { greeting } from '../../../conversation/greeting.ts';
import type { QueueItem } from '../../../desk/reading.ts';
import type { Staff } from '../../../staff/staff.ts';
import type { Shared, SlackDesk } from './connect-desk.ts';
import { handOverLines } from './hand-over-message.ts';
import { customerHome, type HomeFor, type HomeLine, staffHome } from './home.ts';
import { incidentLines } from './incident-message.ts';

export type HomeShared = Pick<Shared, 'people' | 'workspaces' | 'language' | 'site' | 'register'>;

/** Draws the home tab: one's queue for who is on the desk, how to ask for everybody else. */
export function listenForHome(app: App, shared: HomeShared, own: SlackDesk | undefined): void {
  const { people, workspaces, language, site, register } = shared;
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const staff = await people.staffOf({ team: body.team_id, user: event.user });
    const queue = staff && own && (await queueOf(own, staff, site()));
    const introduction = greeting(register(), language()).flatMap((part) => (part.kind === 'frame' ? [part.text] : []));
    const view = queue ? staffHome(queue) : customerHome(introduction.slice(0, 3), language());
    await (await workspaces.api(body.team_id)).call('views.publish', { user_id: event.user, view });
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
