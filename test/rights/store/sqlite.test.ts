import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestReference } from '../../../rights/requests/reference.ts';
import { fileWish } from '../../../rights/store/act.ts';
import { createRequestStore } from '../../../rights/store/kysely-request-store.ts';
import { runTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openRequestStore } from '../support/open-request-store.ts';
import { contextOf, PERSON, wish } from '../support/requests.ts';
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
    for (let number = 0; number < 40; number += 1) {
      const one = { ...wish(), id: `r${number}`, filingKey: `c1/m${number}/0` };
      await fileWish(store, one, contextOf(PERSON), () =>
        requestReference(new Uint8Array([0, 0, 0, 0, 0, number >> 5, number])),
      );
    }
    const script = fileURLToPath(new URL('claim-all.ts', import.meta.url));
    const agents = ['jo@helio.example', 'sam@helio.example'];
    const won = await Promise.all(
      agents.map(async (agent) => JSON.parse((await runTypeScript(script, [home, agent])).stdout) as string[]),
    );
    expect(won.flat().sort()).toEqual(Array.from({ length: 40 }, (_, number) => `r${number}`).sort());
    for (const [index, agent] of agents.entries()) {
      for (const id of won[index] ?? []) expect((await store.find(id))?.owner).toBe(agent);
    }
    for (const id of won.flat()) expect(await store.events(id)).toHaveLength(2);
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
