import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { createSignIn } from '../../../bot/staff/sign-in.ts';
import { type Staff, staffList } from '../../../bot/staff/staff.ts';
import { createSignInStore } from '../../../rights/desk/sign-in-store.ts';
import { openRequestStore } from '../../rights/support/open-request-store.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const JO: Staff = { email: 'jo@helio.example', name: 'Jo', roles: ['agent'], timeZone: 'Europe/Paris', language: 'fr' };

async function open() {
  const { queries, close } = await openRequestStore(await temporaryHome());
  onTestFinished(close);
  const clock = { now: new Date('2026-03-05T09:00:00Z') };
  const links: string[] = [];
  const failures: unknown[] = [];
  const all = { list: staffList([JO]) };
  const store = createSignInStore(queries);
  const signIn = createSignIn({
    store,
    staff: { find: (email) => all.list.find(email), withRole: (role) => all.list.withRole(role), slackPlaces: {} },
    now: () => clock.now,
    newToken: () => randomBytes(32).toString('base64url'),
    mail: async (_to, token) => void links.push(token),
    onFailure: (error) => failures.push(error),
  });
  const link = async (email = JO.email) => {
    signIn.request(email);
    await signIn.settled();
    return links.at(-1) ?? '';
  };
  return { signIn, store, queries, clock, links, link, all, failures };
}

it('opens a session with a link, once', async () => {
  const { signIn, link } = await open();
  const token = await link(' JO@Helio.example');
  const session = await signIn.enter(token);
  expect(await signIn.who(session?.token)).toMatchObject({ staff: JO, csrf: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await signIn.enter(token)).toBeUndefined();
  expect(await signIn.enter('')).toBeUndefined();
  expect(await signIn.who('x')).toBeUndefined();
  expect(await signIn.who(undefined)).toBeUndefined();
});

it('of two who use a link at once, one gets in', async () => {
  const { signIn, link } = await open();
  const token = await link();
  const both = await Promise.all([signIn.enter(token), signIn.enter(token)]);
  expect(both.filter((session) => session !== undefined)).toHaveLength(1);
});

it('sends nothing to an address that is not of the staff', async () => {
  const { link, links, failures } = await open();
  await link('who@elsewhere.example');
  expect(links).toEqual([]);
  expect(failures).toEqual([]);
});

it('a link works for a quarter of an hour, a session for ten hours', async () => {
  const { signIn, link, clock } = await open();
  const first = await link();
  clock.now = new Date('2026-03-05T09:15:00Z');
  expect(await signIn.enter(first)).toBeUndefined();
  const session = await signIn.enter(await link());
  clock.now = new Date('2026-03-05T19:14:59Z');
  expect(await signIn.who(session?.token)).toBeDefined();
  clock.now = new Date('2026-03-05T19:15:00Z');
  expect(await signIn.who(session?.token)).toBeUndefined();
});

it('ends a session at sign-out, and when its owner leaves the staff', async () => {
  const { signIn, link, all, store, queries } = await open();
  const [one, other] = [await signIn.enter(await link()), await signIn.enter(await link())];
  await signIn.leave(one?.token ?? '');
  expect(await signIn.who(one?.token)).toBeUndefined();
  expect(await signIn.who(other?.token)).toBeDefined();
  const unused = await link();
  all.list = staffList([]);
  expect(await signIn.who(other?.token)).toBeUndefined();
  expect(await signIn.enter(unused)).toBeUndefined();
  await store.purge(new Date('2026-03-06'));
  expect(await queries.selectFrom('staff_sessions').selectAll().execute()).toEqual([]);
  expect(await queries.selectFrom('staff_links').selectAll().execute()).toEqual([]);
});

it('stores no token that opens anything', async () => {
  const { signIn, link, queries } = await open();
  const token = await link();
  const session = await signIn.enter(token);
  const stored = JSON.stringify([
    await queries.selectFrom('staff_links').selectAll().execute(),
    await queries.selectFrom('staff_sessions').selectAll().execute(),
  ]);
  expect(stored).toContain(JO.email);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(session?.token ?? '?');
});
