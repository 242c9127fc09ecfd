import { act } from '../../../rights/store/act.ts';
import { openRequestStore } from '../support/open-request-store.ts';
import { contextOf } from '../support/requests.ts';

/** A process of its own that claims every request of a home for one agent, and prints those it got. */
const [home = '', agent = ''] = process.argv.slice(2);
const { store, close } = await openRequestStore(home);
const won: string[] = [];
for (const { id } of await store.queue({ limit: 1000 })) {
  const outcome = await act(store, id, { type: 'claim' }, contextOf({ kind: 'staff', id: agent, dpo: false }));
  if (outcome?.allowed) won.push(id);
}
await close();
process.stdout.write(JSON.stringify(won));
