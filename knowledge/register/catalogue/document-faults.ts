import { faultEntry, type Nothing, quoted, remarkEntry } from './wording.ts';

/** Faults of `documents/*.md`. */
export const DOCUMENT_FAULTS = {
  'document-empty': remarkEntry((_: Nothing) => ({
    found: { fr: 'Aucune phrase ne se lit dans ce document.', en: 'No sentence can be read in this document.' },
    allowed: { fr: 'Des paragraphes, des listes ou des tableaux.', en: 'Paragraphs, lists or tables.' },
    remedy: { fr: 'Complétez-le ou retirez-le.', en: 'Complete it or remove it.' },
  })),
  'document-too-deep': faultEntry((facts: { levels: number }) => ({
    found: {
      fr: 'Des listes ou des citations sont emboîtées sur trop de niveaux.',
      en: 'Lists or quotations are nested in too many levels.',
    },
    allowed: { fr: `Au plus ${facts.levels} niveaux.`, en: `At most ${facts.levels} levels.` },
    remedy: { fr: 'Faites-en des titres et des paragraphes.', en: 'Make headings and paragraphs of them.' },
  })),
  'document-language': faultEntry((_: Nothing) => ({
    found: {
      fr: "Le document n'a l'air ni français ni anglais.",
      en: 'The document looks neither French nor English.',
    },
    allowed: { fr: 'Des documents en français ou en anglais.', en: 'Documents in French or English.' },
    remedy: {
      fr: "Si c'en est un, écrivez « lang: fr » ou « lang: en » en tête, entre deux lignes « --- » ; sinon, retirez-le.",
      en: 'If it is one, write “lang: fr” or “lang: en” at its head, between two lines “---”; else remove it.',
    },
  })),
  'document-id': faultEntry((facts: { value: string }) => ({
    found: {
      fr: `Le nom ${quoted(facts.value).fr} entre accolades n'en est pas un.`,
      en: `The name ${quoted(facts.value).en} between braces is not one.`,
    },
    allowed: {
      fr: "{#nom}, avec des minuscules sans accent, des chiffres et des traits d'union.",
      en: '{#name}, with lower-case letters without accents, digits and hyphens.',
    },
    remedy: { fr: 'Corrigez le nom.', en: 'Correct the name.' },
  })),
  'document-id-twice': faultEntry((facts: { id: string }) => ({
    found: {
      fr: `Le nom {#${facts.id}} est donné deux fois dans ce document.`,
      en: `The name {#${facts.id}} is given twice in this document.`,
    },
    allowed: {
      fr: 'Chaque nom une seule fois par document et par langue.',
      en: 'Each name once a document and language.',
    },
    remedy: { fr: "Changez l'un des deux.", en: 'Change one of them.' },
  })),
  'document-skipped': remarkEntry((_: Nothing) => ({
    found: { fr: "Ce bloc de code n'est pas lu.", en: 'This block of code is not read.' },
    allowed: { fr: 'Des paragraphes, des listes ou des tableaux.', en: 'Paragraphs, lists or tables.' },
    remedy: {
      fr: "Écrivez-le en paragraphe s'il déclare quelque chose.",
      en: 'Write it as a paragraph if it declares something.',
    },
  })),
};
