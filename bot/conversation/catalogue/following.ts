import type { Entry } from './entry.ts';

/** What is said while a request or an incident is followed. */
export const FOLLOWING = {
  standing: {
    where: 'status: first line',
    fr: 'Demande {reference} ({rights}), reçue le {date}.',
    en: 'Request {reference} ({rights}), received on {date}.',
  },
  received: {
    where: 'status: nobody has begun yet',
    fr: "Elle est enregistrée ; une personne va s'en occuper.",
    en: 'It is filed; a person will take care of it.',
  },
  awaitingIdentity: {
    where: 'status: identity is awaited',
    fr: "Il reste à confirmer que c'est bien vous.",
    en: 'What is left is to confirm that it is you.',
  },
  awaitingClarification: {
    where: 'status: an answer of the person is awaited',
    fr: 'On vous demande une précision : « {question} »',
    en: 'You are asked for one thing: “{question}”',
  },
  inReview: { where: 'status', fr: "Une personne l'examine.", en: 'A person is looking at it.' },
  inProgress: { where: 'status', fr: 'Elle est en cours de traitement.', en: 'It is being carried out.' },
  appealed: {
    where: 'status',
    fr: "La réponse est réexaminée, comme vous l'avez demandé.",
    en: 'The answer is being looked at again, as you asked.',
  },
  withdrawn: { where: 'status', fr: "Vous l'avez retirée.", en: 'You withdrew it.' },
  extendedAsComplex: {
    where: 'status: the time was extended, and why (GDPR Art. 12(3))',
    fr: 'Le délai a été prolongé, car votre demande est complexe.',
    en: 'The time has been extended, because your request is complex.',
  },
  extendedAsMany: {
    where: 'status: the time was extended, and why',
    fr: 'Le délai a été prolongé, car les demandes à traiter sont nombreuses.',
    en: 'The time has been extended, because there are many requests to deal with.',
  },
  download: {
    where: "the person's data can be fetched",
    fr: 'Vos données vous attendent ici, une seule fois : {url}',
    en: 'Your data are waiting for you here, for one download: {url}',
  },
  none: {
    where: 'status: no request is known in this conversation',
    fr: 'Je ne vois pas de demande dans cette conversation. Écrivez ici la référence que vous avez reçue (elle commence par LMP ou INC), ou votre adresse e-mail.',
    en: 'I see no request in this conversation. Write the reference that you were given here (it begins with LMP or INC), or your e-mail address.',
  },
  openWith: {
    where: 'a reference or address of another conversation; the same words whether it is known or not',
    fr: "Pour ouvrir cette demande, écrivez votre code de suivi. Si une adresse e-mail y est liée, un code à 6 chiffres vient aussi d'y partir : il convient également.",
    en: 'To open this request, write your follow-up code. If an e-mail address is tied to it, a 6-digit code has just been sent there too: that one does as well.',
  },
  openWithMail: {
    where: 'an address was given to find requests again; the same words whether it is known or not',
    fr: "Si des demandes sont liées à cette adresse, un code à 6 chiffres vient d'y partir : écrivez-le ici.",
    en: 'If there are requests tied to this address, a 6-digit code has just been sent there: write it here.',
  },
  openWrong: {
    where: 'reference or code are wrong; the same words whichever it is',
    fr: "La référence et le code ne vont pas ensemble, ou le code n'est plus valable. Vérifiez les deux et réessayez.",
    en: 'The reference and the code do not go together, or the code is no longer valid. Check both and try again.',
  },
  opened: {
    where: 'a request was opened with its code',
    fr: 'Merci, voici où cela en est.',
    en: 'Thank you, this is where things stand.',
  },
  withdrawAsk: {
    where: 'asks whether the person means to withdraw',
    fr: 'Voulez-vous retirer la demande {reference} ({rights}) ? Rien de plus ne sera fait.',
    en: 'Do you want to withdraw request {reference} ({rights})? Nothing more will be done.',
  },
  yesWithdraw: { where: 'choice', fr: 'Oui, la retirer', en: 'Yes, withdraw it' },
  noKeep: { where: 'choice', fr: 'Non, la garder', en: 'No, keep it' },
  withdrawnNow: {
    where: 'the request was withdrawn',
    fr: 'La demande {reference} est retirée. Vous pouvez en faire une nouvelle quand vous voulez.',
    en: 'Request {reference} is withdrawn. You can make a new one whenever you like.',
  },
  kept: {
    where: 'the request is kept',
    fr: 'Très bien, la demande {reference} est maintenue.',
    en: 'All right, request {reference} stays as it is.',
  },
  which: {
    where: 'asks which of several requests is meant',
    fr: 'De quelle demande parlez-vous ?',
    en: 'Which request do you mean?',
  },
  added: {
    where: 'words were added to a request',
    fr: "C'est ajouté à la demande {reference}.",
    en: 'This has been added to request {reference}.',
  },
  answered: {
    where: "the person's answer was passed on",
    fr: 'Merci, votre réponse est transmise.',
    en: 'Thank you, your answer has been passed on.',
  },
  appealNow: {
    where: 'the outcome is contested',
    fr: "C'est noté : la demande {reference} va être réexaminée, et la personne chargée de la protection des données en est informée.",
    en: 'Noted: request {reference} will be looked at again, and the person in charge of data protection has been told.',
  },
  instead: {
    where: 'another right was meant: the first request is withdrawn',
    fr: 'Compris : la demande {reference} ({rights}) est retirée.',
    en: 'Understood: request {reference} ({rights}) is withdrawn.',
  },
  notPossible: {
    where: 'the act is not possible now',
    fr: "Ce n'est pas possible au point où en est la demande {reference}.",
    en: 'This is not possible at the point request {reference} is at.',
  },
  codeUse: {
    where: 'when it is asked what the follow-up code is for, or it is lost',
    fr: "Le code de suivi, avec la référence, ouvre votre demande depuis un autre appareil ; il n'est montré qu'une fois. Ici, vous n'en avez pas besoin. S'il est perdu, une adresse e-mail le remplace : écrivez-la ici.",
    en: 'The follow-up code, with the reference, opens your request from another device; it is shown only once. Here you do not need it. If it is lost, an e-mail address does instead: write it here.',
  },
  failed: {
    where: 'the act could not be stored',
    fr: "Je n'ai pas pu l'enregistrer à l'instant. Réessayez dans un moment ; rien n'est perdu de ce qui l'était déjà.",
    en: 'I could not store this just now. Please try again in a moment; nothing stored before is lost.',
  },
  statusChoice: { where: 'choice: status', fr: 'Où en est ma demande ?', en: 'Where is my request?' },
  fetchChoice: { where: "choice: the person's data are ready", fr: 'Récupérer mes données', en: 'Get my data' },
  addChoice: { where: 'choice: add', fr: 'Compléter', en: 'Add something' },
  withdrawChoice: { where: 'choice: withdraw', fr: 'Retirer', en: 'Withdraw' },
  answerChoice: { where: 'choice: answer', fr: 'Répondre', en: 'Answer' },
  appealChoice: { where: 'choice: contest', fr: 'Contester la réponse', en: 'Contest the answer' },
  contactChoice: { where: 'choice: give an address', fr: 'Donner une adresse e-mail', en: 'Give an e-mail address' },
} as const satisfies Record<string, Entry>;
