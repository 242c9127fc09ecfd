import type { Language } from '../../../knowledge/statement.ts';

interface Words {
  /** Last lines of `training check`. */
  modules(modules: number, items: number): string;
  found(faults: number, stale: number): string;
}

/** What the commands of `limpide training` print. */
export const TRAINING_WORDS: Record<Language, Words> = {
  fr: {
    modules: (modules, items) => `${counted(modules, 'module')}, ${counted(items, 'élément')}.`,
    found: (faults, stale) =>
      `${faults === 0 ? 'Aucune faute' : counted(faults, 'faute')}, ${
        stale === 0 ? 'aucun élément à relire' : `${counted(stale, 'élément')} à relire`
      }.`,
  },
  en: {
    modules: (modules, items) => `${counted(modules, 'module')}, ${counted(items, 'item')}.`,
    found: (faults, stale) =>
      `${faults === 0 ? 'No faults' : counted(faults, 'fault')}, ${
        stale === 0 ? 'no items to read again' : `${counted(stale, 'item')} to read again`
      }.`,
  },
};

/** French and English both add an s from two on for these words. */
function counted(number: number, word: string): string {
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}
