import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { sign, verify } from '../../../../bot/connectors/webhook/signature.ts';

const SECRET = 'a secret of the two sides, 32 characters or more';
const NOW = new Date('2026-11-20T10:00:00.000Z');
const BODY = Buffer.from('{"é":"💧"}');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

it('is HMAC-SHA256 over time, full stop and body', () => {
  const time = NOW.getTime() / 1000;
  const mac = createHmac('sha256', SECRET)
    .update(Buffer.concat([Buffer.from(`${time}.`), BODY]))
    .digest('hex');
  expect(sign(SECRET, BODY, NOW)).toBe(`t=${time},v1=${mac}`);
  expect(sign(SECRET, BODY.toString('utf8'), NOW)).toBe(`t=${time},v1=${mac}`);
});

it('is good for five minutes, either way', () => {
  const header = sign(SECRET, BODY, NOW);
  for (const seconds of [-300, -1, 0, 299, 300]) expect(verify(SECRET, header, BODY, after(seconds))).toBe('valid');
  for (const seconds of [-301, 301, 86_400]) expect(verify(SECRET, header, BODY, after(seconds))).toBe('stale');
});

it('of another body, another secret or another time is forged', () => {
  const header = sign(SECRET, BODY, NOW);
  expect(verify(SECRET, header, Buffer.from('{"é":"💧"} '), NOW)).toBe('forged');
  expect(verify(`${SECRET}.`, header, BODY, NOW)).toBe('forged');
  const later = `t=${NOW.getTime() / 1000 + 600}${header.slice(header.indexOf(','))}`;
  expect(verify(SECRET, later, BODY, after(600))).toBe('forged');
  for (let digit = 0; digit < 64; digit += 9) {
    const at = header.length - 64 + digit;
    const changed = header.slice(0, at) + (header[at] === '0' ? '1' : '0') + header.slice(at + 1);
    expect(verify(SECRET, changed, BODY, NOW)).toBe('forged');
  }
});

it('must be there, and in its form', () => {
  expect(verify(SECRET, undefined, BODY, NOW)).toBe('missing');
  const good = sign(SECRET, BODY, NOW);
  for (const header of ['', 't=1', good.toUpperCase(), `${good}0`, good.slice(0, -1), `${good},v1=00`, `v1=${good}`]) {
    expect(verify(SECRET, header, BODY, NOW), header).toBe('malformed');
  }
});
