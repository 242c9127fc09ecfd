import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFollowLinks } from '../../../bot/following/links.ts';
import { createFollowerStore } from '../../../rights/following/follower-store.ts';
import { createVault } from '../../../rights/store/encryption.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { KEY_1, KEY_2, openRequestStore } from '../support/open-request-store.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));

function contract(place: () => Promise<string>): void {
  async function open(ring = KEY_1, where?: string) {
    const { queries, close } = await openRequestStore(where ?? (await place()), parseKeyRing(ring));
    onTestFinished(close);
    return { queries, store: createFollowerStore(queries, createVault(parseKeyRing(ring)), randomUUID) };
  }

  it('tells only those who confirmed before, each once, whatever the capitals of the address', async () => {
    const { store, queries } = await open();
    const alice = await store.ask('mail', 'Alice@Exemple.fr', 'fr', at(1));
    const again = await store.ask('mail', 'alice@exemple.fr ', 'en', at(2));
    expect(again.id).toBe(alice.id);
    expect(again.language).toBe('en');
    const slack = await store.ask('slack', 'T1/C1', 'fr', at(1));
    expect(await store.confirmedBefore(at(9))).toEqual([]);
    expect(await store.confirm(alice.id, at(3))).toBe(true);
    expect(await store.confirm(alice.id, at(8))).toBe(true);
    expect(await store.confirm('nobody', at(3))).toBe(false);
    await store.confirm(slack.id, at(5));
    expect(await store.confirmedBefore(at(4))).toEqual([{ id: alice.id, kind: 'mail' }]);
    expect(await store.confirmedBefore(at(9))).toHaveLength(2);
    expect(JSON.stringify(await queries.selectFrom('followers').selectAll().execute())).not.toMatch(/alice|exemple/i);
    expect(await store.findByAddress('slack', 'T1/C1')).toMatchObject({
      address: 'T1/C1',
      language: 'fr',
      since: at(5),
    });
    expect(await store.forget(alice.id)).toBe(true);
    expect(await store.forget(alice.id)).toBe(false);
  });

  it('forgets who never confirmed, and nobody else', async () => {
    const { store } = await open();
    const { id } = await store.ask('mail', 'kept@exemple.fr', 'fr', at(1));
    await store.confirm(id, at(1));
    await store.ask('mail', 'lapsed@exemple.fr', 'fr', at(1));
    await store.ask('mail', 'new@exemple.fr', 'fr', at(5));
    expect(await store.purge(at(3))).toBe(1);
    expect(await store.findByAddress('mail', 'lapsed@exemple.fr')).toBeUndefined();
    expect(await store.find(id)).toBeDefined();
  });

  it('seals everything anew when the key changes', async () => {
    const where = await place();
    const { id } = await (await open(KEY_1, where)).store.ask('mail', 'alice@exemple.fr', 'fr', at(1));
    const both = await open(`${KEY_2},${KEY_1}`, where);
    expect((await both.store.findByAddress('mail', 'alice@exemple.fr'))?.id).toBe(id);
    expect(await both.store.rotate()).toBe(1);
    expect(await both.store.rotate()).toBe(0);
    const after = await open(KEY_2, where);
    expect(await after.store.findByAddress('mail', 'alice@exemple.fr')).toMatchObject({
      id,
      address: 'alice@exemple.fr',
    });
  });
}

describe('followers on SQLite', () => contract(temporaryHome));
describePostgres('followers on PostgreSQL', () => contract(temporaryDatabase));

it('links are for one follower and one act, for a time, and cannot be made by others', () => {
  const links = createFollowLinks(createVault(parseKeyRing(KEY_1)), () => 'https://helio.example');
  const token = (url: string) => new URL(url).searchParams.get('token') ?? '';
  const confirm = token(links.confirm('f1', at(1)));
  expect(links.confirmed(confirm, at(2))).toBe('f1');
  expect(links.confirmed(confirm, at(4))).toBeUndefined();
  expect(links.left(confirm)).toBeUndefined();
  const leave = token(links.leave('f1'));
  expect(links.left(leave)).toBe('f1');
  expect(links.confirmed(leave, at(1))).toBeUndefined();
  for (const forged of [leave.replace('f1', 'f2'), `${leave}A`, leave.slice(0, -1), '', '.', 'l-f1.'])
    expect(links.left(forged)).toBeUndefined();
  const others = createFollowLinks(createVault(parseKeyRing(KEY_2)), () => 'https://helio.example');
  expect(others.left(leave)).toBeUndefined();
  const rotated = createFollowLinks(createVault(parseKeyRing(`${KEY_2},${KEY_1}`)), () => 'https://helio.example');
  expect(rotated.left(leave)).toBe('f1');
});
