import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { requestReference } from '../../../rights/requests/reference.ts';
import { fileWish } from '../../../rights/store/act.ts';
import type { RequestStore } from '../../../rights/store/request-store.ts';
import { runTypeScript } from '../../support/run-typescript.ts';
import { contextOf, PERSON, wish } from '../support/requests.ts';

const SCRIPT = fileURLToPath(new URL('claim-all.ts', import.meta.url));
const AGENTS = ['jo@helio.example', 'sam@helio.example'];

/** Two processes claim forty requests, each all of them; each request must end with one owner who was told so. */
export async function twoProcessesClaimAll(store: RequestStore, place: string): Promise<void> {
  for (let number = 0; number < 40; number += 1) {
    const one = { ...wish(), id: `r${number}`, filingKey: `c1/m${number}/0` };
    await fileWish(store, one, contextOf(PERSON), () =>
      requestReference(new Uint8Array([0, 0, 0, 0, 0, number >> 5, number])),
    );
  }
  const won = await Promise.all(
    AGENTS.map(async (agent) => JSON.parse((await runTypeScript(SCRIPT, [place, agent])).stdout) as string[]),
  );
  expect(won.flat().sort()).toEqual(Array.from({ length: 40 }, (_, number) => `r${number}`).sort());
  for (const [index, agent] of AGENTS.entries()) {
    for (const id of won[index] ?? []) expect((await store.find(id))?.owner).toBe(agent);
  }
  for (const id of won.flat()) expect(await store.events(id)).toHaveLength(2);
}
