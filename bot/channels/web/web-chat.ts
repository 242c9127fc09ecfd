import { randomUUID } from 'node:crypto';
import type { Language } from '../../../knowledge/statement.ts';
import type { OnVerified } from '../../conversation/converse.ts';
import type { Action, Turn } from '../../conversation/turn.ts';
import { type ConversationStore, ConversationUnknownError } from '../../store/conversation-store.ts';
import type { Turns } from '../../turns/turns.ts';
import { type Activity, activityId, GREETING, sequenceIn } from './activity.ts';
import { ApiError, conversationGone } from './api-error.ts';
import type { ActivityBot } from './botbuilder-adapter.ts';
import type { Incoming } from './direct-line/parse-activity.ts';
import { type RenderContext, renderMessage, renderReply } from './render-activity.ts';
import type { Streams } from './streams.ts';
import type { Grant } from './tokens.ts';

export interface WebChatDependencies {
  store: ConversationStore;
  turns: Turns;
  streams: Streams;
  /** Loaded when it is first needed: the SDK behind it takes longer to load than all the rest. */
  bot(): Promise<ActivityBot>;
  now(): Date;
}

/** What the routes and sockets of the web channel do, apart from HTTP. */
export interface WebChat {
  /** Makes a conversation for a new or a named person. */
  begin(language: Language, user?: string): Promise<Grant>;
  /** Greets, the first time; later calls do nothing. @throws ApiError 404 when the conversation is gone. */
  greet(grant: Grant, language?: Language): Promise<void>;
  exists(grant: Grant): Promise<boolean>;
  /** Carries out an activity and gives its id. `address`: a keyed hash of where it came from. */
  receive(grant: Grant, type: string, incoming: Incoming, site: string, address?: string): Promise<string>;
  /** What has a greater number than the watermark, and the new watermark. */
  since(grant: Grant, watermark: number, site: string): Promise<{ activities: Activity[]; watermark: number }>;
  forget(grant: Grant): Promise<void>;
}

/** Activities in one answer or frame; the client asks on from the watermark. */
const BATCH = 200;

export function createWebChat({ store, turns, streams, bot, now }: WebChatDependencies): WebChat {
  const turnOf = (grant: Grant, id: string, text: string, action?: Action, language?: Language): Turn => ({
    id,
    conversation: grant.conversation,
    person: grant.user,
    role: 'customer',
    channel: 'web',
    at: now(),
    text,
    ...(language && { language }),
    ...(action && { action }),
  });

  async function orGone<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      throw error instanceof ConversationUnknownError ? conversationGone() : error;
    }
  }

  /** The answer in the activity that a vote names. */
  async function votedAnswer(grant: Grant, activity: string): Promise<string> {
    const sequence = sequenceIn(grant.conversation, activity);
    const message = sequence === undefined ? undefined : await store.message(grant.conversation, sequence);
    if (message?.from.author !== 'bot')
      throw new ApiError(400, 'activity_invalid', '"replyToId" names no answer of this conversation.');
    return message.from.reply.id;
  }

  return {
    async begin(language, user = `dl_${randomUUID()}`) {
      const grant = { conversation: randomUUID(), user };
      await store.create({ id: grant.conversation, person: user, channel: 'web', language, at: now() });
      return grant;
    },

    async greet(grant, language) {
      const conversation = await store.find(grant.conversation);
      if (!conversation) throw conversationGone();
      if (conversation.version > 0) return;
      await orGone(turns.handle(turnOf(grant, GREETING, '', { kind: 'open' }, language ?? conversation.language)));
      streams.wake(grant.conversation);
    },

    async exists(grant) {
      return (await store.find(grant.conversation))?.person === grant.user;
    },

    async receive(grant, type, incoming, site, address) {
      const { conversation, user } = grant;
      if (incoming.kind === 'nothing') return activityId(conversation, 0);
      const id = incoming.turnId ?? randomUUID();
      const bare =
        incoming.kind === 'turn'
          ? turnOf(grant, id, incoming.text, incoming.action, incoming.language)
          : turnOf(grant, id, '', {
              kind: 'feedback',
              answer: await votedAnswer(grant, incoming.activity),
              reaction: incoming.reaction,
              ...(incoming.words !== undefined && { words: incoming.words }),
            });
      const turn: Turn = address === undefined ? bare : { ...bare, address };
      const label = incoming.kind === 'turn' ? incoming.label : undefined;
      await (await bot()).receive({ type, conversation, user }, async (show) => {
        let place = 0;
        const onVerified: OnVerified = ({ text, language }) => show({ to: id, place: place++, text, language });
        const reply = await orGone(turns.handle(turn, label, onVerified));
        return renderReply(reply, { conversation, user, site });
      });
      const sequence = await store.sequenceOf(conversation, id);
      if (sequence === undefined) throw conversationGone();
      return activityId(conversation, sequence);
    },

    async since(grant, watermark, site) {
      const context: RenderContext = { ...grant, site };
      const messages = await store.transcript(grant.conversation, watermark, BATCH);
      const last = messages.at(-1)?.sequence ?? watermark;
      return { activities: messages.map((message) => renderMessage(message, context)), watermark: last };
    },

    async forget(grant) {
      await store.forget(grant.conversation);
      // Where a notice is late, or lost with its connection, the sockets here end all the same.
      streams.end(grant.conversation);
    },
  };
}
