import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shakenHelio } from '../../support/helio.ts';
import { CONVERSATIONS, play } from './play.ts';

const names = readdirSync(CONVERSATIONS);

/** Each folder is a conversation: what the person says in `turns.json`, what came out in `transcript.txt`. */
describe('recorded conversations', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(5);
  });

  it.each(names)(
    '%s comes out the same',
    async (name) => {
      expect(await play(name)).toBe(readFileSync(new URL(`${name}/transcript.txt`, CONVERSATIONS), 'utf8'));
    },
    300_000,
  );

  it.each([1, 2, 3])(
    'come out the same on a processor that rounds otherwise (%i)',
    { timeout: 300_000 },
    async (seed) => {
      const company = shakenHelio(seed);
      for (const name of names) {
        expect(await play(name, company), `${name}: a turn is a near tie, ask otherwise`).toBe(await play(name));
      }
    },
  );
});
