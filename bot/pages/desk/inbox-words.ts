/** Words of the pages beside requests: conversations, incidents, the access log. */
export interface InboxWords {
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
    'acknowledge' | 'assess' | 'notify' | 'close' | 'note' | 'escalate',
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
}
