import { LANGUAGES, type Language } from '../../../../knowledge/statement.ts';
import type { Action } from '../../../conversation/turn.ts';
import { type Activity, replyOf, type ShownReply } from './activity.ts';
import { WORDS } from './words.ts';

/** A message written or a button pressed here, until the server's record of it comes back. */
export interface Pending {
  clientActivityID: string;
  activity: object;
  text: string;
  action?: Action;
  state: 'waiting' | 'sent' | 'failed';
  /** Milliseconds since 1970. */
  at: number;
}

export type Entry =
  | { kind: 'person'; key: string; text: string; state: Pending['state']; at: number }
  | { kind: 'reply'; key: string; reply: ShownReply; at: number }
  /** Somebody of the company, not the program. */
  | { kind: 'staff'; key: string; name: string; text: string; language: Language; at: number }
  /** A message of the server without the structured reply. */
  | { kind: 'text'; key: string; text: string; language: Language; at: number };

interface Vote {
  reaction: 'like' | 'dislike';
  words?: string;
}

export interface Shown {
  entries: Entry[];
  /** The last vote on each answer, by the answer's id. */
  votes: Map<string, Vote>;
  /** Ids of what the person sent and the bot has answered. */
  answered: Set<string>;
}

/** What there is to show, from the activities of the conversation (in any order) and what is still under way. */
export function shownOf(activities: Iterable<Activity>, pending: readonly Pending[]): Shown {
  const ordered = [...activities].sort((a, b) => sequence(a) - sequence(b));
  const votes = new Map<string, Vote>();
  const answered = new Set<string>();
  const recorded = new Set<string>();
  const labels = new Map<string, string>();
  const quiet = new Set<string>();
  const entries: Entry[] = [];

  const vote = (action: Action & { kind: 'feedback' }) => {
    votes.set(action.answer, { reaction: action.reaction, ...(action.words && { words: action.words }) });
  };
  for (const activity of ordered) {
    const at = Date.parse(activity.timestamp ?? '') || 0;
    const key = activity.id ?? `${at}`;
    if (activity.from?.role === 'bot') {
      const to = activity.channelData?.clientActivityID;
      if (activity.type !== 'message') continue;
      const staff = activity.channelData?.staff;
      if (staff !== undefined) {
        entries.push({ kind: 'staff', key, ...staff, language: languageOf(activity), at });
        continue;
      }
      if (to !== undefined) answered.add(to);
      // Thanks for a vote are said beside the thumbs, not in the conversation.
      if (to !== undefined && quiet.has(to)) continue;
      const reply = replyOf(activity);
      if (reply !== undefined) {
        for (const part of reply.parts) {
          if (part.kind === 'choices')
            for (const { action, label } of part.choices) labels.set(canonical(action), label);
        }
        if (reply.parts.length > 0) entries.push({ kind: 'reply', key, reply, at });
      } else if (activity.text)
        entries.push({ kind: 'text', key, text: activity.text, language: languageOf(activity), at });
      continue;
    }
    const sent = activity.channelData?.clientActivityID;
    if (sent !== undefined) recorded.add(sent);
    const action = actionOf(activity);
    if (action?.kind === 'feedback') {
      vote(action);
      if (sent !== undefined) quiet.add(sent);
      continue;
    }
    const text = activity.text || (action && labelOf(action, labels, languageOf(activity)));
    if (text) entries.push({ kind: 'person', key: sent ?? key, text, state: 'sent', at });
  }
  for (const { clientActivityID, text, action, state, at } of pending) {
    if (recorded.has(clientActivityID)) continue;
    if (action?.kind === 'feedback') vote(action);
    else entries.push({ kind: 'person', key: clientActivityID, text, state, at });
  }
  return { entries, votes, answered };
}

/** `conversation|0000012` comes twelfth; what has no such id comes last. */
function sequence(activity: Activity): number {
  const number = Number(activity.id?.split('|').at(-1));
  return Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}

function languageOf(activity: Activity): Language {
  return LANGUAGES.find((language) => activity.locale?.toLowerCase().startsWith(language)) ?? 'en';
}

/** The action of a pressed button: the server records it as an event, or as a message with the button's label. */
function actionOf({ value }: Activity): Action | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? (value as Action) : undefined;
}

function labelOf(action: Action, labels: Map<string, string>, language: Language): string | undefined {
  if (action.kind === 'open') return undefined;
  if (action.kind === 'suggestion') return labels.get(canonical(action)) ?? action.text;
  return labels.get(canonical(action)) ?? (action.kind === 'human' ? WORDS[language].human : undefined);
}

/** The same text for equal actions, whatever the order of their keys. */
function canonical(action: object): string {
  return JSON.stringify(Object.entries(action).sort(([a], [b]) => (a < b ? -1 : 1)));
}
