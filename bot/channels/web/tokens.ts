import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { ApiError } from './api-error.ts';

/** What a token gives access to: one conversation, as one person. */
export interface Grant {
  conversation: string;
  user: string;
}

export const TOKEN_LIFE_SECONDS = 30 * 60;
/** The address of a stream is used at once; a socket stays open after its token's end. */
const STREAM_LIFE_SECONDS = 60;
const ISSUER = 'limpide';

const claims = z.object({ conv: z.string().min(1).max(200), user: z.string().min(1).max(200) });

type Audience = 'direct-line' | 'stream';

export interface Tokens {
  /** For the REST calls; lives 30 minutes. */
  issue(grant: Grant): Promise<string>;
  /** For one address of a stream, which proxies may log: good for nothing else, for a minute. */
  issueForStream(grant: Grant): Promise<string>;
  /** @throws ApiError 403 when it is forged, expired or meant for something else. */
  verify(token: string): Promise<Grant>;
  verifyForStream(token: string): Promise<Grant>;
  /** As `verify`, but a token past its end is good too: to go on with a conversation that still exists. */
  verifyEvenExpired(token: string): Promise<Grant>;
}

/** Signs with HMAC-SHA-256 (JWT, RFC 7519). `now` is the clock. */
export function createTokens(key: Uint8Array, now: () => Date): Tokens {
  const sign = (grant: Grant, audience: Audience, lifeSeconds: number) => {
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT({ conv: grant.conversation, user: grant.user })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifeSeconds)
      .sign(key);
  };
  const verify = async (token: string, audience: Audience, currentDate: Date): Promise<Grant> => {
    try {
      const options = { issuer: ISSUER, audience, algorithms: ['HS256'], requiredClaims: ['exp'], currentDate };
      const { conv, user } = claims.parse((await jwtVerify(token, key, options)).payload);
      return { conversation: conv, user };
    } catch (error) {
      if (error instanceof errors.JWTExpired)
        throw new ApiError(403, 'token_expired', 'The token has expired. Start or resume a session for a new one.');
      throw new ApiError(403, 'token_invalid', 'The token is not one of this server.');
    }
  };
  return {
    issue: (grant) => sign(grant, 'direct-line', TOKEN_LIFE_SECONDS),
    issueForStream: (grant) => sign(grant, 'stream', STREAM_LIFE_SECONDS),
    verify: (token) => verify(token, 'direct-line', now()),
    verifyForStream: (token) => verify(token, 'stream', now()),
    verifyEvenExpired: (token) => verify(token, 'direct-line', new Date(0)),
  };
}
