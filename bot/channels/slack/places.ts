import type { Language } from '../../../knowledge/statement.ts';
import type { ConversationStore } from '../../store/conversation-store.ts';
import type { SlackPlace, SlackStore } from '../../store/slack-store.ts';

export interface PlacesDependencies {
  store: Pick<ConversationStore, 'create' | 'find'>;
  slack: Pick<SlackStore, 'conversationAt' | 'bind'>;
  newId(): string;
  now(): Date;
  /** Until the person's own is known. */
  language(): Language;
}

interface Found {
  id: string;
  /** Nothing was said in it yet. */
  fresh: boolean;
  language: Language;
}

/** The conversation of a place: one for each person and thread, so that nobody reads in the state of another. */
export interface Places {
  /** Made if there is none. */
  at(place: SlackPlace): Promise<Found>;
  /** The conversation of this id if it is this person's and still there. */
  own(id: string, person: string): Promise<Found | undefined>;
}

export function createPlaces({ store, slack, newId, now, language }: PlacesDependencies): Places {
  return {
    async at(place) {
      const known = await slack.conversationAt(place);
      if (known === undefined) {
        const id = newId();
        const { person } = place;
        await store.create({ id, person, channel: 'slack', language: language(), at: now() });
        await slack.bind(place, id, now());
      }
      // Of two processes that made one at once, both take the one that was bound first.
      const id = known ?? (await slack.conversationAt(place));
      if (id === undefined) throw new Error('The conversation was forgotten while it was made');
      const found = await store.find(id);
      return { id, fresh: found?.version === 0, language: found?.language ?? language() };
    },
    async own(id, person) {
      const found = await store.find(id);
      return found?.person === person ? { id, fresh: found.version === 0, language: found.language } : undefined;
    },
  };
}
