import type { MailCodes } from '../../rights/dialog/mail-codes.ts';
import type { SignIns } from '../../rights/dialog/signed-in.ts';
import type { Tries } from '../../rights/dialog/tries.ts';
import type { IncidentStore } from '../../rights/incidents/incident-store.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import type { Actor } from '../../rights/requests/event.ts';
import type { Vault } from '../../rights/store/encryption.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { RightsQueries } from '../../rights/store/schema.ts';

/** What the dialog's acts are carried out with. */
export interface RequestsDependencies {
  queries: RightsQueries;
  vault: Vault;
  requests: RequestStore;
  incidents: IncidentStore;
  codes: MailCodes;
  tries: Tries;
  signIns: SignIns;
  /** How the company counts, for who acts. */
  contextOf(by: Actor): TransitionContext;
  now(): Date;
  newId(): string;
  randomBytes(count: number): Uint8Array;
  /** Carries out what was enqueued, soon. */
  wake(): void;
  /** A one-time link to the data of a request that was answered; undefined: there is none to give. */
  download?(reference: string): Promise<string | undefined>;
}
