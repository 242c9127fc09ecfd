import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEntryDesk, type Entry, entrySchema } from '../../../bot/desk/entry.ts';
import { followUp } from '../../../rights/dialog/follow-up-codes.ts';
import { DPO, JO, LOU, NOA, openDesk } from './support.ts';

const ENTRY: Entry = {
  key: 'form-1',
  rights: ['erasure'],
  words: 'Au téléphone : effacez tout ce que vous avez sur moi.',
  language: 'fr',
  channel: 'phone',
};

async function open() {
  const desk = await openDesk();
  return { ...desk, ...createEntryDesk({ ...desk, randomBytes: (count) => randomBytes(count) }) };
}
type Open = Awaited<ReturnType<typeof open>>;
async function entered(desk: Open, over: Partial<Entry> = {}, known?: { at?: Date; person?: string }) {
  const outcome = await desk.enter(JO, { ...ENTRY, ...over }, known);
  if (!outcome.done) throw new Error(outcome.code);
  return outcome.value;
}

describe('a wish that came by phone or letter', () => {
  it('is filed with its channel, who entered it, and a clock from the day it came', async () => {
    const desk = await open();
    const { requests, code, letters } = await entered(desk, { channel: 'post', received: '2026-02-27' as never });
    expect(requests).toMatchObject([
      {
        state: 'received',
        channel: 'post',
        words: ENTRY.words,
        clocks: { receivedOn: '2026-02-27', targetDue: '2026-03-27', legalDue: '2026-03-27' },
      },
    ]);
    const [request] = requests;
    if (!request) throw new Error('none');
    const [first, ...rest] = await desk.requests.events(request.id);
    expect(first).toMatchObject({
      by: { kind: 'staff', id: JO.email },
      event: { type: 'file', receivedAt: '2026-02-27T11:00:00.000Z' },
    });
    // Nobody has told the person anything yet.
    expect(rest).toEqual([]);
    expect(await followUp(desk.queries, desk.vault, request.reference, code ?? '')).toEqual({ request: request.id });
    expect(letters[0]?.paragraphs.join(' ')).toContain('27 mars 2026');
    const log = await desk.accessLog(DPO, request.reference);
    expect(log).toMatchObject({ done: true, value: [{ staff: JO.email, act: 'enter' }] });
  });

  it('is told by mail to who left an address, and has no code then', async () => {
    const desk = await open();
    const { requests, code } = await entered(desk, { contact: 'anna@example.org' });
    expect(code).toBeUndefined();
    const types = (await desk.requests.events(requests[0]?.id ?? '')).map(({ event }) => event.type);
    expect(types).toEqual(['file', 'acknowledge']);
    expect(requests[0]).toMatchObject({ contact: 'anna@example.org', identity: { level: 'none' } });
    const jobs = await desk.queries.selectFrom('outbox').select('kind').where('kind', '=', 'mail').execute();
    expect(jobs).toHaveLength(1);
  });

  it('keeps the instant it came where that is known, unless another day is given', async () => {
    const desk = await open();
    const at = new Date('2026-03-04T23:30:00Z');
    const known = await entered(desk, { key: 'a' }, { at, person: 'slack_x' });
    expect(known.requests[0]).toMatchObject({
      person: 'slack_x',
      clocks: { receivedAt: at.toISOString(), receivedOn: '2026-03-05' },
    });
    const other = await entered(desk, { key: 'b', received: '2026-03-03' as never }, { at });
    expect(other.requests[0]?.clocks).toMatchObject({ receivedOn: '2026-03-03' });
    // A clock that runs ahead of ours does not make the request one of tomorrow.
    const ahead = await entered(desk, { key: 'c' }, { at: new Date(desk.now().getTime() + 5000) });
    expect(ahead.requests[0]?.clocks?.receivedAt).toBe(desk.now().toISOString());
  });

  it('never came in the future, nor years ago', async () => {
    const desk = await open();
    for (const [received, code] of [
      ['2026-03-06', 'received_in_future'],
      ['2006-03-05', 'received_long_ago'],
    ] as const)
      expect(await desk.enter(JO, { ...ENTRY, received: received as never })).toMatchObject({ done: false, code });
    expect(await desk.queries.selectFrom('rights_requests').selectAll().execute()).toEqual([]);
  });

  it('is one request however often it is entered, and two where an opt-out must not wait', async () => {
    const desk = await open();
    const rights = ['objection_marketing', 'access'] as const;
    const first = await entered(desk, { rights: [...rights] });
    const again = await entered(desk, { rights: [...rights] });
    expect(first.requests.map((one) => one.rights)).toEqual([['objection_marketing'], ['access']]);
    expect(again.requests.map(({ reference }) => reference)).toEqual(first.requests.map(({ reference }) => reference));
    expect(again.code).toBe(first.code);
    expect(await desk.queries.selectFrom('rights_requests').selectAll().execute()).toHaveLength(2);
  });

  it('says for whom it is made, and under which law where the person lives elsewhere', async () => {
    const desk = await open();
    const { requests } = await entered(desk, { onBehalf: 'parent', residence: 'GB' });
    expect(requests[0]).toMatchObject({ onBehalf: { capacity: 'parent' }, residence: 'GB', regime: 'uk-gdpr' });
  });

  it('is entered by agents and the DPO, and nobody else', async () => {
    const desk = await open();
    for (const staff of [LOU, NOA])
      expect(await desk.enter(staff, ENTRY)).toMatchObject({ done: false, code: 'not_permitted' });
    expect(await desk.enter(DPO, ENTRY)).toMatchObject({ done: true });
  });

  it('is read strictly', () => {
    for (const wrong of [
      { ...ENTRY, rights: [] },
      { ...ENTRY, rights: ['everything'] },
      { ...ENTRY, words: ' ' },
      { ...ENTRY, channel: 'web' },
      { ...ENTRY, received: '05/03/2026' },
      { ...ENTRY, contact: 'anna' },
      { ...ENTRY, residence: 'France' },
    ])
      expect(entrySchema.safeParse(wrong).success).toBe(false);
  });
});
