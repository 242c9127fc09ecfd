import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { openDatabase } from '../../../storage/open.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { createWorker } from '../../../storage/outbox/worker.ts';

/**
 * A process that carries out jobs, each by a line in a file: `carry-out.ts PLACE FILE [hang]`. With `hang` it says that it
 * began, and never ends.
 */
const [place = '', file = '', hang] = process.argv.slice(2);
const where = place.startsWith('postgres:') ? { home: '', url: place } : { home: place };
const { queries, close } = openDatabase<OutboxSchema>({ ...where, purpose: 'conversations', durability: 'full' });
const LEASE_MS = 6_000;
const worker = createWorker(queries, {
  now: () => new Date(),
  random: Math.random,
  newId: randomUUID,
  onFailure: (error) => process.stderr.write(`${String(error)}\n`),
  // Long enough for another process to start meanwhile.
  leaseMs: LEASE_MS,
});
worker.registerHandler('mail', async ({ key, attempt }) => {
  if (hang !== undefined) {
    process.stdout.write(`began ${key}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1e9));
  }
  appendFileSync(file, `${key} ${attempt}\n`);
});
await worker.runDue();
await close();
