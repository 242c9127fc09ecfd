import { z } from 'zod';
import { plainDate, weekday } from '../../rights/calendar/plain-date.ts';
import { inZone } from '../../rights/calendar/zone.ts';
import type { NewJob } from '../../storage/outbox/enqueue.ts';
import type { Worker } from '../../storage/outbox/worker.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Staff, StaffList } from '../staff/staff.ts';
import { ROLES } from '../staff/staff.ts';
import type { FeedbackDigest } from './compose-digest.ts';
import { DIGEST_WORDS, digestLines } from './digest-words.ts';

/** Jobs of the rights database. */
const BY_MAIL = 'owner_digest_mail';
export const DIGEST_BY_SLACK = 'owner_digest_slack';

const WEEK_MS = 7 * 86_400_000;
const MONDAY = 1;
/** From this hour of the person's own clock on. */
const HOUR = 8;

export interface WeeklyDigestDependencies {
  staff: StaffList;
  compose(range: { from: Date; before: Date }, practices: readonly string[]): Promise<FeedbackDigest>;
  company(): string;
  site(): string;
  now(): Date;
}

/** What one owner is told of one week. */
export interface OwnersWeek {
  staff: Staff;
  lines: NonNullable<ReturnType<typeof digestLines>>;
  subject: string;
  page: string;
}

export interface WeeklyDigest {
  /** What is due now, once for each owner and Monday, by its key. */
  due(): NewJob[];
  /** Undefined when there is nothing to tell, or the owner has left. */
  of(payload: unknown): Promise<OwnersWeek | undefined>;
}

const payloadSchema = z.object({ email: z.string(), before: z.iso.datetime() });

/** The owners of practices (staff.yaml) hear on Monday morning what was asked and said of theirs. */
export function createWeeklyDigest({ staff, compose, company, site, now }: WeeklyDigestDependencies): WeeklyDigest {
  const owners = () =>
    [...new Map(ROLES.flatMap((role) => staff.withRole(role)).map((one) => [one.email, one])).values()].filter(
      ({ practices = [] }) => practices.length > 0,
    );
  return {
    due() {
      return owners().flatMap((owner): NewJob[] => {
        const local = inZone(now(), owner.timeZone);
        const day = plainDate(local.slice(0, 10));
        if (weekday(day) !== MONDAY || Number(local.slice(11, 13)) < HOUR) return [];
        const payload = { email: owner.email, before: now().toISOString() };
        const key = `${owner.email}/${day}`;
        const mail = { kind: BY_MAIL, key, payload, runAt: now() };
        return owner.slackId === undefined ? [mail] : [mail, { ...mail, kind: DIGEST_BY_SLACK }];
      });
    },
    async of(payload) {
      const { email, before } = payloadSchema.parse(payload);
      const owner = owners().find((one) => one.email === email);
      if (!owner) return undefined;
      const until = new Date(before);
      const digest = await compose({ from: new Date(until.getTime() - WEEK_MS), before: until }, owner.practices ?? []);
      const lines = digestLines(digest, owner.language);
      return (
        lines && {
          staff: owner,
          lines,
          subject: DIGEST_WORDS[owner.language].subject(company()),
          page: `${site()}/desk/feedback`,
        }
      );
    },
  };
}

/** Sends the mails; nothing is sent where there is nothing to tell. */
export function registerDigestMail(worker: Worker, weekly: WeeklyDigest, mailer: Mailer): void {
  worker.registerHandler(BY_MAIL, async ({ key, payload }) => {
    const week = await weekly.of(payload);
    if (!week) return;
    const { staff, lines, subject, page } = week;
    const words = DIGEST_WORDS[staff.language];
    const gaps = lines.gaps.length > 0 ? [[`${words.gapsTitle} :`, ...lines.gaps].join('\n')] : [];
    await mailer.send({
      key: `${BY_MAIL}/${key}`,
      to: staff.email,
      language: staff.language,
      subject,
      paragraphs: [words.hello(staff.name), ...lines.practices, ...gaps, `${words.page}\n${page}`],
    });
  });
}
