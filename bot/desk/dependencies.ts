import type { AccessLog } from '../../rights/desk/access-log.ts';
import type { FileStore } from '../../rights/desk/file-store.ts';
import type { DeskSettings } from '../../rights/desk/settings.ts';
import type { Letter, Sender } from '../../rights/letters/letter.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import type { Actor } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { StaffList } from '../staff/staff.ts';

/** What the desk needs of the rest. */
export interface DeskDependencies {
  requests: RequestStore;
  files: FileStore;
  access: AccessLog;
  staff: StaffList;
  now(): Date;
  newId(): string;
  /** A secret of 256 random bits, safe in an address. */
  newToken(): string;
  /** How the company counts, at this moment, for who acts. */
  contextOf(by: Actor): TransitionContext;
  /** Who signs letters, at this moment. */
  sender(): Sender;
  settings(): Pick<DeskSettings, 'downloadDays' | 'fileDays'>;
  /** Origin under which people reach the server. */
  site(): string;
  /** Writes to the person. */
  mail(to: string, letter: Letter, request: RightsRequest): Promise<void>;
}
