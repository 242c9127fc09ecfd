/**
 * A process that files what it is told to, until it is killed: one message a line on standard input, as JSON; one line
 * on standard output for each reply, once the turn is carried out. Everything but the answerer is what the server runs.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createConverse } from '../../bot/conversation/create-converse.ts';
import { maskPersonalData } from '../../bot/conversation/masking.ts';
import { plainText } from '../../bot/conversation/plain-text.ts';
import { referenceFrom } from '../../bot/conversation/reference.ts';
import { createDialog } from '../../bot/requests/create-dialog.ts';
import { openRights } from '../../bot/serving/open-rights.ts';
import { createConversationStore } from '../../bot/store/kysely-conversation-store.ts';
import type { ConversationsSchema } from '../../bot/store/schema.ts';
import { createTurns } from '../../bot/turns/turns.ts';
import type { Answerer } from '../../knowledge/answering/answer.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { parseKeyRing } from '../../rights/store/key-ring.ts';
import { migrate } from '../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../storage/open.ts';
import { createWorker } from '../../storage/outbox/worker.ts';
import { crashCompany } from './company.ts';

const settingsSchema = z.object({ home: z.string(), url: z.string().optional(), keys: z.string() });
const messageSchema = z.object({
  conversation: z.string(),
  turn: z.string(),
  text: z.string(),
  rights: z.array(z.enum(RIGHTS)),
});

const { home, url, keys } = settingsSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const now = () => new Date();
const fail = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
const place = { home, ...(url !== undefined && { url }) };
const database = openDatabase<ConversationsSchema>({ ...place, purpose: 'conversations', durability: 'full' });
await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS, now);
const store = createConversationStore(database);
const rights = await openRights(place, parseKeyRing(keys), now);
const worker = createWorker(rights.database.queries, {
  now,
  random: Math.random,
  newId: randomUUID,
  onFailure: fail,
});
const register = crashCompany();
const dialog = createDialog({
  rights,
  worker,
  mailer: { send: async () => {}, close: () => {} },
  company: () => register.company,
  inCharge: () => [],
  deskUrl: () => '',
  now,
  onFailure: fail,
});
let wanted: z.infer<typeof messageSchema>['rights'] = [];
const answerer: Answerer = {
  snapshot: 'none',
  answer: async () => {
    throw new Error('Nothing is asked here');
  },
};
const turns = createTurns({
  store,
  converse: createConverse({
    current: () => ({ answerer, register }),
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: () => '',
    recognise: async () => ({ rights: wanted }),
    readRights: dialog.read,
  }),
  mask: maskPersonalData,
  newId: randomUUID,
  rights: dialog.perform,
  onFailure: fail,
});

process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { conversation, turn, text, rights: asked } = messageSchema.parse(JSON.parse(line));
  wanted = asked;
  await store.create({ id: conversation, person: 'p', channel: 'web', language: 'fr', at: now() });
  const reply = await turns.handle({
    id: turn,
    conversation,
    person: 'p',
    role: 'customer',
    channel: 'web',
    at: now(),
    language: 'fr',
    text,
  });
  process.stdout.write(`${JSON.stringify({ turn, decision: reply.decision, text: plainText(reply).text })}\n`);
}
