import type { Language } from '../../../knowledge/statement.ts';
import type { PossibleAct } from '../../desk/possible-acts.ts';
import { typeset } from '../../typography.ts';

/** Every sentence of the desk's pages that is not a state, an event or a letter. */
export interface DeskWords {
  title: string;
  tabs: { requests: string; handOvers: string; incidents: string; accessLog: string };
  navigation: string;
  signOut: string;
  signedInAs(name: string, roles: string): string;
  skip: string;

  signInTitle: string;
  signInLead: string;
  email: string;
  sendLink: string;
  linkSent: string;
  linkSentLead: string;
  enterTitle: string;
  enterLead: string;
  enter: string;
  linkDead: string;
  again: string;
  tooMany: string;
  noDesk: string;
  noDeskLead: string;
  forged: string;

  find: string;
  findButton: string;
  notFound(reference: string): string;
  filters: string;
  which: Record<'open' | 'mine' | 'unclaimed' | 'late' | 'closed', string>;
  incidentsWhich: Record<'open' | 'closed', string>;
  count(requests: number): string;
  nothingHere: string;
  columns: {
    due: string;
    reference: string;
    rights: string;
    state: string;
    owner: string;
    received: string;
    legal: string;
  };
  nobody: string;
  you: string;
  noDate: string;
  export: string;
  secondNeeded: string;

  back: string;
  theirWords: string;
  about: string;
  regime: string;
  language: string;
  languageNames: Record<Language, string>;
  channel: string;
  identity: string;
  address: string;
  noAddress: string;
  residence: string;
  scope: string;
  scopeAll: string;
  onBehalf: string;
  capacities: Record<'parent' | 'heir' | 'mandate' | 'helper', string>;
  owner: string;
  linkedTo: string;
  outcome: string;
  clock: string;
  received: string;
  acknowledgeBy: string;
  actBy: string;
  targetDue: string;
  legalDue: string;
  extended: string;
  extensionNoticeBy: string;
  pausedDays(days: number): string;
  rule: string;
  story: string;
  letters: string;
  lettersNone: string;
  shown: string;
  shownLead: string;
  revision(revision: number): string;
  version(snapshot: string): string;
  notKept: string;
  files: string;
  filesNone: string;
  fileLabel: string;
  upload: string;
  uploadHint: string;
  remove: string;
  bytes(bytes: number): string;
  uploadedBy(name: string, when: string): string;
  delivery: string;
  acts: string;
  actsNone: string;
  proposedBy(name: string): string;

  act: Record<PossibleAct, { title: string; hint?: string; button: string }>;
  seeLetter: string;
  preview: string;
  previewLead(language: string): string;
  send: string;
  change: string;
  noLetter: string;
  fields: {
    question: string;
    doubt: string;
    level: string;
    levels: { address_confirmed: string; signed_in: string; documents_seen: string };
    method: string;
    answer: string;
    reason: string;
    until: string;
    ground(right: string): string;
    met: string;
    chooseReason: string;
    recipients: string;
    note: string;
    to: string;
    why: string;
    theirWords: string;
    risk: string;
    assessment: string;
    authority: string;
    persons: string;
    closing: string;
    toThePerson: string;
  };
  done: Record<string, string>;

  question: string;
  conversation: string;
  conversationGone: string;
  oneConversation: string;
  report: string;
  person: string;
  assistant: string;
  handOverActs: Record<
    'claim' | 'release' | 'answer' | 'note' | 'escalate' | 'close',
    { title: string; hint?: string; button: string }
  >;
  waitingSince(when: string): string;
  handOverCount(count: number): string;

  incidentCount(count: number): string;
  incidentActs: Record<
    'acknowledge' | 'assess' | 'notify' | 'close' | 'note',
    { title: string; hint?: string; button: string }
  >;
  aware: string;
  breachDue: string;
  breachRule: string;
  risk: string;
  told: string;
  nobodyTold: string;
  toldAuthority: string;
  toldPersons: string;
  kind: string;

  accessLead: string;
  when: string;
  who: string;
  did: string;
  what: string;
  accessActs: Record<string, string>;
  accessSubjects: Record<string, string>;

  downloadTitle: string;
  downloadLead(company: string, reference: string): string;
  downloadOnce: string;
  download: string;
  downloadDead: string;
  downloadDeadLead: string;
  openChat: string;
  error: string;
}

const fr: DeskWords = {
  title: 'Bureau des demandes',
  tabs: { requests: 'Demandes', handOvers: 'Conversations', incidents: 'Incidents', accessLog: 'Journal des accès' },
  navigation: 'Rubriques du bureau',
  signOut: 'Se déconnecter',
  signedInAs: (name, roles) => `${name} (${roles})`,
  skip: 'Aller au contenu',

  signInTitle: 'Entrer au bureau',
  signInLead: 'Un lien de connexion est envoyé à votre adresse professionnelle. Il ne sert qu’une fois.',
  email: 'Adresse électronique',
  sendLink: 'Recevoir un lien',
  linkSent: 'Regardez vos messages',
  linkSentLead:
    'Si cette adresse est celle d’un membre du personnel, un lien vient d’y être envoyé. Il est valable un quart d’heure.',
  enterTitle: 'Vous y êtes presque',
  enterLead: 'Confirmez pour entrer : le lien est alors utilisé.',
  enter: 'Entrer',
  linkDead: 'Ce lien a déjà servi, ou a expiré. Demandez-en un autre.',
  again: 'Demander un autre lien',
  tooMany: 'Trop d’essais. Réessayez dans quelques minutes.',
  noDesk: 'Le bureau ne vous est pas ouvert',
  noDeskLead: 'Votre rôle ne donne pas accès aux demandes. Voyez avec le DPO si c’est une erreur.',
  forged: 'Ce formulaire ne vient pas de cette page, ou votre session a changé. Rechargez la page et recommencez.',

  find: 'Référence',
  findButton: 'Ouvrir',
  notFound: (reference) => `Rien ne porte la référence « ${reference} ».`,
  filters: 'Filtrer les demandes',
  which: { open: 'Ouvertes', mine: 'Les miennes', unclaimed: 'Sans responsable', late: 'En retard', closed: 'Closes' },
  incidentsWhich: { open: 'Ouverts', closed: 'Clos' },
  count: (requests) => (requests === 1 ? '1 demande' : `${requests} demandes`),
  nothingHere: 'Rien ici pour le moment.',
  columns: {
    due: 'Échéance',
    reference: 'Référence',
    rights: 'Objet',
    state: 'État',
    owner: 'Responsable',
    received: 'Reçue le',
    legal: 'Date légale',
  },
  nobody: 'personne',
  you: 'vous',
  noDate: 'aucune',
  export: 'Exporter',
  secondNeeded: 'refus à confirmer',

  back: 'Retour à la liste',
  theirWords: 'Ce que la personne a écrit',
  about: 'La demande',
  regime: 'Loi',
  language: 'Langue',
  languageNames: { fr: 'français', en: 'anglais' },
  channel: 'Reçue par',
  identity: 'Identité',
  address: 'Adresse',
  noAddress: 'Aucune : la personne suit sa demande avec un code.',
  residence: 'Résidence',
  scope: 'Portée',
  scopeAll: 'Toutes ses données',
  onBehalf: 'Au nom de quelqu’un d’autre',
  capacities: { parent: 'comme parent', heir: 'comme héritier', mandate: 'par mandat', helper: 'comme aidant' },
  owner: 'Responsable',
  linkedTo: 'Rapprochée de',
  outcome: 'Issue',
  clock: 'Délais',
  received: 'Reçue le',
  acknowledgeBy: 'Accusé de réception avant le',
  actBy: 'À faire le',
  targetDue: 'Date cible',
  legalDue: 'Date légale',
  extended: 'Prolongée jusqu’au',
  extensionNoticeBy: 'Prolongation possible jusqu’au',
  pausedDays: (days) => (days === 1 ? '1 jour d’attente non compté' : `${days} jours d’attente non comptés`),
  rule: 'Règle appliquée',
  story: 'Ce qui s’est passé',
  letters: 'Lettres envoyées',
  lettersNone: 'Aucune lettre pour l’instant.',
  shown: 'Ce qui a été dit à la personne',
  shownLead: 'Passages déclarés, montrés avant la demande, dans la version d’alors.',
  revision: (revision) => `révision ${revision}`,
  version: (snapshot) => `version ${snapshot.slice(0, 12)}`,
  notKept: 'Cette version du registre n’est plus conservée ici.',
  files: 'Données pour la personne',
  filesNone: 'Rien n’est déposé.',
  fileLabel: 'Fichier (20 Mo au plus)',
  upload: 'Déposer',
  uploadHint: 'Chiffré ici, remis une seule fois à la personne vérifiée, après la réponse.',
  remove: 'Retirer',
  bytes: (bytes) => sizeOf(bytes, ['octets', 'Ko', 'Mo'], ','),
  uploadedBy: (name, when) => `${name}, ${when}`,
  delivery: 'Remise',
  acts: 'Que faire',
  actsNone: 'Rien à faire pour vous dans cet état.',
  proposedBy: (name) => `${name} propose un refus. Une autre personne doit le confirmer.`,

  act: {
    claim: { title: 'Prendre en charge', hint: 'Vous en devenez responsable.', button: 'Prendre en charge' },
    second: { title: 'Confirmer le refus proposé', button: 'Confirmer le refus' },
    start_review: { title: 'Commencer l’examen', hint: 'La personne en est prévenue.', button: 'Commencer l’examen' },
    start_work: { title: 'Commencer le travail', hint: 'La personne en est prévenue.', button: 'Commencer le travail' },
    ask: { title: 'Poser une question', button: 'Poser la question' },
    ask_identity: { title: 'Demander une preuve d’identité', button: 'Demander' },
    confirm_identity: {
      title: 'Confirmer l’identité',
      hint: 'Notez comment, sans copier de pièce.',
      button: 'Confirmer l’identité',
    },
    answered: {
      title: 'Noter la réponse de la personne',
      hint: 'Si elle a répondu ailleurs que dans le chat.',
      button: 'Noter la réponse',
    },
    extend: { title: 'Prolonger le délai', button: 'Prolonger' },
    fulfil: { title: 'Répondre : c’est fait', hint: 'En tout ou en partie.', button: 'Répondre' },
    refuse: {
      title: 'Refuser',
      hint: 'Un motif par droit ; la lettre nomme l’autorité et le tribunal.',
      button: 'Refuser',
    },
    close_unverified: { title: 'Clore faute de vérification', button: 'Clore' },
    tell_recipients: {
      title: 'Noter les destinataires prévenus',
      hint: 'RGPD, art. 19.',
      button: 'Noter',
    },
    note: { title: 'Ajouter une note', hint: 'La personne ne la voit pas.', button: 'Ajouter la note' },
    escalate: {
      title: 'Demander de l’aide',
      hint: 'Vous restez responsable ; le DPO est prévenu.',
      button: 'Demander',
    },
    withdraw: {
      title: 'Retirer à la demande de la personne',
      hint: 'Ses mots, avec quand et comment elle l’a dit.',
      button: 'Retirer la demande',
    },
    release: { title: 'Rendre à la file', button: 'Rendre' },
    upload: { title: 'Déposer des données', button: 'Déposer' },
    resend: { title: 'Renvoyer la dernière lettre', button: 'Renvoyer' },
  },
  seeLetter: 'Voir la lettre',
  preview: 'La lettre',
  previewLead: (language) => `Voici ce que la personne lira, en ${language}. Rien n’est encore envoyé.`,
  send: 'Envoyer',
  change: 'Revenir sans envoyer',
  noLetter: 'Aucune lettre ne part avec cet acte.',
  fields: {
    question: 'Votre question',
    doubt: 'Ce qui fait douter',
    level: 'Comment',
    levels: {
      address_confirmed: 'L’adresse est confirmée',
      signed_in: 'Connexion au compte vue',
      documents_seen: 'Vérifiée par vous',
    },
    method: 'Ce que vous avez fait',
    answer: 'La réponse, dans ses mots',
    reason: 'Motif',
    until: 'Date annoncée, si la loi n’en fixe pas',
    ground: (right) => right,
    met: 'Satisfait',
    chooseReason: 'Choisir un motif',
    recipients: 'Destinataires, un par ligne',
    note: 'Note',
    to: 'À qui',
    why: 'Pourquoi',
    theirWords: 'Ses mots, quand et comment',
    risk: 'Risque pour les personnes',
    assessment: 'Ce qui a été constaté',
    authority: 'L’autorité a été informée',
    persons: 'Les personnes concernées ont été informées',
    closing: 'Ce que la personne doit savoir',
    toThePerson: 'Votre réponse',
  },
  done: {
    claim: 'La demande est à vous.',
    release: 'Rendu à la file.',
    start_review: 'L’examen est commencé.',
    start_work: 'Le travail est commencé.',
    ask: 'La question est posée.',
    ask_identity: 'La preuve d’identité est demandée.',
    confirm_identity: 'L’identité est confirmée.',
    answered: 'La réponse est notée.',
    extend: 'Le délai est prolongé, la personne est prévenue.',
    refuse: 'Le refus est enregistré.',
    second: 'Le refus est confirmé.',
    close_unverified: 'La demande est close.',
    fulfil: 'La réponse est enregistrée.',
    tell_recipients: 'Noté.',
    note: 'La note est ajoutée.',
    escalate: 'L’aide est demandée.',
    withdraw: 'La demande est retirée.',
    upload: 'Le fichier est déposé.',
    remove: 'Le fichier est retiré.',
    resend: 'La lettre est renvoyée.',
    answer: 'Votre réponse est dans le chat.',
    close: 'C’est clos.',
    acknowledge: 'Vous vous en chargez.',
    assess: 'L’évaluation est enregistrée.',
    notify: 'Noté.',
  },

  question: 'La question',
  conversation: 'La conversation',
  oneConversation: 'Conversation',
  report: 'Le signalement',
  conversationGone: 'La conversation n’existe plus : elle a été effacée, ou son temps est passé.',
  person: 'La personne',
  assistant: 'Limpide',
  handOverActs: {
    claim: { title: 'Prendre en charge', button: 'Prendre en charge' },
    answer: {
      title: 'Répondre dans le chat',
      hint: 'La personne le lit aussitôt, signé de votre nom.',
      button: 'Répondre',
    },
    note: { title: 'Ajouter une note', hint: 'La personne ne la voit pas.', button: 'Ajouter la note' },
    escalate: { title: 'Demander de l’aide', button: 'Demander' },
    release: { title: 'Rendre à la file', button: 'Rendre' },
    close: { title: 'Clore', button: 'Clore' },
  },
  waitingSince: (when) => `Depuis le ${when}`,
  handOverCount: (count) => (count === 1 ? '1 conversation' : `${count} conversations`),

  incidentCount: (count) => (count === 1 ? '1 incident' : `${count} incidents`),
  incidentActs: {
    acknowledge: { title: 'S’en charger', hint: 'La personne en est prévenue.', button: 'S’en charger' },
    assess: { title: 'Évaluer', button: 'Enregistrer l’évaluation' },
    notify: { title: 'Noter qui a été informé', hint: 'RGPD, art. 33 et 34.', button: 'Noter' },
    close: { title: 'Clore', hint: 'La personne lit ce que vous écrivez.', button: 'Clore' },
    note: { title: 'Ajouter une note', hint: 'La personne ne la voit pas.', button: 'Ajouter la note' },
  },
  aware: 'Connu depuis le',
  breachDue: 'Notifier avant le',
  breachRule:
    'L’autorité est informée au plus tard 72 heures après que l’entreprise en a pris connaissance (RGPD, art. 33(1)), les personnes si le risque est élevé (art. 34).',
  risk: 'Risque',
  told: 'Informés',
  nobodyTold: 'personne encore',
  toldAuthority: 'l’autorité',
  toldPersons: 'les personnes',
  kind: 'Nature',

  accessLead: 'Qui a lu ou fait quoi, et quand. Lu par le DPO.',
  when: 'Quand',
  who: 'Qui',
  did: 'Acte',
  what: 'Sur quoi',
  accessActs: {
    list: 'A vu la liste',
    read: 'A lu',
    claim: 'A pris en charge',
    release: 'A rendu',
    note: 'A noté',
    escalate: 'A demandé de l’aide',
    start_review: 'A commencé l’examen',
    start_work: 'A commencé le travail',
    ask: 'A posé une question',
    ask_identity: 'A demandé une preuve d’identité',
    confirm_identity: 'A confirmé l’identité',
    answered: 'A noté la réponse',
    extend: 'A prolongé',
    refuse: 'A refusé',
    second: 'A confirmé le refus',
    close_unverified: 'A clos faute de vérification',
    fulfil: 'A répondu',
    tell_recipients: 'A noté les destinataires',
    withdraw: 'A retiré sur parole',
    upload: 'A déposé un fichier',
    remove_file: 'A retiré un fichier',
    resend: 'A renvoyé une lettre',
    export: 'A exporté',
    read_access_log: 'A lu le journal',
    answer: 'A répondu dans le chat',
    close: 'A clos',
    acknowledge: 'S’en est chargé',
    assess: 'A évalué',
    notify: 'A noté une notification',
  },
  accessSubjects: {
    open: 'demandes ouvertes',
    mine: 'ses demandes',
    unclaimed: 'demandes sans responsable',
    late: 'demandes en retard',
    closed: 'demandes closes',
    hand_overs: 'conversations',
    incidents: 'incidents',
    all: 'tout',
    json: 'demandes, en JSON',
    csv: 'demandes, en CSV',
  },

  downloadTitle: 'Vos données',
  downloadLead: (company, reference) => `${company} vous remet les données de votre demande ${reference}.`,
  downloadOnce: 'Le lien ne sert qu’une fois : enregistrez le fichier en lieu sûr.',
  download: 'Télécharger mes données',
  downloadDead: 'Ce lien ne sert plus',
  downloadDeadLead:
    'Il a déjà servi, ou il a expiré. Rouvrez le suivi de votre demande dans le chat : un nouveau lien vous y attend.',
  openChat: 'Ouvrir le chat',
  error: 'Cela n’a pas pu se faire',
};

const en: DeskWords = {
  title: 'Requests desk',
  tabs: { requests: 'Requests', handOvers: 'Conversations', incidents: 'Incidents', accessLog: 'Access log' },
  navigation: 'Parts of the desk',
  signOut: 'Sign out',
  signedInAs: (name, roles) => `${name} (${roles})`,
  skip: 'Skip to the content',

  signInTitle: 'Sign in to the desk',
  signInLead: 'A sign-in link is sent to your work address. It works once.',
  email: 'E-mail address',
  sendLink: 'Send me a link',
  linkSent: 'Check your mail',
  linkSentLead:
    'If this is the address of a member of staff, a link has just been sent to it. It works for a quarter of an hour.',
  enterTitle: 'Nearly there',
  enterLead: 'Confirm to come in: this uses the link up.',
  enter: 'Come in',
  linkDead: 'This link has been used already, or has expired. Ask for another.',
  again: 'Ask for another link',
  tooMany: 'Too many attempts. Try again in a few minutes.',
  noDesk: 'The desk is not open to you',
  noDeskLead: 'Your role gives no access to requests. Ask the DPO if this is a mistake.',
  forged: 'This form does not come from this page, or your session has changed. Load the page again and start over.',

  find: 'Reference',
  findButton: 'Open',
  notFound: (reference) => `Nothing has the reference “${reference}”.`,
  filters: 'Filter the requests',
  which: { open: 'Open', mine: 'Mine', unclaimed: 'Unclaimed', late: 'Late', closed: 'Closed' },
  incidentsWhich: { open: 'Open', closed: 'Closed' },
  count: (requests) => (requests === 1 ? '1 request' : `${requests} requests`),
  nothingHere: 'Nothing here for now.',
  columns: {
    due: 'Due',
    reference: 'Reference',
    rights: 'About',
    state: 'State',
    owner: 'Handled by',
    received: 'Received',
    legal: 'Legal date',
  },
  nobody: 'nobody',
  you: 'you',
  noDate: 'none',
  export: 'Export',
  secondNeeded: 'refusal to confirm',

  back: 'Back to the list',
  theirWords: 'What the person wrote',
  about: 'The request',
  regime: 'Law',
  language: 'Language',
  languageNames: { fr: 'French', en: 'English' },
  channel: 'Came by',
  identity: 'Identity',
  address: 'Address',
  noAddress: 'None: the person follows the request with a code.',
  residence: 'Residence',
  scope: 'Scope',
  scopeAll: 'All of their data',
  onBehalf: 'On behalf of someone else',
  capacities: { parent: 'as a parent', heir: 'as an heir', mandate: 'by mandate', helper: 'as a helper' },
  owner: 'Handled by',
  linkedTo: 'Linked to',
  outcome: 'Outcome',
  clock: 'Dates',
  received: 'Received',
  acknowledgeBy: 'Acknowledge by',
  actBy: 'To be done on',
  targetDue: 'Target date',
  legalDue: 'Legal date',
  extended: 'Extended to',
  extensionNoticeBy: 'Can be extended until',
  pausedDays: (days) => (days === 1 ? '1 day of waiting not counted' : `${days} days of waiting not counted`),
  rule: 'Rule applied',
  story: 'What happened',
  letters: 'Letters sent',
  lettersNone: 'No letter yet.',
  shown: 'What was said to the person',
  shownLead: 'Declared passages that were shown before the request, in the version of that time.',
  revision: (revision) => `revision ${revision}`,
  version: (snapshot) => `version ${snapshot.slice(0, 12)}`,
  notKept: 'This version of the register is no longer kept here.',
  files: 'Data for the person',
  filesNone: 'Nothing has been uploaded.',
  fileLabel: 'File (20 MB at most)',
  upload: 'Upload',
  uploadHint: 'Encrypted here, handed out once to the verified person, after the answer.',
  remove: 'Remove',
  bytes: (bytes) => sizeOf(bytes, ['bytes', 'KB', 'MB'], '.'),
  uploadedBy: (name, when) => `${name}, ${when}`,
  delivery: 'Delivery',
  acts: 'What to do',
  actsNone: 'Nothing for you to do in this state.',
  proposedBy: (name) => `${name} proposes a refusal. Another person has to confirm it.`,

  act: {
    claim: { title: 'Claim', hint: 'You become the one who handles it.', button: 'Claim' },
    second: { title: 'Confirm the proposed refusal', button: 'Confirm the refusal' },
    start_review: { title: 'Begin the review', hint: 'The person is told.', button: 'Begin the review' },
    start_work: { title: 'Begin the work', hint: 'The person is told.', button: 'Begin the work' },
    ask: { title: 'Ask a question', button: 'Ask the question' },
    ask_identity: { title: 'Ask for proof of identity', button: 'Ask' },
    confirm_identity: {
      title: 'Confirm the identity',
      hint: 'Note how, without copying any document.',
      button: 'Confirm the identity',
    },
    answered: {
      title: 'Note the person’s answer',
      hint: 'If they answered elsewhere than in the chat.',
      button: 'Note the answer',
    },
    extend: { title: 'Extend the time', button: 'Extend' },
    fulfil: { title: 'Answer: it is done', hint: 'In whole or in part.', button: 'Answer' },
    refuse: {
      title: 'Refuse',
      hint: 'A reason for each right; the letter names the authority and the court.',
      button: 'Refuse',
    },
    close_unverified: { title: 'Close as unverified', button: 'Close' },
    tell_recipients: { title: 'Note the recipients told', hint: 'GDPR Art. 19.', button: 'Note' },
    note: { title: 'Add a note', hint: 'The person does not see it.', button: 'Add the note' },
    escalate: { title: 'Ask for help', hint: 'You still handle it; the DPO is told.', button: 'Ask' },
    withdraw: {
      title: 'Withdraw at the person’s word',
      hint: 'Their words, with when and how they said so.',
      button: 'Withdraw the request',
    },
    release: { title: 'Release to the queue', button: 'Release' },
    upload: { title: 'Upload data', button: 'Upload' },
    resend: { title: 'Send the last letter again', button: 'Send again' },
  },
  seeLetter: 'See the letter',
  preview: 'The letter',
  previewLead: (language) => `This is what the person will read, in ${language}. Nothing has been sent yet.`,
  send: 'Send',
  change: 'Go back without sending',
  noLetter: 'No letter is sent with this.',
  fields: {
    question: 'Your question',
    doubt: 'What raises the doubt',
    level: 'How',
    levels: {
      address_confirmed: 'The address is confirmed',
      signed_in: 'Seen signed in to the account',
      documents_seen: 'Checked by you',
    },
    method: 'What you did',
    answer: 'The answer, in their words',
    reason: 'Reason',
    until: 'Date announced, if the law sets none',
    ground: (right) => right,
    met: 'Met',
    chooseReason: 'Choose a reason',
    recipients: 'Recipients, one a line',
    note: 'Note',
    to: 'Whom',
    why: 'Why',
    theirWords: 'Their words, when and how',
    risk: 'Risk for the people concerned',
    assessment: 'What was found',
    authority: 'The authority has been told',
    persons: 'The people concerned have been told',
    closing: 'What the person should know',
    toThePerson: 'Your answer',
  },
  done: {
    claim: 'The request is yours.',
    release: 'Released to the queue.',
    start_review: 'The review has begun.',
    start_work: 'The work has begun.',
    ask: 'The question has been asked.',
    ask_identity: 'Proof of identity has been asked for.',
    confirm_identity: 'The identity is confirmed.',
    answered: 'The answer is noted.',
    extend: 'The time is extended, the person is told.',
    refuse: 'The refusal is recorded.',
    second: 'The refusal is confirmed.',
    close_unverified: 'The request is closed.',
    fulfil: 'The answer is recorded.',
    tell_recipients: 'Noted.',
    note: 'The note is added.',
    escalate: 'Help has been asked for.',
    withdraw: 'The request is withdrawn.',
    upload: 'The file is uploaded.',
    remove: 'The file is removed.',
    resend: 'The letter has been sent again.',
    answer: 'Your answer is in the chat.',
    close: 'This is closed.',
    acknowledge: 'You are handling this.',
    assess: 'The assessment is recorded.',
    notify: 'Noted.',
  },

  question: 'The question',
  conversation: 'The conversation',
  oneConversation: 'Conversation',
  report: 'The report',
  conversationGone: 'The conversation no longer exists: it was erased, or its time is over.',
  person: 'The person',
  assistant: 'Limpide',
  handOverActs: {
    claim: { title: 'Claim', button: 'Claim' },
    answer: { title: 'Answer in the chat', hint: 'The person reads it at once, under your name.', button: 'Answer' },
    note: { title: 'Add a note', hint: 'The person does not see it.', button: 'Add the note' },
    escalate: { title: 'Ask for help', button: 'Ask' },
    release: { title: 'Release to the queue', button: 'Release' },
    close: { title: 'Close', button: 'Close' },
  },
  waitingSince: (when) => `Since ${when}`,
  handOverCount: (count) => (count === 1 ? '1 conversation' : `${count} conversations`),

  incidentCount: (count) => (count === 1 ? '1 incident' : `${count} incidents`),
  incidentActs: {
    acknowledge: { title: 'Handle it', hint: 'The person is told.', button: 'Handle it' },
    assess: { title: 'Assess', button: 'Record the assessment' },
    notify: { title: 'Note who was told', hint: 'GDPR Art. 33 and 34.', button: 'Note' },
    close: { title: 'Close', hint: 'The person reads what you write.', button: 'Close' },
    note: { title: 'Add a note', hint: 'The person does not see it.', button: 'Add the note' },
  },
  aware: 'Known since',
  breachDue: 'Notify by',
  breachRule:
    'The authority is told at latest 72 hours after the company became aware (GDPR Art. 33(1)), the people concerned if the risk is high (Art. 34).',
  risk: 'Risk',
  told: 'Told',
  nobodyTold: 'nobody yet',
  toldAuthority: 'the authority',
  toldPersons: 'the people concerned',
  kind: 'Kind',

  accessLead: 'Who read or did what, and when. Read by the DPO.',
  when: 'When',
  who: 'Who',
  did: 'Act',
  what: 'On what',
  accessActs: {
    list: 'Saw the list',
    read: 'Read',
    claim: 'Claimed',
    release: 'Released',
    note: 'Noted',
    escalate: 'Asked for help',
    start_review: 'Began the review',
    start_work: 'Began the work',
    ask: 'Asked a question',
    ask_identity: 'Asked for proof of identity',
    confirm_identity: 'Confirmed the identity',
    answered: 'Noted the answer',
    extend: 'Extended',
    refuse: 'Refused',
    second: 'Confirmed the refusal',
    close_unverified: 'Closed as unverified',
    fulfil: 'Answered',
    tell_recipients: 'Noted the recipients',
    withdraw: 'Withdrew at their word',
    upload: 'Uploaded a file',
    remove_file: 'Removed a file',
    resend: 'Sent a letter again',
    export: 'Exported',
    read_access_log: 'Read the log',
    answer: 'Answered in the chat',
    close: 'Closed',
    acknowledge: 'Took it on',
    assess: 'Assessed',
    notify: 'Noted a notification',
  },
  accessSubjects: {
    open: 'open requests',
    mine: 'their requests',
    unclaimed: 'unclaimed requests',
    late: 'late requests',
    closed: 'closed requests',
    hand_overs: 'conversations',
    incidents: 'incidents',
    all: 'everything',
    json: 'requests, as JSON',
    csv: 'requests, as CSV',
  },

  downloadTitle: 'Your data',
  downloadLead: (company, reference) => `${company} hands you the data of your request ${reference}.`,
  downloadOnce: 'The link works once: keep the file in a safe place.',
  download: 'Download my data',
  downloadDead: 'This link no longer works',
  downloadDeadLead:
    'It has been used, or it has expired. Open the follow-up of your request in the chat: a new link is waiting there.',
  openChat: 'Open the chat',
  error: 'That could not be done',
};

export const DESK_WORDS: Record<Language, DeskWords> = { fr: typesetAll(fr), en };

function sizeOf(bytes: number, [small, kilo, mega]: [string, string, string], comma: string): string {
  const nice = (value: number) => value.toFixed(value < 10 ? 1 : 0).replace('.', comma);
  if (bytes < 1000) return `${bytes} ${small}`;
  return bytes < 1_000_000 ? `${nice(bytes / 1000)} ${kilo}` : `${nice(bytes / 1_000_000)} ${mega}`;
}

/** The same words with the no-break spaces of French typography, those of functions too. */
function typesetAll<T>(words: T): T {
  if (typeof words === 'string') return typeset(words, 'fr') as T;
  if (typeof words === 'function') return ((...facts: unknown[]) => typesetAll(words(...facts))) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, typesetAll(value)])) as T;
}
