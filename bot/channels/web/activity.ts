import type { Language } from '../../../knowledge/statement.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Action } from '../../conversation/turn.ts';

/** What we send, in the form of the Bot Framework's Activity protocol. */
export interface Activity {
  type: 'message' | 'event' | 'typing';
  /** `<conversation>|<sequence, 7 digits>`: sorts the transcript. */
  id?: string;
  timestamp: string;
  channelId: 'directline';
  conversation: { id: string };
  from: { id: string; role: 'bot' | 'user'; name?: string };
  locale?: string;
  name?: string;
  text?: string;
  textFormat?: 'markdown' | 'plain';
  value?: Action;
  replyToId?: string;
  suggestedActions?: { to: string[]; actions: SuggestedAction[] };
  entities?: object[];
  /** `staff`: who of the company wrote, and the words as they wrote them. */
  channelData?: {
    limpide?: Reply;
    clientActivityID?: string;
    staff?: { name: string; text: string };
    /** On a typing sign: a verified sentence of the answer that is on its way. */
    verified?: VerifiedSentence;
  };
}

/** Which message the answer is to, its place in the answer from 0, and its words. */
export interface VerifiedSentence {
  to: string;
  place: number;
  text: string;
  language: Language;
}

export interface SuggestedAction {
  type: 'messageBack';
  title: string;
  text: string;
  displayText: string;
  value: Action;
}

export const BOT_ID = 'limpide';
/** People of the company; on the bot's side of the conversation. */
export const STAFF_ID = 'staff';

/** Id of the turn in which the server greets by itself: the one turn without a message of the person. */
export const GREETING = 'open';

export function activityId(conversation: string, sequence: number): string {
  return `${conversation}|${String(sequence).padStart(7, '0')}`;
}

/** The number in an activity's id, if it is one of this conversation. */
export function sequenceIn(conversation: string, id: string): number | undefined {
  const digits = id.startsWith(`${conversation}|`) ? id.slice(conversation.length + 1) : '';
  return /^\d{7,9}$/.test(digits) ? Number(digits) : undefined;
}
