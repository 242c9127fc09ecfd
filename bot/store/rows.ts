import type { Selectable } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { Reply } from '../conversation/reply.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Action } from '../conversation/turn.ts';
import type { Conversation, HandOver, HandOverState, Message, WholeConversation } from './conversation-store.ts';
import type { ConversationsSchema } from './schema.ts';

type Row<Table extends keyof ConversationsSchema> = Selectable<ConversationsSchema[Table]>;

export function conversationOf(row: Row<'conversations'>): Conversation {
  return {
    id: row.id,
    person: row.person,
    channel: row.channel as Conversation['channel'],
    language: row.language as Language,
    startedAt: new Date(row.started_at),
    lastAt: new Date(row.last_at),
    version: row.version,
    state: JSON.parse(row.state) as ConversationState,
  };
}

export function messageOf(row: Row<'messages'>): Message {
  const common = {
    sequence: row.sequence,
    turnId: row.turn_id,
    at: new Date(row.at),
    language: row.language as Language,
  };
  if (row.author === 'bot') return { ...common, from: { author: 'bot', reply: JSON.parse(row.reply ?? '') as Reply } };
  if (row.author === 'staff') return { ...common, from: { author: 'staff', text: row.text, name: row.staff ?? '' } };
  const action = row.action === null ? undefined : (JSON.parse(row.action) as Action);
  return { ...common, from: { author: 'person', text: row.text, ...(action && { action }) } };
}

export function handOverOf(row: Row<'hand_overs'>): HandOver {
  return {
    reference: row.reference,
    conversation: row.conversation,
    language: row.language as Language,
    at: new Date(row.at),
    question: row.question,
    state: row.state as HandOverState,
    ...(row.owner !== null && { owner: row.owner }),
  };
}

export function voteOf(row: Row<'votes'>): WholeConversation['votes'][number] {
  return {
    answer: row.answer,
    reaction: row.reaction as 'like' | 'dislike',
    at: new Date(row.at),
    ...(row.words !== null && { words: row.words }),
  };
}

export function gapOf(row: Row<'gaps'>): WholeConversation['gaps'][number] {
  return {
    language: row.language as Language,
    at: new Date(row.at),
    question: row.question,
    nearest: JSON.parse(row.nearest) as string[],
  };
}
