import type { Wording } from '../wording.ts';

/** Why an event is not carried out; shown to whoever tried, on the desk, in the chat and on the command line. */
export const NOT_ALLOWED = {
  not_in_this_state: {
    fr: 'Ce n’est pas possible dans l’état où se trouve la demande. Rechargez-la pour voir ce qui l’est.',
    en: 'This is not possible in the state the request is in. Load it again to see what is.',
  },
  wrong_actor: {
    fr: 'Cet acte ne vous revient pas.',
    en: 'This is not yours to do.',
  },
  own_act_needed: {
    fr: 'Seule la personne elle-même peut retirer sa demande ou contester la réponse.',
    en: 'Only the person can withdraw the request or contest the answer.',
  },
  nothing_asked: {
    fr: 'La demande ne dit pas encore quel droit est exercé, ou manque des mots de la personne. Complétez-la d’abord.',
    en: 'The request does not yet say which right is meant, or lacks the person’s own words. Complete it first.',
  },
  mixed_clocks: {
    fr: 'Ces droits n’attendent pas les mêmes choses : ils font l’objet de demandes distinctes.',
    en: 'These rights do not wait for the same things: file them as separate requests.',
  },
  received_in_future: {
    fr: 'La date de réception est dans le futur. Corrigez-la.',
    en: 'The date of receipt lies in the future. Correct it.',
  },
  acknowledged_already: {
    fr: 'L’accusé de réception est déjà parti.',
    en: 'The acknowledgement has been sent already.',
  },
  identity_forbidden: {
    fr: 'La loi interdit de demander une preuve d’identité pour ce droit. Traitez la demande telle quelle.',
    en: 'The law forbids asking for proof of identity for this right. Handle the request as it is.',
  },
  identity_not_needed: {
    fr: 'Ce droit s’exerce sans preuve d’identité. Traitez la demande telle quelle.',
    en: 'This right is exercised without proof of identity. Handle the request as it is.',
  },
  doubt_needed: {
    fr: 'Une preuve d’identité ne se demande qu’en cas de doute raisonnable. Dites ce qui fait douter.',
    en: 'Proof of identity may be asked for only on reasonable doubt. Say what raises the doubt.',
  },
  identity_missing: {
    fr: 'L’identité n’est pas établie. Confirmez-la, ou clôturez la demande faute de vérification.',
    en: 'The identity is not established. Confirm it, or close the request as unverified.',
  },
  identity_not_asked: {
    fr: 'La personne n’a pas été invitée à prouver son identité, ou l’a fait.',
    en: 'The person has not been asked for proof of identity, or has given it.',
  },
  nothing_to_clarify: {
    fr: 'Aucune question n’attend de réponse de la personne.',
    en: 'No question is waiting for the person’s answer.',
  },
  no_extension: {
    fr: 'La loi ne prévoit pas de prolongation pour cette demande.',
    en: 'The law gives no extension for this request.',
  },
  extended_already: {
    fr: 'Le délai a déjà été prolongé ; il ne peut l’être qu’une fois.',
    en: 'The time has been extended already; that can be done only once.',
  },
  extension_too_late: {
    fr: 'La personne devait être prévenue de la prolongation avant la fin du premier délai.',
    en: 'The person had to be told of the extension before the first period ended.',
  },
  extension_not_longer: {
    fr: 'La date annoncée ne vient pas après la date actuelle. Corrigez-la.',
    en: 'The announced date is not later than the present one. Correct it.',
  },
  reason_needed: {
    fr: 'Un refus, même partiel, dit pour chaque droit non satisfait un motif de la liste.',
    en: 'A refusal, in whole or in part, gives a reason from the list for each right that is not met.',
  },
  reason_does_not_fit: {
    fr: 'Ce motif ne vaut pas pour ce droit.',
    en: 'This reason does not hold for this right.',
  },
  remedy_needed: {
    fr: 'Un refus indique les voies de recours : l’autorité et le tribunal.',
    en: 'A refusal names the remedies: the authority and the court.',
  },
  second_person_needed: {
    fr: 'Un refus se décide à deux : une autre personne doit d’abord proposer les mêmes motifs.',
    en: 'A refusal takes two: another person must first propose the same reasons.',
  },
  claimed_by_other: {
    fr: 'Quelqu’un d’autre s’occupe déjà de cette demande.',
    en: 'Someone else is handling this request already.',
  },
  claimed_already: {
    fr: 'Vous vous occupez déjà de cette demande.',
    en: 'You are handling this request already.',
  },
  not_claimed: {
    fr: 'Personne ne s’occupe de cette demande.',
    en: 'Nobody is handling this request.',
  },
  not_the_owner: {
    fr: 'Seule la personne qui s’en occupe, ou le DPO, peut rendre cette demande.',
    en: 'Only the person handling this request, or the DPO, can release it.',
  },
  unverified_never_merges: {
    fr: 'Deux demandes ne sont rapprochées que si l’identité est établie pour les deux et que c’est la même personne.',
    en: 'Two requests are linked only when identity is established for both and the person is the same.',
  },
  words_needed: {
    fr: 'Il manque les mots qui expliquent cet acte.',
    en: 'The words that explain this act are missing.',
  },
  nothing_changed: {
    fr: 'Rien ne change : indiquez ce qui est à corriger ou à ajouter.',
    en: 'Nothing would change: say what to correct or add.',
  },
} as const satisfies Record<string, Wording>;

export type NotAllowedCode = keyof typeof NOT_ALLOWED;
