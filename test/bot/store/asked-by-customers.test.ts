import { describe, expect, it, onTestFinished } from 'vitest';
import type { Citation, Decision } from '../../../bot/conversation/reply.ts';
import { FRESH } from '../../../bot/conversation/state.ts';
import { askedByCustomers } from '../../../bot/store/asked-by-customers.ts';
import { openStore } from '../../support/open-store.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const DAY = (day: number) => new Date(Date.UTC(2026, 2, day, 10));
const cited = (practice: string, number: number): Citation => ({
  number,
  practice,
  statement: 's',
  revision: 1,
  title: practice,
  quote: 'q',
  language: 'en',
  url: '/',
});

function counts(open: () => Promise<[home: string, url?: string]>): void {
  it('each answer that quotes a practice, once, in the time', async () => {
    const opened = await openStore(...(await open()));
    onTestFinished(opened.close);
    await opened.store.create({ id: 'a', person: 'p', channel: 'web', language: 'en', at: DAY(1) });
    const said: [number, Decision, string[]][] = [
      [1, 'answered', ['bills']],
      [2, 'answered', ['bills', 'bills', 'cookies']],
      [3, 'closest', ['cookies']],
      [4, 'filed', ['fees']],
      [5, 'not_declared', []],
      [9, 'answered', ['bills']],
    ];
    for (const [version, [day, decision, practices]] of said.entries()) {
      await opened.store.record({
        conversation: 'a',
        turnId: `t${version}`,
        version,
        at: DAY(day),
        person: { text: 'x' },
        reply: {
          id: `r${version}`,
          language: 'en',
          decision,
          parts: [],
          citations: practices.map((practice, i) => cited(practice, i + 1)),
          snapshot: '',
          votable: true,
        },
        state: { ...FRESH, language: 'en', turns: version + 1 },
        effects: [],
      });
    }
    const found = await askedByCustomers(opened.queries, { from: DAY(1), before: DAY(9) });
    expect(new Map(found)).toEqual(
      new Map([
        ['bills', 2],
        ['cookies', 2],
      ]),
    );
  });
}

describe('questions of customers by practice, on SQLite', () => counts(async () => [await temporaryHome()]));
describePostgres('questions of customers by practice, on PostgreSQL', () =>
  counts(async () => ['', await temporaryDatabase()]),
);
