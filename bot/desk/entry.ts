import { z } from 'zod';
import { addDays, type PlainDate } from '../../rights/calendar/plain-date.ts';
import { dayIn, noonOf } from '../../rights/calendar/zone.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { compose } from '../../rights/letters/compose.ts';
import type { Letter } from '../../rights/letters/letter.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { type FilingDependencies, fileWhole } from '../requests/file.ts';
import type { Staff } from '../staff/staff.ts';
import { actor, denial } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** How a wish can come, other than by a conversation with the assistant. */
export const ENTRY_CHANNELS = ['phone', 'post', 'mail', 'slack', 'desk'] as const;
export const CAPACITIES = ['parent', 'heir', 'mandate', 'helper'] as const;

/** A wish that came to the company elsewhere, as a form, a command or a window of Slack brings it. */
export const entrySchema = z.object({
  /** The same twice is one request: of the form, or of the message that carries the wish. */
  key: z.string().min(1).max(300),
  rights: z.array(z.enum(RIGHTS)).min(1).max(RIGHTS.length),
  /** The person's own, as they wrote them or as they were heard. */
  words: z.string().trim().min(1).max(4000),
  language: z.enum(['fr', 'en']),
  channel: z.enum(ENTRY_CHANNELS),
  /** The day it came, in the company's time zone; today unless said. */
  received: z.iso
    .date()
    .transform((day) => day as PlainDate)
    .exactOptional(),
  /** Where the person can be written to. Nobody has confirmed it. */
  contact: z.email().max(254).exactOptional(),
  /** As the person stated it: ISO 3166-1 or 3166-2. */
  residence: z
    .string()
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
    .exactOptional(),
  onBehalf: z.enum(CAPACITIES).exactOptional(),
});
export type Entry = z.infer<typeof entrySchema>;

export interface Entered {
  requests: RightsRequest[];
  /** To be given to the person, once: they left no address. */
  code?: string;
  /** What the person is to read: mailed to their address if they left one. One for each request. */
  letters: Letter[];
}

export interface EntryDesk {
  /**
   * Files a wish for a person who called, wrote or came; its clock runs from the day it came.
   * @param at the instant it came, where it is known; `person` where a name for them is known
   */
  enter(staff: Staff, entry: Entry, known?: { at?: Date; person?: string }): Promise<Outcome<Entered>>;
}

/** A date of receipt from before is taken for a slip of the pen. */
const MOST_DAYS = 2 * 366;

export function createEntryDesk(
  dependencies: DeskDependencies & Pick<FilingDependencies, 'queries' | 'vault' | 'randomBytes'>,
): EntryDesk {
  const { access, contextOf, now, newId, sender } = dependencies;
  return {
    async enter(staff, entry, { at, person = `desk_${newId()}` } = {}) {
      const denied = denial(staff, 'enter');
      if (denied) return denied;
      const context = contextOf(actor(staff));
      const { key, rights, words, language, channel, received, contact, residence, onBehalf } = entry;
      const today = dayIn(context.now, context.timeZone);
      const day = received ?? (at ? dayIn(at, context.timeZone) : today);
      if (day > today) return refused('received_in_future');
      if (day < addDays(today, -MOST_DAYS)) return refused('received_long_ago');
      const noon = day === today ? undefined : noonOf(day, context.timeZone);
      const receivedAt = at && at <= context.now && dayIn(at, context.timeZone) === day ? at : noon;
      const outcome = await fileWhole(
        dependencies,
        {
          filingKey: `entered/${key}`,
          rights,
          channel,
          language,
          person,
          words,
          ...(contact !== undefined && { contact }),
          ...(residence !== undefined && { residence }),
          ...(onBehalf !== undefined && { onBehalf: { capacity: onBehalf } }),
          ...(receivedAt && { receivedAt }),
        },
        context,
        // The letter goes by itself to who left an address; to others, whoever enters it gives it.
        (request) => request.contact !== undefined,
      );
      if (!outcome.filed) return refused(outcome.code);
      const { requests, code } = outcome;
      for (const { reference } of requests)
        await access.add({ at: now(), staff: staff.email, act: 'enter', subject: reference });
      return done({
        requests,
        ...(code !== undefined && { code }),
        letters: requests.map((request) =>
          compose('acknowledgement', request, sender(), request.language, { writtenOn: today }),
        ),
      });
    },
  };
}
