import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the time of a signature may be from ours, either way: older ones are replays. */
const WINDOW_SECONDS = 300;

export const SIGNATURE_HEADER = 'Limpide-Signature';

/**
 * `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 with the shared secret over `<t>.<body>`, byte for byte as it is sent.
 * Both sides sign what they send in this way.
 */
export function sign(secret: string, body: string | Uint8Array, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${mac(secret, time, body).toString('hex')}`;
}

export type Verdict = 'valid' | 'missing' | 'malformed' | 'stale' | 'forged';

/** Whether the body is what the owner of the secret signed, at most five minutes ago. Compares in constant time. */
export function verify(secret: string, header: string | undefined, body: Uint8Array, now: Date): Verdict {
  if (header === undefined) return 'missing';
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header.trim());
  if (!found) return 'malformed';
  const time = Number(found[1]);
  if (!timingSafeEqual(Buffer.from(found[2] ?? '', 'hex'), mac(secret, time, body))) return 'forged';
  return Math.abs(now.getTime() / 1000 - time) > WINDOW_SECONDS ? 'stale' : 'valid';
}

function mac(secret: string, time: number, body: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${time}.`).update(body).digest();
}
