import { z } from 'zod';
import { TOPICS } from '../../store/conversation-store.ts';
import type { Activity } from './activity.ts';
import type { Streams } from './streams.ts';

/** Short words between the processes that share the conversations, this one included. */
export interface Relay {
  tell(topic: string, about: string): Promise<void>;
  /** `about` is undefined when notices may have been missed. Returns its end. */
  listen(topic: string, hear: (about: string | undefined) => void): () => void;
}

const TYPING = 'typing';
const passingSchema = z.object({
  conversation: z.string(),
  activity: z.looseObject({ type: z.literal('typing') }),
});

/**
 * Ties the streams of this process to those of the others: a socket here is woken by what is stored there, and shows
 * that an answer is on its way there, with what of it is verified already.
 */
export function shareStreams(
  streams: Streams,
  relay: Relay,
  onFailure: (error: unknown) => void,
): Pick<Streams, 'wake' | 'passing'> & { close(): void } {
  const ends = [
    relay.listen(TOPICS.activity, (conversation) => {
      if (conversation === undefined) streams.wakeAll();
      else streams.wake(conversation);
    }),
    relay.listen(TOPICS.gone, (conversation) => {
      if (conversation !== undefined) streams.end(conversation);
    }),
    relay.listen(TYPING, (about) => {
      const passing = about === undefined ? undefined : readPassing(about);
      if (passing) streams.passing(passing.conversation, passing.activity as unknown as Activity);
    }),
  ];
  return {
    wake: (conversation) => streams.wake(conversation),
    passing(conversation, activity) {
      relay.tell(TYPING, JSON.stringify({ conversation, activity })).catch(onFailure);
    },
    close() {
      for (const end of ends) end();
    },
  };
}

/** Undefined when it is nothing of ours, as from another version. */
function readPassing(about: string): z.infer<typeof passingSchema> | undefined {
  try {
    return passingSchema.parse(JSON.parse(about));
  } catch {
    return undefined;
  }
}
