/** Opens and migrates the conversations database of a home, in a process of its own: `migrate-conversations.ts HOME`. */
import { migrate } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';

const { queries, close } = openDatabase({ home: process.argv[2] ?? '', purpose: 'conversations', durability: 'full' });
const version = await migrate(queries, 'conversations', CONVERSATIONS_MIGRATIONS);
await close();
process.stdout.write(`schema ${version}`);
