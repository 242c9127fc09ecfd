import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createSignInStore } from '../../../rights/desk/sign-in-store.ts';
import { createVault } from '../../../rights/store/encryption.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { rotate } from '../../../rights/store/rotate.ts';
import { KEY_1, KEY_2 } from '../../rights/support/open-request-store.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { DPO, JO, openDesk, SAM } from './support.ts';

describePostgres('the desk on PostgreSQL', () => {
  it('claims once, answers with data, hands them out once, and keeps who did what', async () => {
    const desk = await openDesk({ url: await temporaryDatabase() });
    const { reference } = await desk.filed({ level: 'address_confirmed' });
    const claims = await Promise.all([JO, SAM].map((staff) => desk.act(staff, reference, { kind: 'claim' })));
    expect(claims.filter(({ done }) => done)).toHaveLength(1);
    const owner = claims[0]?.done ? JO : SAM;
    const content = randomBytes(100_000);
    await desk.downloads.upload(owner, reference, { name: 'd.bin', type: 'application/octet-stream', content });
    expect(await desk.act(owner, reference, { kind: 'fulfil', grounds: [] })).toMatchObject({ done: true });

    const link = await desk.downloads.issue(reference);
    const token = link.done ? (new URL(link.value.url).searchParams.get('token') ?? '') : '';
    const both = await Promise.all([1, 2].map(() => desk.downloads.fetch(reference, token)));
    const [fetched] = both.filter(({ done }) => done);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(fetched?.done && fetched.value[0]?.content.equals(content)).toBe(true);

    const log = await desk.accessLog(DPO, reference);
    expect(log.done && log.value.map(({ act }) => act).sort()).toEqual(['claim', 'fulfil', 'upload']);
    const rotated = createVault(parseKeyRing(`${KEY_2},${KEY_1}`));
    expect(await rotate(desk.queries, rotated)).toMatchObject({ requests: 1, files: 1 });
    expect(await desk.files.purge({ links: new Date('2030-01-01'), files: new Date('2030-01-01') })).toBe(1);
  });

  it('lets one of two who use a link in, and ends sessions', async () => {
    const { queries } = await openDesk({ url: await temporaryDatabase() });
    const store = createSignInStore(queries);
    const now = new Date('2026-03-05T09:00:00Z');
    const later = new Date('2026-03-05T10:00:00Z');
    await store.addLink('link', JO.email, later);
    const used = await Promise.all([store.useLink('link', now), store.useLink('link', now)]);
    expect(used.filter((email) => email === JO.email)).toHaveLength(1);
    await store.addSession('session', { email: JO.email, csrf: 'c', expiresAt: later }, now);
    expect(await store.session('session', now)).toEqual({ email: JO.email, csrf: 'c', expiresAt: later });
    expect(await store.session('session', later)).toBeUndefined();
    await store.endSession('session');
    expect(await store.session('session', now)).toBeUndefined();
  });
});
