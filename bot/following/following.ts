import { z } from 'zod';
import type { Comparison } from '../../knowledge/changes/compare.ts';
import type { Language } from '../../knowledge/statement.ts';
import { createTries } from '../../rights/dialog/tries.ts';
import { createFollowerStore, type FollowerStore } from '../../rights/following/follower-store.ts';
import { normalised } from '../../rights/store/rows.ts';
import { enqueue, enqueueAll, type NewJob } from '../../storage/outbox/enqueue.ts';
import type { Worker } from '../../storage/outbox/worker.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { DeclaredHistory } from '../changes/declared-history.ts';
import { changeLines } from '../changes/feed.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { OpenRights } from '../serving/open-rights.ts';
import { createFollowLinks, type FollowLinks } from './links.ts';
import { FOLLOWING_WORDS } from './words.ts';

/** Jobs of the rights database. */
const CONFIRM = 'follow_confirm';
const ANNOUNCE = 'changes_announce';
const BY_MAIL = 'changes_mail';
export const BY_SLACK = 'changes_slack';

/** What changed, as a channel tells it. */
export interface ToldChange {
  company: string;
  /** In words. */
  date: string;
  lines: string[];
  page: string;
}

export interface FollowingDependencies {
  rights: Pick<OpenRights, 'database' | 'vault'>;
  worker: Worker;
  mailer: Mailer;
  history: DeclaredHistory;
  company(): string;
  site(): string;
  newId(): string;
  now(): Date;
  wake(): void;
  onFailure(error: unknown): void;
}

/** People who are told when the declared practices change: by e-mail, and in Slack. */
export interface Following {
  store: FollowerStore;
  links: FollowLinks;
  /** Sends a link to confirm, if the address was not asked for too often. Returns at once and says nothing. */
  ask(address: string, language: Language, from: string): void;
  /** When all that was asked so far is stored. */
  settled(): Promise<void>;
  /** What a job of Slack tells; undefined: there is nothing left to tell, or nobody. */
  forSlack(
    payload: unknown,
  ): Promise<{ team: string; channel: string; language: Language; told: ToldChange } | undefined>;
  /** Tells all followers of the latest publishing, once, whichever process is asked and however often. */
  announce(): Promise<void>;
  purge(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** What was published longer ago is no news; shorter than keys of done jobs are remembered. */
const NEWS_MS = 14 * DAY_MS;
const LIMITS = { follow_to: { most: 3, windowMs: DAY_MS }, follow_from: { most: 20, windowMs: DAY_MS } };
const limitOf = (on: string) => LIMITS[on.slice(0, on.indexOf(':')) as keyof typeof LIMITS];

const aboutSchema = z.object({
  follower: z.string(),
  snapshot: z.string(),
  previous: z.string(),
  at: z.iso.datetime(),
});
const publishingSchema = aboutSchema.omit({ follower: true });

export function createFollowing(dependencies: FollowingDependencies): Following {
  const { rights, worker, mailer, history, company, site, newId, now, wake, onFailure } = dependencies;
  const { queries } = rights.database;
  const store = createFollowerStore(queries, rights.vault, newId);
  const links = createFollowLinks(rights.vault, site);
  const tries = createTries(queries, rights.vault, now);
  const asking = new Set<Promise<void>>();

  async function ask(address: string, language: Language, from: string): Promise<void> {
    const on = [`follow_to:${normalised(address)}`, `follow_from:${from}`];
    if (!(await tries.allowed(on, limitOf))) return;
    await tries.count(on, limitOf);
    const { id } = await store.ask('mail', address, language, now());
    const job = { kind: CONFIRM, key: `${id}/${now().getTime()}`, payload: { follower: id }, runAt: now() };
    await inTransaction(queries, (transaction) => enqueue(transaction, job));
    wake();
  }

  async function tell(
    payload: unknown,
  ): Promise<
    | { follower: NonNullable<Awaited<ReturnType<FollowerStore['find']>>>; told: ToldChange; snapshot: string }
    | undefined
  > {
    const { follower: id, snapshot, previous, at } = aboutSchema.parse(payload);
    const follower = await store.find(id);
    const comparison = follower?.since && (await history.between(previous, snapshot));
    if (!follower || !comparison) return undefined;
    return { follower, snapshot, told: toldIn(comparison, new Date(at), follower.language) };
  }
  function toldIn(comparison: Comparison, at: Date, language: Language): ToldChange {
    return {
      company: company(),
      date: dateInWords(at.toISOString().slice(0, 10), language),
      lines: changeLines(comparison, language),
      page: `${site()}/changes?lang=${language}`,
    };
  }

  worker.registerHandler(CONFIRM, async ({ key, payload }) => {
    const follower = await store.find(z.object({ follower: z.string() }).parse(payload).follower);
    if (!follower) return;
    const { language, address, id } = follower;
    const words = FOLLOWING_WORDS[language].mailConfirm(company(), links.confirm(id, now()));
    await mailer.send({ key: `${CONFIRM}/${key}`, to: address, language, ...words });
  });
  worker.registerHandler(ANNOUNCE, async ({ payload }) => {
    const { at, ...publishing } = publishingSchema.parse(payload);
    const comparison = await history.between(publishing.previous, publishing.snapshot);
    // Tried again: a snapshot that cannot be read may be mended.
    if (comparison === undefined) throw new Error('What changed cannot be told: one of two snapshots cannot be read.');
    if (comparison.changes.length === 0) return;
    const followers = await store.confirmedBefore(new Date(at));
    for (let first = 0; first < followers.length; first += 500) {
      const jobs = followers.slice(first, first + 500).map(
        ({ id, kind }): NewJob => ({
          kind: kind === 'mail' ? BY_MAIL : BY_SLACK,
          key: `${id}/${publishing.snapshot}/${at}`,
          payload: { follower: id, at, ...publishing },
          runAt: now(),
        }),
      );
      await inTransaction(queries, (transaction) => enqueueAll(transaction, jobs));
    }
  });
  worker.registerHandler(BY_MAIL, async ({ key, payload }) => {
    const found = await tell(payload);
    if (!found) return;
    const { follower, told } = found;
    const leave = links.leave(follower.id);
    const words = FOLLOWING_WORDS[follower.language].mailChanged({ ...told, leave });
    await mailer.send({
      key: `${BY_MAIL}/${key}`,
      to: follower.address,
      language: follower.language,
      ...words,
      unsubscribe: leave,
    });
  });

  return {
    store,
    links,
    ask(address, language, from) {
      // The answer to the form is the same, and as quick, whatever becomes of it.
      const work = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => ask(address, language, from))
        .catch(onFailure);
      asking.add(work);
      void work.finally(() => asking.delete(work));
    },
    async settled() {
      await Promise.all(asking);
    },
    async forSlack(payload) {
      const found = await tell(payload);
      const [team = '', channel = ''] = found?.follower.address.split('/') ?? [];
      return found && { team, channel, language: found.follower.language, told: found.told };
    },
    async announce() {
      const [latest] = await history.publishings();
      if (latest?.previous === undefined || now().getTime() - latest.at.getTime() > NEWS_MS) return;
      const at = latest.at.toISOString();
      const payload = { snapshot: latest.id, previous: latest.previous, at };
      const job = { kind: ANNOUNCE, key: `${latest.id}/${at}`, payload, runAt: now() };
      if (await inTransaction(queries, (transaction) => enqueue(transaction, job))) wake();
    },
    async purge() {
      await store.purge(new Date(now().getTime() - 2 * DAY_MS));
    },
  };
}
