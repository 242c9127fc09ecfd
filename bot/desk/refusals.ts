import type { Wording } from '../../rights/wording.ts';

/** Why the desk itself does not carry out an act; what law and state refuse is in `rights/requests/not-allowed.ts`. */
export const DESK_REFUSALS = {
  not_permitted: {
    fr: 'Votre rôle ne permet pas cet acte. Le DPO peut le faire ou vous en donner le droit.',
    en: 'Your role does not allow this. The DPO can do it, or give you the right to.',
  },
  claim_first: {
    fr: 'Prenez d’abord cette demande en charge.',
    en: 'Claim this first.',
  },
  anothers: {
    fr: 'Quelqu’un d’autre s’en occupe. Écrivez-lui une note, ou demandez au DPO.',
    en: 'Someone else is handling this. Leave them a note, or ask the DPO.',
  },
  unknown: {
    fr: 'Cette référence n’existe pas, ou ce qu’elle désignait a été supprimé.',
    en: 'This reference does not exist, or what it named was deleted.',
  },
  unknown_staff: {
    fr: 'Cette adresse n’est pas celle d’un membre du personnel.',
    en: 'This address is not one of a member of staff.',
  },
  helper_not_permitted: {
    fr: 'Cette personne n’a pas accès aux demandes. Choisissez un agent ou le DPO.',
    en: 'This person has no access to requests. Choose an agent or the DPO.',
  },
  own_proposal: {
    fr: 'Vous avez proposé ce refus : une autre personne doit le confirmer.',
    en: 'You proposed this refusal: another person has to confirm it.',
  },
  no_proposal: {
    fr: 'Aucun refus n’attend de confirmation.',
    en: 'No refusal is waiting to be confirmed.',
  },
  data_missing: {
    fr: 'Déposez d’abord les données de la personne : la lettre lui annonce qu’elles l’attendent.',
    en: 'Upload the person’s data first: the letter says that they are waiting.',
  },
  not_verified: {
    fr: 'L’identité n’est pas établie : les données ne se remettent à personne d’autre.',
    en: 'The identity is not established: data are handed to nobody else.',
  },
  no_address: {
    fr: 'Aucune adresse de la personne n’est connue. Elle suit sa demande dans le chat, avec son code.',
    en: 'No address of the person is known. They follow the request in the chat, with their code.',
  },
  file_empty: { fr: 'Le fichier est vide ou manque.', en: 'The file is empty or missing.' },
  file_too_large: {
    fr: 'Le fichier dépasse 20 Mo. Compressez-le, ou déposez-le en plusieurs parties.',
    en: 'The file is larger than 20 MB. Compress it, or upload it in parts.',
  },
  closed: {
    fr: 'C’est clos : la personne peut rouvrir en écrivant de nouveau.',
    en: 'This is closed: the person can open it again by writing.',
  },
  taken: { fr: 'Quelqu’un d’autre vient de s’en charger.', en: 'Someone else has just claimed this.' },
  conversation_gone: {
    fr: 'La conversation n’existe plus : la réponse ne peut plus y arriver.',
    en: 'The conversation no longer exists: an answer cannot reach it.',
  },
  known_in_future: {
    fr: 'Ce moment est à venir. Dites depuis quand l’entreprise le sait.',
    en: 'That moment is still to come. Say since when the company knows.',
  },
  known_long_ago: {
    fr: 'Ce moment a plus de deux ans. Vérifiez-le.',
    en: 'That moment is more than two years ago. Check it.',
  },
  received_long_ago: {
    fr: 'La date de réception a plus de deux ans. Vérifiez-la.',
    en: 'The date of receipt is more than two years ago. Check it.',
  },
  nothing_sent: {
    fr: 'Aucune lettre n’a encore été envoyée pour cette demande.',
    en: 'No letter has been sent for this request yet.',
  },
  unreadable: {
    fr: 'Le formulaire est incomplet ou illisible. Rechargez la page et recommencez.',
    en: 'The form is incomplete or cannot be read. Load the page again and start over.',
  },
} as const satisfies Record<string, Wording>;
export type DeskRefusalCode = keyof typeof DESK_REFUSALS;
