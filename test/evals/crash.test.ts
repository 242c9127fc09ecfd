import { expect, it } from 'vitest';
import { crashFaults, runCrashTest } from '../../evals/crash/crash-test.ts';
import { storedRequests } from '../../evals/crash/database.ts';
import { KEY_1 } from '../rights/support/open-request-store.ts';
import { describePostgres, temporaryDatabase } from '../support/postgres.ts';
import { temporaryHome } from '../support/temporary-home.ts';

/** A generator with a seed, so that a failure can be run again (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function crash(url?: string) {
  const settings = { home: await temporaryHome(), ...(url !== undefined && { url }), keys: KEY_1 };
  const run = await runCrashTest({ settings, filings: 20, random: seeded(20) });
  return { run, stored: await storedRequests(settings) };
}

it('keeps every reference that was shown, with its clock, once, when it is killed in the middle (SQLite)', async () => {
  const { run, stored } = await crash();
  expect(run.kills).toBeGreaterThan(5);
  expect(run.shown).toHaveLength(20);
  expect(crashFaults(run, stored)).toEqual([]);

  // The comparison sees what is lost, doubled or without its date.
  const [first, ...rest] = stored;
  if (!first) throw new Error('nothing stored');
  expect(crashFaults(run, rest).map(({ fault }) => fault)).toContain('lost');
  const twin = { ...first, id: 'twin', reference: 'LMP-0000-0000' };
  expect(crashFaults(run, [...stored, twin]).map(({ fault }) => fault)).toContain('doubled');
  const { clocks: _clocks, ...bare } = first;
  expect(crashFaults(run, [...rest, bare]).map(({ fault }) => fault)).toContain('without_clock');
}, 240_000);

describePostgres('on PostgreSQL', () => {
  it('keeps every reference that was shown, with its clock, once, when it is killed in the middle', async () => {
    const { run, stored } = await crash(await temporaryDatabase());
    expect(run.kills).toBeGreaterThan(5);
    expect(crashFaults(run, stored)).toEqual([]);
  }, 240_000);
});
