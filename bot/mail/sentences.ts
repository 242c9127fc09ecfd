import type { Language } from '../../knowledge/statement.ts';
import type { IncidentKind } from '../../rights/incidents/incident.ts';

/** A mail's words, in every language. */
type Words<Facts> = Record<Language, (facts: Facts) => { subject: string; paragraphs: string[] }>;

interface Signed {
  company: string;
  contact: string;
}
const close: Record<Language, (facts: Signed) => string> = {
  fr: ({ company, contact }) => `Une question ? Écrivez-nous : ${contact}.\n${company}`,
  en: ({ company, contact }) => `Any question? Write to us at ${contact}.\n${company}`,
};

/** The code that confirms an address, or opens what was filed elsewhere. */
export const CODE_MAIL: Words<Signed> = {
  fr: (facts) => ({
    subject: 'Votre code',
    paragraphs: [
      'Bonjour,',
      `Voici votre code à 6 chiffres. Écrivez-le dans la conversation avec l’assistant ; il est valable 15 minutes.`,
      'Vous n’avez rien demandé ? Ne faites rien, et ne donnez ce code à personne : nous ne vous le demanderons jamais par téléphone ni par e-mail.',
      close.fr(facts),
    ],
  }),
  en: (facts) => ({
    subject: 'Your code',
    paragraphs: [
      'Hello,',
      `This is your 6-digit code. Write it in the conversation with the assistant; it is valid for 15 minutes.`,
      'You did not ask for anything? Then do nothing, and give this code to nobody: we will never ask you for it by phone or by e-mail.',
      close.en(facts),
    ],
  }),
};

interface AboutIncident extends Signed {
  reference: string;
  closing: string;
}

/** To the person who reported an incident. */
export const INCIDENT_MAILS: Record<'reported' | 'acknowledged' | 'closed', Words<AboutIncident>> = {
  reported: {
    fr: (facts) => ({
      subject: `Nous avons reçu votre signalement (${facts.reference})`,
      paragraphs: [
        'Bonjour,',
        `Nous avons bien reçu votre signalement, et les personnes responsables chez ${facts.company} sont alertées. Sa référence est ${facts.reference} : gardez-la.`,
        'Une personne regarde ce qui s’est passé et vous répond. Vous pouvez ajouter des détails à tout moment auprès de l’assistant, avec cette référence.',
        close.fr(facts),
      ],
    }),
    en: (facts) => ({
      subject: `We have received your report (${facts.reference})`,
      paragraphs: [
        'Hello,',
        `We have received your report, and the people in charge at ${facts.company} have been alerted. Its reference is ${facts.reference}: please keep it.`,
        'A person looks into what happened and answers you. You can add details at any time through the assistant, with this reference.',
        close.en(facts),
      ],
    }),
  },
  acknowledged: {
    fr: (facts) => ({
      subject: `Une personne s’occupe de votre signalement (${facts.reference})`,
      paragraphs: [
        'Bonjour,',
        `Une personne chez ${facts.company} s’occupe maintenant de votre signalement ${facts.reference}.`,
        close.fr(facts),
      ],
    }),
    en: (facts) => ({
      subject: `A person is dealing with your report (${facts.reference})`,
      paragraphs: [
        'Hello,',
        `A person at ${facts.company} is now dealing with your report ${facts.reference}.`,
        close.en(facts),
      ],
    }),
  },
  closed: {
    fr: (facts) => ({
      subject: `Votre signalement est clos (${facts.reference})`,
      paragraphs: [
        'Bonjour,',
        `Votre signalement ${facts.reference} est clos. Voici ce que nous pouvons vous en dire :`,
        facts.closing,
        close.fr(facts),
      ],
    }),
    en: (facts) => ({
      subject: `Your report is closed (${facts.reference})`,
      paragraphs: [
        'Hello,',
        `Your report ${facts.reference} is closed. This is what we can tell you about it:`,
        facts.closing,
        close.en(facts),
      ],
    }),
  },
};

const KINDS: Record<IncidentKind, Record<Language, string>> = {
  account: { fr: 'quelqu’un d’autre serait entré dans un compte', en: 'someone else may have got into an account' },
  misdirected: {
    fr: 'des données seraient arrivées à la mauvaise personne',
    en: 'data may have reached the wrong person',
  },
  fraud: { fr: 'message, paiement ou vol suspect', en: 'a suspicious message, payment or theft' },
  loss: { fr: 'des données perdues ou volées', en: 'lost or stolen data' },
  other: { fr: 'un autre incident', en: 'another kind of incident' },
};

interface Alert {
  reference: string;
  kind: IncidentKind;
  /** In words; absent where the law has no such rule. */
  due?: string;
  url: string;
  overdue: boolean;
}

/** To those in charge: no word of the person, only what it is about and where to read it. */
export const ALERT_MAIL: Words<Alert> = {
  fr: ({ reference, kind, due, url, overdue }) => ({
    subject: overdue ? `Rappel : incident ${reference}, 24 heures restent` : `Incident signalé : ${reference}`,
    paragraphs: [
      overdue
        ? `L’incident ${reference} n’est pas encore clos.`
        : `Un incident vient d’être signalé : ${KINDS[kind].fr}.`,
      ...(due === undefined
        ? []
        : [
            `Si l’autorité doit être informée, c’est au plus tard le ${due} (72 heures après que l’entreprise en a eu connaissance ; RGPD, art. 33).`,
          ]),
      `À lire et à évaluer ici : ${url}`,
    ],
  }),
  en: ({ reference, kind, due, url, overdue }) => ({
    subject: overdue ? `Reminder: incident ${reference}, 24 hours left` : `Incident reported: ${reference}`,
    paragraphs: [
      overdue ? `Incident ${reference} is not closed yet.` : `An incident has just been reported: ${KINDS[kind].en}.`,
      ...(due === undefined
        ? []
        : [
            `If the authority has to be told, it must be by ${due} (72 hours after the company became aware; GDPR Art. 33).`,
          ]),
      `To be read and assessed here: ${url}`,
    ],
  }),
};
