import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../support/open-store.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { describeConversationStore } from './contract.ts';

async function open(home: string) {
  const opened = await openStore(home);
  onTestFinished(() => opened.close());
  return opened;
}

describeConversationStore('conversations in SQLite', async () => (await open(await temporaryHome())).store);

it('purges a closed request for a person once its conversation is gone', async () => {
  const { queries, store } = await open(await temporaryHome());
  const hand = { language: 'fr', at: '2026-11-01T00:00:00.000Z', question: 'q' };
  await store.create({ id: 'here', person: 'p', channel: 'web', language: 'fr', at: new Date('2026-11-02') });
  await queries
    .insertInto('hand_overs')
    .values([
      { ...hand, reference: 'closed-gone', conversation: 'gone', state: 'closed' },
      { ...hand, reference: 'closed-here', conversation: 'here', state: 'closed' },
      { ...hand, reference: 'waiting-gone', conversation: 'gone', state: 'waiting' },
    ])
    .execute();
  await store.purge({ conversations: new Date('2026-11-01'), handOvers: new Date('2025-11-01') });
  const left = await queries.selectFrom('hand_overs').select('reference').orderBy('reference').execute();
  expect(left.map(({ reference }) => reference)).toEqual(['closed-here', 'waiting-gone']);
});

it('holds no two messages of one author in one turn', async () => {
  const { queries, store } = await open(await temporaryHome());
  await store.create({ id: 'c', person: 'p', channel: 'web', language: 'fr', at: new Date() });
  const insert = (sequence: number) =>
    sql`insert into messages (conversation, sequence, turn_id, author, at, language, text) values ('c', ${sequence}, 't', 'bot', '', 'fr', '')`.execute(
      queries,
    );
  await insert(1);
  await expect(insert(2)).rejects.toThrow(/UNIQUE/);
});
