import type { Language } from '../../knowledge/statement.ts';
import type { LetterKind } from '../requests/effect.ts';
import type { ExtensionReason } from '../requests/request.ts';
import type { Wording } from '../wording.ts';

/** A sentence with blanks, in every language. */
type Say<Facts> = Record<Language, (facts: Facts) => string>;

/** Subject lines of the letters. */
export const SUBJECTS: Record<LetterKind, Wording> = {
  acknowledgement: { fr: 'Nous avons reçu votre demande', en: 'We have received your request' },
  identity_request: { fr: 'Confirmez que c’est bien vous', en: 'Please confirm that it is you' },
  clarification: { fr: 'Une précision sur votre demande', en: 'A question about your request' },
  progress: { fr: 'Votre demande avance', en: 'Your request is moving on' },
  extension: { fr: 'Votre demande prend plus de temps', en: 'Your request takes longer' },
  refusal: { fr: 'Notre réponse à votre demande', en: 'Our answer to your request' },
  part_fulfilment: { fr: 'Notre réponse à votre demande', en: 'Our answer to your request' },
  fulfilment: { fr: 'C’est fait', en: 'It is done' },
  withdrawal_confirmed: { fr: 'Votre demande est retirée', en: 'Your request is withdrawn' },
  appeal: { fr: 'Nous réexaminons votre demande', en: 'We are looking at your request again' },
};

/** First and last lines of every letter. */
export const GREETING: Wording = { fr: 'Bonjour,', en: 'Hello,' };
export const CLOSING: Say<{ contact: string; reference: string; company: string }> = {
  fr: ({ contact, reference, company }) =>
    `Une question ? Écrivez-nous : ${contact}, en rappelant la référence ${reference}.\n${company}`,
  en: ({ contact, reference, company }) =>
    `Any question? Write to us at ${contact}, with the reference ${reference}.\n${company}`,
};

/** `rights` follows « votre demande » / "your request for". */
interface About {
  rights: string;
}

/** Acknowledgement. */
export const RECEIVED: Say<About & { on: string; reference: string }> = {
  fr: ({ rights, on, reference }) =>
    `Nous avons reçu le ${on} votre demande ${rights}. Sa référence est ${reference} : gardez-la.`,
  en: ({ rights, on, reference }) =>
    `On ${on} we received your request for ${rights}. Its reference is ${reference}: please keep it.`,
};
export const ANSWER_BY: Say<{ date: string }> = {
  fr: ({ date }) => `Vous aurez notre réponse au plus tard le ${date}.`,
  en: ({ date }) => `You will have our answer by ${date} at the latest.`,
};
/** The date has passed before the letter is written: what came on paper, and was entered late. */
export const ANSWER_WAS_DUE: Say<{ date: string }> = {
  fr: ({ date }) => `Vous auriez dû avoir notre réponse au plus tard le ${date}. Nous vous prions de nous en excuser.`,
  en: ({ date }) => `You should have had our answer by ${date} at the latest. We apologise.`,
};
export const HOW_COUNTED: Say<{ rule: string; reference: string }> = {
  fr: ({ rule, reference }) => `${rule} (${reference})`,
  en: ({ rule, reference }) => `${rule} (${reference})`,
};
export const AT_ONCE: Wording = { fr: 'Elle prend effet tout de suite.', en: 'It takes effect at once.' };
export const NO_DATE: Wording = {
  fr: 'La loi ne fixe pas de date pour ce droit : nous vous répondrons dans les meilleurs délais.',
  en: 'The law sets no date for this right: we will answer you without undue delay.',
};
export const NO_PROOF: Wording = {
  fr: 'Aucune preuve d’identité ne vous est demandée.',
  en: 'You are not asked for any proof of identity.',
};
export const PROOF_TO_COME: Wording = {
  fr: 'La loi nous demande de vérifier votre identité : un code envoyé à votre adresse, ou la connexion à votre compte, suffit le plus souvent.',
  en: 'The law requires us to verify your identity: a code sent to your address, or signing in to your account, is usually enough.',
};
export const WHAT_YOU_CAN_DO: Wording = {
  fr: 'Une personne s’en occupe. Vous pouvez à tout moment compléter votre demande, la corriger ou la retirer.',
  en: 'A person is handling it. You can add to your request, correct it or withdraw it at any time.',
};

/** Identity request. */
export const CONFIRM_IDENTITY: Say<About> = {
  fr: ({ rights }) =>
    `Avant de donner suite à votre demande ${rights}, nous devons être sûrs qu’elle vient de vous : personne d’autre ne doit pouvoir agir sur vos données.`,
  en: ({ rights }) =>
    `Before we act on your request for ${rights}, we have to be sure that it comes from you: nobody else must be able to act on your data.`,
};
export const HOW_TO_CONFIRM: Wording = {
  fr: 'Ouvrez le suivi de votre demande et saisissez le code que nous vous envoyons, ou connectez-vous à votre compte. Nous ne vous demandons que ce qu’il faut pour cela.',
  en: 'Open the follow-up of your request and enter the code we send you, or sign in to your account. We ask for no more than that takes.',
};
export const CLOCK_GOES_ON: Wording = {
  fr: 'Votre demande reste enregistrée à sa date d’arrivée.',
  en: 'Your request stays filed as of the day it came in.',
};

/** Clarification. */
export const ONE_QUESTION: Say<About & { question: string }> = {
  fr: ({ rights, question }) =>
    `Pour bien répondre à votre demande ${rights}, il nous manque une précision : « ${question} »`,
  en: ({ rights, question }) =>
    `To answer your request for ${rights} well, there is one thing we need to know: “${question}”`,
};
export const HOW_TO_CLARIFY: Wording = {
  fr: 'Répondez dans le suivi de votre demande, avec vos mots.',
  en: 'Answer in the follow-up of your request, in your own words.',
};

/** Progress. */
export const UNDER_REVIEW: Say<About> = {
  fr: ({ rights }) => `Votre demande ${rights} est maintenant examinée.`,
  en: ({ rights }) => `Your request for ${rights} is now being looked at.`,
};
export const UNDER_WAY: Say<About> = {
  fr: ({ rights }) => `Nous donnons suite à votre demande ${rights} : le travail est en cours.`,
  en: ({ rights }) => `We are acting on your request for ${rights}: the work is under way.`,
};

/** Extension. */
export const LONGER: Say<About & { reason: string; date: string }> = {
  fr: ({ rights, reason, date }) =>
    `Votre demande ${rights} prend plus de temps, ${reason}. Vous aurez notre réponse au plus tard le ${date}.`,
  en: ({ rights, reason, date }) =>
    `Your request for ${rights} takes longer, because of ${reason}. You will have our answer by ${date} at the latest.`,
};
export const REASONS: Record<ExtensionReason, Wording> = {
  complexity: { fr: 'en raison de sa complexité', en: 'its complexity' },
  number_of_requests: { fr: 'en raison du nombre de vos demandes', en: 'the number of your requests' },
};

/** Refusal and part fulfilment. */
export const REFUSED: Say<About> = {
  fr: ({ rights }) => `Nous ne pouvons pas donner suite à votre demande ${rights}.`,
  en: ({ rights }) => `We cannot act on your request for ${rights}.`,
};
export const PARTLY_DONE: Say<About> = {
  fr: ({ rights }) => `Nous avons donné suite en partie à votre demande ${rights}.`,
  en: ({ rights }) => `We have acted on a part of your request for ${rights}.`,
};
export const GROUND: Say<{ right: string; words: string; article?: string | undefined }> = {
  fr: ({ right, words, article }) => `Demande ${right}. ${words}${article ? ` (${article})` : ''}`,
  en: ({ right, words, article }) => `Request for ${right}. ${words}${article ? ` (${article})` : ''}`,
};

/** Fulfilment. */
export const DONE: Say<About> = {
  fr: ({ rights }) => `Nous avons donné suite à votre demande ${rights}.`,
  en: ({ rights }) => `We have acted on your request for ${rights}.`,
};
export const RECIPIENTS: Wording = {
  fr: 'Ceux à qui ces données ont été transmises en sont informés, sauf si cela se révèle impossible ou demande des efforts disproportionnés.',
  en: 'Those the data were passed to are being told, unless this proves impossible or takes disproportionate effort.',
};

/** Withdrawal. */
export const WITHDRAWN: Say<About> = {
  fr: ({ rights }) =>
    `Comme vous l’avez souhaité, votre demande ${rights} est retirée. Rien de plus ne sera fait à ce titre.`,
  en: ({ rights }) => `As you wished, your request for ${rights} is withdrawn. Nothing more will be done about it.`,
};
export const ASK_AGAIN: Wording = {
  fr: 'Vous pouvez en faire une nouvelle quand vous voulez.',
  en: 'You can make a new one whenever you like.',
};

/** Appeal. */
export const APPEALED: Say<About> = {
  fr: ({ rights }) =>
    `Vous contestez notre réponse à votre demande ${rights}. Elle va être réexaminée, et la personne chargée de la protection des données en est informée.`,
  en: ({ rights }) =>
    `You contest our answer to your request for ${rights}. It will be looked at again, and the person in charge of data protection has been told.`,
};
