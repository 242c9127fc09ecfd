import { existsSync } from 'node:fs';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { placeOf, readConfiguration } from '../../configuration.ts';
import { createDeskMail } from '../../desk/desk-mail.ts';
import { type Desk, openDesk } from '../../desk/open-desk.ts';
import { completeSecrets } from '../../keys.ts';
import { mailerFor } from '../../mail/mailer-for.ts';
import { openRights } from '../../serving/open-rights.ts';
import { readStaff } from '../../staff/read-staff.ts';
import { type Staff, staffList } from '../../staff/staff.ts';
import { createConversationStore } from '../../store/kysely-conversation-store.ts';
import type { ConversationsSchema } from '../../store/schema.ts';
import { currentRegister } from '../current-register.ts';
import { CommandRefusedError } from './command-refused-error.ts';

/** Options of every command. */
export interface AsStaff {
  as: string;
  json?: boolean;
  preview?: boolean;
  file?: string[];
}

/** Carries out `work` on the desk as a member of staff; what is enqueued is sent by a running server. */
export async function withDesk<Result>(
  email: string,
  work: (desk: Desk, staff: Staff) => Promise<Result>,
): Promise<Result> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { configuration, secrets: given } = readConfiguration(process.env);
  if (configuration.staff === undefined) {
    throw new CommandRefusedError('There is no staff: set LIMPIDE_STAFF to the path of staff.yaml.');
  }
  const all = staffList(await readStaff(configuration.staff));
  const staff = all.find(email);
  if (!staff) throw new CommandRefusedError(`${email} is not in ${configuration.staff}.`);
  const rightsKeys =
    given.rightsKeys === undefined
      ? completeSecrets(configuration, given, (message) => process.stderr.write(`${message}\n`)).rightsKeys
      : parseKeyRing(given.rightsKeys);
  const { company } = await currentRegister(configuration);
  const { migrate } = await import('../../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../../storage/migrations/conversations/all.ts');
  const { openDatabase } = await import('../../../storage/open.ts');

  const place = placeOf(configuration, given);
  const rights = await openRights(place, rightsKeys, () => new Date());
  const conversations = openDatabase<ConversationsSchema>({ ...place, purpose: 'conversations', durability: 'full' });
  const mailer = await mailerFor({ ...configuration, ...given }, () => company.contact.email);
  try {
    await migrate(conversations.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    const site = () => configuration.publicUrl ?? `http://localhost:${configuration.port}`;
    const desk = openDesk({
      rights: rights.database,
      conversations,
      conversationStore: createConversationStore(conversations),
      requests: rights.requests,
      vault: rights.vault,
      staff: all,
      company: () => company,
      now: () => new Date(),
      site,
      mail: createDeskMail(mailer, () => company, site),
    });
    return await work(desk, staff);
  } finally {
    mailer.close();
    await Promise.all([rights.database.close(), conversations.close()]);
  }
}
