import { randomBytes, randomUUID } from 'node:crypto';
import type { Language } from '../../knowledge/statement.ts';
import type { TerminalConversation } from '../channels/terminal/talk.ts';
import type { Configuration } from '../configuration.ts';
import type { Converse } from '../conversation/converse.ts';
import { createConverse } from '../conversation/create-converse.ts';
import { maskPersonalData } from '../conversation/masking.ts';
import { referenceFrom } from '../conversation/reference.ts';
import type { OpenCompany } from './open-company.ts';

/** The conversation of every channel, for the terminal. */
export function terminalConverse(company: OpenCompany, configuration: Configuration): Converse {
  return createConverse({
    current: () => company,
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: (practice, statement) => `${configuration.publicUrl ?? ''}/practices/${practice}#${statement}`,
  });
}

/** A conversation that is kept as the web's are: what the bot promises (a reference) is stored before it is shown. */
export async function keptConversation(
  converse: Converse,
  home: string,
  language: Language,
): Promise<TerminalConversation & { close(): Promise<void> }> {
  const { openDatabase } = await import('../../storage/open.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../storage/migrations/conversations/all.ts');
  const { createConversationStore } = await import('../store/kysely-conversation-store.ts');
  const { createTurns } = await import('../turns/turns.ts');
  const database = openDatabase<import('../store/schema.ts').ConversationsSchema>({
    home,
    purpose: 'conversations',
    durability: 'full',
  });
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS, () => new Date());
  const store = createConversationStore(database);
  const onFailure = (error: unknown) =>
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const turns = createTurns({ store, converse, mask: maskPersonalData, newId: randomUUID, onFailure });
  const person = randomUUID();
  let id: string | undefined;

  return {
    async send({ text, action, label }) {
      const at = new Date();
      if (id === undefined) {
        id = randomUUID();
        await store.create({ id, person, channel: 'terminal', language, at });
      }
      return turns.handle(
        {
          id: randomUUID(),
          conversation: id,
          person,
          role: 'customer',
          channel: 'terminal',
          at,
          language,
          text,
          ...(action && { action }),
        },
        label,
      );
    },
    async forget() {
      if (id !== undefined) await store.forget(id);
      id = undefined;
    },
    close: () => database.close(),
  };
}
