import type { Language } from '../../knowledge/statement.ts';
import { type Entry, say } from '../conversation/catalogue/entry.ts';

/** Sentences with the company's name, which French elides before ("d'Helio"). */
const NAMED = {
  homeTitle: {
    where: 'heading and title of /',
    fr: 'Ce que {company} fait de vos données',
    en: 'What {company} does with your data',
  },
  homeLead: {
    where: 'below the heading of /',
    fr: 'Un assistant automatique répond à vos questions avec les mots que {company} a déclarés, montre d’où ils viennent, et le dit quand rien n’est déclaré.',
    en: 'An automated assistant answers your questions with the words that {company} has declared, shows where they come from, and says so when nothing is declared.',
  },
  practicesTitle: {
    where: 'heading and title of /practices',
    fr: 'Les pratiques de {company}',
    en: '{company}’s practices',
  },
} as const satisfies Record<string, Entry>;

/** Every sentence of the pages. What is declared comes from the register. */
export interface Words {
  languageName: string;
  /** First link of each page, for those who move by keyboard. */
  skip: string;
  ask: string;
  practices: string;
  languages: string;
  navigation: string;

  homeTitle(company: string): string;
  homeLead(company: string): string;
  chatNeedsScript: string;
  examples: string;
  /** The question that an example asks. */
  question(title: string): string;
  readPractices(practices: number): string;
  contact: string;
  controller: string;
  dpo: string;
  authority: string;
  /** In the foot of each page: the name of what is read, shortened. */
  version(snapshot: string): string;

  practicesTitle(company: string): string;
  practicesLead(practices: number, statements: number): string;
  search: string;
  searchHint: string;
  searchButton: string;
  clear: string;
  found(practices: number, statements: number, query: string): string;
  nothingFound(query: string): string;
  nothingFoundNext: string;
  themes: string;
  statements(count: number): string;

  revision(revision: number): string;
  since(date: string): string;
  dateNotDeclared: string;
  inForce(revision: number, date: string): string;
  declared: string;
  anchor(facet: string): string;
  declaredIn: Record<Language, string>;
  showBoth: string;
  showOne: string;
  askAbout: string;
  print: string;
  glance: string;
  facts: Record<
    | 'dataCategories'
    | 'subjects'
    | 'purposes'
    | 'retention'
    | 'recipients'
    | 'transfers'
    | 'source'
    | 'automatedDecisions'
    | 'security'
    | 'choices',
    string
  >;
  periodFrom(period: string, from: string): string;
  solely: Record<'yes' | 'no', string>;
  notDeclaredHere: string;

  notFoundTitle: string;
  notFoundBody: string;
}

const fr: Words = {
  languageName: 'Français',
  skip: 'Aller au contenu',
  ask: 'Poser une question',
  practices: 'Les pratiques',
  languages: 'Langue de la page',
  navigation: 'Pages',

  homeTitle: (company) => say(NAMED.homeTitle, 'fr', { company }),
  homeLead: (company) => say(NAMED.homeLead, 'fr', { company }),
  chatNeedsScript:
    'La conversation a besoin de JavaScript. Sans lui, tout ce qui est déclaré se lit et se cherche ici :',
  examples: 'Pour commencer',
  question: (title) => `Que déclarez-vous à propos de « ${title} » ?`,
  readPractices: (practices) => (practices > 1 ? `Lire les ${practices} pratiques` : 'Lire la pratique déclarée'),
  contact: 'À qui s’adresser',
  controller: 'Responsable des données',
  dpo: 'Protection des données',
  authority: 'Autorité de contrôle',
  version: (snapshot) => `Registre ${snapshot}`,

  practicesTitle: (company) => say(NAMED.practicesTitle, 'fr', { company }),
  practicesLead: (practices, statements) =>
    `${practices > 1 ? `${practices} pratiques` : '1 pratique'}, ${statements > 1 ? `${statements} phrases déclarées` : '1 phrase déclarée'}. L’assistant répond avec elles, et avec rien d’autre.`,
  search: 'Chercher dans les pratiques',
  searchHint: 'par exemple : e-mail, mot de passe, publicité',
  searchButton: 'Chercher',
  clear: 'Effacer la recherche',
  found: (practices, statements, query) =>
    `${statements > 1 ? `${statements} phrases` : statements === 1 ? '1 phrase' : 'Aucune phrase'} dans ${practices > 1 ? `${practices} pratiques` : '1 pratique'} pour « ${query} »`,
  nothingFound: (query) => `Rien de déclaré ne contient « ${query} »`,
  nothingFoundNext: 'Essayez un autre mot, ou posez la question à l’assistant : il cherche par le sens.',
  themes: 'Sujets',
  statements: (count) => (count > 1 ? `${count} phrases` : '1 phrase'),

  revision: (revision) => `Révision ${revision}`,
  since: (date) => `depuis le ${date}`,
  dateNotDeclared: 'date non déclarée',
  inForce: (revision, date) => `Révision ${revision}, en vigueur depuis le ${date}`,
  declared: 'Ce qui est déclaré',
  anchor: (facet) => `Lien vers cette phrase (${facet})`,
  declaredIn: { fr: 'déclaré en français', en: 'déclaré en anglais' },
  showBoth: 'Afficher aussi l’anglais',
  showOne: 'Afficher le français seul',
  askAbout: 'Poser une question à ce sujet',
  print: 'Imprimer',
  glance: 'En bref',
  facts: {
    dataCategories: 'Données',
    subjects: 'Personnes concernées',
    purposes: 'Usages',
    retention: 'Durée de conservation',
    recipients: 'Destinataires',
    transfers: 'Hors de l’Union européenne',
    source: 'Origine',
    automatedDecisions: 'Décisions automatisées',
    security: 'Protection',
    choices: 'Vos choix',
  },
  periodFrom: (period, from) => `${period}, à partir de : ${from}`,
  solely: { yes: 'Sans intervention d’une personne', no: 'Une personne y prend part' },
  notDeclaredHere: 'Ce qui n’est pas écrit ici n’est pas déclaré : cela ne veut dire ni oui ni non.',

  notFoundTitle: 'Cette page n’existe pas',
  notFoundBody: 'La pratique a peut-être changé de nom, ou l’adresse est incomplète.',
};

const en: Words = {
  languageName: 'English',
  skip: 'Skip to content',
  ask: 'Ask a question',
  practices: 'Practices',
  languages: 'Page language',
  navigation: 'Pages',

  homeTitle: (company) => say(NAMED.homeTitle, 'en', { company }),
  homeLead: (company) => say(NAMED.homeLead, 'en', { company }),
  chatNeedsScript: 'The conversation needs JavaScript. Without it, everything declared can be read and searched here:',
  examples: 'To begin with',
  question: (title) => `What do you declare about “${title}”?`,
  readPractices: (practices) => (practices === 1 ? 'Read the declared practice' : `Read all ${practices} practices`),
  contact: 'Who to contact',
  controller: 'Data controller',
  dpo: 'Data protection',
  authority: 'Supervisory authority',
  version: (snapshot) => `Register ${snapshot}`,

  practicesTitle: (company) => say(NAMED.practicesTitle, 'en', { company }),
  practicesLead: (practices, statements) =>
    `${practices === 1 ? '1 practice' : `${practices} practices`}, ${statements === 1 ? '1 declared statement' : `${statements} declared statements`}. The assistant answers with these, and with nothing else.`,
  search: 'Search the practices',
  searchHint: 'for example: e-mail, password, marketing',
  searchButton: 'Search',
  clear: 'Clear the search',
  found: (practices, statements, query) =>
    `${statements === 1 ? '1 statement' : statements === 0 ? 'No statement' : `${statements} statements`} in ${practices === 1 ? '1 practice' : `${practices} practices`} for “${query}”`,
  nothingFound: (query) => `Nothing declared contains “${query}”`,
  nothingFoundNext: 'Try another word, or ask the assistant: it searches by meaning.',
  themes: 'Subjects',
  statements: (count) => (count === 1 ? '1 statement' : `${count} statements`),

  revision: (revision) => `Revision ${revision}`,
  since: (date) => `since ${date}`,
  dateNotDeclared: 'date not declared',
  inForce: (revision, date) => `Revision ${revision}, in force since ${date}`,
  declared: 'What is declared',
  anchor: (facet) => `Link to this statement (${facet})`,
  declaredIn: { fr: 'declared in French', en: 'declared in English' },
  showBoth: 'Show the French too',
  showOne: 'Show English only',
  askAbout: 'Ask about this',
  print: 'Print',
  glance: 'At a glance',
  facts: {
    dataCategories: 'Data',
    subjects: 'About whom',
    purposes: 'Uses',
    retention: 'Kept for',
    recipients: 'Recipients',
    transfers: 'Outside the European Union',
    source: 'Source',
    automatedDecisions: 'Automated decisions',
    security: 'Protection',
    choices: 'Your choices',
  },
  periodFrom: (period, from) => `${period} from ${from}`,
  solely: { yes: 'With no person taking part', no: 'A person takes part' },
  notDeclaredHere: 'What is not written here is not declared: that means neither yes nor no.',

  notFoundTitle: 'This page does not exist',
  notFoundBody: 'The practice may have another name now, or the address is incomplete.',
};

/** The catalogue: a language without a sentence does not compile. */
export const WORDS: Record<Language, Words> = { fr, en };
