import { expect, it } from 'vitest';
import { keepLatest } from '../../../knowledge/retrieval/keep-latest.ts';

it('makes what comes again once, keeps the latest only, and forgets what failed', async () => {
  const made: string[] = [];
  const kept = keepLatest<string>(2);
  const of = (key: string) =>
    kept(key, async () => {
      made.push(key);
      if (key === 'bad' && made.length < 5) throw new Error('no');
      return key;
    });
  await of('a');
  await of('b');
  await of('a');
  await of('c');
  await expect(of('bad')).rejects.toThrow('no');
  await of('bad');
  await of('b');
  expect(made).toEqual(['a', 'b', 'c', 'bad', 'bad', 'b']);
});
