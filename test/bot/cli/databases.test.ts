import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../storage/open.ts';
import { enqueue } from '../../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { createWorker, UndeliverableError } from '../../../storage/outbox/worker.ts';
import { PURPOSES } from '../../../storage/purposes.ts';
import { inTransaction } from '../../../storage/transaction.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));

/** Runs a command to its end. */
function limpide(environment: Record<string, string>, ...parameters: string[]) {
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const command = ['--import', import.meta.resolve('tsx'), LIMPIDE, ...parameters];
    const env = { PATH: process.env.PATH, ...environment };
    execFile(process.execPath, command, { env }, (failure, out, error) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });
}

async function deadLetter(place: { home: string; url?: string }): Promise<void> {
  const { queries, close } = openDatabase<OutboxSchema>({ ...place, purpose: 'rights', durability: 'full' });
  await inTransaction(queries, (transaction) =>
    enqueue(transaction, { kind: 'mail', key: 'k1', payload: null, runAt: new Date(0) }),
  );
  const given = { now: () => new Date('2026-11-20T10:00:00Z'), random: () => 0, newId: () => 'l', onFailure: () => {} };
  const worker = createWorker(queries, given);
  worker.registerHandler('mail', async () => {
    throw new UndeliverableError('no_such_address', 'nobody there');
  });
  await worker.runDue();
  await close();
}

function commands(open: () => Promise<{ environment: Record<string, string>; place: { home: string; url?: string } }>) {
  it('migrate says what was applied, and the second time that there is nothing', async () => {
    const { environment } = await open();
    const first = JSON.parse((await limpide(environment, 'migrate', '--json')).out);
    expect(first.databases).toEqual(
      PURPOSES.map(({ purpose, migrations }) => ({
        purpose,
        from: 0,
        to: migrations.length,
        applied: migrations.map(({ number, name }) => ({ number, name })),
      })),
    );
    const second = await limpide(environment, 'migrate');
    expect(second).toEqual({
      code: 0,
      error: '',
      out: PURPOSES.map(({ purpose, migrations }) => `${purpose}: at ${migrations.length}, nothing to apply\n`).join(
        '',
      ),
    });
  });

  it('outbox lists dead letters and makes them due again; backup and restore bring them along', async () => {
    const { environment, place } = await open();
    expect((await limpide(environment, 'outbox', 'list')).code).toBe(0);
    await deadLetter(place);
    const backup = join(await temporaryHome(), 'backup');
    expect(await limpide(environment, 'backup', backup)).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'))).toMatchObject({
      format: 'limpide-backup',
    });

    const listed = await limpide(environment, 'outbox', 'list');
    expect(listed.code).toBe(1);
    expect(listed.out).toContain('rights: 0 waiting, 1 given up, 0 done of late');
    expect(listed.out).toContain('mail/k1  1 attempts, the last on 2026-11-20T10:00:00.000Z: no_such_address');
    expect(await limpide(environment, 'outbox', 'resend', 'mail/k2')).toMatchObject({ code: 1, out: '0 due again\n' });
    expect(await limpide(environment, 'outbox', 'resend')).toMatchObject({ code: 2 });
    expect(await limpide(environment, 'outbox', 'resend', '--all')).toMatchObject({ code: 0, out: '1 due again\n' });
    expect((await limpide(environment, 'outbox', 'list')).code).toBe(0);

    const refused = await limpide(environment, 'restore', backup);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('There is data already: the rights database has rows in "outbox"');
    expect(refused.error.trim().split('\n')).toHaveLength(1);
    expect((await limpide(environment, 'restore', backup, '--force')).code).toBe(0);
    expect((await limpide(environment, 'outbox', 'list')).code).toBe(1);
  });
}

describe('commands on SQLite', { timeout: 60_000 }, () =>
  commands(async () => {
    const home = await temporaryHome();
    return { environment: { LIMPIDE_HOME: home }, place: { home } };
  }),
);

describePostgres('commands on PostgreSQL', { timeout: 60_000 }, () =>
  commands(async () => {
    const [home, url] = [await temporaryHome(), await temporaryDatabase()];
    return { environment: { LIMPIDE_HOME: home, DATABASE_URL: url }, place: { home, url } };
  }),
);

it('a wrong address is named without what it holds', async () => {
  const wrong = await limpide({ DATABASE_URL: 'mysql://limpide:hunter2@db/limpide' }, 'migrate');
  expect(wrong.code).toBe(2);
  expect(wrong.error).toContain('DATABASE_URL: is no address of PostgreSQL');
  expect(wrong.error).not.toContain('hunter2');
});
