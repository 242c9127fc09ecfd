import {
  ActivityHandler,
  type Activity as BotActivity,
  BotAdapter,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { type Activity, BOT_ID, type VerifiedSentence } from './activity.ts';
import type { Streams } from './streams.ts';

/** An activity that came in through Direct Line, and the person the token says it is from. */
interface Received {
  /** As parsed from the body; only its type is looked at here. */
  type: string;
  conversation: string;
  user: string;
}

/** Shows a verified sentence of an answer that is on its way; kept nowhere. */
type ShowVerified = (sentence: VerifiedSentence) => void;

/** Carries out one activity and gives what to send; what it throws reaches the caller of `receive`. */
type Respond = (show: ShowVerified) => Promise<Partial<Activity> | undefined>;

export interface ActivityBot {
  receive(received: Received, respond: Respond): Promise<void>;
}

const RESPOND = Symbol('respond');

/**
 * The Bot Framework's side of the web channel: the only file that imports its SDK. Turns run in a `TurnContext` under
 * an `ActivityHandler`; another adapter of the SDK, or of its successor, would run the same handler.
 */
export function createActivityBot(streams: Pick<Streams, 'wake' | 'passing'>): ActivityBot {
  const handler = new TurnHandler();
  const adapter = new StreamAdapter(streams);
  return {
    async receive({ type, conversation, user }, respond) {
      const context = new TurnContext(adapter, {
        type,
        channelId: 'directline',
        serviceUrl: 'urn:limpide:direct-line',
        conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
        from: { id: user, name: '', role: 'user' },
        recipient: { id: BOT_ID, name: '', role: 'bot' },
      } as Partial<BotActivity>);
      context.turnState.set(RESPOND, respond);
      await handler.run(context);
    },
  };
}

class TurnHandler extends ActivityHandler {
  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    await answer(context);
  }

  protected override async onEventActivity(context: TurnContext): Promise<void> {
    await answer(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    await answer(context);
    return { status: 200 };
  }
}

async function answer(context: TurnContext): Promise<void> {
  const respond = context.turnState.get<Respond>(RESPOND);
  await context.sendActivity({ type: 'typing' });
  const shown: Promise<unknown>[] = [];
  const reply = await respond((verified) => {
    shown.push(context.sendActivity({ type: 'typing', channelData: { verified } }));
  });
  await Promise.all(shown);
  if (reply) await context.sendActivity(reply as unknown as Partial<BotActivity>);
}

/** Sends into the conversation's streams. */
class StreamAdapter extends BotAdapter {
  readonly #streams: Pick<Streams, 'wake' | 'passing'>;

  constructor(streams: Pick<Streams, 'wake' | 'passing'>) {
    super();
    this.#streams = streams;
  }

  /**
   * A message is in the store when it is sent: the streams are only woken, and read it from there, so that live,
   * returning and polling clients all get the same activities in the same order.
   */
  override async sendActivities(context: TurnContext, activities: Partial<BotActivity>[]): Promise<ResourceResponse[]> {
    const conversation = context.activity.conversation.id;
    return activities.map((activity) => {
      if (activity.type === 'typing') this.#streams.passing(conversation, typing(conversation, activity.channelData));
      else if (activity.type !== 'invokeResponse') this.#streams.wake(conversation);
      return { id: activity.id ?? '' };
    });
  }

  override async updateActivity(): Promise<void> {
    throw new Error('Direct Line cannot change an activity that was sent');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('Direct Line cannot take back an activity that was sent');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('Messages outside a turn go through the store and the streams');
  }
}

const typing = (conversation: string, channelData: Activity['channelData']): Activity => ({
  type: 'typing',
  timestamp: new Date().toISOString(),
  channelId: 'directline',
  conversation: { id: conversation },
  from: { id: BOT_ID, role: 'bot' },
  ...(channelData && { channelData }),
});
