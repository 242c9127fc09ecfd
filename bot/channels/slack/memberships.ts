import type { SlackApi } from './api.ts';

/** Who is in a user group (S…) or a channel (C…, G…) of a workspace. */
export interface Memberships {
  /** False as well when Slack does not say so: who cannot be found there is not there. */
  has(team: string, place: string, user: string): Promise<boolean>;
}

export interface MembershipsDependencies {
  api(team: string): Promise<SlackApi>;
  nowMs?(): number;
  onFailure(error: unknown): void;
}

/** What Slack said holds so long: who leaves a group is out within that time. */
const HOLDS_MS = 30_000;
const PAGE = 200;
/** Members beyond these are not looked for: a role is not given to a whole town. */
const MOST_PAGES = 50;

export function createMemberships({ api, nowMs = Date.now, onFailure }: MembershipsDependencies): Memberships {
  const known = new Map<string, { until: number; members: Promise<ReadonlySet<string>> }>();

  async function membersOf(team: string, place: string): Promise<ReadonlySet<string>> {
    const slack = await api(team);
    if (place.startsWith('S')) return setOf((await slack.call('usergroups.users.list', { usergroup: place })).users);
    const members = new Set<string>();
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await slack.call('conversations.members', {
        channel: place,
        limit: PAGE,
        ...(cursor !== '' && { cursor }),
      });
      for (const member of setOf(answer.members)) members.add(member);
      cursor = (answer.response_metadata as { next_cursor?: string } | undefined)?.next_cursor ?? '';
      if (cursor === '') break;
    }
    return members;
  }

  return {
    async has(team, place, user) {
      const key = `${team}/${place}`;
      let found = known.get(key);
      if (found === undefined || found.until <= nowMs()) {
        found = { until: nowMs() + HOLDS_MS, members: membersOf(team, place) };
        known.set(key, found);
      }
      try {
        return (await found.members).has(user);
      } catch (error) {
        // What failed is asked again at the next act.
        known.delete(key);
        onFailure(error);
        return false;
      }
    },
  };
}

function setOf(members: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(members) ? members.filter((member) => typeof member === 'string') : []);
}
