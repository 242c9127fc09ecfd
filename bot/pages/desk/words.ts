import type { Language } from '../../../knowledge/statement.ts';
import type { PossibleAct } from '../../desk/possible-acts.ts';

/** Every sentence of the desk's pages that is not a state, an event or a letter. */
export interface DeskWords {
  title: string;
  tabs: { requests: string; handOvers: string; incidents: string; accessLog: string };
  navigation: string;
  signOut: string;
  signedInAs(name: string, roles: string): string;
  skip: string;

  signInTitle: string;
  signInLead: string;
  email: string;
  sendLink: string;
  linkSent: string;
  linkSentLead: string;
  enterTitle: string;
  enterLead: string;
  enter: string;
  linkDead: string;
  again: string;
  tooMany: string;
  noDesk: string;
  noDeskLead: string;
  forged: string;

  find: string;
  findButton: string;
  notFound(reference: string): string;
  filters: string;
  which: Record<'open' | 'mine' | 'unclaimed' | 'late' | 'closed', string>;
  incidentsWhich: Record<'open' | 'closed', string>;
  count(requests: number): string;
  nothingHere: string;
  columns: {
    due: string;
    reference: string;
    rights: string;
    state: string;
    owner: string;
    received: string;
    legal: string;
  };
  nobody: string;
  you: string;
  noDate: string;
  export: string;
  secondNeeded: string;

  back: string;
  theirWords: string;
  about: string;
  regime: string;
  language: string;
  languageNames: Record<Language, string>;
  channel: string;
  identity: string;
  address: string;
  noAddress: string;
  residence: string;
  scope: string;
  scopeAll: string;
  onBehalf: string;
  capacities: Record<'parent' | 'heir' | 'mandate' | 'helper', string>;
  owner: string;
  linkedTo: string;
  outcome: string;
  clock: string;
  received: string;
  acknowledgeBy: string;
  actBy: string;
  targetDue: string;
  legalDue: string;
  extended: string;
  extensionNoticeBy: string;
  pausedDays(days: number): string;
  rule: string;
  story: string;
  letters: string;
  lettersNone: string;
  shown: string;
  shownLead: string;
  revision(revision: number): string;
  version(snapshot: string): string;
  notKept: string;
  files: string;
  filesNone: string;
  fileLabel: string;
  upload: string;
  uploadHint: string;
  remove: string;
  bytes(bytes: number): string;
  uploadedBy(name: string, when: string): string;
  delivery: string;
  acts: string;
  actsNone: string;
  proposedBy(name: string): string;

  act: Record<PossibleAct, { title: string; hint?: string; button: string }>;
  seeLetter: string;
  preview: string;
  previewLead(language: string): string;
  send: string;
  change: string;
  noLetter: string;
  fields: {
    question: string;
    doubt: string;
    level: string;
    levels: { address_confirmed: string; signed_in: string; documents_seen: string };
    method: string;
    answer: string;
    reason: string;
    until: string;
    ground(right: string): string;
    met: string;
    chooseReason: string;
    recipients: string;
    note: string;
    to: string;
    why: string;
    theirWords: string;
    risk: string;
    assessment: string;
    authority: string;
    persons: string;
    closing: string;
    toThePerson: string;
  };
  done: Record<string, string>;

  question: string;
  conversation: string;
  conversationGone: string;
  oneConversation: string;
  report: string;
  person: string;
  assistant: string;
  handOverActs: Record<
    'claim' | 'release' | 'answer' | 'note' | 'escalate' | 'close',
    { title: string; hint?: string; button: string }
  >;
  waitingSince(when: string): string;
  handOverCount(count: number): string;

  incidentCount(count: number): string;
  incidentActs: Record<
    'acknowledge' | 'assess' | 'notify' | 'close' | 'note',
    { title: string; hint?: string; button: string }
  >;
  aware: string;
  breachDue: string;
  breachRule: string;
  risk: string;
  told: string;
  nobodyTold: string;
  toldAuthority: string;
  toldPersons: string;
  kind: string;

  accessLead: string;
  when: string;
  who: string;
  did: string;
  what: string;
  accessActs: Record<string, string>;
  accessSubjects: Record<string, string>;

  downloadTitle: string;
  downloadLead(company: string, reference: string): string;
  downloadOnce: string;
  download: string;
  downloadDead: string;
  downloadDeadLead: string;
  openChat: string;
  error: string;
}
