import { generate, type KeyPair } from '@digitalbazaar/ed25519-multikey';

/** The key of an installation, made of 32 random bytes; always the same for the same bytes. */
export async function issuerKey(seed: Uint8Array): Promise<KeyPair> {
  const { publicKeyMultibase } = await generate({ seed });
  const controller = `did:key:${publicKeyMultibase}`;
  return generate({ seed, controller, id: `${controller}#${publicKeyMultibase}` });
}

/** The public key that a `did:key` is, as the documents that a verifier looks up; undefined for another name. */
export function documentsOf(url: string): Record<string, unknown> | undefined {
  const [did = '', fragment] = url.split('#');
  const key = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1];
  if (key === undefined || (fragment !== undefined && fragment !== key)) return undefined;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key,
  };
  if (fragment !== undefined) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}
