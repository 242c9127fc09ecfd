import type { OpenDatabase } from '../../storage/database.ts';
import type { FeedOptions } from '../channels/web/direct-line/feed.ts';
import { LIMITS, type Limits } from '../channels/web/limits.ts';
import { createWebChannel, type WebChannel, type WebChannelOptions } from '../channels/web/web-channel.ts';
import type { Configuration } from '../configuration.ts';
import type { Dialog } from '../requests/create-dialog.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import type { Turns } from '../turns/turns.ts';

export interface ConnectWebOptions extends Pick<WebChannelOptions, 'hashed' | 'now' | 'onFailure'> {
  configuration: Configuration;
  secrets: Pick<WebChannelOptions, 'tokenKey' | 'directLineSecret'>;
  database: Pick<OpenDatabase<ConversationsSchema>, 'queries' | 'notices'>;
  store: ConversationStore;
  turns: Turns;
  dialog: Pick<Dialog, 'signIn'>;
  /** Reads the tokens by which the company's site says who is signed in; absent: nobody is. */
  verify?: NonNullable<WebChannelOptions['signIn']>['verify'];
  limits?: Partial<Limits>;
  feed?: FeedOptions;
}

/** The chat on the web, on this server: whoever the company's site says is signed in has their requests confirmed. */
export function connectWeb(options: ConnectWebOptions): WebChannel {
  const { configuration, secrets, database, store, turns, dialog, verify, limits, feed, ...rest } = options;
  const { origins, publicUrl } = configuration;
  return createWebChannel({
    ...rest,
    ...secrets,
    store,
    turns,
    relay: {
      tell: (topic, about) => database.notices.tell(database.queries, topic, about),
      listen: database.notices.listen,
    },
    site: { origins, ...(publicUrl !== undefined && { publicUrl }) },
    limits: { ...LIMITS, ...limits },
    ...(feed && { feed }),
    ...(verify && {
      signIn: {
        verify,
        signIn: async ({ conversation, user }, { subject, email, token }) => {
          const requests = (await store.find(conversation))?.state.rights?.requests ?? [];
          const who = { subject, ...(email !== undefined && { email }) };
          return dialog.signIn({ id: conversation, person: user, requests }, who, token);
        },
      },
    }),
  });
}
