import type { Facet } from '../../knowledge/facets.ts';
import type { Language } from '../../knowledge/statement.ts';

/** What a customer may want to know, in the words of one. */
export interface CommonQuestion {
  facet: Facet;
  ask: Record<Language, string>;
}

/**
 * What customers ask of any company, most frequent subjects first: retention and recipients make a third of 10,560
 * collected questions (evals/data, the training companies), each other facet between 6 % and 2 %.
 */
export const COMMON_QUESTIONS: readonly CommonQuestion[] = [
  {
    facet: 'retention',
    ask: { fr: 'Combien de temps gardez-vous mes données ?', en: 'How long do you keep my data?' },
  },
  { facet: 'recipients', ask: { fr: 'À qui transmettez-vous mes données ?', en: 'Who do you share my data with?' } },
  {
    facet: 'collection',
    ask: { fr: 'Quelles données collectez-vous sur moi ?', en: 'What data do you collect about me?' },
  },
  { facet: 'rights', ask: { fr: 'Comment obtenir une copie de mes données ?', en: 'How do I get a copy of my data?' } },
  {
    facet: 'automated-decision',
    ask: { fr: 'Une machine prend-elle des décisions sur moi ?', en: 'Does a machine make decisions about me?' },
  },
  { facet: 'profiling', ask: { fr: 'Établissez-vous un profil de moi ?', en: 'Do you build a profile of me?' } },
  {
    facet: 'legal-basis',
    ask: {
      fr: 'Sur quelle base légale utilisez-vous mes données ?',
      en: 'What is your legal basis for using my data?',
    },
  },
  {
    facet: 'transfer',
    ask: { fr: "Mes données quittent-elles l'Union européenne ?", en: 'Do my data leave the European Union?' },
  },
  { facet: 'security', ask: { fr: 'Comment mes données sont-elles protégées ?', en: 'How are my data protected?' } },
  {
    facet: 'marketing',
    ask: { fr: 'Utilisez-vous mes données pour de la publicité ?', en: 'Do you use my data for advertising?' },
  },
  {
    facet: 'source',
    ask: {
      fr: "D'où viennent les données que vous avez sur moi ?",
      en: 'Where do the data you have about me come from?',
    },
  },
  { facet: 'consent', ask: { fr: 'Comment retirer mon consentement ?', en: 'How do I withdraw my consent?' } },
  {
    facet: 'government-requests',
    ask: { fr: 'Donnez-vous des données à la police ?', en: 'Do you hand data to the police?' },
  },
  {
    facet: 'ai-training',
    ask: {
      fr: 'Mes données entraînent-elles une intelligence artificielle ?',
      en: 'Are my data used to train artificial intelligence?',
    },
  },
  {
    facet: 'payment',
    ask: { fr: 'Enregistrez-vous mon numéro de carte bancaire ?', en: 'Do you store my card number?' },
  },
  {
    facet: 'breach',
    ask: { fr: 'Me préviendrez-vous en cas de fuite de données ?', en: 'Will you tell me if there is a data breach?' },
  },
  { facet: 'location', ask: { fr: 'Suivez-vous ma position ?', en: 'Do you track my location?' } },
  {
    facet: 'employees',
    ask: { fr: 'Quels salariés peuvent voir mes données ?', en: 'Which of your employees can see my data?' },
  },
  { facet: 'account-deletion', ask: { fr: 'Comment supprimer mon compte ?', en: 'How do I delete my account?' } },
  {
    facet: 'children',
    ask: { fr: 'Que faites-vous des données des enfants ?', en: "What do you do with children's data?" },
  },
  { facet: 'audit', ask: { fr: 'Quelqu’un contrôle-t-il vos pratiques ?', en: 'Does anyone audit your practices?' } },
  { facet: 'open-data', ask: { fr: 'Publiez-vous des données en open data ?', en: 'Do you publish any open data?' } },
  {
    facet: 'contact',
    ask: { fr: 'Qui est votre délégué à la protection des données ?', en: 'Who is your data protection officer?' },
  },
  { facet: 'cookies', ask: { fr: 'Quels cookies utilisez-vous ?', en: 'What cookies do you use?' } },
  { facet: 'purpose', ask: { fr: 'Pourquoi avez-vous besoin de mes données ?', en: 'Why do you need my data?' } },
  {
    facet: 'third-party-login',
    ask: { fr: 'Que se passe-t-il si je me connecte avec Google ?', en: 'What happens if I sign in with Google?' },
  },
];
