import { describe, expect, it } from 'vitest';
import { issueCertificate } from '../../../training/certificates/issue.ts';
import { issuerKey } from '../../../training/certificates/issuer-key.ts';
import { verifyCertificate } from '../../../training/certificates/verify.ts';

const SEED = new Uint8Array(32).fill(7);
const AT = new Date('2026-03-02T10:00:00.000Z');
const NOW = new Date('2026-06-01T10:00:00.000Z');
const ATTESTATION = {
  person: 'p1',
  account: 'noa@helio.example',
  module: 'meter-readings',
  title: { fr: 'Ce que le compteur nous apprend', en: 'What the meter tells us' },
  passedAt: AT,
  score: 0.9,
  threshold: 80,
  items: 6,
  selfJudged: 0,
  statements: ['daily-readings#daily-kept-36-months@4'],
  versions: ['v'],
};
const issued = (seed = SEED) =>
  issueCertificate({
    attestation: ATTESTATION,
    company: { name: 'Helio', url: 'https://helio.example' },
    language: 'fr',
    seed,
    salt: 'abc123',
    id: 'urn:uuid:3f1c9f0e-5d0a-4d6e-9b9a-0d9f3c1b2a10',
    at: NOW,
  });
const issuer = (await issuerKey(SEED)).controller;
const certificate = (await issued()) as Record<string, unknown>;

describe('a certificate', () => {
  it.each([
    ['fr', 0, 'seuil : 80 %). Énoncés'],
    ['fr', 2, 'dont 2 en jugeant soi-même ses mots à côté des mots déclarés. Énoncés'],
    ['en', 2, '2 of them by one’s own judgement beside the declared words. Statements'],
  ] as const)('says in its criteria what the person judged (%s, %d)', async (language, selfJudged, words) => {
    const made = await issueCertificate({
      attestation: { ...ATTESTATION, selfJudged },
      company: { name: 'Helio', url: 'https://helio.example' },
      language,
      seed: SEED,
      salt: 'abc123',
      id: 'urn:uuid:3f1c9f0e-5d0a-4d6e-9b9a-0d9f3c1b2a11',
      at: NOW,
    });
    expect(JSON.stringify(made)).toContain(words);
  });

  it('verifies without a network, against the key that signed it', async () => {
    expect(certificate.type).toContain('OpenBadgeCredential');
    expect(certificate.proof).toMatchObject({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' });
    expect(await verifyCertificate(certificate, { issuer, account: 'Noa@helio.example' }, NOW)).toEqual({
      valid: true,
      issuer,
      issuerName: 'Helio',
      achievement: 'Ce que le compteur nous apprend',
      passedOn: '2026-03-02',
      person: 'same',
    });
    expect(await verifyCertificate(certificate, { issuer, account: 'lou@helio.example' }, NOW)).toMatchObject({
      valid: true,
      person: 'other',
    });
    expect(JSON.stringify(certificate)).not.toContain('noa@');
  });

  it('does not with any value changed', async () => {
    const leaves: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
      else leaves.push(path);
    };
    walk(certificate, []);
    expect(leaves.length).toBeGreaterThan(20);
    for (const path of leaves) {
      const copy = structuredClone(certificate);
      let holder = copy as Record<string, unknown>;
      for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
      const last = path.at(-1) ?? '';
      const before = holder[last];
      holder[last] = typeof before === 'boolean' ? !before : changed(String(before));
      const { valid } = await verifyCertificate(copy, { issuer }, NOW);
      expect(valid, path.join('.')).toBe(false);
    }
  });

  it('of another key is of another issuer, whoever it says it is', async () => {
    const forged = await issued(new Uint8Array(32).fill(8));
    expect(await verifyCertificate(forged, { issuer }, NOW)).toMatchObject({ valid: false, reason: 'another-issuer' });
    const dressed = { ...forged, issuer: certificate.issuer };
    expect(await verifyCertificate(dressed, { issuer }, NOW)).toMatchObject({ valid: false, reason: 'another-issuer' });
  });

  it.each([[null], ['text'], [{}], [[certificate]]])('is not %j', async (garbage) => {
    expect(await verifyCertificate(garbage, { issuer }, NOW)).toMatchObject({
      valid: false,
      reason: 'not-a-certificate',
    });
  });
});

/** Another letter in the middle. */
function changed(text: string): string {
  const place = Math.floor(text.length / 2);
  return `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
}
