import { randomBytes, randomUUID } from 'node:crypto';
import type { Language } from '../../knowledge/statement.ts';
import type { TerminalConversation } from '../channels/terminal/talk.ts';
import { type Configuration, type GivenSecrets, placeOf } from '../configuration.ts';
import type { Converse } from '../conversation/converse.ts';
import { type ConverseDependencies, createConverse } from '../conversation/create-converse.ts';
import { maskPersonalData } from '../conversation/masking.ts';
import { referenceFrom } from '../conversation/reference.ts';
import type { OpenCompany } from './open-company.ts';

/** The conversation of every channel, for the terminal. */
export function terminalConverse(
  company: OpenCompany,
  configuration: Configuration,
  readRights?: ConverseDependencies['readRights'],
): Converse {
  return createConverse({
    current: () => company,
    recognise: company.recognise,
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: (practice, statement) => `${configuration.publicUrl ?? ''}/practices/${practice}#${statement}`,
    ...(readRights && { readRights }),
  });
}

/**
 * A conversation that is kept as the web's are: what the bot promises (a reference) is stored before it is shown. Mails
 * that follow are sent from here, or by the server that next looks.
 */
export async function keptConversation(
  company: OpenCompany,
  configuration: Configuration,
  given: GivenSecrets,
  language: Language,
): Promise<TerminalConversation & { close(): Promise<void> }> {
  const { openDatabase } = await import('../../storage/open.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../storage/migrations/conversations/all.ts');
  const { createWorker } = await import('../../storage/outbox/worker.ts');
  const { completeSecrets } = await import('../keys.ts');
  const { mailerFor } = await import('../mail/mailer-for.ts');
  const { createDialog } = await import('../requests/create-dialog.ts');
  const { openRights } = await import('../serving/open-rights.ts');
  const { createConversationStore } = await import('../store/kysely-conversation-store.ts');
  const { createTurns } = await import('../turns/turns.ts');

  const now = () => new Date();
  const warn = (message: string) => process.stderr.write(`${message}\n`);
  const onFailure = (error: unknown) => warn(error instanceof Error ? error.message : String(error));
  const place = placeOf(configuration, given);
  const database = openDatabase<import('../store/schema.ts').ConversationsSchema>({
    ...place,
    purpose: 'conversations',
    durability: 'full',
  });
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS, now);
  const store = createConversationStore(database);
  const rights = await openRights(place, completeSecrets(configuration, given, warn).rightsKeys, now);
  const { company: declared } = company.register;
  const mailer = await mailerFor({ ...configuration, ...given }, () => declared.contact.email);
  const worker = createWorker(rights.database.queries, { now, random: Math.random, newId: randomUUID, onFailure });
  const dialog = createDialog({
    rights,
    worker,
    mailer,
    company: () => declared,
    inCharge: () => [{ email: declared.dpo?.email ?? declared.contact.email, language: declared.languages[0] ?? 'fr' }],
    deskUrl: (reference) => `${configuration.publicUrl ?? ''}/desk/incidents/${reference}`,
    now,
    onFailure,
  });
  const turns = createTurns({
    store,
    converse: terminalConverse(company, configuration, dialog.read),
    mask: maskPersonalData,
    newId: randomUUID,
    rights: dialog.perform,
    onFailure,
  });
  const person = randomUUID();
  let id: string | undefined;

  return {
    async send({ text, action, label }) {
      const at = now();
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
    async close() {
      await dialog.settled();
      await worker.stop();
      mailer.close();
      await Promise.all([database.close(), rights.database.close()]);
    },
  };
}
