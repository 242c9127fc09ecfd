import type { Language } from '../../../knowledge/statement.ts';
import type { Incident, ReportedKind } from '../../../rights/incidents/incident.ts';
import type { Right } from '../../../rights/law/rights.ts';
import type { RightsEvent } from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import type { Wording } from '../../../rights/wording.ts';

/** What a message asks to have done, as the recogniser reads it; no rights: nothing to file. */
export interface Wishes {
  rights: readonly Right[];
  /** It is an order or a wish in so many words, not only understood as one. */
  plain?: boolean;
  /** For whom, when it is asked for someone else. */
  onBehalf?: NonNullable<RightsRequest['onBehalf']>;
  /** It tells of an incident. */
  incident?: boolean;
  /** It asks how a request is getting on. */
  status?: boolean;
}

/** A request as the dialog sees it. */
export interface CaseFile {
  request: RightsRequest;
  /** What the people who handle it ask, while that is open. */
  question?: string;
}

/** What the dialog reads before it decides. */
export interface RightsFacts {
  /** Requests and incidents of this conversation, the newest last. */
  files: readonly CaseFile[];
  incidents: readonly Incident[];
  /** The company's site says who this is, so that neither address nor code is needed. */
  signedIn: boolean;
}

/** What a person may do to a request. */
type PersonEvent = Extract<RightsEvent, { type: 'amend' | 'withdraw' | 'clarify' | 'appeal' }>;

/** What has to be done in the rights database before anything is said. `key`: the same key twice is one act. */
export type RightsAct = { key: string /** The person's. */; language: Language } & (
  | {
      kind: 'file';
      rights: readonly Right[];
      /** The person's own words: kept encrypted, never in the conversation. */
      words: string;
      onBehalf?: NonNullable<RightsRequest['onBehalf']>;
      residence?: string;
      passages: RightsRequest['passages'];
      /** An earlier request of this conversation: the same person, who is reached in the same way. */
      reachedAs?: string;
    }
  | { kind: 'event'; request: string; event: PersonEvent }
  /** An address for requests and incidents; `confirm`: a code is sent to it. */
  | { kind: 'contact'; requests: readonly string[]; incidents: readonly string[]; address: string; confirm: boolean }
  | { kind: 'send_again'; challenge: string }
  | { kind: 'check_code'; challenge: string; code: string }
  /** Sends a code to the address that the reference has, or that requests have; says not whether there is any. */
  | { kind: 'ask_to_open'; reference?: string; address?: string }
  /** `code`: the follow-up code, or the one sent for the challenge. */
  | { kind: 'open'; reference?: string; challenge?: string; code: string }
  /** A one-time link to the person's data. */
  | { kind: 'fetch'; reference: string }
  | { kind: 'report'; incident: ReportedKind; words: string }
  | { kind: 'tell_incident'; incident: string; words: string }
);

/** How an act went. */
export type RightsDone =
  /** `code`: the follow-up code, to be shown this once. */
  | { kind: 'filed'; files: readonly CaseFile[]; code?: string }
  | { kind: 'changed'; file: CaseFile }
  | { kind: 'not_allowed'; words: Wording; file?: CaseFile }
  | { kind: 'noted' }
  | { kind: 'fetched'; url?: string }
  /** A code is on its way, or would be if the address or the reference were known. */
  | { kind: 'code_sent'; challenge: string }
  | { kind: 'code_right'; files: readonly CaseFile[]; incidents: readonly Incident[] }
  | { kind: 'code_wrong' }
  | { kind: 'too_often' }
  | { kind: 'reported'; incident: Incident; code?: string }
  /** Nothing was done: the database could not be reached. */
  | { kind: 'failed' };
