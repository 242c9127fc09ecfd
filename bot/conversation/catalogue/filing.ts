import type { Entry } from './entry.ts';

/** What is said when a wish is filed. */
export const FILING = {
  filed: {
    where: 'first sentence after a wish ("delete my account"): it is filed already',
    fr: "C'est enregistré dès ce message : vous voulez {rights}.",
    en: 'This is filed as of your message: you want {rights}.',
  },
  onBehalf: {
    where: 'below it, when the wish is for someone else',
    fr: "C'est noté comme une demande faite pour quelqu'un d'autre ; s'il faut un justificatif, on vous dira lequel.",
    en: 'It is noted as a request for someone else; if a proof is needed, you will be told which.',
  },
  reference: {
    where: 'notice with the reference to keep',
    fr: 'Votre référence : {reference}',
    en: 'Your reference: {reference}',
  },
  code: {
    where: 'notice with the follow-up code, beside the reference, once',
    fr: 'Votre code de suivi, affiché une seule fois : {code}',
    en: 'Your follow-up code, shown only once: {code}',
  },
  codeUse: {
    where: 'below the follow-up code',
    fr: "Notez les deux : avec eux, vous retrouvez votre demande depuis n'importe quel appareil.",
    en: 'Please note both: with them you find your request again from any device.',
  },
  answerBy: {
    where: 'when the person is answered, at latest',
    fr: 'Vous aurez une réponse au plus tard le {date}.',
    en: 'You will have an answer by {date} at the latest.',
  },
  late: {
    where: 'in place of the date of the answer, when it has passed',
    fr: "Vous auriez dû avoir une réponse au plus tard le {date} : c'est en retard. Vous pouvez demander qu'une personne vous réponde, ou vous plaindre auprès de {authority}.",
    en: 'You should have had an answer by {date} at the latest: it is late. You can ask for a person, or complain to {authority}.',
  },
  atOnce: {
    where: 'when what is asked takes effect at once',
    fr: 'Cela prend effet tout de suite.',
    en: 'It takes effect straight away.',
  },
  toldBy: {
    where: 'when what is asked takes effect at once, and the person is told by a date',
    fr: 'Cela prend effet tout de suite, et vous en aurez la confirmation au plus tard le {date}.',
    en: 'It takes effect straight away, and you will have confirmation by {date} at the latest.',
  },
  noDate: {
    where: 'when the law sets no date for the answer',
    fr: 'La loi ne fixe pas de date ici : vous serez prévenu dès que possible.',
    en: 'The law sets no date here: you will hear from us as soon as possible.',
  },
  next: {
    where: 'what happens next, after a wish was filed',
    fr: "Une personne de {company} va s'en occuper. Ici, vous pouvez suivre votre demande, la compléter ou la retirer.",
    en: 'A person at {company} will take care of it. Here you can follow your request, add to it or withdraw it.',
  },
  noProof: {
    where: 'when the law allows no question about identity for this right',
    fr: "Aucune preuve d'identité n'est demandée.",
    en: 'No proof of identity is asked for.',
  },
  proofToCome: {
    where: 'when the law demands that identity is verified',
    fr: "La loi demande de vérifier que c'est bien vous ; un code envoyé par e-mail suffit le plus souvent.",
    en: 'The law asks for a check that it is you; a code sent by e-mail is usually enough.',
  },
  counted: {
    where: 'small, at the end: how the date was found, and the article of law',
    fr: '{rule} ({reference})',
    en: '{rule} ({reference})',
  },
  already: {
    where: 'when the same wish comes again in the conversation',
    fr: "C'était déjà enregistré : vous voulez {rights}. Votre message est ajouté à la demande {reference}.",
    en: 'This was filed already: you want {rights}. Your message has been added to request {reference}.',
  },
  basisFits: {
    where: 'explains a right by the legal basis declared for a practice, when they go together',
    fr: 'Ce que {company} déclare sous « {title} » repose sur {bases} : dans ce cas, la loi prévoit ce droit.',
    en: 'What {company} declares under “{title}” rests on {bases}: in such a case the law provides this right.',
  },
  basisPartly: {
    where: 'explains a right by the legal bases declared for a practice, when it goes with some of them',
    fr: 'Ce que {company} déclare sous « {title} » repose sur {bases} : la loi ne prévoit ce droit que pour une partie ; une personne vous dira laquelle.',
    en: 'What {company} declares under “{title}” rests on {bases}: the law provides this right for only a part of it; a person will tell you which.',
  },
  basisUnusual: {
    where: 'explains a right by the legal basis declared for a practice, when they do not usually go together',
    fr: "Ce que {company} déclare sous « {title} » repose sur {bases} : d'habitude, la loi n'y prévoit pas ce droit. Votre demande est enregistrée quand même, et c'est une personne qui décide.",
    en: 'What {company} declares under “{title}” rests on {bases}: the law does not usually provide this right there. Your request is filed all the same, and a person decides.',
  },
} as const satisfies Record<string, Entry>;
