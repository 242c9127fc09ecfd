import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../knowledge/statement.ts';
import type { ConversationsSchema } from './schema.ts';

/** A question that nothing declared answers, masked when it was stored. */
export interface Gap {
  language: Language;
  at: Date;
  question: string;
  /** Practices that came nearest, best first. */
  nearest: string[];
}

/** A thumb, with the practices that the answer cited and the words of the person, masked. */
export interface Vote {
  reaction: 'like' | 'dislike';
  at: Date;
  words?: string;
  practices: string[];
}

export interface Feedback {
  /** Latest first. */
  gaps: Gap[];
  votes: Vote[];
  /** Messages of people in the time. */
  messages: number;
}

const nearestSchema = z.array(z.string());
const replySchema = z.object({ citations: z.array(z.object({ practice: z.string() })) });

/** What conversations that are still kept tell of the answers, from an instant on. Names nobody. */
export async function readFeedback(queries: Kysely<ConversationsSchema>, since: Date): Promise<Feedback> {
  const from = since.toISOString();
  const gaps = await queries
    .selectFrom('gaps')
    .select(['language', 'at', 'question', 'nearest'])
    .where('at', '>=', from)
    .orderBy('at', 'desc')
    .orderBy('question')
    .execute();
  const votes = await queries
    .selectFrom('votes')
    .leftJoin('messages', (join) =>
      join.onRef('messages.conversation', '=', 'votes.conversation').onRef('messages.reply_id', '=', 'votes.answer'),
    )
    .select(['votes.reaction', 'votes.words', 'votes.at', 'messages.reply'])
    .where('votes.at', '>=', from)
    .orderBy('votes.at', 'desc')
    .execute();
  const { count } = await queries
    .selectFrom('messages')
    .select((select) => select.fn.countAll().as('count'))
    .where('author', '=', 'person')
    // A pressed button is stored as a message as well.
    .where('action', 'is', null)
    .where('at', '>=', from)
    .executeTakeFirstOrThrow();
  return {
    gaps: gaps.map(({ language, at, question, nearest }) => ({
      language: language as Language,
      at: new Date(at),
      question,
      nearest: nearestSchema.parse(JSON.parse(nearest)),
    })),
    votes: votes.map(({ reaction, words, at, reply }) => ({
      reaction: reaction as Vote['reaction'],
      at: new Date(at),
      ...(words !== null && { words }),
      practices: reply === null ? [] : cited(reply),
    })),
    messages: Number(count),
  };
}

function cited(reply: string): string[] {
  const { citations } = replySchema.parse(JSON.parse(reply));
  return [...new Set(citations.map(({ practice }) => practice))];
}
