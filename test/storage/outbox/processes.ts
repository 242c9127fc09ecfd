import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { countJobs } from '../../../storage/outbox/dead-letters.ts';
import { enqueue } from '../../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { inTransaction } from '../../../storage/transaction.ts';
import { runTypeScript, startTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const SCRIPT = fileURLToPath(new URL('carry-out.ts', import.meta.url));

/** What the outbox must do for processes that share it and die. `place`: a home, or an address. */
export function outboxProcesses(open: () => Promise<{ queries: Kysely<OutboxSchema>; place: string }>): void {
  const put = (queries: Kysely<OutboxSchema>, keys: string[]) =>
    inTransaction(queries, async (transaction) => {
      for (const key of keys) await enqueue(transaction, { kind: 'mail', key, payload: null, runAt: new Date(0) });
    });
  const lines = async (file: string) => (await readFile(file, 'utf8')).trim().split('\n');
  const emptyFile = async () => {
    const file = join(await temporaryHome(), 'done');
    await writeFile(file, '');
    return file;
  };

  it('two processes share the jobs: each is done once', async () => {
    const { queries, place } = await open();
    const keys = Array.from({ length: 80 }, (_, number) => `k${number}`);
    await put(queries, keys);
    const file = await emptyFile();
    await Promise.all([1, 2].map(() => runTypeScript(SCRIPT, [place, file])));
    expect((await lines(file)).sort()).toEqual(keys.map((key) => `${key} 1`).sort());
  });

  it('what a killed process had in hand is done by another when the lease is over', async () => {
    const { queries, place } = await open();
    await put(queries, ['a']);
    const file = await emptyFile();
    const child = startTypeScript(SCRIPT, [place, file, 'hang']);
    await once(child.stdout ?? child, 'data');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await runTypeScript(SCRIPT, [place, file]);
    expect(await countJobs(queries)).toEqual({ waiting: 1, done: 0, dead: 0 });
    await sleep(6_000);
    await runTypeScript(SCRIPT, [place, file]);
    expect(await lines(file)).toEqual(['a 2']);
    expect(await countJobs(queries)).toEqual({ waiting: 0, done: 1, dead: 0 });
  });
}
