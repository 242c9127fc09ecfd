import type { Entry } from './entry.ts';

/** Labels of the terminal. */
export const TERMINAL = {
  source: {
    where: 'one source below an answer in the terminal',
    fr: '{numbers} {title}, révision {revision}',
    en: '{numbers} {title}, revision {revision}',
  },
  since: {
    where: 'after a source, when the register says since when it holds',
    fr: ', depuis le {date}',
    en: ', since {date}',
  },
  commands: {
    where: 'first line of a conversation in the terminal',
    fr: 'Commandes : /person (une personne), /forget (oublier cette conversation), /quit (quitter). Un chiffre prend le choix de ce numéro.',
    en: 'Commands: /person (a person), /forget (forget this conversation), /quit (leave). A number takes the choice of that number.',
  },
  forgotten: {
    where: 'after /forget in the terminal',
    fr: 'Cette conversation est oubliée.',
    en: 'This conversation is forgotten.',
  },
  unknownCommand: {
    where: 'after an unknown command in the terminal',
    fr: 'Commande inconnue : {command}.',
    en: 'Unknown command: {command}.',
  },
  prompt: {
    where: 'before what the person types in the terminal',
    fr: 'vous > ',
    en: 'you > ',
  },
} as const satisfies Record<string, Entry>;
