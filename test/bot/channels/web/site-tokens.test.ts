import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSiteTokens } from '../../../../bot/channels/web/site-tokens.ts';
import { call, openChat } from '../../../support/chat.ts';
import { startServer } from '../../../support/server.ts';
import { temporaryHome } from '../../../support/temporary-home.ts';

const NOW = new Date('2026-03-05T09:00:00Z');
const SECONDS = Math.floor(NOW.getTime() / 1000);
const ISSUER = 'https://www.rivage.example';

const PAIRS = {
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

interface Claims {
  iss?: string;
  aud?: string;
  sub?: string | undefined;
  email?: string;
  jti?: string | undefined;
  iat?: number;
  exp?: number;
}

function token(key: KeyObject, alg: string, over: Claims = {}): Promise<string> {
  const claims = { iss: ISSUER, aud: 'limpide', sub: 'c7', jti: 't1', iat: SECONDS, exp: SECONDS + 300, ...over };
  return new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader({ alg }).sign(key);
}

async function verifier(alg: keyof typeof PAIRS, as: 'pem' | 'jwks' = 'pem') {
  const file = join(await temporaryHome(), 'key');
  const { publicKey } = PAIRS[alg];
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg, use: 'sig' }] });
  writeFileSync(file, as === 'pem' ? publicKey.export({ type: 'spki', format: 'pem' }) : jwks);
  return createSiteTokens({ keyFile: file, issuer: ISSUER, audience: 'limpide' }, () => NOW);
}

describe('a token of the company’s site', () => {
  it.each([
    ['EdDSA', 'pem'],
    ['EdDSA', 'jwks'],
    ['RS256', 'pem'],
    ['RS256', 'jwks'],
  ] as const)('is believed when signed with %s, the key given as %s', async (alg, as) => {
    const verify = await verifier(alg, as);
    expect(await verify(await token(PAIRS[alg].privateKey, alg, { email: 'anna@example.org' }))).toEqual({
      subject: 'c7',
      email: 'anna@example.org',
      token: { id: `${ISSUER} t1`, expiresAt: new Date((SECONDS + 300) * 1000) },
    });
  });

  it.each<[string, Claims]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for somebody else', { aud: 'shop' }],
    ['expired', { iat: SECONDS - 700, exp: SECONDS - 100 }],
    ['living longer than ten minutes', { exp: SECONDS + 601 }],
    ['issued in the future', { iat: SECONDS + 60, exp: SECONDS + 120 }],
    ['without a subject', { sub: undefined }],
    ['without an id', { jti: undefined }],
    ['with an address that is none', { email: 'anna' }],
  ])('is refused when it is %s', async (_why, over) => {
    const verify = await verifier('EdDSA');
    await expect(verify(await token(PAIRS.EdDSA.privateKey, 'EdDSA', over))).rejects.toMatchObject({
      status: 403,
      code: 'site_token_invalid',
    });
  });

  it('is refused when it is signed with another key, with a shared secret made of the public key, or not at all', async () => {
    const verify = await verifier('RS256');
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = PAIRS.RS256.publicKey.export({ type: 'spki', format: 'pem' });
    const forged = await new SignJWT({
      sub: 'c7',
      jti: 't',
      iat: SECONDS,
      exp: SECONDS + 60,
      iss: ISSUER,
      aud: 'limpide',
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(String(pem)));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1]}.`;
    for (const bad of [await token(other.privateKey, 'RS256'), forged, unsigned, 'x.y.z', ''])
      await expect(verify(bad)).rejects.toMatchObject({ status: 403 });
  });

  it('stops the start when the key cannot be used', async () => {
    const file = join(await temporaryHome(), 'key');
    writeFileSync(file, 'no key');
    expect(() => createSiteTokens({ keyFile: file, issuer: ISSUER, audience: 'limpide' }, () => NOW)).toThrow(
      /LIMPIDE_SITE_JWT_KEY/,
    );
  });

  it('signs in a conversation of the real server, once', async () => {
    const file = join(await temporaryHome(), 'key.pem');
    writeFileSync(file, PAIRS.EdDSA.publicKey.export({ type: 'spki', format: 'pem' }));
    const server = await startServer({
      configuration: { siteTokens: { keyFile: file, issuer: ISSUER, audience: 'limpide' } },
      overrides: { mailer: { send: async () => {}, close: () => {} } },
    });
    const chat = await openChat(server.url, 'en');
    const iat = Math.floor(Date.now() / 1000);
    const given = await token(PAIRS.EdDSA.privateKey, 'EdDSA', { iat, exp: iat + 60, email: 'anna@example.org' });
    const signIn = (options: object) => call('POST', `${server.url}/chat/sign-in`, options);
    expect((await signIn({ body: { token: given } })).status).toBe(401);
    expect((await signIn({ token: chat.token, body: { token: `${given}x` } })).status).toBe(403);
    expect((await signIn({ token: chat.token, body: { token: given } })).status).toBe(204);
    expect((await signIn({ token: chat.token, body: { token: given } })).body.error.code).toBe('site_token_used');
    await chat.say('Please delete my account.');
    const reply = (await chat.replies()).at(-1);
    expect(reply?.filed).toEqual(['erasure']);
    expect(JSON.stringify(reply?.parts)).not.toContain('follow-up code');
    expect(server.logged()).not.toContain('anna@example.org');
    await server.end();
  });
});
