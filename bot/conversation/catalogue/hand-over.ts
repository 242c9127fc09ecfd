import type { Entry } from './entry.ts';

/** What is said when people take over, and about requests. */
export const HAND_OVER = {
  asked: {
    where: 'when the person asked for a person',
    fr: "C'est entendu : votre demande est enregistrée pour les équipes de {company}.",
    en: 'Of course: your request is recorded for the people at {company}.',
  },
  inDanger: {
    where: 'first words to somebody who tells that another person threatens or frightens them',
    fr: "Si vous êtes en danger maintenant, appelez le 112 (ou le 17 en France). Si quelqu'un peut lire cet écran, écrivez depuis un autre appareil, et effacez cette conversation ensuite.",
    en: 'If you are in danger now, call 112 (999 in the United Kingdom, 911 in North America). If someone can read this screen, write from another device, and delete this conversation afterwards.',
  },
  danger: {
    where: 'when the person tells that somebody threatens or frightens them: people take over',
    fr: "Ce que vous écrivez est signalé tout de suite aux équipes de {company}, pour qu'une personne s'en occupe en premier.",
    en: 'What you write has been flagged to the people at {company} at once, for a person to deal with first.',
  },
  wish: {
    where: 'when the message asks for a right to be carried out ("delete my account")',
    fr: 'Vous demandez ceci : {rights}. Votre demande est enregistrée ; ce sont des personnes de {company} qui la traiteront.',
    en: 'You are asking for this: {rights}. Your request is recorded; people at {company} will handle it.',
  },
  incident: {
    where: 'when the message tells of an incident (someone in the account, data of somebody else received)',
    fr: 'Merci de nous prévenir. Votre message est signalé tout de suite aux équipes de {company}.',
    en: 'Thank you for telling us. Your message has been flagged to the people at {company} at once.',
  },
  accountSteps: {
    where: 'first steps, when someone may be in the account',
    fr: "En attendant : changez votre mot de passe ici et partout où vous l'utilisez, déconnectez les autres appareils si vous le pouvez, et gardez une trace de ce que vous avez vu (date, message, capture d'écran).",
    en: 'Meanwhile: change your password here and wherever else you use it, sign other devices out if you can, and keep a trace of what you saw (date, message, screenshot).',
  },
  misdirectedSteps: {
    where: "first steps, when somebody else's data was received or seen",
    fr: "En attendant : ne transmettez ce document à personne et ne le supprimez pas encore ; notez seulement quand et comment vous l'avez reçu.",
    en: 'Meanwhile: pass the document on to nobody and do not delete it yet; just note when and how it reached you.',
  },
  fraudSteps: {
    where: 'first steps, when a suspicious message, payment or theft is reported',
    fr: "En attendant : n'ouvrez aucun lien, ne donnez ni code ni mot de passe, prévenez votre banque si un paiement est en cause, et gardez le message reçu.",
    en: 'Meanwhile: open no link, give no code or password, tell your bank if a payment is involved, and keep the message you received.',
  },
  reference: {
    where: 'notice with the reference to keep',
    fr: 'Votre référence : {reference}',
    en: 'Your reference: {reference}',
  },
  next: {
    where: 'what happens next, below the reference',
    fr: 'Une personne peut vous répondre ici même. Sinon, écrivez à {contact} en rappelant cette référence.',
    en: 'A person can answer you here. Otherwise, contact {contact} and give this reference.',
  },
  or: {
    where: 'between the e-mail address and the phone number of the company',
    fr: '{first} ou appelez le {second}',
    en: '{first} or call {second}',
  },
  status: {
    where: 'when the person asks how a request is getting on',
    fr: 'Je ne peux pas suivre une demande depuis cette conversation. Écrivez à {contact} en rappelant votre référence, ou demandez une personne ici.',
    en: 'I cannot follow a request from this conversation. Contact {contact} with your reference, or ask for a person here.',
  },
} as const satisfies Record<string, Entry>;
