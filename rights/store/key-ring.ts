/** Keys by their id; texts are sealed with the current one and opened with whichever they name. */
export interface KeyRing {
  current: string;
  /** 32 bytes each. */
  keys: ReadonlyMap<string, Uint8Array>;
}

/** The key ring in the environment is not what it should be. The message never holds a key. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
  readonly code = 'key_ring';

  constructor(found: string) {
    super(
      `The keys for rights requests ${found}. Write one or more keys as "id:key", separated by commas, the current one first: ` +
        'the id in small letters and digits, the key as 32 bytes in base64 (openssl rand -base64 32).',
    );
  }
}

/** A text was sealed with a key that is not in the ring. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
  readonly code = 'unknown_key';
  readonly keyId: string;

  constructor(keyId: string) {
    super(
      `A text is encrypted with key "${keyId}", which is not among the keys given. ` +
        'Add that key after the current one, and rotate before removing it again.',
    );
    this.keyId = keyId;
  }
}

const KEY_BYTES = 32;

/**
 * Reads `id:key,id:key`, the current key first.
 * @throws KeyRingError
 */
export function parseKeyRing(text: string): KeyRing {
  const entries = text.split(',').map((entry) => entry.trim());
  const keys = new Map<string, Uint8Array>();
  for (const [position, entry] of entries.entries()) {
    const [id = '', encoded = '', ...rest] = entry.split(':');
    if (!/^[a-z0-9]{1,32}$/.test(id) || rest.length > 0)
      throw new KeyRingError(`have no readable id at place ${position + 1}`);
    if (keys.has(id)) throw new KeyRingError(`have the id "${id}" twice`);
    const key = new Uint8Array(Buffer.from(encoded, 'base64'));
    if (key.length !== KEY_BYTES)
      throw new KeyRingError(`have at id "${id}" a key of ${key.length} bytes instead of ${KEY_BYTES}`);
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new KeyRingError('are empty');
  return { current, keys };
}
