import type { Facet } from '../../facets.ts';
import { fold } from '../../retrieval/analysis/fold.ts';
import type { Language } from '../../statement.ts';

/**
 * The columns of a record of processing activities, and which letter of GDPR Art. 30(1) asks for each. A heading is known
 * whatever its capitals, accents and marks, in either language; `also` are headings that other records have.
 */
export interface Column {
  key: ColumnKey;
  heading: Record<Language, string>;
  also: readonly string[];
  /** `a` to `g`; absent: not asked for, yet useful to who reads it. */
  letter?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';
  /** What its words are about, where they are statements of a practice. */
  facet?: Facet;
}

export type ColumnKey = (typeof KEYS)[number];

const KEYS = [
  'reference',
  'activity',
  'controller',
  'address',
  'contact',
  'officer',
  'officerContact',
  'purposes',
  'basis',
  'subjects',
  'data',
  'source',
  'recipients',
  'transfers',
  'retention',
  'security',
  'since',
  'revision',
] as const;

export const COLUMNS: readonly Column[] = [
  { key: 'reference', heading: { en: 'Reference', fr: 'Référence' }, also: ['id', 'no', 'n', 'numero', 'ref'] },
  {
    key: 'activity',
    heading: { en: 'Processing activity', fr: 'Activité de traitement' },
    also: ['activity', 'name', 'processing', 'name of the processing', 'traitement', 'nom du traitement', 'activite'],
  },
  {
    key: 'controller',
    heading: { en: 'Controller', fr: 'Responsable du traitement' },
    also: ['name of the controller', 'data controller', 'responsable', 'responsable de traitement'],
    letter: 'a',
  },
  {
    key: 'address',
    heading: { en: 'Address of the controller', fr: 'Adresse du responsable' },
    also: ['address', 'adresse'],
    letter: 'a',
  },
  {
    key: 'contact',
    heading: { en: 'E-mail of the controller', fr: 'E-mail du responsable' },
    also: ['contact', 'e mail', 'email', 'contact details of the controller', 'coordonnees du responsable'],
    letter: 'a',
  },
  {
    key: 'officer',
    heading: { en: 'Data protection officer', fr: 'Délégué à la protection des données' },
    also: ['dpo', 'name of the dpo', 'nom du dpo', 'delegue'],
    letter: 'a',
  },
  {
    key: 'officerContact',
    heading: { en: 'E-mail of the data protection officer', fr: 'E-mail du délégué' },
    also: ['e mail of the dpo', 'dpo email', 'contact du dpo', 'e mail du dpo'],
    letter: 'a',
  },
  {
    key: 'purposes',
    heading: { en: 'Purposes', fr: 'Finalités' },
    also: [
      'purpose',
      'purposes of the processing',
      'finalite',
      'finalites du traitement',
      'finalite principale',
      'objectifs',
    ],
    letter: 'b',
    facet: 'purpose',
  },
  {
    key: 'basis',
    heading: { en: 'Legal basis', fr: 'Base légale' },
    also: ['lawful basis', 'legal bases', 'bases legales', 'base juridique'],
    facet: 'legal-basis',
  },
  {
    key: 'subjects',
    heading: { en: 'Categories of people', fr: 'Catégories de personnes' },
    also: [
      'categories of data subjects',
      'data subjects',
      'people',
      'personnes concernees',
      'categories de personnes concernees',
    ],
    letter: 'c',
    facet: 'collection',
  },
  {
    key: 'data',
    heading: { en: 'Categories of data', fr: 'Catégories de données' },
    also: [
      'categories of personal data',
      'personal data',
      'data',
      'donnees',
      'donnees traitees',
      'categories de donnees personnelles',
    ],
    letter: 'c',
    facet: 'collection',
  },
  {
    key: 'source',
    heading: { en: 'Source of the data', fr: 'Source des données' },
    also: ['source', 'sources', 'origine des donnees'],
    facet: 'source',
  },
  {
    key: 'recipients',
    heading: { en: 'Recipients', fr: 'Destinataires' },
    also: ['categories of recipients', 'categories de destinataires', 'processors', 'sous traitants'],
    letter: 'd',
    facet: 'recipients',
  },
  {
    key: 'transfers',
    heading: { en: 'Transfers to third countries and safeguards', fr: 'Transferts hors de l’UE et garanties' },
    also: [
      'transfers',
      'transfers to third countries',
      'international transfers',
      'transferts',
      'transferts hors ue',
      'garanties',
    ],
    letter: 'e',
    facet: 'transfer',
  },
  {
    key: 'retention',
    heading: { en: 'Time limits for erasure', fr: 'Délais d’effacement' },
    also: [
      'retention',
      'retention period',
      'retention periods',
      'time limits',
      'duree de conservation',
      'durees de conservation',
    ],
    letter: 'f',
    facet: 'retention',
  },
  {
    key: 'security',
    heading: { en: 'Security measures', fr: 'Mesures de sécurité' },
    also: [
      'security',
      'technical and organisational measures',
      'technical and organizational measures',
      'securite',
      'mesures techniques et organisationnelles',
    ],
    letter: 'g',
    facet: 'security',
  },
  {
    key: 'since',
    heading: { en: 'In force since', fr: 'En vigueur depuis' },
    also: ['date', 'last updated', 'mise a jour'],
  },
  { key: 'revision', heading: { en: 'Revision', fr: 'Révision' }, also: ['version'] },
];

/** The column that a heading names, and the language it names it in; undefined of any other heading. */
export function columnOf(heading: string): { column: Column; language?: Language } | undefined {
  const plain = plainHeading(heading);
  for (const column of COLUMNS) {
    if (plain === plainHeading(column.heading.fr)) return { column, language: 'fr' };
    if (plain === plainHeading(column.heading.en)) return { column, language: 'en' };
  }
  const column = COLUMNS.find(({ also }) => also.includes(plain));
  return column && { column };
}

/** Small letters and figures without accents, single spaces; what stands in brackets is a remark. */
function plainHeading(heading: string): string {
  return fold(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
