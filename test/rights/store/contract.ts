import { describe, expect, it } from 'vitest';
import type { Right } from '../../../rights/law/rights.ts';
import type { RightsEvent } from '../../../rights/requests/event.ts';
import { requestReference } from '../../../rights/requests/reference.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { type Transition, transition } from '../../../rights/requests/transition.ts';
import { act, fileWish } from '../../../rights/store/act.ts';
import { ReferenceTakenError, RequestChangedError, type RequestStore } from '../../../rights/store/request-store.ts';
import { AGENT, contextOf, draft, OTHER_AGENT, PERSON, SYSTEM, through, wish } from '../support/requests.ts';

export interface OpenRequestStore {
  store: RequestStore;
  /**
   * Another store on the same database: through connections of its own where the database allows two in one process.
   * SQLite does not: one connection waiting for the other's lock stops the process that would release it.
   */
  other: RequestStore;
}

const agent = contextOf(AGENT);
const person = contextOf(PERSON);
const REMEDY = 'Vous pouvez saisir la CNIL, ou un tribunal.';

let drawn = 0;
/** Ids of their own for each request of a test. */
function fresh(): Pick<RightsRequest, 'id' | 'reference' | 'filingKey'> {
  drawn += 1;
  const bytes = new Uint8Array([1, 2, 3, drawn >> 15, drawn >> 10, drawn >> 5, drawn]);
  return { id: `r${drawn}`, reference: requestReference(bytes), filingKey: `c1/m${drawn}/0` };
}

function filing(over: Parameters<typeof draft>[0] = {}, context = person): Extract<Transition, { allowed: true }> {
  const outcome = transition(draft({ ...fresh(), ...over }, context), { type: 'file' }, context);
  if (!outcome.allowed) throw new Error(outcome.code);
  return outcome;
}

async function stored(
  store: RequestStore,
  over: Parameters<typeof draft>[0] = {},
  context = person,
): Promise<RightsRequest> {
  const { request, events } = filing(over, context);
  return (await store.file(request, events)).request;
}

async function done(store: RequestStore, id: string, event: RightsEvent, context = agent): Promise<RightsRequest> {
  const outcome = await act(store, id, event, context);
  if (!outcome?.allowed) throw new Error(outcome?.code ?? 'not found');
  return outcome.request;
}

/** What every store of requests must do, on whatever database. `open` gives an empty one, closed after the test. */
export function requestStoreContract(open: () => Promise<OpenRequestStore>): void {
  describe('filing', () => {
    it('keeps the whole request and its first event', async () => {
      const { store, other } = await open();
      const { request, events } = filing({
        rights: ['access', 'erasure'],
        residence: 'FR',
        scope: { kind: 'parts', practices: ['half-hourly-readings'], words: 'depuis mars' },
        onBehalf: { capacity: 'parent', of: 'Léo' },
        passages: [{ practice: 'half-hourly-readings', statement: 'kept-24-months', revision: 3, snapshot: 'a1' }],
      });
      expect(await store.file(request, events)).toEqual({ request, fresh: true });
      expect(await other.find(request.id)).toEqual(request);
      expect(await other.findByReference(request.reference)).toEqual(request);
      expect(await other.findByFilingKey(request.filingKey)).toEqual(request);
      expect(await other.events(request.id)).toEqual(events);
    });

    it('of the same message twice is one request, also at once', async () => {
      const { store, other } = await open();
      const first = filing();
      const again = filing({ filingKey: first.request.filingKey, words: 'once more' });
      const results = await Promise.all([
        store.file(first.request, first.events),
        other.file(again.request, again.events),
      ]);
      expect(results.map((result) => result.fresh).sort()).toEqual([false, true]);
      expect(results[0]?.request).toEqual(results[1]?.request);
      expect(await store.events(results[0]?.request.id ?? '')).toHaveLength(1);
      expect(await store.queue()).toHaveLength(1);
    });

    it('draws another reference when one is taken', async () => {
      const { store } = await open();
      const taken = await stored(store);
      const { request, events } = filing({ reference: taken.reference });
      await expect(store.file(request, events)).rejects.toThrow(ReferenceTakenError);
      const free = fresh().reference;
      const references = [taken.reference, taken.reference, free];
      const { id, filingKey } = fresh();
      const outcome = await fileWish(store, { ...wish(), id, filingKey }, person, () => references.shift() ?? free);
      expect(outcome).toMatchObject({ fresh: true, request: { reference: free, state: 'received' } });
    });

    it('that is not allowed stores nothing and says why', async () => {
      const { store } = await open();
      const { id, filingKey, reference } = fresh();
      const outcome = await fileWish(store, { ...wish({ words: '' }), id, filingKey }, person, () => reference);
      expect(outcome).toMatchObject({ allowed: false, code: 'nothing_asked' });
      expect(await store.find(id)).toBeUndefined();
    });
  });

  describe('a change', () => {
    it('is kept with its event, column by column', async () => {
      const { store, other } = await open();
      const { id } = await stored(store);
      await done(store, id, { type: 'acknowledge' }, contextOf(SYSTEM));
      await done(store, id, { type: 'ask_clarification', question: 'Quel compteur ?' });
      await done(store, id, { type: 'ask_identity', doubt: 'other address' });
      await done(store, id, { type: 'fail_identity', method: 'code' }, contextOf(SYSTEM));
      await done(
        store,
        id,
        { type: 'confirm_identity', level: 'address_confirmed', method: 'code' },
        contextOf(SYSTEM),
      );
      await done(store, id, { type: 'clarify', words: 'Celui de Lyon' }, person);
      await done(store, id, { type: 'claim' });
      await done(store, id, { type: 'extend', reason: 'complexity', noticeSentOn: '2026-03-05' });
      await done(store, id, {
        type: 'link',
        other: { reference: 'LMP-0000-0000', level: 'signed_in', person: 'dl_anna' },
      });
      await done(store, id, { type: 'start_work' });
      await done(store, id, { type: 'deliver', status: 'sent' });
      const grounds = [{ right: 'access', code: 'third_party_rights' }] as const;
      await done(store, id, { type: 'propose_refusal', grounds });
      const request = await done(store, id, { type: 'fulfil_in_part', grounds, remedy: REMEDY });
      expect(await other.find(id)).toEqual(request);
      const events = await other.events(id);
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
      expect(events.at(-1)).toMatchObject({
        from: 'in_progress',
        to: 'partly_fulfilled',
        by: AGENT,
        event: { grounds },
      });
      const released = await done(store, id, { type: 'appeal', words: 'Non.' }, person);
      expect(await other.find(id)).toEqual(released);
    });

    it('that started from an older version is refused, and leaves no trace', async () => {
      const { store, other } = await open();
      const { id } = await stored(store);
      const seen = await store.find(id);
      if (!seen) throw new Error('not stored');
      await done(other, id, { type: 'note', words: 'First.' });
      const late = transition(seen, { type: 'note', words: 'Second.' }, agent);
      if (!late.allowed) throw new Error(late.code);
      await expect(store.save(late.request, late.events)).rejects.toThrow(RequestChangedError);
      expect(await store.events(id)).toHaveLength(2);
      expect((await store.find(id))?.version).toBe(2);
    });

    it('of a request that is not there is refused', async () => {
      const { store } = await open();
      const { request, events } = filing();
      await expect(store.save(request, events)).rejects.toThrow(RequestChangedError);
      expect(await act(store, 'nobody', { type: 'claim' }, agent)).toBeUndefined();
    });

    it('by two agents who claim at once: one wins, the other is told', async () => {
      const { store, other } = await open();
      for (let round = 0; round < 20; round += 1) {
        const { id } = await stored(store);
        const outcomes = await Promise.all([
          act(store, id, { type: 'claim' }, agent),
          act(other, id, { type: 'claim' }, contextOf(OTHER_AGENT)),
        ]);
        const won = outcomes.flatMap((outcome) => (outcome?.allowed ? [outcome.request.owner] : []));
        const lost = outcomes.flatMap((outcome) => (outcome && !outcome.allowed ? [outcome.code] : []));
        expect(won).toHaveLength(1);
        expect(lost).toEqual(['claimed_by_other']);
        expect((await store.find(id))?.owner).toBe(won[0]);
        expect((await store.events(id)).map(({ event }) => event.type)).toEqual(['file', 'claim']);
      }
    });
  });

  describe('the queue', () => {
    it('has what is owed first first, what has no date last, and nothing that is closed', async () => {
      const { store } = await open();
      const at = (day: string) => contextOf(PERSON, { now: new Date(`${day}T09:00:00Z`) });
      const late = await stored(store, {}, at('2026-03-20'));
      const early = await stored(store, {}, at('2026-03-01'));
      const dateless = await stored(store, { rights: ['complaint'] }, at('2026-01-01'));
      const california = await stored(store, { residence: 'US-CA' }, at('2026-03-10'));
      const closed = await stored(store, {}, at('2026-02-01'));
      await done(store, closed.id, { type: 'withdraw', words: 'Je retire.' }, person);
      const queue = await store.queue();
      // In California the acknowledgement is owed before any answer.
      expect(queue.map(({ id }) => id)).toEqual([california, early, late, dateless].map(({ id }) => id));
      expect(await store.queue({ limit: 1 })).toHaveLength(1);
      expect((await store.queue({ dueUntil: '2026-04-01' })).map(({ id }) => id)).toEqual([california.id, early.id]);
      expect((await store.queue({ states: ['withdrawn'] })).map(({ id }) => id)).toEqual([closed.id]);
      await done(store, california.id, { type: 'acknowledge' }, contextOf(SYSTEM));
      expect((await store.queue()).map(({ id }) => id)).toEqual(
        [early, late, california, dateless].map(({ id }) => id),
      );
    });

    it('can be of one owner, or of nobody', async () => {
      const { store } = await open();
      const [mine, free] = [await stored(store), await stored(store)];
      await done(store, mine.id, { type: 'claim' });
      expect((await store.queue({ owner: 'jo@helio.example' })).map(({ id }) => id)).toEqual([mine.id]);
      expect((await store.queue({ owner: null })).map(({ id }) => id)).toEqual([free.id]);
    });
  });

  it('a person’s requests are found by who they are in the chat and by their address', async () => {
    const { store } = await open();
    const at = (day: string) => contextOf(PERSON, { now: new Date(`${day}T09:00:00Z`) });
    const first = await stored(store, { contact: 'Anna@Example.org' }, at('2026-03-01'));
    const second = await stored(store, { person: 'dl_elsewhere', contact: ' anna@example.org ' }, at('2026-03-02'));
    const foreign = await stored(store, { person: 'dl_zoe', contact: 'zoe@example.org' });
    expect((await store.ofPerson('dl_anna')).map(({ id }) => id)).toEqual([first.id]);
    expect((await store.ofContact('ANNA@example.org')).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await store.ofContact('zoe@example.org')).map(({ id }) => id)).toEqual([foreign.id]);
    expect(await store.ofContact('nobody@example.org')).toEqual([]);
  });

  it('an unverified request neither takes the place of another nor keeps it from being filed', async () => {
    const { store } = await open();
    const unverified = await stored(store, {
      rights: ['erasure'] as Right[],
      person: 'dl_mallory',
      contact: 'anna@example.org',
    });
    const own = await stored(store, { rights: ['erasure'] as Right[], level: 'signed_in' });
    await done(store, own.id, { type: 'claim' });
    expect((await store.queue()).map(({ id }) => id).sort()).toEqual([unverified.id, own.id].sort());
    expect((await store.find(unverified.id))?.version).toBe(1);
  });

  it('the purge takes closed requests of before with their whole story, and no open one', async () => {
    const { store } = await open();
    const [old, recent, kept] = [await stored(store), await stored(store), await stored(store)];
    const withdrawn = (day: string) => contextOf(PERSON, { now: new Date(`${day}T09:00:00Z`) });
    await done(store, old.id, { type: 'withdraw', words: 'Je retire.' }, withdrawn('2026-03-06'));
    await done(store, recent.id, { type: 'withdraw', words: 'Je retire.' }, withdrawn('2026-06-01'));
    expect(await store.purge(new Date('2026-05-01T00:00:00Z'))).toBe(1);
    expect(await store.find(old.id)).toBeUndefined();
    expect(await store.events(old.id)).toEqual([]);
    expect((await store.find(recent.id))?.state).toBe('withdrawn');
    expect((await store.find(kept.id))?.state).toBe('received');
  });

  it('what a story ends in is what its events lead to', async () => {
    const { store } = await open();
    const { id } = await stored(store);
    const request = await done(store, id, { type: 'start_review' });
    const replayed = (await store.events(id)).reduce(
      (before, { event, by, at }) => {
        const outcome = transition(before, event, contextOf(by, { now: new Date(at) }));
        if (!outcome.allowed) throw new Error(outcome.code);
        return outcome.request;
      },
      draft({ id, reference: request.reference, filingKey: request.filingKey }),
    );
    expect(replayed).toEqual(request);
    expect(through(replayed, [{ type: 'note', words: 'x' }, agent]).version).toBe(request.version + 1);
  });
}
