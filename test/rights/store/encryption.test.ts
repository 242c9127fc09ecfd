import { describe, expect, it, onTestFinished } from 'vitest';
import { act, fileWish } from '../../../rights/store/act.ts';
import { createVault, SealBrokenError } from '../../../rights/store/encryption.ts';
import { KeyRingError, parseKeyRing, UnknownKeyError } from '../../../rights/store/key-ring.ts';
import { rotate } from '../../../rights/store/rotate.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { KEY_1, KEY_2, openRequestStore } from '../support/open-request-store.ts';
import { AGENT, contextOf, PERSON, wish } from '../support/requests.ts';

const vault = createVault(parseKeyRing(KEY_1));

describe('a sealed text', () => {
  it('opens in its place, and reads otherwise each time', () => {
    const value = { words: 'é 💧', list: [1, null] };
    const [first, second] = [vault.seal('requests/1', value), vault.seal('requests/1', value)];
    expect(vault.open('requests/1', first)).toEqual(value);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^1\.k1\.[\w-]+$/);
  });

  it('opens in no other row, nor when a bit has changed, nor when cut', () => {
    const sealed = vault.seal('requests/1', { words: 'x' });
    expect(() => vault.open('requests/2', sealed)).toThrow(SealBrokenError);
    const body = Buffer.from(sealed.slice(5), 'base64url');
    for (let bit = 0; bit < body.length * 8; bit += 7) {
      const changed = Buffer.from(body);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => vault.open('requests/1', `1.k1.${changed.toString('base64url')}`)).toThrow(SealBrokenError);
    }
    for (const broken of ['', '1.k1.', '1.k1.AAAA', `2${sealed.slice(1)}`, sealed.slice(0, -4)]) {
      expect(() => vault.open('requests/1', broken)).toThrow(SealBrokenError);
    }
  });

  it('of another key is told apart, and names the key', () => {
    const foreign = createVault(parseKeyRing(KEY_2)).seal('requests/1', 'x');
    expect(() => vault.open('requests/1', foreign)).toThrow(UnknownKeyError);
    expect(() => vault.open('requests/1', foreign)).toThrow('"k2"');
    // The right id with the wrong bytes.
    expect(() => vault.open('requests/1', foreign.replace('k2', 'k1'))).toThrow(SealBrokenError);
  });
});

describe('a key ring', () => {
  it('has its current key first', () => {
    const ring = parseKeyRing(`${KEY_2}, ${KEY_1}`);
    expect(ring.current).toBe('k2');
    expect([...ring.keys.keys()]).toEqual(['k2', 'k1']);
  });

  it.each(['', 'k1', 'k1:', 'k1:AAAA', `K1:${KEY_1.slice(3)}`, `${KEY_1},${KEY_1}`, `${KEY_1},`, `${KEY_1}:x`])(
    '"%s" is refused, and the key is not in the message',
    (text) => {
      expect(() => parseKeyRing(text)).toThrow(KeyRingError);
      try {
        parseKeyRing(text);
      } catch (error) {
        expect((error as Error).message).not.toContain(KEY_1.slice(3));
      }
    },
  );
});

describe('rotation', () => {
  it('seals everything anew, keeps it searchable all along, and lets the old key go', async () => {
    const home = await temporaryHome();
    const old = await openRequestStore(home);
    onTestFinished(old.close);
    for (let number = 0; number < 120; number += 1) {
      const one = { ...wish(), id: `r${number}`, filingKey: `c1/m${number}/0` };
      await fileWish(old.store, one, contextOf(PERSON), () => `LMP-0000-${String(number).padStart(4, '0')}`);
    }
    const before = await old.store.ofContact('anna@example.org');

    const both = await openRequestStore(home, parseKeyRing(`${KEY_2},${KEY_1}`));
    onTestFinished(both.close);
    expect(await both.store.ofContact('anna@example.org')).toHaveLength(120);
    await act(both.store, 'r0', { type: 'note', words: 'Written with the new key.' }, contextOf(AGENT));
    expect(await both.store.ofContact('anna@example.org')).toHaveLength(120);
    // r0 was sealed anew by its change; its first event was not.
    expect(await rotate(both.queries, both.vault)).toEqual({ requests: 119, events: 120, files: 0 });
    expect(await rotate(both.queries, both.vault)).toEqual({ requests: 0, events: 0, files: 0 });

    const fresh = await openRequestStore(home, parseKeyRing(KEY_2));
    onTestFinished(fresh.close);
    const after = await fresh.store.ofContact('anna@example.org');
    expect(after.filter(({ id }) => id !== 'r0')).toEqual(before.filter(({ id }) => id !== 'r0'));
    expect(after).toHaveLength(120);
    expect(await fresh.store.events('r0')).toHaveLength(2);
    await expect(old.store.find('r1')).rejects.toThrow(UnknownKeyError);
  });

  it('without the old key stops, and changes nothing', async () => {
    const home = await temporaryHome();
    const old = await openRequestStore(home);
    onTestFinished(old.close);
    await fileWish(old.store, wish(), contextOf(PERSON), () => 'LMP-0000-0000');
    const fresh = await openRequestStore(home, parseKeyRing(KEY_2));
    onTestFinished(fresh.close);
    await expect(rotate(fresh.queries, fresh.vault)).rejects.toThrow(UnknownKeyError);
    expect((await old.store.find('r1'))?.words).toBe(wish().words);
  });
});
