import { describe, expect, it } from 'vitest';
import { findFault } from '../../../knowledge/gate/gate.ts';

/** One declared sentence, claims that say it, and claims that turn it round. */
const CASES = [
  {
    language: 'en',
    declared: 'If you ask, we write to your last dentist and receive the X-rays.',
    holds: ['If you ask, we write to your last dentist and receive the X-rays.'],
    fails: ['If you ask, your last dentist writes to us and receives the X-rays.'],
  },
  {
    language: 'fr',
    declared: 'Si vous donnez le lien, nous récupérons les pièces auprès de ce service.',
    holds: ['Si vous donnez le lien, nous récupérons les pièces auprès de ce service.'],
    fails: ['Si vous donnez le lien, ce service récupère les pièces auprès de nous.'],
  },
  {
    language: 'fr',
    declared: 'Le conjoint apparaît comme un total par mois, sans acte ni praticien.',
    holds: ['Le conjoint apparaît comme un total par mois, sans acte ni praticien.'],
    fails: ['Le conjoint apparaît comme un total par mois, sans acte mais avec le praticien.'],
  },
  {
    language: 'en',
    declared: 'Your spouse appears as a monthly total, without the treatment or the practitioner.',
    holds: ['Your spouse appears as a monthly total, without the treatment or the practitioner.'],
    fails: ['Your spouse appears as a monthly total, without the treatment but with the practitioner.'],
  },
] as const;

describe('who does what to whom, and what is denied', () => {
  it.each(CASES)('$language: $declared', async ({ language, declared, holds, fails }) => {
    const faultOf = (text: string) => findFault({ text, language, quote: declared }, { text: declared, language });
    for (const text of holds) expect(await faultOf(text)).toBeUndefined();
    for (const text of fails) expect(await faultOf(text)).toBeDefined();
  });
});
