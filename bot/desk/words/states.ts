import type { RefusalCode } from '../../../rights/law/refusals.ts';
import type { Right } from '../../../rights/law/rights.ts';
import type { DeliveryStatus, IdentityLevel, RequestChannel, RightsRequest } from '../../../rights/requests/request.ts';
import type { State } from '../../../rights/requests/states.ts';
import type { Wording } from '../../../rights/wording.ts';
import type { Role } from '../../staff/staff.ts';
import type { HandOverState } from '../../store/conversation-store.ts';

/** Where a request stands, on the desk. */
export const STATE_NAMES: Record<State, Wording> = {
  draft: { fr: 'Ébauche', en: 'Draft' },
  received: { fr: 'Reçue', en: 'Received' },
  awaiting_identity: { fr: 'Identité attendue', en: 'Awaiting identity' },
  awaiting_clarification: { fr: 'Précision attendue', en: 'Awaiting clarification' },
  in_review: { fr: 'À l’examen', en: 'In review' },
  in_progress: { fr: 'En cours', en: 'In progress' },
  fulfilled: { fr: 'Satisfaite', en: 'Fulfilled' },
  partly_fulfilled: { fr: 'Satisfaite en partie', en: 'Partly fulfilled' },
  refused: { fr: 'Refusée', en: 'Refused' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
  closed_unverified: { fr: 'Close, identité non établie', en: 'Closed, unverified' },
  appealed: { fr: 'Contestée', en: 'Appealed' },
};

/** Rights, short, as titles and labels. */
export const RIGHT_TITLES: Record<Right, Wording> = {
  access: { fr: 'Accès', en: 'Access' },
  rectification: { fr: 'Rectification', en: 'Correction' },
  erasure: { fr: 'Effacement', en: 'Erasure' },
  restriction: { fr: 'Limitation', en: 'Restriction' },
  portability: { fr: 'Portabilité', en: 'Portability' },
  objection: { fr: 'Opposition', en: 'Objection' },
  objection_marketing: { fr: 'Opposition à la prospection', en: 'Objection to marketing' },
  withdraw_consent: { fr: 'Retrait du consentement', en: 'Withdrawal of consent' },
  human_review: { fr: 'Intervention humaine', en: 'Human review' },
  opt_out_sale: { fr: 'Opposition à la vente', en: 'Opt-out of sale' },
  limit_sensitive: { fr: 'Limite sur les données sensibles', en: 'Limit on sensitive data' },
  complaint: { fr: 'Réclamation', en: 'Complaint' },
};

/** Reasons for a refusal, in the list that staff choose from. */
export const REFUSAL_TITLES: Record<RefusalCode, Wording> = {
  identity_not_established: { fr: 'Identité non établie', en: 'Identity not established' },
  manifestly_unfounded: { fr: 'Manifestement infondée', en: 'Manifestly unfounded' },
  excessive: { fr: 'Excessive', en: 'Excessive' },
  no_data_found: { fr: 'Aucune donnée trouvée', en: 'No data found' },
  not_covered: { fr: 'Droit non applicable à ces données', en: 'Right does not cover these data' },
  outside_jurisdiction: { fr: 'Hors du champ de la loi', en: 'Outside the law’s reach' },
  third_party_rights: { fr: 'Droits d’autres personnes', en: 'Rights of other people' },
  legal_obligation: { fr: 'Obligation légale de conserver', en: 'Legal obligation to keep' },
  legal_claims: { fr: 'Défense de droits en justice', en: 'Legal claims' },
  overriding_grounds: { fr: 'Motifs impérieux', en: 'Overriding grounds' },
  suspected_fraud: { fr: 'Fraude soupçonnée', en: 'Suspected fraud' },
};

export const CHANNEL_NAMES: Record<RequestChannel, Wording> = {
  web: { fr: 'chat', en: 'chat' },
  slack: { fr: 'Slack', en: 'Slack' },
  terminal: { fr: 'terminal', en: 'terminal' },
  mail: { fr: 'courriel', en: 'e-mail' },
  phone: { fr: 'téléphone', en: 'phone' },
  post: { fr: 'courrier', en: 'post' },
  desk: { fr: 'bureau', en: 'desk' },
  partner: { fr: 'mandataire', en: 'authorised agent' },
};

/** As what somebody asks for another person. */
export const CAPACITY_NAMES: Record<NonNullable<RightsRequest['onBehalf']>['capacity'], Wording> = {
  parent: { fr: 'comme parent', en: 'as a parent' },
  heir: { fr: 'comme héritier', en: 'as an heir' },
  mandate: { fr: 'par mandat', en: 'with a mandate' },
  helper: { fr: 'comme aidant', en: 'as a helper' },
};

export const IDENTITY_NAMES: Record<IdentityLevel, Wording> = {
  none: { fr: 'Non établie', en: 'Not established' },
  address_confirmed: { fr: 'Adresse confirmée par un code', en: 'Address confirmed by a code' },
  signed_in: { fr: 'Connexion au compte', en: 'Signed in to the account' },
  documents_seen: { fr: 'Vérifiée par une personne', en: 'Checked by a person' },
};

export const DELIVERY_NAMES: Record<DeliveryStatus, Wording> = {
  none: { fr: 'Rien à remettre', en: 'Nothing to hand out' },
  prepared: { fr: 'Prête', en: 'Ready' },
  sent: { fr: 'Lien remis', en: 'Link given' },
  fetched: { fr: 'Données retirées par la personne', en: 'Data fetched by the person' },
  expired: { fr: 'Lien expiré', en: 'Link expired' },
};

export const HAND_OVER_STATES: Record<HandOverState, Wording> = {
  waiting: { fr: 'En attente', en: 'Waiting' },
  taken: { fr: 'Prise en charge', en: 'Being handled' },
  closed: { fr: 'Close', en: 'Closed' },
};

export const ROLE_NAMES: Record<Role, Wording> = {
  agent: { fr: 'agent', en: 'agent' },
  dpo: { fr: 'DPO', en: 'DPO' },
  manager: { fr: 'responsable', en: 'manager' },
  employee: { fr: 'collaborateur', en: 'employee' },
};
