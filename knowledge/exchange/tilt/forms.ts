import { type Field, type Form, flag, quoted } from '../forms.ts';

/** How the fields of a TILT document are said in a register. A form's id names the statements. */

/** Of each item of `dataDisclosed`, a practice of its own. */
export const CATEGORY: Form = {
  id: 'data',
  facet: 'collection',
  fields: [
    quoted('category', 'We process these data:', 'Nous traitons ces données :'),
    quoted('subcategories', 'They include:', 'Elles comprennent :', 'list'),
  ],
};
export const PURPOSE: Form = {
  id: 'purpose',
  facet: 'purpose',
  fields: [
    quoted('purpose', 'We use them for:', 'Elles servent à ceci :'),
    quoted('description', 'About this use:', 'À propos de cet usage :'),
  ],
};
export const LEGAL_BASIS: Form = {
  id: 'legal-basis',
  facet: 'legal-basis',
  fields: [
    quoted('reference', 'The legal basis is:', 'La base légale est :'),
    quoted('description', 'About this legal basis:', 'À propos de cette base légale :'),
  ],
};
export const INTEREST: Form = {
  id: 'legitimate-interest',
  facet: 'legal-basis',
  fields: [
    flag(
      'exists',
      ['We rely on a legitimate interest.', 'We do not rely on a legitimate interest.'],
      ['Nous invoquons un intérêt légitime.', 'Nous n’invoquons pas d’intérêt légitime.'],
    ),
    quoted('reasoning', 'About this interest:', 'À propos de cet intérêt :'),
  ],
};
export const RECIPIENT: Form = {
  id: 'recipient',
  facet: 'recipients',
  fields: [
    quoted('category', 'They go to this kind of recipient:', 'Elles vont à ce type de destinataire :'),
    quoted('name', 'They go to:', 'Elles vont à :'),
    quoted('division', 'Division of the recipient:', 'Service du destinataire :'),
    quoted('address', 'Address of the recipient:', 'Adresse du destinataire :'),
    quoted('country', 'Country of the recipient:', 'Pays du destinataire :'),
    quoted('representative.name', 'Representative of the recipient:', 'Représentant du destinataire :'),
    quoted('representative.email', 'The recipient’s e-mail:', 'E-mail du destinataire :'),
    quoted('representative.phone', 'The recipient’s phone:', 'Téléphone du destinataire :'),
  ],
};
export const STORAGE: Form = {
  id: 'kept',
  facet: 'retention',
  fields: [
    quoted('description', 'About how long they are kept:', 'À propos de la durée de conservation :'),
    quoted('purposeConditional', 'How long they are kept depends on:', 'La durée de conservation dépend de :', 'list'),
    quoted('legalBasisConditional', 'They are kept as this rule asks:', 'Elles sont gardées selon :', 'list'),
    quoted('aggregationFunction', 'Of several periods, this one holds:', 'De plusieurs durées, celle-ci vaut :'),
  ],
};
export const PERIOD: Form = {
  id: 'kept-for',
  facet: 'retention',
  fields: [
    quoted('ttl', 'They are kept for:', 'Elles sont gardées pendant :'),
    quoted('description', 'This period is for:', 'Cette durée vaut pour :'),
  ],
};
export const NOT_DISCLOSING: Form = {
  id: 'not-providing',
  facet: 'other',
  fields: [
    flag(
      'legalRequirement',
      ['The law requires them.', 'The law does not require them.'],
      ['La loi les exige.', 'La loi ne les exige pas.'],
    ),
    flag(
      'contractualRegulation',
      ['A contract requires them.', 'No contract requires them.'],
      ['Un contrat les exige.', 'Aucun contrat ne les exige.'],
    ),
    flag(
      'obligationToProvide',
      ['You are obliged to provide them.', 'You are not obliged to provide them.'],
      ['Vous êtes tenu de les fournir.', 'Vous n’êtes pas tenu de les fournir.'],
    ),
    quoted('consequences', 'If they are not provided:', 'Si elles ne sont pas fournies :'),
  ],
};

export const CONTROLLER: Form = {
  id: 'controller',
  facet: 'contact',
  fields: [
    quoted('name', 'The controller is:', 'Le responsable du traitement est :'),
    quoted('division', 'Division:', 'Service :'),
    quoted('sector', 'Sector:', 'Secteur :'),
    quoted('address', 'Address:', 'Adresse :'),
    quoted('country', 'Country:', 'Pays :'),
    quoted('representative.name', 'Representative:', 'Représentant :'),
    quoted('representative.email', 'E-mail:', 'E-mail :'),
    quoted('representative.phone', 'Phone:', 'Téléphone :'),
  ],
};
export const OFFICER: Form = {
  id: 'data-protection-officer',
  facet: 'contact',
  fields: [
    quoted('name', 'The data protection officer is:', 'Le délégué à la protection des données est :'),
    quoted('address', 'The officer’s address:', 'Adresse du délégué :'),
    quoted('country', 'The officer’s country:', 'Pays du délégué :'),
    quoted('email', 'The officer’s e-mail:', 'E-mail du délégué :'),
    quoted('phone', 'The officer’s phone:', 'Téléphone du délégué :'),
  ],
};

const said = (key: string, en: string, fr: string): Field[] => [
  flag(
    `${key}.available`,
    [`There is this safeguard: ${en}.`, `There is not this safeguard: ${en}.`],
    [`Cette garantie existe : ${fr}.`, `Cette garantie n’existe pas : ${fr}.`],
  ),
  quoted(`${key}.description`, `About this safeguard (${en}):`, `À propos de cette garantie (${fr}) :`),
];
export const TRANSFER: Form = {
  id: 'transfer',
  facet: 'transfer',
  fields: [
    quoted('country', 'Data go to this country:', 'Des données vont dans ce pays :'),
    ...said('adequacyDecision', 'adequacy decision', 'décision d’adéquation'),
    ...said('appropriateGuarantees', 'appropriate guarantees', 'garanties appropriées'),
    ...said('presenceOfEnforceableRightsAndEffectiveRemedies', 'enforceable rights', 'droits opposables'),
    // So written in some documents; kept apart, to go back as it came.
    ...said('presenceOfEnforcableRightsAndEffectiveRemedies', 'enforceable rights, remedies', 'droits, recours'),
    ...said('standardDataProtectionClause', 'standard clauses', 'clauses types'),
  ],
};

function right(id: string, en: string, fr: string, more: readonly Field[] = []): Form {
  return {
    id,
    facet: 'rights',
    fields: [
      flag(
        'available',
        [`You have this right: ${en}.`, `You do not have this right: ${en}.`],
        [`Vous avez ce droit : ${fr}.`, `Vous n’avez pas ce droit : ${fr}.`],
      ),
      quoted('description', `About ${en}:`, `À propos de ${fr} :`),
      quoted('url', `Page for ${en}:`, `Page pour ${fr} :`),
      quoted('email', `E-mail for ${en}:`, `E-mail pour ${fr} :`),
      quoted('identificationEvidences', `Proof of identity for ${en}:`, `Preuve d’identité pour ${fr} :`, 'list'),
      ...more,
    ],
  };
}
/** By the key of the document. */
export const RIGHTS_FORMS: Record<string, Form> = {
  accessAndDataPortability: right('access-and-portability', 'access and portability', 'l’accès et la portabilité', [
    { key: 'administrativeFee.amount', kind: 'number', en: 'Fee for access: {}.', fr: 'Frais pour l’accès : {}.' },
    quoted('administrativeFee.currency', 'Currency of the fee:', 'Monnaie des frais :'),
    quoted('administrativeFee.description', 'About the fee:', 'À propos des frais :'),
    quoted('dataFormats', 'Formats of the data:', 'Formats des données :', 'list'),
  ]),
  rightToInformation: right('right-to-information', 'information', 'l’information'),
  rightToRectificationOrDeletion: right(
    'rectification-or-deletion',
    'correction or deletion',
    'la rectification ou l’effacement',
  ),
  rightToDataPortability: right('data-portability', 'portability', 'la portabilité'),
  rightToWithdrawConsent: right('withdraw-consent', 'withdrawal of consent', 'le retrait du consentement'),
  rightToComplain: right('complaint', 'complaint', 'la réclamation', [
    quoted('supervisoryAuthority.name', 'The supervisory authority is:', 'L’autorité de contrôle est :'),
    quoted('supervisoryAuthority.address', 'The authority’s address:', 'Adresse de l’autorité :'),
    quoted('supervisoryAuthority.country', 'The authority’s country:', 'Pays de l’autorité :'),
    quoted('supervisoryAuthority.email', 'The authority’s e-mail:', 'E-mail de l’autorité :'),
    quoted('supervisoryAuthority.phone', 'The authority’s phone:', 'Téléphone de l’autorité :'),
  ]),
};

export const SOURCE_OF: Form = {
  id: 'source-of',
  facet: 'source',
  fields: [quoted('dataCategory', 'From others we receive:', 'D’autres nous transmettent :')],
};
export const SOURCE: Form = {
  id: 'source',
  facet: 'source',
  fields: [
    quoted('description', 'They come from:', 'Elles viennent de :'),
    quoted('url', 'Page of the source:', 'Page de la source :'),
    flag(
      'publiclyAvailable',
      ['The source is public.', 'The source is not public.'],
      ['La source est publique.', 'La source n’est pas publique.'],
    ),
  ],
};
export const DECISIONS: Form = {
  id: 'automated-decisions',
  facet: 'automated-decision',
  fields: [
    flag(
      'inUse',
      ['We take decisions automatically.', 'We take no decisions automatically.'],
      ['Nous prenons des décisions automatisées.', 'Nous ne prenons aucune décision automatisée.'],
    ),
    quoted('logicInvolved', 'How they are made:', 'Comment elles sont prises :'),
    quoted('scopeAndIntendedEffects', 'What follows from them:', 'Ce qui en découle :'),
  ],
};
export const CHANGE: Form = {
  id: 'change-of-purpose',
  facet: 'purpose',
  fields: [
    quoted('description', 'A purpose changes:', 'Un usage change :'),
    quoted(
      'affectedDataCategories',
      'Data that the change is about:',
      'Données concernées par le changement :',
      'list',
    ),
    quoted('plannedDateOfChange', 'Planned date of the change:', 'Date prévue du changement :'),
    quoted('urlOfNewVersion', 'Page of the new version:', 'Page de la nouvelle version :'),
  ],
};
