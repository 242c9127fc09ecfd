import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileWish } from '../../../rights/store/act.ts';
import { createRequestStore } from '../../../rights/store/kysely-request-store.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openRequestStore } from '../support/open-request-store.ts';
import { contextOf, PERSON, wish } from '../support/requests.ts';
import { twoProcessesClaimAll } from './claiming.ts';
import { requestStoreContract } from './contract.ts';

async function open(home: string) {
  const opened = await openRequestStore(home);
  onTestFinished(opened.close);
  return opened;
}

describe('requests on SQLite', () => {
  requestStoreContract(async () => {
    const { store, queries, vault, expunge } = await open(await temporaryHome());
    return { store, other: createRequestStore(queries, vault, expunge) };
  });

  it('two processes that claim everything share it: each request has one owner', async () => {
    const home = await temporaryHome();
    const { store } = await open(home);
    await twoProcessesClaimAll(store, home);
  });

  it('nothing the person said or is reached by stands readable in the files', async () => {
    const home = await temporaryHome();
    const { store } = await open(home);
    const personal = wish({
      words: 'SECRET-WORDS',
      contact: 'secret-address@example.org',
      onBehalf: { capacity: 'parent', of: 'SECRET-CHILD' },
      scope: { kind: 'parts', practices: ['marketing'], words: 'SECRET-SCOPE' },
    });
    await fileWish(store, personal, contextOf(PERSON), () => personal.reference);
    const bytes = Buffer.concat(await Promise.all((await readdir(home)).map((file) => readFile(join(home, file)))));
    expect(bytes.includes(personal.reference)).toBe(true);
    expect(bytes.toString('latin1')).not.toMatch(/SECRET|secret-address/i);
  });
});
