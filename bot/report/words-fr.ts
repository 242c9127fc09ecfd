import type { ReportWords } from './words.ts';

const ORDINALS: Record<string, string> = { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième' };

export const FRENCH: ReportWords = {
  title: (quarter) => `Rapport de transparence, ${quarter}`,
  quarterName: (year, quarter) => `${ORDINALS[quarter]} trimestre ${year}`,
  issued: (number, date) => `Rapport n°\u00a0${number}, publié le ${date}`,
  draft: 'Projet : ce rapport n’est pas publié, et ses chiffres peuvent encore changer',
  lead: (company, first, last) =>
    `Ce que les personnes ont demandé à ${company} à propos de leurs données, du ${first} au ${last}, et ce qui en a été fait.`,

  requests: 'Demandes d’exercice des droits',
  requestsLead:
    'Reçues, satisfaites, refusées ou retirées pendant le trimestre. Une demande qui porte sur deux droits compte pour chacun ; une réponse compte dans le trimestre où elle est donnée.',
  noRequests: 'Aucune demande pendant ce trimestre.',
  firstQuarter:
    'C’est le premier trimestre compté : quand une issue concerne moins de dix demandes, les issues de ce droit ne sont pas publiées.',
  right: 'Droit',
  rights: {
    access: 'Accès',
    rectification: 'Rectification',
    erasure: 'Effacement',
    restriction: 'Limitation du traitement',
    portability: 'Portabilité',
    objection: 'Opposition',
    objection_marketing: 'Opposition à la prospection',
    withdraw_consent: 'Retrait du consentement',
    human_review: 'Intervention humaine',
    opt_out_sale: 'Refus de la vente ou du partage',
    limit_sensitive: 'Limitation des données sensibles',
    complaint: 'Réclamation',
  },
  requestColumns: {
    received: 'Reçues',
    complied: 'Satisfaites, en tout ou partie',
    denied: 'Refusées',
    withdrawn: 'Retirées',
    late: 'En retard',
  },
  medianDays: 'Délai médian, en jours',
  noMedian: 'non calculé',
  total: 'Ensemble',
  receivedChart: 'Demandes reçues, par droit',
  receivedChartSays:
    'Une barre pour chaque droit. Les mêmes chiffres sont dans le tableau qui suit. Une barre hachurée vaut moins de dix, quelle que soit sa longueur.',

  questions: 'Questions posées à l’assistant',
  questionsLead:
    'Chaque message qui pose une question, et ce que l’assistant en a fait. Il répond avec ce qui est déclaré, et avec rien d’autre.',
  noQuestions: 'Aucune question pendant ce trimestre.',
  fate: 'Réponse',
  fates: {
    answered: 'Répondue',
    partly_declared: 'Répondue en partie',
    closest: 'Sans réponse sûre : le plus proche a été montré',
    asked_back: 'Précision demandée',
    not_declared: 'Sans réponse : rien n’est déclaré',
  },
  questionCount: 'Questions',
  questionsChart: 'Questions, par réponse',
  questionsChartSays:
    'Une barre pour chaque sorte de réponse. Les mêmes chiffres sont dans le tableau qui suit. Une barre hachurée vaut moins de dix, quelle que soit sa longueur.',

  incidents: 'Incidents signalés',
  incidentsLead:
    'Ce que des personnes ont signalé : un compte pris, des données reçues par erreur, une fraude. Un signalement n’est pas encore une violation établie.',
  noIncidents: 'Aucun incident signalé ni clos pendant ce trimestre.',
  kind: 'Sorte',
  kinds: {
    account: 'Accès au compte',
    misdirected: 'Données reçues par erreur',
    fraud: 'Fraude ou usurpation',
    loss: 'Données perdues ou volées',
    other: 'Autre',
  },
  incidentColumns: { reported: 'Signalés', closed: 'Clos' },

  facets: { 'government-requests': 'Demandes des autorités', audit: 'Contrôles indépendants' },
  notDeclared: 'Rien n’est déclaré à ce sujet. Cela ne veut dire ni oui ni non.',
  source: (title, revision, since) =>
    `${title}, révision ${revision}${since === undefined ? '' : `, depuis le ${since}`}`,
  declaredIn: { fr: 'déclaré en français', en: 'déclaré en anglais' },

  rules: 'Comment ces chiffres sont arrondis',
  ruleList: [
    'De 1 à 9 : « <10 ». À partir de 10 : au multiple de 5 le plus proche.',
    'Un ensemble est compté, puis arrondi. Quand l’une de ses parties est inférieure à dix, il est donné comme l’intervalle que ses parties permettent.',
    'Un délai médian n’est donné qu’à partir de dix réponses. Il est en jours entiers, de la réception à la réponse.',
    'En retard : la date légale tombait dans le trimestre et il n’y avait pas encore de réponse.',
    'Aucun chiffre de ce rapport ne dépend de la valeur exacte d’un nombre inférieur à dix : aucune somme ni différence ne la révèle.',
    'Une fois publié, ce rapport ne change plus.',
  ],

  few: '<10',
  between: (low, high) => `${low} à ${high}`,
  withheld: 'non publié',
  register: (snapshot) => `Registre ${snapshot}`,

  navigation: 'Transparence',
  all: 'Tous les rapports',
  noneIssued: 'Aucun rapport n’est encore publié',
  noneIssuedNext: 'Le premier paraîtra après la fin d’un trimestre.',
  download: 'Télécharger',
  figures: 'Les chiffres',
};
