import type { Entry } from './entry.ts';

/** What is asked once a request is filed; none of it holds the request up. */
export const ASKING = {
  scope: {
    where: 'asks which data a request is about, above the choices',
    fr: 'Sur quoi porte-t-elle : toutes vos données, ou une partie ? Choisissez, ou dites-le avec vos mots.',
    en: 'What is it about: all your data, or a part? Choose, or say it in your own words.',
  },
  scopeAll: { where: 'choice: all data', fr: 'Toutes mes données', en: 'All my data' },
  scopeNoted: {
    where: 'the scope was given',
    fr: "C'est noté.",
    en: 'Noted.',
  },
  contact: {
    where: 'asks how to reach the person',
    fr: "Pour qu'on retrouve vos données et qu'on vous tienne au courant, écrivez ici l'adresse e-mail de votre compte. Sans elle, la demande suit son cours ; on vous demandera peut-être qui vous êtes.",
    en: 'So that your data can be found and you can be told the news, write the e-mail address of your account here. Without it the request goes on; you may be asked who you are.',
  },
  contactToFind: {
    where: 'asks how to reach the person, where the record has to be found (marketing, consent)',
    fr: "Pour qu'on vous retrouve sans erreur, écrivez l'adresse e-mail où vous recevez nos messages. C'est facultatif, et aucune preuve d'identité n'est demandée.",
    en: 'So that you are found without mistake, write the e-mail address at which you get our messages. It is optional, and no proof of identity is asked for.',
  },
  contactIncident: {
    where: 'asks how to reach the person who reported an incident',
    fr: 'Où peut-on vous joindre ? Écrivez votre adresse e-mail ici, ou gardez la référence et le code de suivi.',
    en: 'Where can you be reached? Write your e-mail address here, or keep the reference and the follow-up code.',
  },
  onlyByMail: {
    where: 'a telephone number was given where an e-mail address is asked for',
    fr: "Les nouvelles ne partent que par e-mail : je n'ai pas gardé ce numéro. Écrivez une adresse e-mail, ou gardez votre code de suivi.",
    en: 'News goes by e-mail only: I have not kept this number. Write an e-mail address, or keep your follow-up code.',
  },
  addressIncomplete: {
    where: 'something like an e-mail address was written that no mail can reach',
    fr: 'Cette adresse semble incomplète. Écrivez-la entière, comme nom@exemple.fr, ou gardez votre code de suivi.',
    en: 'This address looks incomplete. Write it in full, like name@example.com, or keep your follow-up code.',
  },
  keepCode: { where: 'choice: no e-mail', fr: 'Je garde mon code de suivi', en: 'I keep my follow-up code' },
  contactNoted: {
    where: 'an address was given that needs no code',
    fr: 'Merci. Les nouvelles iront à cette adresse.',
    en: 'Thank you. News will go to this address.',
  },
  codeSent: {
    where: 'a code is on its way to the address that the person gave',
    fr: "Merci. Un code à 6 chiffres part à cette adresse : écrivez-le ici pour confirmer qu'elle est bien à vous.",
    en: 'Thank you. A 6-digit code is on its way to this address: write it here to confirm that it is yours.',
  },
  codeWhy: {
    where: 'why the code is worth it, when data are to be handed out',
    fr: "Ainsi, vos données ne seront remises à personne d'autre.",
    en: 'That way your data will be handed to nobody else.',
  },
  sendAgain: { where: 'choice: another code', fr: 'Renvoyer le code', en: 'Send the code again' },
  later: { where: 'choice: not now', fr: 'Plus tard', en: 'Later' },
  sentAgain: {
    where: 'another code is on its way; the older one no longer counts',
    fr: "Un nouveau code est en route ; l'ancien ne compte plus. Regardez aussi dans les indésirables.",
    en: 'A new code is on its way; the old one no longer counts. Please look in your spam folder too.',
  },
  codeRight: {
    where: 'the code was right',
    fr: "Merci, c'est confirmé.",
    en: 'Thank you, that is confirmed.',
  },
  codeWrong: {
    where: 'the code was wrong or too old',
    fr: "Ce n'est pas le bon code, ou il n'est plus valable. Réessayez, ou demandez-en un autre.",
    en: 'That is not the right code, or it is no longer valid. Try again, or ask for another one.',
  },
  tooOften: {
    where: 'too many tries or codes',
    fr: "Il y a eu trop d'essais. Réessayez dans une heure ; votre demande, elle, suit son cours.",
    en: 'There have been too many tries. Please try again in an hour; your request goes on meanwhile.',
  },
  passedOver: {
    where: 'a question was passed over',
    fr: 'Très bien. Tout suit son cours ; vous pouvez y revenir ici quand vous voulez.',
    en: 'All right. Everything goes on; you can come back to this here whenever you like.',
  },
  scopeStillOpen: {
    where: 'calls the question about the scope to mind, after something else was dealt with',
    fr: 'Pour votre demande, vous pouvez encore dire sur quelles données elle porte.',
    en: 'For your request, you can still say which data it is about.',
  },
  contactStillOpen: {
    where: 'calls the question about the address to mind',
    fr: 'Si vous voulez des nouvelles par e-mail, vous pouvez toujours écrire votre adresse ici.',
    en: 'If you would like news by e-mail, you can still write your address here.',
  },
  codeStillOpen: {
    where: 'calls the code to mind',
    fr: 'Le code reçu par e-mail peut être écrit ici.',
    en: 'The code from the e-mail can be written here.',
  },
  ownWords: {
    where: "asks for the person's words: to add to a request",
    fr: 'Dites-le avec vos mots : votre prochain message sera ajouté à la demande {reference}.',
    en: 'Say it in your own words: your next message will be added to request {reference}.',
  },
  ownAnswer: {
    where: 'asks for the answer to what the people in charge want to know',
    fr: 'Répondez avec vos mots : votre prochain message leur sera transmis.',
    en: 'Answer in your own words: your next message will be passed on to them.',
  },
  ownReasons: {
    where: 'asks why the person contests the outcome',
    fr: 'Dites en quelques mots pourquoi la réponse ne vous convient pas : la demande {reference} sera réexaminée.',
    en: 'Say in a few words why the answer does not satisfy you: request {reference} will be looked at again.',
  },
} as const satisfies Record<string, Entry>;
