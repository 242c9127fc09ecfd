import { randomBytes, randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { DeskDependencies } from '../../../bot/desk/dependencies.ts';
import { createDownloads } from '../../../bot/desk/downloads.ts';
import { createDeskReading } from '../../../bot/desk/reading.ts';
import { createRequestDesk } from '../../../bot/desk/request-desk.ts';
import { type Role, type Staff, staffList } from '../../../bot/staff/staff.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { createAccessLog } from '../../../rights/desk/access-log.ts';
import { createFileStore } from '../../../rights/desk/file-store.ts';
import type { Wish } from '../../../rights/requests/draft.ts';
import { requestReference } from '../../../rights/requests/reference.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { fileWish } from '../../../rights/store/act.ts';
import { openRequestStore } from '../../rights/support/open-request-store.ts';
import { contextOf, PERSON, wish } from '../../rights/support/requests.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const member = (name: string, language: 'fr' | 'en', ...roles: Role[]): Staff => ({
  email: `${name.toLowerCase()}@helio.example`,
  name,
  roles,
  timeZone: 'Europe/Paris',
  language,
});
export const JO = member('Jo', 'fr', 'agent');
export const SAM = member('Sam', 'en', 'agent');
export const DPO = member('Dpo', 'fr', 'dpo');
export const LOU = member('Lou', 'fr', 'manager');
export const NOA = member('Noa', 'fr', 'employee');

interface Mailed {
  to: string;
  subject: string;
  text: string;
}

/** A desk on real SQLite in a home of its own; `clock.now` moves, Thursday 5 March 2026, 10:00 in Paris, at first. */
export async function openDesk(options: { fourEyes?: boolean; url?: string } = {}) {
  const home = await temporaryHome();
  const opened = await openRequestStore(options.url ?? home);
  onTestFinished(opened.close);
  const clock = { now: new Date('2026-03-05T09:00:00Z') };
  const mailed: Mailed[] = [];
  const dependencies: DeskDependencies = {
    requests: opened.store,
    files: createFileStore(opened.queries, opened.vault),
    access: createAccessLog(opened.queries, randomUUID),
    staff: staffList([JO, SAM, DPO, LOU, NOA]),
    now: () => clock.now,
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    contextOf: (by) => contextOf(by, { now: clock.now, fourEyes: options.fourEyes ?? false }),
    sender: () => ({
      name: 'Helio',
      contact: 'dpo@helio.example',
      authority: { fr: 'CNIL', en: 'CNIL' },
      place: 'FR',
      holidaysOf: publicHolidays,
    }),
    settings: () => ({ downloadDays: 7, fileDays: 30 }),
    site: () => 'https://helio.example',
    mail: async (to, letter) => {
      mailed.push({ to, subject: letter.subject, text: letter.paragraphs.join('\n\n') });
    },
  };
  return {
    ...dependencies,
    home,
    queries: opened.queries,
    vault: opened.vault,
    clock,
    mailed,
    ...createRequestDesk(dependencies),
    ...createDeskReading(dependencies),
    downloads: createDownloads(dependencies),
    /** A request that came in just now. */
    async filed(over: Partial<Wish> = {}): Promise<RightsRequest> {
      const id = randomUUID();
      const made = await fileWish(
        opened.store,
        { ...wish(), id, filingKey: id, ...over },
        contextOf(PERSON, { now: clock.now }),
        () => requestReference(randomBytes(7)),
      );
      if (!('request' in made)) throw new Error(made.code);
      return made.request;
    },
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;
