import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../rights/calendar/plain-date.ts';
import { goesWith, LEGAL_BASES, LEGAL_BASIS_NAMES, type LegalBasis } from '../../../rights/law/legal-bases.ts';
import { articleOf, fits, REFUSAL_CODES, REFUSALS } from '../../../rights/law/refusals.ts';
import { isRegime, REGIME_NAMES, REGIMES, regimeFor } from '../../../rights/law/regimes.ts';
import { remedyFor } from '../../../rights/law/remedies.ts';
import { NEVER_WAIT_FOR_IDENTITY, type Right } from '../../../rights/law/rights.ts';
import { LAW, ruleFor } from '../../../rights/law/rule-for.ts';
import { STATUS_NAMES } from '../../../rights/law/status-names.ts';

describe('the rows of law', () => {
  it('of one law and right never hold on the same day', () => {
    for (const row of LAW) {
      const same = LAW.filter((other) => other !== row && other.regime === row.regime && other.right === row.right);
      for (const other of same) {
        const apart = (row.validTo ?? '9999') < other.validFrom || (other.validTo ?? '9999') < row.validFrom;
        expect(apart, `${row.regime} ${row.right} from ${row.validFrom} and from ${other.validFrom}`).toBe(true);
      }
    }
  });

  it('have dates that exist, in order, words in both languages, a reference', () => {
    for (const row of LAW) {
      expect(plainDate(row.validFrom)).toBe(row.validFrom);
      if (row.validTo) expect(plainDate(row.validTo) > row.validFrom).toBe(true);
      expect(row.words.fr.length > 20 && row.words.en.length > 20 && row.reference.length > 4).toBe(true);
    }
  });

  it('never ask for identity where nothing waits for it', () => {
    for (const row of LAW.filter(({ right }) => NEVER_WAIT_FOR_IDENTITY.includes(right))) {
      expect(['none', 'find_record_only', 'forbidden']).toContain(row.identity);
      expect(row.extension === null || row.regime.startsWith('us-')).toBe(true);
    }
  });

  it('taken from memory or trackers are marked', () => {
    const unconfirmed = new Set(LAW.filter(({ confirmed }) => !confirmed).map(({ regime }) => regime));
    expect([...unconfirmed].sort()).toEqual(['uk-gdpr', 'us-ia', 'us-states', 'us-ut']);
  });

  it('change with the day of receipt', () => {
    expect(ruleFor('uk-gdpr', 'access', '2026-02-04')?.startsAt).toBe('receipt');
    expect(ruleFor('uk-gdpr', 'access', '2026-02-05')?.startsAt).toBe('relevant_time');
    expect(ruleFor('us-ca-ccpa', 'opt_out_sale', '2025-12-31')?.words.en).not.toContain('see that it was done');
    expect(ruleFor('us-ca-ccpa', 'opt_out_sale', '2026-01-01')?.words.en).toContain('see that it was done');
    expect(ruleFor('us-ca-ccpa', 'limit_sensitive', '2022-12-31')).toBeUndefined();
  });
});

/** By hand from the table of legal bases: columns as there. */
const COLUMNS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'human_review',
  'withdraw_consent',
];
const TABLE: Record<LegalBasis, string> = {
  'A6-1-a': 'xxxxx xx',
  'A6-1-b': 'xxxxx x ',
  'A6-1-c': 'xx x    ',
  'A6-1-d': 'xxxx  x ',
  'A6-1-e': 'xx x xx ',
  'A6-1-f': 'xxxx xx ',
};

describe('a legal basis', () => {
  it.each(LEGAL_BASES)('%s gives the rights of the table', (basis) => {
    expect(COLUMNS.map((right) => (goesWith(right as Right, basis) ? 'x' : ' ')).join('')).toBe(TABLE[basis]);
  });

  it('never takes away objection to marketing, and says nothing on other laws’ rights', () => {
    for (const basis of LEGAL_BASES) expect(goesWith('objection_marketing', basis)).toBe(true);
    expect(goesWith('opt_out_sale', 'A6-1-a')).toBeUndefined();
  });
});

describe('a reason for refusal', () => {
  it('names the article that belongs to the right', () => {
    expect(articleOf('third_party_rights', 'access', 'eu-gdpr')).toBe('GDPR Art. 15(4)');
    expect(articleOf('third_party_rights', 'portability', 'uk-gdpr')).toBe('UK GDPR Art. 20(4)');
    expect(articleOf('legal_claims', 'erasure', 'eu-gdpr')).toBe('GDPR Art. 17(3)(e)');
    expect(articleOf('legal_claims', 'objection', 'eu-gdpr')).toBe('GDPR Art. 21(1)');
    expect(articleOf('excessive', 'access', 'eu-gdpr')).toBe('GDPR Art. 12(5), C-526/24');
    expect(articleOf('excessive', 'access', 'us-ca-ccpa')).toBeUndefined();
    expect(articleOf('no_data_found', 'access', 'eu-gdpr')).toBeUndefined();
  });

  it('holds for its rights alone', () => {
    expect(fits('legal_obligation', 'erasure')).toBe(true);
    expect(fits('legal_obligation', 'access')).toBe(false);
    expect(fits('identity_not_established', 'opt_out_sale')).toBe(false);
    expect(fits('suspected_fraud', 'opt_out_sale')).toBe(true);
  });

  it('has the words of the Data Rights Protocol', () => {
    expect(Object.fromEntries(REFUSAL_CODES.map((code) => [code, REFUSALS[code].drp]))).toEqual({
      identity_not_established: 'insuf_verification',
      manifestly_unfounded: 'other',
      excessive: 'too_many_requests',
      no_data_found: 'no_match',
      not_covered: 'claim_not_covered',
      outside_jurisdiction: 'outside_jurisdiction',
      third_party_rights: 'other',
      legal_obligation: 'other',
      legal_claims: 'other',
      overriding_grounds: 'other',
      suspected_fraud: 'suspected_fraud',
    });
  });
});

it('a residence decides the law, the company’s own where none is known', () => {
  const laws = [
    'FR',
    'NO',
    'DE-BY',
    'GB',
    'GB-SCT',
    'US-CA',
    'US-IA',
    'US-UT',
    'US-CO',
    'US-AL',
    'US',
    'BR',
    'CA-QC',
    'CA-ON',
    'CH',
    'JP',
  ];
  expect(laws.map((residence) => regimeFor(residence, 'eu-gdpr'))).toEqual(
    'eu-gdpr eu-gdpr eu-gdpr uk-gdpr uk-gdpr us-ca-ccpa us-ia us-ut us-states eu-gdpr eu-gdpr br-lgpd ca-qc-p39 eu-gdpr ch-fadp eu-gdpr'.split(
      ' ',
    ),
  );
  expect(regimeFor(undefined, 'ch-fadp')).toBe('ch-fadp');
});

it('every law’s remedies name who to turn to', () => {
  for (const regime of REGIMES) {
    const remedy = remedyFor(regime, { fr: 'CNIL', en: 'CNIL' });
    expect(remedy.fr + remedy.en).not.toContain('{');
  }
  expect(remedyFor('eu-gdpr', { fr: 'CNIL', en: 'CNIL' }).fr).toContain('l’autorité de contrôle (CNIL)');
});

it('other systems’ words for our states are theirs', () => {
  expect(STATUS_NAMES.awaiting_identity).toEqual({
    drp: { status: 'in_progress', reason: 'need_user_verification' },
    openDsr: null,
    fides: ['identity_unverified'],
  });
  expect(STATUS_NAMES.withdrawn).toEqual({ drp: { status: 'revoked' }, openDsr: 'cancelled', fides: ['canceled'] });
  expect(STATUS_NAMES.closed_unverified.drp).toEqual({ status: 'denied', reason: 'insuf_verification' });
});

it('names stand in a sentence: a law with its article, a basis after "based on"', () => {
  for (const { fr, en } of Object.values(REGIME_NAMES)) expect(`${fr} ${en}`).toMatch(/^l[ea] .* (the|Act) /);
  for (const { fr, en } of Object.values(LEGAL_BASIS_NAMES)) {
    expect(fr).toMatch(/^(votre|une?|la) /);
    expect(en).toMatch(/^(your|an?|the) /);
  }
  expect(REGIMES.every(isRegime)).toBe(true);
  expect(isRegime('eu')).toBe(false);
});
