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
  /** No statement changed: what stands around them did. */
  around: string;
  summary(changes: number, unchanged: number): string;
  /** Heading and title of /changes. */
  title: string;
  lead: string;
  /** Link to the feed. */
  follow: string;
  /** Heading of one publishing. */
  publishedOn(date: string): string;
  first(practices: number, statements: number): string;
  unreadable: string;
  more(changes: number): string;
  older: string;
  /** Before what was taken out and what was put in, for those who hear the page. */
  removedWords: string;
  addedWords: string;
  /** On a page of a practice. */
  onDay: string;
  showDay: string;
  asOf(date: string): string;
  notDeclaredOn(date: string): string;
  today: string;
}

/** How changes of what is declared are told: by `register diff`, on the page of changes and in its feed. */
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
    around: 'Aucun mot de ce qui est déclaré n’a changé : seulement ce qui l’entoure (coordonnées, glossaire, codes).',
    summary: (changes, unchanged) =>
      `${changes} ${changes > 1 ? 'changements' : 'changement'}, ${unchanged} ${unchanged > 1 ? 'énoncés inchangés' : 'énoncé inchangé'}.`,
    title: 'Ce qui a changé',
    lead: 'Chaque fois que les pratiques déclarées changent, le changement est noté ici, avec les mots d’avant et ceux d’après.',
    follow: 'Suivre les changements (flux Atom)',
    publishedOn: (date) => `Le ${date}`,
    first: (practices, statements) =>
      `Première déclaration : ${practices > 1 ? `${practices} pratiques` : '1 pratique'}, ${statements > 1 ? `${statements} phrases` : '1 phrase'}.`,
    unreadable: 'Le détail de ce changement ne peut plus être lu.',
    more: (changes) => (changes > 1 ? `Voir les ${changes} autres changements` : 'Voir l’autre changement'),
    older: 'Changements plus anciens',
    removedWords: 'retiré :',
    addedWords: 'ajouté :',
    onDay: 'Ce qui était déclaré un autre jour',
    showDay: 'Afficher',
    asOf: (date) => `Voici ce qui était déclaré le ${date}.`,
    notDeclaredOn: (date) => `Le ${date}, rien n’était déclaré ici sous ce nom.`,
    today: 'Revenir à ce qui est déclaré aujourd’hui',
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
    around: 'No word of what is declared has changed: only what stands around it (contact details, glossary, codes).',
    summary: (changes, unchanged) =>
      `${changes} ${changes === 1 ? 'change' : 'changes'}, ${unchanged} ${unchanged === 1 ? 'statement' : 'statements'} unchanged.`,
    title: 'What has changed',
    lead: 'Whenever the declared practices change, the change is noted here, with the words before and the words after.',
    follow: 'Follow the changes (Atom feed)',
    publishedOn: (date) => `On ${date}`,
    first: (practices, statements) =>
      `First declared: ${practices === 1 ? '1 practice' : `${practices} practices`}, ${statements === 1 ? '1 sentence' : `${statements} sentences`}.`,
    unreadable: 'The details of this change can no longer be read.',
    more: (changes) => (changes === 1 ? 'Show the other change' : `Show the ${changes} other changes`),
    older: 'Older changes',
    removedWords: 'taken out:',
    addedWords: 'put in:',
    onDay: 'What was declared on another day',
    showDay: 'Show',
    asOf: (date) => `This is what was declared on ${date}.`,
    notDeclaredOn: (date) => `On ${date}, nothing was declared here under this name.`,
    today: 'Back to what is declared today',
  },
};
