import { expect, it } from 'vitest';
import { purgeRights } from '../../../bot/requests/purge.ts';
import { CODE_LIFE_MS } from '../../../rights/dialog/mail-codes.ts';
import { openDialog } from './support.ts';

const count = async (
  dialog: Awaited<ReturnType<typeof openDialog>>,
  table: 'mail_codes' | 'tries' | 'dialog_acts' | 'signed_in' | 'follow_up_codes',
) => {
  const { n } = await dialog.queries
    .selectFrom(table)
    .select((is) => is.fn.countAll<string | number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

async function closedIn(wish: string) {
  const dialog = await openDialog();
  const one = dialog.person('en');
  await one.say(wish);
  await one.say('cancel my request');
  await one.say('yes');
  const { id } = await one.request();
  return { dialog, there: async () => (await dialog.requests.find(id)) !== undefined };
}
const months = (count: number) => new Date(Date.UTC(2026, 2 + count, 5, 9, 0, 1));

it('keeps a closed request as long as the company says, 36 months unless it says', async () => {
  const { dialog, there } = await closedIn('Please delete my account.');
  dialog.clock.now = new Date(Date.UTC(2029, 2, 5, 8));
  expect(await purgeRights(dialog, {})).toMatchObject({ requests: 0 });
  expect(await there()).toBe(true);
  dialog.clock.now = months(36);
  expect(await purgeRights(dialog, {})).toMatchObject({ requests: 1 });
  expect(await there()).toBe(false);
  expect(await count(dialog, 'follow_up_codes')).toBe(0);
});

it('keeps a Californian one 24 months even where the company would keep it less', async () => {
  const { dialog, there } = await closedIn('I live in California. Please delete my account.');
  const french = await closedIn('Please delete my account.');
  for (const one of [dialog, french.dialog]) one.clock.now = months(13);
  await purgeRights(french.dialog, { desk: { keepMonths: 12 } });
  await purgeRights(dialog, { desk: { keepMonths: 12 } });
  expect([await french.there(), await there()]).toEqual([false, true]);
  dialog.clock.now = months(24);
  await purgeRights(dialog, { desk: { keepMonths: 12 } });
  expect(await there()).toBe(false);
});

it('never deletes an open one, and forgets codes, tries and acts when they can serve nobody', async () => {
  const dialog = await openDialog();
  const one = dialog.person('en');
  await one.say('Please delete my account.');
  await one.say('anna@example.org');
  await one.say('000001');
  expect([await count(dialog, 'mail_codes'), await count(dialog, 'tries'), await count(dialog, 'dialog_acts')]).toEqual(
    [1, expect.any(Number), expect.any(Number)],
  );
  dialog.later(CODE_LIFE_MS + 25 * 3_600_000);
  await purgeRights(dialog, {});
  expect([await count(dialog, 'mail_codes'), await count(dialog, 'tries')]).toEqual([0, 0]);
  dialog.clock.now = months(120);
  await purgeRights(dialog, {});
  expect(await count(dialog, 'dialog_acts')).toBe(0);
  expect((await one.request()).state).toBe('received');
});
