import type { ChangeKind } from '../../knowledge/changes/compare.ts';
import type { Language } from '../../knowledge/statement.ts';

interface Words {
  /** Before each change. */
  kinds: Record<ChangeKind, string>;
  /** Where a figure has no counterpart. */
  none: string;
  /** Before the heading that a statement had before. */
  formerly: string;
  nothing: string;
  summary(changes: number, unchanged: number): string;
}

/** How changes of what is declared are told: by `register diff`, on the page of changes, in mails about them. */
export const CHANGE_WORDS: Record<Language, Words> = {
  fr: {
    kinds: {
      added: 'Nouveau',
      removed: 'N’est plus déclaré',
      shortened: 'Durée raccourcie',
      lengthened: 'Durée allongée',
      figures: 'Chiffres changés',
      reworded: 'Reformulé',
      corrected: 'Retouché (ponctuation, majuscules)',
      retitled: 'Nouveau titre',
    },
    none: 'rien',
    formerly: 'avant',
    nothing: 'Rien n’a changé.',
    summary: (changes, unchanged) =>
      `${changes} ${changes > 1 ? 'changements' : 'changement'}, ${unchanged} ${unchanged > 1 ? 'énoncés inchangés' : 'énoncé inchangé'}.`,
  },
  en: {
    kinds: {
      added: 'New',
      removed: 'No longer declared',
      shortened: 'Shorter time',
      lengthened: 'Longer time',
      figures: 'Figures changed',
      reworded: 'Reworded',
      corrected: 'Touched up (punctuation, capitals)',
      retitled: 'New heading',
    },
    none: 'nothing',
    formerly: 'formerly',
    nothing: 'Nothing has changed.',
    summary: (changes, unchanged) =>
      `${changes} ${changes === 1 ? 'change' : 'changes'}, ${unchanged} ${unchanged === 1 ? 'statement' : 'statements'} unchanged.`,
  },
};
