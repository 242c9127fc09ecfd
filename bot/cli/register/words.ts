import type { Language } from '../../../knowledge/statement.ts';

interface Words {
  found: string;
  allowed: string;
  remedy: string;
  /** Before the place of a remark. */
  remark: string;
  fault: string;
  /** Last line of `register check`. */
  counts(faults: number, remarks: number): string;
  declared(practices: number, statements: number): string;
  /** Why nothing is published. */
  notPublished: string;
}

/** What `register check` and `publish` print around the faults. */
export const WORDS: Record<Language, Words> = {
  fr: {
    found: 'trouvé',
    allowed: 'attendu',
    remedy: 'remède',
    remark: 'remarque',
    fault: 'faute',
    counts: (faults, remarks) =>
      `${count(faults, 'faute', 'aucune faute')}, ${count(remarks, 'remarque', 'aucune remarque')}.`,
    declared: (practices, statements) =>
      `Le registre déclare ${count(practices, 'pratique', '')} et ${count(statements, 'énoncé', '')}.`,
    notPublished: "Rien n'a été publié : corrigez d'abord les fautes.",
  },
  en: {
    found: 'found',
    allowed: 'allowed',
    remedy: 'remedy',
    remark: 'remark',
    fault: 'fault',
    counts: (faults, remarks) => `${count(faults, 'fault', 'no faults')}, ${count(remarks, 'remark', 'no remarks')}.`,
    declared: (practices, statements) =>
      `The register declares ${count(practices, 'practice', '')} and ${count(statements, 'statement', '')}.`,
    notPublished: 'Nothing was published: mend the faults first.',
  },
};

/** French and English both add an s from two on for these words. */
function count(number: number, word: string, none: string): string {
  if (number === 0 && none !== '') return none;
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}
