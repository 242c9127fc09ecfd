import type { Language } from '../../knowledge/statement.ts';

interface Words {
  /** The form on the page of changes. */
  heading: string;
  lead: string;
  address: string;
  send: string;
  /** After the form, whatever the address. */
  sent: string;
  sentLead: string;
  notAnAddress: string;
  confirmTitle: string;
  confirmLead: string;
  confirmButton: string;
  confirmed: string;
  confirmedLead: string;
  leaveTitle: string;
  leaveLead: string;
  leaveButton: string;
  left: string;
  leftLead: string;
  lapsed: string;
  lapsedLead: string;
  back: string;
  mailConfirm(company: string, link: string): { subject: string; paragraphs: string[] };
  mailChanged(facts: { company: string; date: string; lines: readonly string[]; page: string; leave: string }): {
    subject: string;
    paragraphs: string[];
  };
  slackChanged(company: string, date: string): string;
  slackRead: string;
  slackFollows: string;
  slackFollowsNot: string;
}

export const FOLLOWING_WORDS: Record<Language, Words> = {
  fr: {
    heading: 'Être prévenu par e-mail',
    lead: 'Un e-mail chaque fois que quelque chose change, et rien d’autre. Vous confirmez d’abord votre adresse ; chaque e-mail permet d’arrêter.',
    address: 'Votre adresse e-mail',
    send: 'Me prévenir',
    sent: 'Regardez vos e-mails',
    sentLead:
      'Si cette adresse peut recevoir du courrier, un lien de confirmation y arrive. Il est valable deux jours.',
    notAnAddress: 'Ceci n’est pas une adresse e-mail complète.',
    confirmTitle: 'Confirmer votre adresse',
    confirmLead: 'Vous recevrez un e-mail chaque fois que les pratiques déclarées changent.',
    confirmButton: 'Confirmer',
    confirmed: 'C’est confirmé',
    confirmedLead: 'Vous serez prévenu au prochain changement.',
    leaveTitle: 'Ne plus être prévenu',
    leaveLead: 'Votre adresse est alors effacée.',
    leaveButton: 'Ne plus me prévenir',
    left: 'C’est fait',
    leftLead: 'Votre adresse est effacée ; vous ne recevrez plus rien.',
    lapsed: 'Ce lien ne sert plus',
    lapsedLead: 'Il est trop vieux, ou il manque des caractères. Demandez-en un autre sur la page des changements.',
    back: 'Ce qui a changé',
    mailConfirm: (company, link) => ({
      subject: `Confirmez votre adresse : les changements de ${company}`,
      paragraphs: [
        'Bonjour,',
        `Quelqu’un, sans doute vous, demande à être prévenu à cette adresse quand ${company} change ce que nous déclarons faire des données. Pour confirmer, ouvrez ce lien dans les deux jours :`,
        link,
        'Vous n’avez rien demandé ? Ne faites rien : l’adresse sera effacée.',
      ],
    }),
    mailChanged: ({ company, date, lines, page, leave }) => ({
      subject: `Ce qui a changé chez ${company} le ${date}`,
      paragraphs: [
        `Ce que ${company} déclare faire des données a changé le ${date} :`,
        lines.join('\n'),
        `Les mots d’avant et ceux d’après :\n${page}`,
        `Ne plus recevoir ces e-mails :\n${leave}`,
      ],
    }),
    slackChanged: (company, date) => `Ce que ${company} déclare faire des données a changé le ${date} :`,
    slackRead: 'Lire les changements',
    slackFollows:
      'C’est noté : chaque changement des pratiques déclarées sera dit ici. `/limpide unsubscribe` pour arrêter.',
    slackFollowsNot: 'C’est noté : plus rien ne sera dit ici.',
  },
  en: {
    heading: 'Be told by e-mail',
    lead: 'One e-mail whenever something changes, and nothing else. You confirm your address first; each e-mail lets you stop.',
    address: 'Your e-mail address',
    send: 'Tell me',
    sent: 'Look at your e-mail',
    sentLead: 'If this address can receive mail, a link to confirm it is on its way. It is good for two days.',
    notAnAddress: 'This is not a whole e-mail address.',
    confirmTitle: 'Confirm your address',
    confirmLead: 'You will get an e-mail whenever the declared practices change.',
    confirmButton: 'Confirm',
    confirmed: 'Confirmed',
    confirmedLead: 'You will be told of the next change.',
    leaveTitle: 'Stop being told',
    leaveLead: 'Your address is then erased.',
    leaveButton: 'Stop telling me',
    left: 'Done',
    leftLead: 'Your address is erased; you will get nothing more.',
    lapsed: 'This link no longer works',
    lapsedLead: 'It is too old, or part of it is missing. Ask for another on the page of changes.',
    back: 'What has changed',
    mailConfirm: (company, link) => ({
      subject: `Confirm your address: changes at ${company}`,
      paragraphs: [
        'Hello,',
        `Somebody, probably you, asks to be told at this address when ${company} changes what it declares it does with data. To confirm, open this link within two days:`,
        link,
        'You did not ask? Do nothing: the address will be erased.',
      ],
    }),
    mailChanged: ({ company, date, lines, page, leave }) => ({
      subject: `What changed at ${company} on ${date}`,
      paragraphs: [
        `What ${company} declares it does with data changed on ${date}:`,
        lines.join('\n'),
        `The words before and after:\n${page}`,
        `Stop these e-mails:\n${leave}`,
      ],
    }),
    slackChanged: (company, date) => `What ${company} declares it does with data changed on ${date}:`,
    slackRead: 'Read the changes',
    slackFollows: 'Noted: every change of the declared practices will be told here. `/limpide unsubscribe` to stop.',
    slackFollowsNot: 'Noted: nothing more will be told here.',
  },
};
