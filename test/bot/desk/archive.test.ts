import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundled, plainName } from '../../../bot/desk/archive.ts';

const file = (name: string, text: string) => ({ name, type: 'text/plain', content: Buffer.from(text) });

/** Reads a ZIP by its directory, as any program does (PKWARE APPNOTE 6.3, 4.3.6 on), and checks each sum. */
function unzipped(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [size, nameLength, local] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(content));
    expect(zip.toString('utf8', local + 30, local + 30 + nameLength)).toBe(name);
    found[name] = content.toString();
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return found;
}

it('hands out one file as it is', () => {
  const one = file('données.json', '{}');
  expect(bundled([one], 'LMP-7K3F-92QX')).toBe(one);
});

it('puts several into one ZIP, each under a name of its own', () => {
  const zip = bundled([file('é.txt', 'un'), file('é.txt', 'deux'), file('vide', '')], 'LMP-7K3F-92QX');
  expect([zip.name, zip.type]).toEqual(['LMP-7K3F-92QX.zip', 'application/zip']);
  expect(unzipped(zip.content)).toEqual({ 'é.txt': 'un', '2-é.txt': 'deux', vide: '' });
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\jo\\data.csv', 'data.csv'],
  ['a<b>:"|?*\u0000.txt', 'a_b_______.txt'],
  ['..', 'file'],
  ['', 'file'],
])('%j is stored as %s', (given, expected) => {
  expect(plainName(given)).toBe(expected);
});
