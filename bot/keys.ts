import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyRing, parseKeyRing } from '../rights/store/key-ring.ts';
import type { Configuration, GivenSecrets } from './configuration.ts';
import { ConfigurationError } from './configuration-error.ts';

export interface Secrets {
  /** At least 32 bytes. */
  tokenKey: Uint8Array;
  directLineSecret?: string;
  /** Encrypt rights requests. */
  rightsKeys: KeyRing;
}

/**
 * The keys to run with. In `demo`, a missing one is read from `<home>/keys`, or made there (mode 0600) and `warn` is
 * told. In `production`, it is refused.
 */
export function completeSecrets(
  configuration: Configuration,
  given: GivenSecrets,
  warn: (message: string) => void,
): Secrets {
  const kept = (variable: string, file: string, make: () => string) =>
    keptKey(configuration, { variable, file, make }, warn);
  const tokenKey = given.tokenKey ?? kept('LIMPIDE_TOKEN_KEY', 'token.key', () => randomBytes(48).toString('base64'));
  const rightsKeys =
    given.rightsKeys ?? kept('LIMPIDE_RIGHTS_KEYS', 'rights.keys', () => `k1:${randomBytes(32).toString('base64')}`);
  return {
    tokenKey: new TextEncoder().encode(tokenKey),
    ...(given.directLineSecret !== undefined && { directLineSecret: given.directLineSecret }),
    rightsKeys: parseKeyRing(rightsKeys),
  };
}

/** The 32 bytes that sign certificates of the training; made in `demo` like the other keys. */
export function certificateSeed(
  configuration: Configuration,
  given: GivenSecrets,
  warn: (message: string) => void,
): Uint8Array {
  const make = () => randomBytes(32).toString('base64');
  const wanted = { variable: 'LIMPIDE_CERTIFICATE_KEY', file: 'certificate.key', make };
  return Buffer.from(given.certificateKey ?? keptKey(configuration, wanted, warn), 'base64');
}

interface Kept {
  variable: string;
  file: string;
  make(): string;
}

function keptKey(configuration: Configuration, { variable, file: name, make }: Kept, warn: (message: string) => void) {
  if (configuration.environment === 'production') {
    throw new ConfigurationError([{ variable, message: 'is missing, and production makes no key by itself.' }]);
  }
  const folder = join(configuration.home, 'keys');
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // `wx` fails when the file exists: of two processes that start together, one makes the key and both read it.
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
    warn(`${variable} is not set: a key was made in ${file}. For production, set the variable.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 32) {
    throw new ConfigurationError([
      {
        variable,
        message: `is not set, and the key in ${file} is shorter than 32 characters. Delete that file to have a new one made.`,
      },
    ]);
  }
  return key;
}
