import type { Language } from '../../knowledge/statement.ts';
import type { TrainingRefusal } from '../../training/errors.ts';
import type { Outcome, Reason } from '../../training/store/records.ts';

interface Words {
  title: string;
  navigation: string;
  tabs: { home: string; understanding: string; team: string };
  signedInAs(name: string): string;
  signOut: string;
  lead: string;
  /** On the button that begins. */
  begin(due: number): string;
  nothingDue: string;
  nextDue(date: string): string;
  changed(count: number): string;
  assigned(module: string, left: number, date: string | undefined): string;
  modules: string;
  module: {
    title: string;
    items: string;
    score: string;
    state: string;
    passed: string;
    notPassed: string;
    begin: string;
  };
  answered(count: number): string;
  weak: string;
  weakOf(wrong: number, of: number): string;
  attestation: string;
  messages: string;
  paused: string;
  pause: string;
  resume: string;
  share: string;
  unshare: string;
  shareHint: string;
  why: Record<Reason, string>;
  customerSays: string;
  colleagueSays: string;
  moods: Record<string, string>;
  situation: string;
  pickOne: string;
  pickSeveral: string;
  pickWrong: string;
  pickPractice: string;
  explain: string;
  /** Heading above a wrong explanation. */
  putRight: string;
  rewrite: string;
  answer: string;
  changedFirst: string;
  formerly: string;
  outcomes: Record<Outcome, string>;
  again: string;
  next: string;
  back: string;
  rightWas: string;
  example: string;
  declared: string;
  revision(revision: number): string;
  facts: string;
  states: { found: string; missing: string; contradicted: string };
  yourWords: string;
  unsupported: string;
  clarity: string;
  selfJudge: string;
  judgeAs: Record<Exclude<Outcome, 'unsure'>, string>;
  askPerson: string;
  noTraining: string;
  error: string;
  refusals: Partial<Record<TrainingRefusal, string>>;
  /** For any other refusal. */
  refused: string;
  understandingTitle: string;
  understandingLead: string;
  understandingNone: string;
  plotTitle: string;
  axisAsked: string;
  axisWrong: string;
  tooFew: string;
  untrained: string;
  table: { practice: string; asked: string; answers: string; wrong: string; items: string };
  percent(share: number): string;
  teamTitle: string;
  teamLead: string;
  teamAll: string;
  hidden: string;
  people(count: number): string;
  active(count: number): string;
  rightShare(share: string): string;
  passedBy(title: string, count: number): string;
  attested(name: string, title: string): string;
  attestedBody(date: string, score: string, threshold: string, items: number): string;
  attestedOwn(count: number): string;
  print: string;
}

const fr: Words = {
  title: 'Formation',
  navigation: 'Formation',
  tabs: { home: 'Mes questions', understanding: 'Ce que nous comprenons', team: 'L’équipe' },
  signedInAs: (name) => `Connecté : ${name}`,
  signOut: 'Se déconnecter',
  lead: 'Quelques minutes par semaine pour savoir expliquer, juste et simplement, ce que l’entreprise fait des données.',
  begin: (due) => (due > 1 ? `Répondre (${due} questions)` : 'Répondre à une question'),
  nothingDue: 'Rien à revoir pour le moment.',
  nextDue: (date) => `Prochaine question : ${date}.`,
  changed: (count) =>
    count > 1
      ? `${count} questions portent sur ce qui vient de changer.`
      : 'Une question porte sur ce qui vient de changer.',
  assigned: (module, left, date) =>
    `On vous a confié « ${module} » : ${left > 1 ? `encore ${left} questions` : 'encore une question'}${date === undefined ? '' : `, d’ici le ${date}`}.`,
  modules: 'Les modules',
  module: {
    title: 'Module',
    items: 'Questions vues',
    score: 'Score',
    state: 'État',
    passed: 'réussi',
    notPassed: 'en cours',
    begin: 'S’exercer',
  },
  answered: (count) =>
    count > 1 ? `${count} réponses données.` : count === 1 ? '1 réponse donnée.' : 'Aucune réponse pour l’instant.',
  weak: 'À revoir d’abord',
  weakOf: (wrong, of) => `${wrong} sur ${of} à revoir`,
  attestation: 'Attestation',
  messages: 'Messages',
  paused: 'Les messages sont suspendus.',
  pause: 'Suspendre les messages',
  resume: 'Reprendre les messages',
  share: 'Montrer mes résultats à mon responsable',
  unshare: 'Ne plus montrer mes résultats',
  shareHint: 'Par défaut, un responsable ne voit que des chiffres de groupe, à partir de cinq personnes.',
  why: {
    changed: 'Ce qui est déclaré a changé',
    review: 'À revoir',
    assigned: 'On vous l’a demandé',
    onboarding: 'Pour commencer',
    new: 'Nouvelle question',
    chosen: 'Votre choix',
  },
  customerSays: 'Le client écrit',
  colleagueSays: 'Un collègue a répondu',
  moods: {
    calm: 'calme',
    curious: 'curieux',
    worried: 'inquiet',
    confused: 'perdu',
    hurried: 'pressé',
    angry: 'en colère',
    sceptical: 'sceptique',
  },
  situation: 'La situation',
  pickOne: 'Une seule réponse est juste.',
  pickSeveral: 'Plusieurs réponses peuvent être justes.',
  pickWrong: 'Cochez ce qui est faux.',
  pickPractice: 'Quelle pratique lui répond ?',
  explain: 'Expliquez-le-lui',
  putRight: 'Que corriger dans cette réponse ?',
  rewrite: 'Écrivez l’explication juste',
  answer: 'Répondre',
  changedFirst: 'Ce qui a changé',
  formerly: 'avant :',
  outcomes: {
    right: 'C’est juste.',
    incomplete: 'Il manque quelque chose.',
    wrong: 'Ce n’est pas cela.',
    unsure: 'À vous de juger.',
  },
  again: 'Réessayer',
  next: 'Question suivante',
  back: 'Retour',
  rightWas: 'La bonne réponse',
  example: 'Par exemple',
  declared: 'Ce qui est déclaré',
  revision: (revision) => `révision ${revision}`,
  facts: 'Ce qu’il fallait dire',
  states: { found: 'dit', missing: 'non dit', contradicted: 'contredit' },
  yourWords: 'vos mots :',
  unsupported: 'Rien de déclaré ne dit cela',
  clarity: 'Pour que ce soit plus clair',
  selfJudge: 'Nous ne sommes pas sûrs. Comparez vos mots avec ce qui est déclaré : qu’en pensez-vous ?',
  judgeAs: { right: 'Tout y était', incomplete: 'Il manquait quelque chose', wrong: 'Ce n’était pas juste' },
  askPerson: 'Un doute ? Demandez à la personne chargée de la protection des données :',
  noTraining: 'Aucune formation n’est prévue pour vous. Demandez à figurer parmi les personnes formées.',
  error: 'Ce n’est pas possible',
  refusals: {
    'nothing-chosen': 'choisissez au moins une réponse.',
    'text-missing': 'écrivez votre explication.',
    'text-too-long': 'votre texte est trop long (2 000 signes au plus).',
    'choice-unknown': 'cette réponse n’est pas proposée.',
    'question-unknown': 'cette question n’est plus posée ; voici la suivante.',
    'question-closed': 'vous avez déjà répondu ; voici la suivante.',
  },
  refused: 'réessayez.',
  understandingTitle: 'Ce que nous comprenons de nos pratiques',
  understandingLead:
    'Pour chaque pratique : la part des explications qui étaient fausses ou incomplètes, à côté du nombre de réponses données aux clients qui la citaient, sur 90 jours. En haut à droite : à revoir d’abord.',
  understandingNone: 'Il n’y a encore rien à montrer.',
  plotTitle: 'Les pratiques, selon qu’on les explique mal et que les clients les demandent',
  axisAsked: 'réponses aux clients',
  axisWrong: 'explications à revoir',
  tooFew: 'moins de 5 personnes',
  untrained: 'pas de question',
  table: {
    practice: 'Pratique',
    asked: 'Réponses aux clients',
    answers: 'Explications',
    wrong: 'À revoir',
    items: 'Questions',
  },
  percent: (share) => `${Math.round(share * 100)} %`,
  teamTitle: 'L’équipe',
  teamLead: 'Des chiffres de groupe, à partir de cinq personnes, et les personnes qui ont choisi de se montrer.',
  teamAll: 'Toutes et tous',
  hidden: 'Moins de cinq personnes : rien n’est montré.',
  people: (count) => `${count} personnes`,
  active: (count) => `${count} ont répondu ces 30 derniers jours`,
  rightShare: (share) => `${share} justes du premier coup`,
  passedBy: (title, count) => `${title} : réussi par ${count}`,
  attested: (name, title) => `${name} a réussi le module « ${title} »`,
  attestedBody: (date, score, threshold, items) =>
    `Le ${date}, avec ${score} des points (seuil : ${threshold}), sur ${items} ${items > 1 ? 'questions' : 'question'} liées aux pratiques déclarées ci-dessous.`,
  attestedOwn: (count) =>
    `${count === 1 ? 'Une explication a été jugée' : `${count} explications ont été jugées`} par la personne elle-même, à côté des mots déclarés.`,
  print: 'Imprimer',
};

const en: Words = {
  title: 'Training',
  navigation: 'Training',
  tabs: { home: 'My questions', understanding: 'What we understand', team: 'The team' },
  signedInAs: (name) => `Signed in: ${name}`,
  signOut: 'Sign out',
  lead: 'A few minutes a week, to be able to explain truly and simply what the company does with data.',
  begin: (due) => (due === 1 ? 'Answer one question' : `Answer (${due} questions)`),
  nothingDue: 'Nothing to go over for now.',
  nextDue: (date) => `Next question: ${date}.`,
  changed: (count) =>
    count === 1
      ? 'One question is about what has just changed.'
      : `${count} questions are about what has just changed.`,
  assigned: (module, left, date) =>
    `You were given “${module}”: ${left === 1 ? 'one question' : `${left} questions`} left${date === undefined ? '' : `, by ${date}`}.`,
  modules: 'The modules',
  module: {
    title: 'Module',
    items: 'Questions seen',
    score: 'Score',
    state: 'State',
    passed: 'passed',
    notPassed: 'under way',
    begin: 'Practise',
  },
  answered: (count) => (count === 1 ? '1 answer given.' : count === 0 ? 'No answers yet.' : `${count} answers given.`),
  weak: 'To go over first',
  weakOf: (wrong, of) => `${wrong} of ${of} to go over`,
  attestation: 'Attestation',
  messages: 'Messages',
  paused: 'Messages are paused.',
  pause: 'Pause messages',
  resume: 'Resume messages',
  share: 'Show my results to my manager',
  unshare: 'Stop showing my results',
  shareHint: 'By default a manager sees figures of groups only, of five people or more.',
  why: {
    changed: 'What is declared has changed',
    review: 'To go over',
    assigned: 'You were asked to',
    onboarding: 'To begin with',
    new: 'New question',
    chosen: 'Your choice',
  },
  customerSays: 'The customer writes',
  colleagueSays: 'A colleague answered',
  moods: {
    calm: 'calm',
    curious: 'curious',
    worried: 'worried',
    confused: 'confused',
    hurried: 'in a hurry',
    angry: 'angry',
    sceptical: 'sceptical',
  },
  situation: 'The situation',
  pickOne: 'One answer is right.',
  pickSeveral: 'Several answers may be right.',
  pickWrong: 'Tick what is wrong.',
  pickPractice: 'Which practice answers them?',
  explain: 'Explain it to them',
  putRight: 'What needs putting right in this answer?',
  rewrite: 'Write the explanation as it should be',
  answer: 'Answer',
  changedFirst: 'What has changed',
  formerly: 'before:',
  outcomes: {
    right: 'That is right.',
    incomplete: 'Something is missing.',
    wrong: 'That is not it.',
    unsure: 'You judge.',
  },
  again: 'Try again',
  next: 'Next question',
  back: 'Back',
  rightWas: 'The right answer',
  example: 'For example',
  declared: 'What is declared',
  revision: (revision) => `revision ${revision}`,
  facts: 'What there was to say',
  states: { found: 'said', missing: 'not said', contradicted: 'contradicted' },
  yourWords: 'your words:',
  unsupported: 'Nothing declared says this',
  clarity: 'To make it clearer',
  selfJudge: 'We are not sure. Compare your words with what is declared: what do you think?',
  judgeAs: { right: 'It was all there', incomplete: 'Something was missing', wrong: 'It was not right' },
  askPerson: 'In doubt? Ask the person in charge of data protection:',
  noTraining: 'No training is planned for you. Ask to be among the people who are trained.',
  error: 'That is not possible',
  refusals: {
    'nothing-chosen': 'choose at least one answer.',
    'text-missing': 'write your explanation.',
    'text-too-long': 'your text is too long (2,000 characters at most).',
    'choice-unknown': 'that answer is not one of those offered.',
    'question-unknown': 'that question is no longer asked; here is the next one.',
    'question-closed': 'you have answered it already; here is the next one.',
  },
  refused: 'try again.',
  understandingTitle: 'What we understand of our practices',
  understandingLead:
    'For each practice: the share of explanations that were wrong or incomplete, beside the number of answers to customers that quoted it, over 90 days. Top right: what to go over first.',
  understandingNone: 'There is nothing to show yet.',
  plotTitle: 'Practices, by how badly they are explained and how much customers ask about them',
  axisAsked: 'answers to customers',
  axisWrong: 'explanations to go over',
  tooFew: 'fewer than 5 people',
  untrained: 'no question',
  table: {
    practice: 'Practice',
    asked: 'Answers to customers',
    answers: 'Explanations',
    wrong: 'To go over',
    items: 'Questions',
  },
  percent: (share) => `${Math.round(share * 100)}%`,
  teamTitle: 'The team',
  teamLead: 'Figures of groups, of five people or more, and the people who chose to be seen.',
  teamAll: 'Everyone',
  hidden: 'Fewer than five people: nothing is shown.',
  people: (count) => `${count} people`,
  active: (count) => `${count} answered in the last 30 days`,
  rightShare: (share) => `${share} right at once`,
  passedBy: (title, count) => `${title}: passed by ${count}`,
  attested: (name, title) => `${name} has passed the module “${title}”`,
  attestedBody: (date, score, threshold, items) =>
    `On ${date}, with ${score} of the points (threshold: ${threshold}), over ${items} ${items === 1 ? 'question' : 'questions'} bound to the declared practices below.`,
  attestedOwn: (count) =>
    `${count === 1 ? 'One explanation was' : `${count} explanations were`} judged by the person, beside the declared words.`,
  print: 'Print',
};

export const TRAINING_WORDS: Record<Language, Words> = { fr, en };
