import { createConversationStore } from '../../bot/store/kysely-conversation-store.ts';
import type { ConversationsSchema } from '../../bot/store/schema.ts';
import { migrate } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';

/** The conversations database of a home, or of a PostgreSQL, migrated, with its store. */
export async function openStore(home: string, url?: string) {
  const database = openDatabase<ConversationsSchema>({
    home,
    ...(url !== undefined && { url }),
    purpose: 'conversations',
    durability: 'full',
  });
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
  return { ...database, store: createConversationStore(database) };
}
