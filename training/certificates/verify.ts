import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { z } from 'zod';
import { documentLoader } from './document-loader.ts';
import { identityHash } from './issue.ts';

const credentialSchema = z.looseObject({
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  issuer: z.looseObject({ id: z.string(), name: z.string().optional() }),
  validFrom: z.string(),
  credentialSubject: z.looseObject({
    identifier: z
      .array(z.looseObject({ identityHash: z.string(), salt: z.string().optional(), hashed: z.boolean() }))
      .optional(),
    achievement: z.looseObject({ name: z.string() }),
  }),
  proof: z.looseObject({ verificationMethod: z.string() }),
});

export type Verified =
  | {
      valid: true;
      issuer: string;
      issuerName?: string;
      achievement: string;
      passedOn: string;
      person?: 'same' | 'other';
    }
  | { valid: false; reason: 'not-a-certificate' | 'another-issuer' | 'changed'; detail: string };

/**
 * Checks a certificate without a network.
 * @param expected `issuer`: the `did:key` of who must have signed it; `account`: the address of whose it is said to be
 */
export async function verifyCertificate(
  certificate: unknown,
  expected: { issuer: string; account?: string },
  now: Date,
): Promise<Verified> {
  const read = credentialSchema.safeParse(certificate);
  if (!read.success)
    return { valid: false, reason: 'not-a-certificate', detail: read.error.issues[0]?.path.join('.') ?? '' };
  const { issuer, proof, validFrom, credentialSubject } = read.data;
  // Whoever can sign can name any issuer: the key that signed must be the issuer's, and the issuer the expected one.
  if (issuer.id !== expected.issuer || proof.verificationMethod.split('#')[0] !== expected.issuer)
    return { valid: false, reason: 'another-issuer', detail: issuer.id };
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, error } = await verifyCredential({ credential: certificate, suite, documentLoader, now });
  if (!verified)
    return {
      valid: false,
      reason: 'changed',
      detail: error?.errors?.[0]?.message ?? error?.message ?? 'the proof does not hold',
    };
  const [identity] = credentialSubject.identifier ?? [];
  const person =
    expected.account !== undefined && identity !== undefined
      ? identity.identityHash === identityHash(expected.account, identity.salt ?? '')
      : undefined;
  return {
    valid: true,
    issuer: issuer.id,
    ...(issuer.name !== undefined && { issuerName: issuer.name }),
    achievement: credentialSubject.achievement.name,
    passedOn: validFrom.slice(0, 10),
    ...(person !== undefined && { person: person ? ('same' as const) : ('other' as const) }),
  };
}
