import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { ConfigurationError } from '../../configuration-error.ts';
import { ApiError } from './api-error.ts';

export interface SiteTokenSettings {
  /** A public key (PEM) or a key set (JWKS). */
  keyFile: string;
  issuer: string;
  audience: string;
}

/** Who the company's site says is there. */
export interface SiteIdentity {
  subject: string;
  email?: string;
  /** Good once, until then. */
  token: { id: string; expiresAt: Date };
}

/** Longest life of a token, from its issue to its expiry. */
const LONGEST_LIFE_S = 600;

const claims = z.object({
  sub: z.string().min(1).max(200),
  email: z.email().max(254).optional(),
  jti: z.string().min(1).max(200),
  iat: z.int(),
  exp: z.int(),
});

export type VerifySiteToken = (token: string) => Promise<SiteIdentity>;

/**
 * Verifies the tokens (JWT, RFC 7519) in which the company's site says who is signed in: EdDSA or RS256, with issuer,
 * audience, subject, id, time of issue and an expiry of ten minutes at most. Whether one was used before is not known here.
 * @throws ConfigurationError when the key cannot be read; the function made throws ApiError 403
 */
export function createSiteTokens({ keyFile, issuer, audience }: SiteTokenSettings, now: () => Date): VerifySiteToken {
  const key = readKey(keyFile);
  return async (token) => {
    const options = {
      issuer,
      audience,
      algorithms: ['EdDSA', 'Ed25519', 'RS256'],
      currentDate: now(),
      clockTolerance: 5,
    };
    try {
      const { payload } =
        typeof key === 'function' ? await jwtVerify(token, key, options) : await jwtVerify(token, key, options);
      const { sub, email, jti, iat, exp } = claims.parse(payload);
      if (exp - iat > LONGEST_LIFE_S || iat > now().getTime() / 1000 + 5) throw new errors.JWTInvalid('life');
      return {
        subject: sub,
        ...(email !== undefined && { email }),
        token: { id: `${issuer} ${jti}`, expiresAt: new Date(exp * 1000) },
      };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError)
        throw new ApiError(
          403,
          'site_token_invalid',
          'The token of the site is not valid. Ask the site for a new one.',
        );
      throw error;
    }
  };
}

function readKey(file: string): JWTVerifyGetKey | ReturnType<typeof createPublicKey> {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.trimStart().startsWith('{')) return createLocalJWKSet(JSON.parse(text));
    const key = createPublicKey(text);
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (key.asymmetricKeyType !== 'ed25519' && (key.asymmetricKeyType !== 'rsa' || (bits ?? 0) < 2048))
      throw new Error('it is neither an Ed25519 key nor an RSA key of 2048 bits or more');
    return key;
  } catch (error) {
    throw new ConfigurationError([
      {
        variable: 'LIMPIDE_SITE_JWT_KEY',
        message: `names ${file}, which cannot be used (${(error as Error).message}). Give a public key as PEM, or a key set as JWKS.`,
      },
    ]);
  }
}
