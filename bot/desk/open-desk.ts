import { randomBytes, randomUUID } from 'node:crypto';
import type { Company } from '../../knowledge/register/register.ts';
import { publicHolidays } from '../../rights/calendar/public-holidays.ts';
import { type AccessLog, createAccessLog } from '../../rights/desk/access-log.ts';
import { createFileStore, type FileStore } from '../../rights/desk/file-store.ts';
import { deskSettings } from '../../rights/desk/settings.ts';
import { actOnIncident } from '../../rights/incidents/act-on-incident.ts';
import { createIncidentStore } from '../../rights/incidents/incident-store.ts';
import type { Letter } from '../../rights/letters/letter.ts';
import { senderOf } from '../../rights/letters/sender.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import type { Vault } from '../../rights/store/encryption.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { RightsSchema } from '../../rights/store/schema.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { contextFor } from '../requests/context.ts';
import type { StaffList } from '../staff/staff.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import { createHandOverStore } from '../store/hand-over-store.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { actor } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import type { DeskMail } from './desk-mail.ts';
import { createDownloads, type Downloads } from './downloads.ts';
import { createEntryDesk, type EntryDesk } from './entry.ts';
import { exportRequests } from './export.ts';
import { createHandOverDesk, type HandOverDesk } from './hand-over-desk.ts';
import { createIncidentDesk, type IncidentDesk } from './incident-desk.ts';
import { createIncidentEntry, type IncidentEntryDesk } from './incident-entry.ts';
import { createDeskReading, type DeskReading } from './reading.ts';
import { createRequestDesk, type RequestDesk } from './request-desk.ts';

export interface OpenDeskOptions {
  rights: Pick<OpenDatabase<RightsSchema>, 'queries'>;
  conversations: Pick<OpenDatabase<ConversationsSchema>, 'queries' | 'notices'>;
  conversationStore: ConversationStore;
  requests: RequestStore;
  vault: Vault;
  staff: StaffList;
  /** The company, as declared at this moment. */
  company(): Company;
  now(): Date;
  /** Origin under which people reach the server. */
  site(): string;
  mail: DeskMail;
}

/** The desk on real stores: the same for the pages, the command line and other channels. */
export interface Desk extends EntryDesk {
  requests: RequestDesk;
  reading: DeskReading;
  downloads: Downloads;
  handOvers: HandOverDesk;
  incidents: IncidentDesk & IncidentEntryDesk;
  files: FileStore;
  access: AccessLog;
  export(staff: Parameters<typeof exportRequests>[1], format: 'csv' | 'json'): ReturnType<typeof exportRequests>;
}

export function openDesk(options: OpenDeskOptions): Desk {
  const { rights, conversations, conversationStore, requests, vault, staff, company, now, site, mail } = options;
  const { queries } = rights;
  const access = createAccessLog(queries, randomUUID);
  const files = createFileStore(queries, vault);
  const dependencies: DeskDependencies = {
    requests,
    files,
    access,
    staff,
    now,
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    contextOf: (by) => contextFor(company(), by, now()),
    sender: () => senderOf(company(), publicHolidays),
    settings: () => deskSettings(company()),
    site,
    mail: (to: string, letter: Letter, request: RightsRequest) => mail.letter(to, letter, request.reference),
  };
  const filing = { ...dependencies, queries, vault, randomBytes: (count: number) => randomBytes(count) };
  return {
    ...createEntryDesk(filing),
    requests: createRequestDesk(dependencies),
    reading: createDeskReading(dependencies),
    downloads: createDownloads(dependencies),
    files,
    access,
    handOvers: createHandOverDesk({
      handOvers: createHandOverStore(conversations),
      conversations: conversationStore,
      access,
      staff,
      now,
      newId: randomUUID,
      requestsOf: (person) => requests.ofPerson(person),
      mail: (to, answer) => mail.handOverAnswer(to, answer),
      tell: (helper, reference, by, reason) => mail.help(helper, reference, by, reason),
    }),
    incidents: {
      ...createIncidentEntry(filing),
      ...createIncidentDesk({
        incidents: createIncidentStore(queries, vault),
        access,
        staff,
        now,
        act: (id, event, by) => actOnIncident(queries, vault, id, event, { by: actor(by), now: now() }),
      }),
    },
    export: (by, format) => exportRequests({ requests, access, now }, by, format),
  };
}
