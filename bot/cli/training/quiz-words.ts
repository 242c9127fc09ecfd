import type { Language } from '../../../knowledge/statement.ts';
import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import { plainDate } from '../../../rights/calendar/plain-date.ts';
import type { TrainingRefusal } from '../../../training/errors.ts';
import type { ItemForm } from '../../../training/modules/schema.ts';
import type { Outcome } from '../../../training/store/records.ts';

interface Words {
  commands: string;
  nothing: string;
  result(right: number, of: number): string;
  forms: Record<ItemForm, string>;
  mood(mood: string): string;
  moods: Record<string, string>;
  /** Before what a colleague had said. */
  colleague: string;
  one: string;
  several: string;
  write: string;
  /** What stands for true and false among the choices. */
  letters: Record<'true' | 'false', string>;
  changed: string;
  before: string;
  now: string;
  outcomes: Record<Outcome, string>;
  facts: Record<'found' | 'missing' | 'contradicted', string>;
  unsupported: string;
  again: string;
  right: string;
  example: string;
  judge: string;
  revision(revision: number, since: string | undefined): string;
  refused: Partial<Record<TrainingRefusal, string>>;
}

/** What `limpide quiz` prints. */
export const QUIZ_WORDS: Record<Language, Words> = {
  fr: {
    commands: 'Répondez sur une ligne. /skip passe une question, /quit arrête.',
    nothing: 'Rien à demander pour le moment.',
    result: (right, of) => `${right} sur ${of} du premier coup. Merci !`,
    forms: {
      'choose-one': 'un choix',
      'choose-several': 'plusieurs choix',
      'true-false': 'vrai ou faux',
      'which-practice': 'quelle pratique ?',
      'put-right': 'rectifiez l’explication',
      explain: 'expliquez à ce client',
    },
    mood: (mood) => `Humeur : ${mood}.`,
    moods: {
      calm: 'calme',
      curious: 'curieuse',
      worried: 'inquiète',
      confused: 'perdue',
      hurried: 'pressée',
      angry: 'en colère',
      sceptical: 'méfiante',
    },
    colleague: 'Un collègue a répondu :',
    one: 'Une lettre.',
    several: 'Une ou plusieurs lettres, ou numéros, séparés par des espaces.',
    write: 'Écrivez votre réponse, comme vous le diriez au client.',
    letters: { true: '1', false: '2' },
    changed: 'Ce qui est déclaré a changé depuis votre dernière réponse.',
    before: 'Avant :',
    now: 'Désormais :',
    outcomes: {
      right: 'C’est juste.',
      incomplete: 'Il manque quelque chose.',
      wrong: 'Ce n’est pas cela.',
      unsure: 'Je ne suis pas sûr de bien vous lire. Comparez avec ce qui est déclaré.',
    },
    facts: { found: 'dit :', missing: 'manque :', contradicted: 'contredit :' },
    unsupported: 'rien ne le déclare :',
    again: 'Un second essai ?',
    right: 'Il fallait :',
    example: 'Par exemple :',
    judge: 'Votre réponse était-elle : 1) juste, 2) incomplète, 3) fausse ?',
    revision: (revision, since) =>
      `révision ${revision}${since === undefined ? '' : `, depuis le ${dateInWords(plainDate(since), 'fr')}`}`,
    refused: {
      'choice-unknown': 'Ce choix n’existe pas.',
      'nothing-chosen': 'Choisissez au moins une réponse.',
      'text-missing': 'Écrivez votre réponse.',
      'text-too-long': 'Votre réponse est trop longue : 2 000 signes au plus.',
    },
  },
  en: {
    commands: 'Answer on one line. /skip leaves a question, /quit ends.',
    nothing: 'Nothing to ask for now.',
    result: (right, of) => `${right} of ${of} right at the first try. Thank you!`,
    forms: {
      'choose-one': 'one choice',
      'choose-several': 'several choices',
      'true-false': 'true or false',
      'which-practice': 'which practice?',
      'put-right': 'put the explanation right',
      explain: 'explain to this customer',
    },
    mood: (mood) => `Mood: ${mood}.`,
    moods: {},
    colleague: 'A colleague answered:',
    one: 'One letter.',
    several: 'One or more letters, or numbers, with spaces between them.',
    write: 'Write your answer as you would say it to the customer.',
    letters: { true: '1', false: '2' },
    changed: 'What is declared has changed since your last answer.',
    before: 'Before:',
    now: 'Now:',
    outcomes: {
      right: 'That is right.',
      incomplete: 'Something is missing.',
      wrong: 'That is not it.',
      unsure: 'I am not sure that I read you rightly. Compare with what is declared.',
    },
    facts: { found: 'said:', missing: 'missing:', contradicted: 'contradicted:' },
    unsupported: 'nothing declares this:',
    again: 'A second try?',
    right: 'It should have been:',
    example: 'For example:',
    judge: 'Was your answer: 1) right, 2) incomplete, 3) wrong?',
    revision: (revision, since) =>
      `revision ${revision}${since === undefined ? '' : `, since ${dateInWords(plainDate(since), 'en')}`}`,
    refused: {
      'choice-unknown': 'There is no such choice.',
      'nothing-chosen': 'Choose at least one answer.',
      'text-missing': 'Write your answer.',
      'text-too-long': 'Your answer is too long: 2,000 characters at most.',
    },
  },
};
