import { describe, expect, it } from 'vitest';
import { CODE_LIFE_MS } from '../../../rights/dialog/mail-codes.ts';
import { requestReference } from '../../../rights/requests/reference.ts';
import { followUpOf, openDialog, referenceOf } from './support.ts';

const HOUR_MS = 3_600_000;
/** Another code than the right one, of the same length. */
const wrong = (code: string, step = 1) => String((Number(code) + step) % 1_000_000).padStart(6, '0');

describe('codes sent by mail', () => {
  async function asked() {
    const dialog = await openDialog();
    const anna = dialog.person('en');
    await anna.say('Please delete my account.');
    await anna.say('anna@example.org');
    return { dialog, anna, code: dialog.codeOf() };
  }

  it('counts once', async () => {
    const { dialog, anna, code } = await asked();
    const step = anna.state().rights?.step;
    expect((await anna.say(code)).text).toContain('confirmed');
    expect((await anna.request()).identity.level).toBe('address_confirmed');
    const challenge = step?.kind === 'code' ? step.challenge : '';
    expect(challenge).not.toBe('');
    expect(await dialog.codes.check(challenge, code, dialog.now())).toBeUndefined();
  });

  it('counts no longer after a quarter of an hour', async () => {
    const { dialog, anna, code } = await asked();
    dialog.later(CODE_LIFE_MS + 1000);
    expect((await anna.say(code)).text).toContain('not the right code');
    await anna.say('send it again please');
    expect((await anna.say(dialog.codeOf())).text).toContain('confirmed');
  });

  it('counts no longer after five wrong tries, and not because of the limits of the conversation', async () => {
    const { anna, code } = await asked();
    for (let step = 1; step <= 5; step += 1)
      expect((await anna.say(wrong(code, step))).text).toContain('not the right code');
    expect((await anna.say(code)).text).toContain('not the right code');
  });

  it('lets an older code count no more when another is sent', async () => {
    const { dialog, anna, code } = await asked();
    await anna.press('Send the code again');
    const second = dialog.codeOf();
    if (second !== code) expect((await anna.say(code)).text).toContain('not the right code');
    expect((await anna.say(second)).text).toContain('confirmed');
  });

  it('is sent four times an hour to one address, whoever asks', async () => {
    const dialog = await openDialog();
    for (let each = 0; each < 4; each += 1) {
      const one = dialog.person('en', `network-${each}`);
      await one.say('Please delete my account.');
      await one.say('Target@example.org');
    }
    const before = dialog.mails.length;
    const fifth = dialog.person('en', 'network-5');
    await fifth.say('Please delete my account.');
    expect((await fifth.say('target@EXAMPLE.org')).text).toContain('too many tries');
    expect(dialog.mails).toHaveLength(before);
    // The request itself is filed all the same, and the address is kept.
    expect((await fifth.request()).contact).toBe('target@EXAMPLE.org');
    dialog.later(HOUR_MS);
    await fifth.say('send the code again');
    expect(dialog.mails.length).toBeGreaterThanOrEqual(before);
  });
});

describe('a request of another conversation', () => {
  async function filed() {
    const dialog = await openDialog();
    const anna = dialog.person('en');
    const { text } = await anna.say('Please delete my account.');
    return { dialog, anna, reference: referenceOf(text), code: followUpOf(text) };
  }

  it('answers a known and an unknown reference with the same bytes', async () => {
    const { dialog, anna, reference, code } = await filed();
    await anna.say('anna@example.org');
    await anna.say(dialog.codeOf());
    const unknown = reference === 'LMP-0000-0000' ? 'LMP-1111-1118' : 'LMP-0000-0000';
    const parts = async (text: string) => {
      const other = dialog.person('en');
      const first = await other.say(text);
      const second = await other.say('AAAA1-AAAA1');
      const third = await other.say('123456');
      return JSON.stringify([first.parts, first.decision, second.parts, second.decision, third.parts, third.decision]);
    };
    const mails = dialog.mails.length;
    expect(await parts(unknown)).toBe(await parts(reference));
    // Whether there is an address is looked up when the mail is sent, after the reply.
    expect(dialog.mails.slice(mails).map(({ to }) => to)).toEqual(['anna@example.org']);
    expect(await parts(`${unknown} ${code}`)).toBe(
      await parts(`${reference} ${code.replace(/.$/, code.endsWith('1') ? '2' : '1')}`),
    );
  });

  it('answers a known and an unknown address with the same bytes, and opens all of the known one', async () => {
    const { dialog, anna } = await filed();
    await anna.say('anna@example.org');
    await anna.say(dialog.codeOf());
    const [known, unknown] = [dialog.person('en'), dialog.person('en')];
    const mails = dialog.mails.length;
    const first = await known.say('ANNA@example.org');
    const second = await unknown.say('nobody@example.org');
    expect(JSON.stringify(first.parts)).toBe(JSON.stringify(second.parts));
    expect(dialog.mails).toHaveLength(mails + 1);
    expect((await known.say(dialog.codeOf())).text).toContain('erasure of your data');
    expect((await unknown.say(dialog.codeOf())).text).toContain('do not go together');
  });

  it('is closed after ten wrong codes for it in an hour, from wherever they come', async () => {
    const { dialog, reference, code } = await filed();
    for (let each = 0; each < 10; each += 1) {
      const other = dialog.person('en', `network-${each}`);
      expect((await other.say(`${reference} AAAA${each}-AAAA1`)).text).toContain('do not go together');
    }
    const owner = dialog.person('en', 'network-11');
    expect((await owner.say(`${reference} ${code}`)).text).toContain('too many tries');
    dialog.later(HOUR_MS + 1000);
    expect((await owner.say(`${reference} ${code}`)).text).toContain('erasure of your data');
  });

  it('closes a network address after forty wrong codes, for whatever they were', async () => {
    const { dialog, reference, code } = await filed();
    for (let each = 0; each < 40; each += 1) {
      const another = requestReference(Uint8Array.of(each, 1, 2, 3, 4, 5, 6));
      expect((await dialog.person('en', 'one-network').say(`${another} AAAA1-AAAA1`)).text).toContain('do not go');
    }
    const same = dialog.person('en', 'one-network');
    expect((await same.say(`${reference} ${code}`)).text).toContain('too many tries');
    const elsewhere = dialog.person('en', 'another-network');
    expect((await elsewhere.say(`${reference} ${code}`)).text).toContain('erasure of your data');
  });

  it('does not count the same message twice as two tries', async () => {
    const { dialog, reference, code } = await filed();
    const other = dialog.person('en');
    for (let each = 0; each < 12; each += 1)
      expect((await other.say(`${reference} AAAA1-AAAA1`, 'same')).text).toContain('do not go together');
    expect((await other.say(`${reference} ${code}`)).text).toContain('erasure of your data');
  });

  it('neither blocks nor reveals another one of the same address', async () => {
    const { dialog } = await filed();
    const stranger = dialog.person('en');
    await stranger.say('Please delete my account.');
    await stranger.say('anna@example.org');
    // The stranger never confirms; Anna files her own, unhindered.
    const anna = dialog.person('en');
    const { text } = await anna.say('Please delete my account.');
    await anna.say('anna@example.org');
    expect((await anna.say(dialog.codeOf())).text).toContain('confirmed');
    expect((await anna.request()).identity.level).toBe('address_confirmed');
    expect((await stranger.request()).identity.level).toBe('none');
    expect((await stranger.say('Where is my request?')).text).not.toContain(referenceOf(text));
  });
});
