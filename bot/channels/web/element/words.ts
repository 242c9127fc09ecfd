import type { Language } from '../../../../knowledge/statement.ts';

/** Every sentence that the chat element shows by itself. What the bot says comes from the server. */
export interface Words {
  /** The language itself. */
  code: Language;
  /** Name of the language in itself: the language switch. */
  languageName: string;
  /** Heading of the chat. */
  title: string;
  /** Under the heading: who speaks here. */
  subtitle: string;
  /** Goes on after the subtitle where there is room. */
  subtitleMore: string;
  /** Launcher button, panel mode. */
  open: string;
  /** The same on a narrow screen. */
  openShort: string;
  /** Launcher button while replies wait unread. */
  openUnread(replies: number): string;
  /** Closes the panel. */
  close: string;
  /** Label of the conversation, for screen readers. */
  log: string;
  /** Before each message of the person, for screen readers. */
  you: string;
  /** Before each reply, for screen readers. */
  assistant: string;
  /** Above what a person of the company wrote. */
  fromStaff(name: string): string;
  /** While the bot works. */
  working: string;
  /** While the first connection is made. */
  connecting: string;
  /** While the connection is being made again. */
  reconnecting: string;
  /** While reconnecting, when messages wait. */
  reconnectingWaiting(messages: number): string;
  /** The connection is back, for screen readers. */
  reconnected: string;
  /** The server asks for patience (HTTP 429). */
  tooMany(seconds: number): string;
  /** The site is not on the server's list (HTTP 403 at the session). */
  notAllowed: string;
  /** The remembered conversation no longer exists. */
  expired: string;
  /** Under a message that waits for the connection. */
  waiting: string;
  /** Under a message that the server refused. */
  notSent: string;
  retry: string;
  /** Scrolls to the newest message. */
  newest: string;

  /** Label of the text field. */
  message: string;
  placeholder: string;
  send: string;
  /** Characters left, near the limit. */
  left(characters: number): string;
  /** Characters too many. */
  tooLong(characters: number): string;
  /** Under the text field. */
  footnote: string;

  /** On the source of a declared sentence: the revision. */
  revision(number: number): string;
  /** On the source: since when, `date` already written out. */
  since(date: string): string;
  /** Before the source, for screen readers. */
  source: string;
  /** Heading of the declared words in the unfolded source. */
  declaredWords: string;
  practice: string;
  revisionLabel: string;
  inForce: string;
  /** Where the register does not say since when. */
  dateNotDeclared: string;
  /** Link to the practice page. */
  readPractice: string;
  /** On a quote that is in another language than the reply; by the quote's language. */
  declaredIn: Record<Language, string>;
  opensNewTab: string;

  choices: string;
  copy: string;
  copied: string;
  keep: string;

  helpful: string;
  notHelpful: string;
  wasItUseful: string;
  /** The optional word after a thumb down. */
  whatWasMissing: string;
  /** The optional word after a thumb up. */
  anythingToAdd: string;
  /** Visible label of the button, and its full name. */
  sendWord: { short: string; full: string };
  thanks: string;

  menu: string;
  human: string;
  download: string;
  downloadFailed: string;
  fileName: string;
  forget: string;
  language: string;
  theme: string;
  themes: Record<'auto' | 'light' | 'dark', string>;
  forgetTitle: string;
  forgetBody: string;
  forgetConfirm: string;
  forgetCancel: string;
  forgetFailed: string;
  forgotten: string;
}

const fr: Words = {
  code: 'fr',
  languageName: 'Français',
  title: 'Vos données, en clair',
  subtitle: 'Assistant automatique',
  subtitleMore: 'cite les pratiques déclarées',
  openShort: 'Vos données ?',
  open: 'Une question sur vos données ?',
  openUnread: (replies) =>
    replies > 1
      ? `Une question sur vos données ? ${replies} réponses non lues`
      : 'Une question sur vos données ? 1 réponse non lue',
  close: 'Fermer',
  log: 'Conversation',
  you: 'Vous :',
  assistant: 'Assistant :',
  fromStaff: (name) => `${name}, de notre équipe`,
  working: 'Recherche dans les pratiques déclarées…',
  connecting: 'Connexion…',
  reconnecting: 'Connexion interrompue, nouvelle tentative…',
  reconnectingWaiting: (messages) =>
    messages > 1
      ? `Connexion interrompue : vos ${messages} messages partiront dès son retour.`
      : 'Connexion interrompue : votre message partira dès son retour.',
  reconnected: 'Connexion rétablie.',
  tooMany: (seconds) => `Beaucoup de messages à la fois : reprise dans ${seconds} s.`,
  notAllowed: 'Cette page n’est pas autorisée à ouvrir la conversation. Prévenez la personne qui gère le site.',
  expired: 'La conversation précédente n’existe plus : en voici une nouvelle.',
  waiting: 'En attente d’envoi',
  notSent: 'Ce message n’a pas pu être envoyé.',
  retry: 'Réessayer',
  newest: 'Aller au dernier message',

  message: 'Votre question',
  placeholder: 'Écrivez votre question…',
  send: 'Envoyer',
  left: (characters) => (characters > 1 ? `${characters} caractères restants` : `${characters} caractère restant`),
  tooLong: (characters) =>
    characters > 1
      ? `${characters} caractères de trop pour un seul message`
      : '1 caractère de trop pour un seul message',
  footnote: 'Ni mot de passe ni numéro de carte ici, s’il vous plaît.',

  revision: (number) => `révision ${number}`,
  since: (date) => `depuis le ${date}`,
  source: 'Source :',
  declaredWords: 'Les mots déclarés',
  practice: 'Pratique',
  revisionLabel: 'Révision',
  inForce: 'En vigueur depuis le',
  dateNotDeclared: 'date non déclarée',
  readPractice: 'Lire la pratique en entier',
  declaredIn: { fr: 'déclaré en français', en: 'déclaré en anglais' },
  opensNewTab: '(nouvel onglet)',

  choices: 'Choix',
  copy: 'Copier',
  copied: 'Copié',
  keep: 'À conserver',

  helpful: 'Cette réponse m’aide',
  notHelpful: 'Cette réponse ne m’aide pas',
  wasItUseful: 'Avis sur cette réponse',
  whatWasMissing: 'Que manquait-il ? (facultatif)',
  anythingToAdd: 'Un mot de plus ? (facultatif)',
  sendWord: { short: 'Envoyer', full: 'Envoyer ce mot' },
  thanks: 'Merci, c’est noté.',

  menu: 'Menu de la conversation',
  human: 'Parler à une personne',
  download: 'Télécharger la conversation',
  downloadFailed: 'Le téléchargement n’a pas abouti. Réessayez dans un instant.',
  fileName: 'conversation',
  forget: 'Oublier cette conversation',
  language: 'Langue',
  theme: 'Apparence',
  themes: { auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
  forgetTitle: 'Oublier cette conversation ?',
  forgetBody:
    'Tout ce que vous avez écrit ici et toutes les réponses seront effacés de nos serveurs, tout de suite et pour de bon. Vous pouvez d’abord télécharger la conversation.',
  forgetConfirm: 'Oublier',
  forgetCancel: 'Garder la conversation',
  forgetFailed: 'L’effacement n’a pas abouti : rien n’a été effacé. Réessayez dans un instant.',
  forgotten: 'La conversation précédente est effacée.',
};

const en: Words = {
  code: 'en',
  languageName: 'English',
  title: 'Your data, in plain words',
  subtitle: 'Automated assistant',
  subtitleMore: 'quotes declared practices',
  openShort: 'Your data?',
  open: 'A question about your data?',
  openUnread: (replies) =>
    replies > 1
      ? `A question about your data? ${replies} unread replies`
      : 'A question about your data? 1 unread reply',
  close: 'Close',
  log: 'Conversation',
  you: 'You:',
  assistant: 'Assistant:',
  fromStaff: (name) => `${name}, from our team`,
  working: 'Looking through the declared practices…',
  connecting: 'Connecting…',
  reconnecting: 'Connection lost, trying again…',
  reconnectingWaiting: (messages) =>
    messages > 1
      ? `Connection lost: your ${messages} messages will be sent when it is back.`
      : 'Connection lost: your message will be sent when it is back.',
  reconnected: 'The connection is back.',
  tooMany: (seconds) => `Many messages at once: carrying on in ${seconds} s.`,
  notAllowed: 'This page is not allowed to open the conversation. Please tell whoever runs the site.',
  expired: 'The earlier conversation no longer exists: here is a new one.',
  waiting: 'Waiting to be sent',
  notSent: 'This message could not be sent.',
  retry: 'Try again',
  newest: 'Go to the latest message',

  message: 'Your question',
  placeholder: 'Write your question…',
  send: 'Send',
  left: (characters) => (characters === 1 ? '1 character left' : `${characters} characters left`),
  tooLong: (characters) =>
    characters === 1 ? '1 character too many for one message' : `${characters} characters too many for one message`,
  footnote: 'No passwords or card numbers here, please.',

  revision: (number) => `revision ${number}`,
  since: (date) => `since ${date}`,
  source: 'Source:',
  declaredWords: 'The declared words',
  practice: 'Practice',
  revisionLabel: 'Revision',
  inForce: 'In force since',
  dateNotDeclared: 'date not declared',
  readPractice: 'Read the whole practice',
  declaredIn: { fr: 'declared in French', en: 'declared in English' },
  opensNewTab: '(new tab)',

  choices: 'Choices',
  copy: 'Copy',
  copied: 'Copied',
  keep: 'To keep',

  helpful: 'This answer helps me',
  notHelpful: 'This answer does not help me',
  wasItUseful: 'Your view of this answer',
  whatWasMissing: 'What was missing? (optional)',
  anythingToAdd: 'A word more? (optional)',
  sendWord: { short: 'Send', full: 'Send this word' },
  thanks: 'Thank you, noted.',

  menu: 'Conversation menu',
  human: 'Talk to a person',
  download: 'Download the conversation',
  downloadFailed: 'The download did not go through. Please try again in a moment.',
  fileName: 'conversation',
  forget: 'Forget this conversation',
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  forgetTitle: 'Forget this conversation?',
  forgetBody:
    'Everything you wrote here and every reply will be deleted from our servers, at once and for good. You can download the conversation first.',
  forgetConfirm: 'Forget it',
  forgetCancel: 'Keep it',
  forgetFailed: 'The deletion did not go through: nothing was deleted. Please try again in a moment.',
  forgotten: 'The earlier conversation is deleted.',
};

/** The catalogue: a language without a sentence does not compile. */
export const WORDS: Record<Language, Words> = { fr, en };
