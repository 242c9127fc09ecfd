import type { OpenDatabase } from '../../storage/database.ts';
import type { ConversationsSchema } from './schema.ts';

/** Where a person talks to the bot. */
export interface SlackPlace {
  team: string;
  channel: string;
  /** '' outside of threads. */
  thread: string;
  /** Pseudonymous. */
  person: string;
}

export interface SlackPost {
  channel: string;
  ts: string;
}

/** A message of the desk's channel that keeps itself true; `shown` tells whether what it shows has changed. */
export interface DeskMessage extends SlackPost {
  reference: string;
  shown: string;
}

/** What is kept of Slack. What is not found is undefined or empty. */
export interface SlackStore {
  conversationAt(place: SlackPlace): Promise<string | undefined>;
  /** The first binding of a place holds, unless it is moved. */
  bind(place: SlackPlace, conversation: string, at: Date): Promise<void>;
  /** From now on, what is said at this place belongs to this conversation. */
  move(place: SlackPlace, conversation: string, at: Date): Promise<void>;
  /** Newest first. */
  placesOf(conversation: string): Promise<SlackPlace[]>;
  /** Of one person, or of everybody in a workspace. */
  conversationsOf(team: string, person?: string): Promise<string[]>;
  /** What was posted for a turn already. */
  posts(conversation: string, turn: string): Promise<ReadonlyMap<number, SlackPost>>;
  posted(conversation: string, turn: string, number: number, post: SlackPost): Promise<void>;
  installation(id: string): Promise<string | undefined>;
  install(id: string, sealed: string, at: Date): Promise<void>;
  uninstall(id: string): Promise<void>;
  /** Puts another sealing of the same in its place, unless it was installed anew meanwhile. */
  reseal(id: string, before: string, after: string): Promise<void>;
  /** All of them, sealed as they are. */
  installations(): Promise<{ id: string; installation: string }[]>;
  deskMessage(reference: string): Promise<DeskMessage | undefined>;
  deskMessageAt(post: SlackPost): Promise<DeskMessage | undefined>;
  keepDeskMessage(message: DeskMessage): Promise<void>;
  dropDeskMessage(reference: string): Promise<void>;
  /** Takes back that something was done: the next time is the first again. */
  unmark(job: { kind: string; key: string }): Promise<void>;
}

export function createSlackStore({ queries }: Pick<OpenDatabase<ConversationsSchema>, 'queries'>): SlackStore {
  const at = ({ team, channel, thread, person }: SlackPlace) =>
    queries
      .selectFrom('slack_places')
      .select('conversation')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .where('person', '=', person);
  const binding = ({ team, channel, thread, person }: SlackPlace, conversation: string, moment: Date) =>
    queries
      .insertInto('slack_places')
      .values({ team, channel, thread, person, conversation, bound_at: moment.toISOString() });
  const key = ['team', 'channel', 'thread', 'person'] as const;

  return {
    conversationAt: async (place) => (await at(place).executeTakeFirst())?.conversation,
    async bind(place, conversation, moment) {
      await binding(place, conversation, moment)
        .onConflict((conflict) => conflict.columns([...key]).doNothing())
        .execute();
    },
    async move(place, conversation, moment) {
      await binding(place, conversation, moment)
        .onConflict((conflict) =>
          conflict.columns([...key]).doUpdateSet({ conversation, bound_at: moment.toISOString() }),
        )
        .execute();
    },
    placesOf: (conversation) =>
      queries
        .selectFrom('slack_places')
        .select(['team', 'channel', 'thread', 'person'])
        .where('conversation', '=', conversation)
        .orderBy('bound_at', 'desc')
        .execute(),
    async conversationsOf(team, person) {
      let query = queries.selectFrom('slack_places').select('conversation').distinct().where('team', '=', team);
      if (person !== undefined) query = query.where('person', '=', person);
      return (await query.execute()).map(({ conversation }) => conversation);
    },
    async posts(conversation, turn) {
      const rows = await queries
        .selectFrom('slack_posts')
        .selectAll()
        .where('conversation', '=', conversation)
        .where('turn_id', '=', turn)
        .execute();
      return new Map(rows.map(({ number, channel, ts }) => [number, { channel, ts }]));
    },
    async posted(conversation, turn, number, { channel, ts }) {
      await queries
        .insertInto('slack_posts')
        .values({ conversation, turn_id: turn, number, channel, ts })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async installation(id) {
      const row = await queries
        .selectFrom('slack_workspaces')
        .select('installation')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.installation;
    },
    async install(id, installation, moment) {
      const installed_at = moment.toISOString();
      await queries
        .insertInto('slack_workspaces')
        .values({ id, installation, installed_at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ installation, installed_at }))
        .execute();
    },
    async reseal(id, before, after) {
      await queries
        .updateTable('slack_workspaces')
        .set({ installation: after })
        .where('id', '=', id)
        .where('installation', '=', before)
        .execute();
    },
    async uninstall(id) {
      await queries.deleteFrom('slack_workspaces').where('id', '=', id).execute();
    },
    installations: () => queries.selectFrom('slack_workspaces').select(['id', 'installation']).execute(),
    deskMessage: (reference) =>
      queries.selectFrom('slack_desk').selectAll().where('reference', '=', reference).executeTakeFirst(),
    deskMessageAt: ({ channel, ts }) =>
      queries
        .selectFrom('slack_desk')
        .selectAll()
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .executeTakeFirst(),
    async keepDeskMessage({ reference, channel, ts, shown }) {
      await queries
        .insertInto('slack_desk')
        .values({ reference, channel, ts, shown })
        .onConflict((conflict) => conflict.column('reference').doUpdateSet({ channel, ts, shown }))
        .execute();
    },
    async dropDeskMessage(reference) {
      await queries.deleteFrom('slack_desk').where('reference', '=', reference).execute();
    },
    async unmark({ kind, key }) {
      await queries.deleteFrom('outbox').where('kind', '=', kind).where('key', '=', key).execute();
    },
  };
}
