/** Opens and migrates a conversations database in a process of its own: `migrate-conversations.ts HOME [URL]`. */
import { migrate } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';

const [home = '', url] = process.argv.slice(2);
const where = { home, ...(url !== undefined && { url }) };
const { queries, close } = openDatabase({ ...where, purpose: 'conversations', durability: 'full' });
const version = await migrate(queries, 'conversations', CONVERSATIONS_MIGRATIONS);
await close();
process.stdout.write(`schema ${version}`);
