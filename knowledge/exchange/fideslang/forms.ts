import { type Form, flag, quoted } from '../forms.ts';

/** How the fields of a fideslang manifest are said in a register. A form's id names the statements. */

export const ORGANIZATION: Form = {
  id: 'organization',
  facet: 'contact',
  fields: [
    quoted('name', 'The organisation is:', 'L’organisme est :'),
    quoted('fides_key', 'Key of the organisation:', 'Clé de l’organisme :'),
    quoted('description', 'About the organisation:', 'À propos de l’organisme :'),
    quoted('security_policy', 'Security policy:', 'Politique de sécurité :'),
    quoted('organization_parent_key', 'Part of:', 'Fait partie de :'),
  ],
};
const person = (id: string, key: string, en: string, fr: string): Form => ({
  id,
  facet: 'contact',
  fields: [
    quoted(`${key}.name`, `The ${en} is:`, `${fr} :`),
    quoted(`${key}.address`, `Address of the ${en}:`, `${fr}, adresse :`),
    quoted(`${key}.email`, `E-mail of the ${en}:`, `${fr}, e-mail :`),
    quoted(`${key}.phone`, `Phone of the ${en}:`, `${fr}, téléphone :`),
  ],
});
export const PEOPLE: readonly Form[] = [
  person('controller', 'controller', 'controller', 'Responsable du traitement'),
  person(
    'data-protection-officer',
    'data_protection_officer',
    'data protection officer',
    'Délégué à la protection des données',
  ),
  person('representative', 'representative', 'representative', 'Représentant'),
];

const SYSTEM: Form = {
  id: 'system',
  facet: 'other',
  fields: [
    quoted('name', 'The system is:', 'Le système est :'),
    quoted('description', 'About the system:', 'À propos du système :'),
    quoted('fides_key', 'Key of the system:', 'Clé du système :'),
    quoted('system_type', 'Kind of system:', 'Type de système :'),
    quoted('administrating_department', 'Department in charge:', 'Service responsable :'),
    quoted('organization_fides_key', 'Organisation in charge:', 'Organisme responsable :'),
    quoted('responsibility', 'Role in the processing:', 'Rôle dans le traitement :', 'list'),
    quoted('privacy_policy', 'Privacy policy:', 'Politique de confidentialité :'),
    quoted('tags', 'Tags:', 'Étiquettes :', 'list'),
  ],
};
const SECURITY: Form = {
  id: 'security',
  facet: 'security',
  fields: [quoted('data_security_practices', 'The data are protected like this:', 'Protection des données :')],
};
const TRANSFERS: Form = {
  id: 'transfers',
  facet: 'transfer',
  fields: [
    flag(
      'does_international_transfers',
      ['The system sends data to other countries.', 'The system sends no data to other countries.'],
      ['Le système envoie des données dans d’autres pays.', 'Le système n’envoie pas de données dans d’autres pays.'],
    ),
    quoted('legal_basis_for_transfers', 'Legal basis of the transfers:', 'Base légale des transferts :', 'list'),
  ],
};
const PROFILING: Form = {
  id: 'profiling',
  facet: 'profiling',
  fields: [
    flag(
      'uses_profiling',
      ['The system profiles people.', 'The system does not profile people.'],
      ['Le système établit des profils.', 'Le système n’établit pas de profils.'],
    ),
    quoted('legal_basis_for_profiling', 'Legal basis of the profiling:', 'Base légale du profilage :', 'list'),
  ],
};
const flow = (id: 'ingress' | 'egress', en: string, fr: string): Form => ({
  id,
  facet: id === 'ingress' ? 'source' : 'recipients',
  fields: [
    quoted('fides_key', `${en}:`, `${fr} :`),
    quoted('type', `${en}, of this kind:`, `${fr}, de ce type :`),
    quoted('data_categories', `${en}, these data:`, `${fr}, ces données :`, 'list'),
  ],
});
export const FLOWS = {
  ingress: flow('ingress', 'The system receives data from', 'Le système reçoit des données de'),
  egress: flow('egress', 'The system passes data to', 'Le système transmet des données à'),
} as const;

/** One privacy declaration: a practice of its own. */
const DECLARATION: Form = {
  id: 'use',
  facet: 'purpose',
  fields: [
    quoted('name', 'What is done:', 'Ce qui est fait :'),
    quoted('data_use', 'The data are used for:', 'Les données servent à :'),
    quoted('data_categories', 'The data are:', 'Les données sont :', 'list'),
    quoted('data_subjects', 'They are about:', 'Elles concernent :', 'list'),
    quoted('data_qualifier', 'How far they identify a person:', 'Degré d’identification :'),
    quoted('features', 'For these features:', 'Pour ces fonctions :', 'list'),
    quoted('dataset_references', 'They are in these data sets:', 'Elles sont dans ces jeux de données :', 'list'),
    quoted('ingress', 'They come from:', 'Elles viennent de :', 'list'),
    quoted('egress', 'They go to:', 'Elles vont à :', 'list'),
  ],
};
const BASIS: Form = {
  id: 'legal-basis',
  facet: 'legal-basis',
  fields: [
    quoted('legal_basis_for_processing', 'The legal basis is:', 'La base légale est :'),
    quoted('impact_assessment_location', 'Impact assessment:', 'Analyse d’impact :'),
    flag(
      'processes_special_category_data',
      ['Special categories of data are processed.', 'No special categories of data are processed.'],
      ['Des données sensibles sont traitées.', 'Aucune donnée sensible n’est traitée.'],
    ),
    quoted('special_category_legal_basis', 'Legal basis of the special categories:', 'Base légale de ces données :'),
  ],
};
const PERIOD: Form = {
  id: 'kept',
  facet: 'retention',
  fields: [quoted('retention_period', 'They are kept for:', 'Elles sont gardées pendant :')],
};
const SHARING: Form = {
  id: 'shared',
  facet: 'recipients',
  fields: [
    flag(
      'data_shared_with_third_parties',
      ['They are shared with third parties.', 'They are not shared with third parties.'],
      ['Elles sont partagées avec des tiers.', 'Elles ne sont pas partagées avec des tiers.'],
    ),
    quoted('third_parties', 'Third parties:', 'Tiers :'),
    quoted('shared_categories', 'Data that are shared:', 'Données partagées :', 'list'),
  ],
};
export const DATASET: Form = {
  id: 'dataset',
  facet: 'collection',
  fields: [
    quoted('name', 'The data set is:', 'Le jeu de données est :'),
    quoted('description', 'About the data set:', 'À propos du jeu de données :'),
    quoted('fides_key', 'Key of the data set:', 'Clé du jeu de données :'),
    quoted('data_categories', 'It holds these data:', 'Il contient ces données :', 'list'),
  ],
};

export const SYSTEM_FORMS = [SYSTEM, SECURITY, TRANSFERS, PROFILING] as const;
export const DECLARATION_FORMS = [DECLARATION, BASIS, PERIOD, SHARING] as const;

/** fideslang's names of the legal bases, and GDPR Art. 6(1) as a register writes them. */
export const BASES_BY_NAME = {
  Consent: 'A6-1-a',
  Contract: 'A6-1-b',
  'Legal obligations': 'A6-1-c',
  'Vital interests': 'A6-1-d',
  'Public interest': 'A6-1-e',
  'Legitimate interests': 'A6-1-f',
} as const;
