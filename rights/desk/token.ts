import { createHash } from 'node:crypto';

/** What is stored of a token that opens something: who reads the database cannot open it. Tokens have 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
