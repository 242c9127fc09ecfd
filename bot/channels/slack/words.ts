import type { Entry } from '../../conversation/catalogue/entry.ts';

/** What people read in Slack beside the reply itself. */
export const SLACK = {
  status: {
    where: 'status while an answer is on its way',
    fr: 'cherche dans les pratiques déclarées…',
    en: 'is looking through the declared practices…',
  },
  source: {
    where: 'button of a source, before its title',
    fr: 'Source {number} · {title}',
    en: 'Source {number} · {title}',
  },
  sourceTitle: {
    where: 'title of the window with the declared words',
    fr: 'Ce qui est déclaré',
    en: 'What is declared',
  },
  revision: {
    where: 'under the declared words, without a date',
    fr: '{title}, révision {revision}',
    en: '{title}, revision {revision}',
  },
  since: { where: 'after the revision', fr: ', en vigueur depuis le {date}', en: ', in force since {date}' },
  inFrench: { where: 'under words declared in French only', fr: 'Déclaré en français.', en: 'Declared in French.' },
  inEnglish: { where: 'under words declared in English only', fr: 'Déclaré en anglais.', en: 'Declared in English.' },
  read: { where: 'button to the practice page', fr: 'Lire la pratique', en: 'Read the practice' },
  close: { where: 'closes a window', fr: 'Fermer', en: 'Close' },
  send: { where: 'sends a form', fr: 'Envoyer', en: 'Send' },
  choose: { where: 'button beside a choice too long for a button', fr: 'Choisir', en: 'Choose' },
  person: { where: 'button under an answer', fr: 'Parler à une personne', en: 'Talk to a person' },
  helpful: { where: 'thumb up', fr: 'Utile', en: 'Helpful' },
  unhelpful: { where: 'thumb down', fr: 'Pas utile', en: 'Not helpful' },
  helpfulLong: {
    where: 'thumb up, for screen readers',
    fr: 'Cette réponse m’a aidé',
    en: 'This answer helped me',
  },
  unhelpfulLong: {
    where: 'thumb down, for screen readers',
    fr: 'Cette réponse ne m’a pas aidé',
    en: 'This answer did not help me',
  },
  whyTitle: { where: 'title of the window after a thumb down', fr: 'Votre avis', en: 'Your opinion' },
  whyLabel: {
    where: 'question after a thumb down',
    fr: 'Que manquait-il à cette réponse ?',
    en: 'What was missing from this answer?',
  },
  whyHint: {
    where: 'under that question',
    fr: 'Facultatif. N’écrivez rien de personnel.',
    en: 'Optional. Please write nothing personal.',
  },
  privately: {
    where: 'in a channel, to the asker alone, when the answer is about them',
    fr: 'Cela vous concerne personnellement : je vous réponds en message privé.',
    en: 'This is about you personally: I am answering you in a direct message.',
  },
  gone: {
    where: 'when what a button referred to was deleted',
    fr: 'Cette conversation n’existe plus : ses jours de conservation sont passés. Posez votre question à nouveau.',
    en: 'This conversation no longer exists: the days it is kept are over. Please ask your question again.',
  },
  late: {
    where: 'when a window could not be opened in time',
    fr: 'Slack n’a pas pu ouvrir la fenêtre à temps. Appuyez encore une fois sur le bouton.',
    en: 'Slack could not open the window in time. Please press the button once more.',
  },
  promptsTitle: { where: 'above the suggested questions', fr: 'Par exemple', en: 'For example' },
  usage: {
    where: 'answer to /limpide without a question',
    fr: 'Écrivez `/limpide ask` et votre question, `/limpide person` pour parler à une personne, ou `/limpide forget` pour effacer nos conversations. La réponse n’est visible que de vous.',
    en: 'Write `/limpide ask` and your question, `/limpide person` to talk to a person, or `/limpide forget` to erase our conversations. Only you see the answer.',
  },
  forgotten: {
    where: 'after /limpide forget',
    fr: 'Nos conversations sont effacées de nos serveurs. Les demandes déjà déposées suivent leur cours. Les messages affichés dans Slack restent dans Slack : vous pouvez y supprimer les vôtres.',
    en: 'Our conversations are erased from our servers. Requests already filed go on. The messages shown in Slack stay in Slack: you can delete yours there.',
  },
  draftTitle: { where: 'title of the window with a draft', fr: 'Projet de réponse', en: 'Draft answer' },
  draftLabel: {
    where: 'above a draft',
    fr: 'À relire, puis à copier dans votre réponse',
    en: 'Read it over, then copy it into your answer',
  },
  draftUndeclared: {
    where: 'above a draft',
    fr: 'Rien n’est déclaré à ce sujet : ne répondez ni oui ni non.',
    en: 'Nothing is declared about this: answer neither yes nor no.',
  },
  draftClosest: {
    where: 'above a draft',
    fr: 'Ce qui est déclaré est proche, mais ne répond peut-être pas à la question.',
    en: 'What is declared is close, but may not answer the question.',
  },
  draftWish: {
    where: 'above a draft',
    fr: 'Ce message contient une demande ou un signalement : son délai court depuis son arrivée. Transmettez-le au DPO sans attendre.',
    en: 'This message contains a request or a report: its clock has run since it arrived. Pass it to the DPO at once.',
  },
  draftFile: {
    where: 'above a draft with a wish',
    fr: 'Ce message contient une demande. Vérifiez ce qui suit et enregistrez-la : son délai court depuis son arrivée.',
    en: 'This message contains a request. Check what follows and file it: its clock has run since it arrived.',
  },
  draftIncident: {
    where: 'above a draft with a wish and an incident',
    fr: 'Le message signale aussi un incident : prévenez le DPO sans attendre.',
    en: 'The message also reports an incident: tell the DPO at once.',
  },
  draftLong: {
    where: 'above a draft with a wish whose message is too long for the field',
    fr: 'Le message est plus long que le champ : la fin n’y figure pas. Saisissez-le en entier sur la page du bureau.',
    en: 'The message is longer than the field: its end is missing. Enter it whole on the desk’s page.',
  },
  file: { where: 'files the wish of a message', fr: 'Enregistrer', en: 'File the request' },
  wished: { where: 'label', fr: 'Ce qui est demandé', en: 'What is asked for' },
  theirWords: { where: 'label', fr: 'Les mots de la personne', en: 'The person’s own words' },
  received: { where: 'label', fr: 'Jour de réception', en: 'Day of receipt' },
  came: { where: 'label', fr: 'Arrivée par', en: 'It came by' },
  forWhom: {
    where: 'label',
    fr: 'Au nom de quelqu’un d’autre',
    en: 'On behalf of somebody else',
  },
  theirAddress: {
    where: 'label',
    fr: 'Adresse e-mail de la personne',
    en: 'E-mail address of the person',
  },
  theirAddressHint: {
    where: 'under that label',
    fr: 'L’accusé de réception y est envoyé. Sans adresse, la personne suit sa demande avec un code.',
    en: 'The acknowledgement is sent there. Without it, the person follows the request with a code.',
  },
  filedTitle: { where: 'title of the window after a wish was filed', fr: 'Demande enregistrée', en: 'Request filed' },
  filedUntil: {
    where: 'after a wish was filed',
    fr: '{reference} · {rights} : à répondre d’ici le {date}.',
    en: '{reference} · {rights}: to be answered by {date}.',
  },
  filedNoDate: {
    where: 'after a wish was filed for which the law sets no date',
    fr: '{reference} · {rights} : dans les meilleurs délais.',
    en: '{reference} · {rights}: without undue delay.',
  },
  filedMailed: {
    where: 'above the acknowledgement, when it is mailed too',
    fr: 'L’accusé de réception part à l’adresse indiquée. Le voici, si vous répondez vous-même.',
    en: 'The acknowledgement is mailed to the address given. Here it is, should you answer yourself.',
  },
  filedToTell: {
    where: 'above the acknowledgement, when there is no address',
    fr: 'Transmettez ceci à la personne, et à personne d’autre : le code ne s’affiche qu’ici.',
    en: 'Pass this on to the person, and to nobody else: the code is shown only here.',
  },
  staffSays: {
    where: 'above what a member of staff answers',
    fr: '{name}, de {company} :',
    en: '{name}, of {company}:',
  },
} as const satisfies Record<string, Entry>;
