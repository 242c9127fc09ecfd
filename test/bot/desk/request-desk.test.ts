import { describe, expect, it } from 'vitest';
import type { RequestAct } from '../../../bot/desk/request-act.ts';
import type { Ground, RightsRequest } from '../../../rights/requests/request.ts';
import { type Desk, DPO, JO, LOU, NOA, openDesk, SAM } from './support.ts';

const GROUNDS: Ground[] = [{ right: 'erasure', code: 'legal_obligation' }];
const file = (text = 'data') => ({ name: 'données.json', type: 'application/json', content: Buffer.from(text) });

async function carriedOut(desk: Desk, ...acts: [staff: typeof JO, reference: string, act: RequestAct][]) {
  let last: RightsRequest | undefined;
  for (const [staff, reference, act] of acts) {
    const outcome = await desk.act(staff, reference, act);
    if (!outcome.done) throw new Error(`${act.kind}: ${outcome.code}`);
    last = outcome.value;
  }
  return last;
}

describe('claiming', () => {
  it('is first come, first served, and is asked before anything else', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed();
    expect(await desk.act(JO, reference, { kind: 'start_review' })).toMatchObject({ done: false, code: 'claim_first' });
    const both = await Promise.all([JO, SAM].map((staff) => desk.act(staff, reference, { kind: 'claim' })));
    expect(both.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(both.find(({ done }) => !done)).toMatchObject({ code: 'claimed_by_other' });
  });

  it('keeps others from acting, but not from noting and asking for help; the DPO may', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed({ rights: ['erasure'] });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }]);
    expect(await desk.act(SAM, reference, { kind: 'start_review' })).toMatchObject({ code: 'anothers' });
    expect(await desk.act(SAM, reference, { kind: 'release' })).toMatchObject({ code: 'anothers' });
    await carriedOut(
      desk,
      [SAM, reference, { kind: 'note', words: 'La personne a rappelé.' }],
      [SAM, reference, { kind: 'escalate', to: DPO.email, reason: 'Urgent' }],
      [DPO, reference, { kind: 'start_review' }],
      [DPO, reference, { kind: 'release' }],
    );
    expect((await desk.requests.findByReference(reference))?.owner).toBeUndefined();
  });

  it.each([
    ['a manager', LOU],
    ['an employee', NOA],
  ])('is not for %s', async (_who, staff) => {
    const desk = await openDesk();
    const { reference } = await desk.filed();
    expect(await desk.act(staff, reference, { kind: 'claim' })).toMatchObject({ code: 'not_permitted' });
    expect(await desk.show(staff, reference)).toMatchObject({ code: 'not_permitted' });
    expect((await desk.requests.findByReference(reference))?.version).toBe(1);
  });
});

describe('answering', () => {
  it('asks, is answered, takes longer, and is done', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed({ rights: ['erasure'] });
    await carriedOut(
      desk,
      [JO, reference, { kind: 'claim' }],
      [JO, reference, { kind: 'ask', question: 'Aussi les factures ?' }],
      [JO, reference, { kind: 'answered', words: 'Oui, tout.' }],
      [JO, reference, { kind: 'extend', reason: 'complexity' }],
    );
    const extended = await desk.requests.findByReference(reference);
    expect(extended).toMatchObject({ state: 'in_review', clocks: { extension: { legalDue: '2026-06-05' } } });
    const last = await carriedOut(desk, [JO, reference, { kind: 'fulfil', grounds: [] }]);
    expect(last).toMatchObject({ state: 'fulfilled', outcome: { grounds: [] } });
  });

  it('goes through the states in between in one change, and the person reads one letter', async () => {
    const desk = await openDesk();
    const { reference, id } = await desk.filed({ rights: ['erasure'] });
    desk.clock.now = new Date('2026-03-05T10:00:00Z');
    await carriedOut(desk, [JO, reference, { kind: 'claim' }], [JO, reference, { kind: 'fulfil', grounds: [] }]);
    const events = await desk.requests.events(id);
    expect(events.map(({ event }) => event.type)).toEqual(['file', 'claim', 'start_review', 'start_work', 'fulfil']);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    const shown = await desk.show(JO, reference);
    expect(shown.done && shown.value.letters.map(({ kind }) => kind)).toEqual(['acknowledgement', 'fulfilment']);
  });

  it('after the time for it, an extension is refused with its reason', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed({ rights: ['erasure'] });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }]);
    desk.clock.now = new Date('2026-04-09T09:00:00Z');
    expect(await desk.act(JO, reference, { kind: 'extend', reason: 'complexity' })).toMatchObject({
      code: 'extension_too_late',
    });
  });

  it('hands out data only to somebody verified, and only data that are there', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed();
    await carriedOut(desk, [JO, reference, { kind: 'claim' }]);
    await desk.downloads.upload(JO, reference, file());
    expect(await desk.act(JO, reference, { kind: 'fulfil', grounds: [] })).toMatchObject({ code: 'identity_missing' });
    expect(await desk.downloads.issue(reference)).toMatchObject({ code: 'not_verified' });
    await carriedOut(desk, [
      JO,
      reference,
      { kind: 'confirm_identity', level: 'documents_seen', method: 'Au guichet, carte vue et rendue' },
    ]);
    const shown = await desk.show(JO, reference);
    const [stored] = shown.done ? shown.value.files : [];
    await desk.downloads.remove(JO, reference, stored?.id ?? '');
    expect(await desk.act(JO, reference, { kind: 'fulfil', grounds: [] })).toMatchObject({ code: 'data_missing' });
    await desk.downloads.upload(JO, reference, file());
    expect(await desk.downloads.issue(reference)).toMatchObject({ code: 'data_missing' });
    await carriedOut(desk, [JO, reference, { kind: 'fulfil', grounds: [] }]);
    expect(await desk.downloads.issue(reference)).toMatchObject({ done: true });
  });

  it('previews the letter without changing anything, in the person’s language', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed({ rights: ['erasure'], language: 'en' });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }]);
    const preview = await desk.preview(JO, reference, { kind: 'refuse', grounds: GROUNDS });
    const letter = preview.done ? preview.value : undefined;
    expect(letter?.language).toBe('en');
    const text = letter?.paragraphs.join('\n') ?? '';
    expect(text).toContain('The law obliges us to keep these data. (GDPR Art. 17(3)(b))');
    expect(text).toContain('supervisory authority, CNIL');
    expect(text).toContain('before a court');
    expect((await desk.requests.findByReference(reference))?.version).toBe(2);
    expect(
      await desk.preview(JO, reference, {
        kind: 'refuse',
        grounds: [{ right: 'erasure', code: 'third_party_rights' }],
      }),
    ).toMatchObject({ code: 'reason_does_not_fit' });
  });

  it('refuses with reasons and remedy, and says so in the letter that is sent again', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed({ rights: ['erasure'] });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }], [JO, reference, { kind: 'refuse', grounds: GROUNDS }]);
    expect(await desk.resend(JO, reference)).toMatchObject({ done: true });
    expect(desk.mailed).toHaveLength(1);
    expect(desk.mailed[0]).toMatchObject({ to: 'anna@example.org' });
    expect(desk.mailed[0]?.text).toContain('l’autorité de contrôle (CNIL)');
    expect(desk.mailed[0]?.text).toContain('devant un tribunal');
  });

  it('closes an unverified request with the remedy', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed();
    await carriedOut(
      desk,
      [JO, reference, { kind: 'claim' }],
      [JO, reference, { kind: 'ask_identity', doubt: 'Adresse inconnue' }],
    );
    expect(await desk.act(JO, reference, { kind: 'fulfil', grounds: [] })).toMatchObject({ done: false });
    const closed = await carriedOut(desk, [JO, reference, { kind: 'close_unverified' }]);
    expect(closed).toMatchObject({ state: 'closed_unverified' });
    expect(closed?.outcome?.remedy).toContain('CNIL');
  });

  it('withdraws on the person’s word: the event is the person’s, the note says who heard it', async () => {
    const desk = await openDesk();
    const { reference, id, person } = await desk.filed();
    await carriedOut(desk, [SAM, reference, { kind: 'withdraw', words: 'Au téléphone : laissez tomber.' }]);
    const [, note, withdrawal] = await desk.requests.events(id);
    expect(note).toMatchObject({ by: { kind: 'staff', id: SAM.email }, event: { type: 'note' } });
    expect(withdrawal).toMatchObject({ by: { kind: 'person', id: person }, event: { type: 'withdraw' } });
  });

  it('sends no letter to somebody without an address, and says why', async () => {
    const desk = await openDesk();
    const { contact: _none, ...rest } = { contact: undefined };
    const made = await desk.filed({ ...rest, contact: undefined } as never);
    await carriedOut(desk, [JO, made.reference, { kind: 'claim' }]);
    expect(await desk.resend(JO, made.reference)).toMatchObject({ code: 'no_address' });
  });

  it('asks help only of staff', async () => {
    const desk = await openDesk();
    const { reference } = await desk.filed();
    const act: RequestAct = { kind: 'escalate', to: 'who@elsewhere.example', reason: 'x' };
    expect(await desk.act(JO, reference, act)).toMatchObject({ code: 'unknown_staff' });
    const manager: RequestAct = { kind: 'escalate', to: LOU.email, reason: 'x' };
    expect(await desk.act(JO, reference, manager)).toMatchObject({ code: 'helper_not_permitted' });
  });
});

describe('where a refusal takes two', () => {
  it('one proposes, another confirms, neither does both', async () => {
    const desk = await openDesk({ fourEyes: true });
    const { reference } = await desk.filed({ rights: ['erasure'] });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }]);
    expect(await desk.act(SAM, reference, { kind: 'second' })).toMatchObject({ code: 'no_proposal' });
    const preview = await desk.preview(JO, reference, { kind: 'refuse', grounds: GROUNDS });
    expect(preview.done && preview.value?.paragraphs.join()).toContain('CNIL');
    const proposed = await carriedOut(desk, [JO, reference, { kind: 'refuse', grounds: GROUNDS }]);
    expect(proposed).toMatchObject({ state: 'in_review', proposal: { by: JO.email } });
    expect(await desk.act(JO, reference, { kind: 'second' })).toMatchObject({ code: 'own_proposal' });
    const refused = await carriedOut(desk, [SAM, reference, { kind: 'second' }]);
    expect(refused).toMatchObject({ state: 'refused', outcome: { grounds: GROUNDS } });
  });

  it('a part refused is confirmed as a part, and the rest is done', async () => {
    const desk = await openDesk({ fourEyes: true });
    const { reference } = await desk.filed({ rights: ['erasure', 'rectification'] });
    await carriedOut(desk, [JO, reference, { kind: 'claim' }], [JO, reference, { kind: 'fulfil', grounds: GROUNDS }]);
    expect(await carriedOut(desk, [DPO, reference, { kind: 'second' }])).toMatchObject({ state: 'partly_fulfilled' });
  });
});

it('keeps who listed, read and did what, for the DPO alone', async () => {
  const desk = await openDesk();
  const { reference } = await desk.filed();
  await desk.queue(LOU);
  await desk.show(SAM, reference);
  await desk.act(JO, reference, { kind: 'claim' });
  await desk.act(SAM, reference, { kind: 'release' });
  expect(await desk.accessLog(JO)).toMatchObject({ code: 'not_permitted' });
  const log = await desk.accessLog(DPO);
  const lines = log.done ? log.value.map(({ staff, act, subject }) => `${staff} ${act} ${subject}`).sort() : [];
  expect(lines).toEqual(
    [`${LOU.email} list open`, `${SAM.email} read ${reference}`, `${JO.email} claim ${reference}`].sort(),
  );
  const about = await desk.accessLog(DPO, reference);
  expect(about.done && about.value).toHaveLength(2);
});
