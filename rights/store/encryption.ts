import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type KeyRing, UnknownKeyError } from './key-ring.ts';

/** What is stored is not what was sealed for this place: changed, moved from another row, or sealed with another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
  readonly code = 'seal_broken';
  readonly place: string;

  constructor(place: string) {
    super(
      `The encrypted text of ${place} does not open: it was changed, or belongs to another row. ` +
        'Restore the row from a backup; check that LIMPIDE_RIGHTS_KEYS is the one it was written with.',
    );
    this.place = place;
  }
}

/** Encrypts personal fields. Never logs and never throws what it holds. */
export interface Vault {
  /** The value as text of which nothing can be read. `place` names the row: the text opens in no other. */
  seal(place: string, value: unknown): string;
  /**
   * @throws SealBrokenError
   * @throws UnknownKeyError
   */
  open(place: string, sealed: string): unknown;
  /** Whether the text was sealed with the current key. */
  current(sealed: string): boolean;
  /** What sealed texts of the current key begin with. */
  readonly prefix: string;
  /** Keyed hash by which an equal text is found; of the current key. */
  index(text: string): string;
  /** The hashes of all keys, for searching while a rotation is under way. */
  indexes(text: string): string[];
}

const VERSION = '1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a fresh random nonce for each text and the row as associated data; one key for sealing and one for
 * indexes derived from each key of the ring (HKDF-SHA256).
 */
export function createVault(ring: KeyRing): Vault {
  const derived = new Map(
    [...ring.keys].map(([id, key]) => [id, { seal: derive(key, 'seal'), index: derive(key, 'index') }]),
  );
  const keysOf = (id: string) => {
    const keys = derived.get(id);
    if (!keys) throw new UnknownKeyError(id);
    return keys;
  };
  const prefix = `${VERSION}.${ring.current}.`;
  const hash = (id: string, text: string) =>
    `${id}.${createHmac('sha256', keysOf(id).index).update(text).digest('base64url')}`;

  return {
    prefix,
    seal(place, value) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keysOf(ring.current).seal, nonce).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return prefix + Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
    },
    open(place, sealed) {
      const [version, id = '', body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBrokenError(place);
      const { seal } = keysOf(id);
      try {
        const decipher = createDecipheriv('aes-256-gcm', seal, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
        return JSON.parse(text.toString('utf8')) as unknown;
      } catch {
        throw new SealBrokenError(place);
      }
    },
    current: (sealed) => sealed.startsWith(prefix),
    index: (text) => hash(ring.current, text),
    indexes: (text) => [...ring.keys.keys()].map((id) => hash(id, text)),
  };
}

function derive(key: Uint8Array, use: 'seal' | 'index'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), `limpide/rights/${use}`, 32));
}
