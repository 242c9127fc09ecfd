import { counted, faultEntry, listed, type Nothing, quoted, type Sentence } from './wording.ts';

/** Kinds of values, as people name them. */
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'group' | 'nothing';

const KINDS: Record<Exclude<Kind, 'nothing'>, Sentence> = {
  text: { fr: 'du texte', en: 'text' },
  number: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  list: { fr: 'une liste', en: 'a list' },
  group: { fr: 'un groupe de clés', en: 'a group of keys' },
};

function suggestion(nearest: string | undefined, otherwise: Sentence): Sentence {
  if (nearest === undefined) return otherwise;
  return { fr: `Vouliez-vous dire ${quoted(nearest).fr} ?`, en: `Did you mean ${quoted(nearest).en}?` };
}

/** What the form of a value must be. */
const FORMS = {
  id: {
    fr: "Des minuscules sans accent, des chiffres et des traits d'union, au plus 80 signes (par exemple releves-mensuels).",
    en: 'Lower-case letters without accents, digits and hyphens, at most 80 signs (for example monthly-readings).',
  },
  key: {
    fr: 'Une clé fideslang : des minuscules et des points (par exemple user.contact.email).',
    en: 'A fideslang key: lower-case letters and dots (for example user.contact.email).',
  },
  country: {
    fr: 'Un code ISO 3166-1 de deux lettres capitales (par exemple FR), ou EU.',
    en: 'An ISO 3166-1 code of two capital letters (for example FR), or EU.',
  },
  phone: {
    fr: 'Un numéro de téléphone entre guillemets (par exemple "+33 4 00 00 00 00").',
    en: 'A phone number between quotation marks (for example "+33 4 00 00 00 00").',
  },
  'time-zone': {
    fr: 'Un fuseau horaire IANA (par exemple Europe/Paris).',
    en: 'An IANA time zone (for example Europe/Paris).',
  },
  'statement-at-revision': {
    fr: 'Un énoncé et la révision de sa pratique : pratique#énoncé@révision (par exemple bills#bills-kept-10-years@4).',
    en: 'A statement and the revision of its practice: practice#statement@revision (for example bills#bills-kept-10-years@4).',
  },
  percent: { fr: 'Un nombre entier de 1 à 100.', en: 'A whole number from 1 to 100.' },
  date: {
    fr: 'Une date qui existe, année-mois-jour (par exemple 2026-03-01).',
    en: 'A date that exists, year-month-day (for example 2026-03-01).',
  },
  duration: {
    fr: 'Une durée ISO 8601 (par exemple P24M pour 24 mois, P30D pour 30 jours).',
    en: 'An ISO 8601 duration (for example P24M for 24 months, P30D for 30 days).',
  },
  email: { fr: 'Une adresse électronique (nom@exemple.fr).', en: 'An e-mail address (name@example.com).' },
  url: {
    fr: 'Une adresse qui commence par https:// ou http://.',
    en: 'An address that starts with https:// or http://.',
  },
} satisfies Record<string, Sentence>;

export type Form = keyof typeof FORMS;

export const VALUE_FAULTS = {
  missing: faultEntry((facts: { key: string }) => ({
    found: { fr: `La clé ${quoted(facts.key).fr} manque.`, en: `The key ${quoted(facts.key).en} is missing.` },
    allowed: { fr: 'Elle est obligatoire ici.', en: 'It is required here.' },
    remedy: {
      fr: 'Ajoutez-la ; docs/register.md donne un modèle.',
      en: 'Add it; docs/register.md shows an example.',
    },
  })),
  'wrong-kind': faultEntry((facts: { found: Kind; wanted: Exclude<Kind, 'nothing'>; value: string }) => ({
    found:
      facts.found === 'nothing'
        ? { fr: "On n'y trouve rien.", en: 'There is nothing.' }
        : facts.value === ''
          ? { fr: `On y trouve ${KINDS[facts.found].fr}.`, en: `There is ${KINDS[facts.found].en}.` }
          : { fr: `On y trouve ${quoted(facts.value).fr}.`, en: `There is ${quoted(facts.value).en}.` },
    allowed: { fr: `Ici, ${KINDS[facts.wanted].fr}.`, en: `Here, ${KINDS[facts.wanted].en}.` },
    remedy:
      facts.wanted !== 'text'
        ? { fr: `Écrivez ${KINDS[facts.wanted].fr}.`, en: `Write ${KINDS[facts.wanted].en}.` }
        : facts.found === 'nothing'
          ? { fr: 'Écrivez le texte, ou retirez la clé.', en: 'Write the text, or remove the key.' }
          : { fr: 'Mettez la valeur entre guillemets.', en: 'Put the value between quotation marks.' },
  })),
  'unknown-key': faultEntry((facts: { key: string; known: string[]; nearest: string | undefined }) => ({
    found: {
      fr: `La clé ${quoted(facts.key).fr} n'existe pas ici.`,
      en: `There is no key ${quoted(facts.key).en} here.`,
    },
    allowed: { fr: `Clés possibles : ${listed(facts.known)}.`, en: `Possible keys: ${listed(facts.known)}.` },
    remedy: suggestion(facts.nearest, { fr: 'Retirez-la.', en: 'Remove it.' }),
  })),
  'not-in-list': faultEntry((facts: { value: string; list: string[]; nearest: string | undefined }) => ({
    found: {
      fr: `La valeur ${quoted(facts.value).fr} n'est pas dans la liste.`,
      en: `The value ${quoted(facts.value).en} is not in the list.`,
    },
    allowed: { fr: `L'une de : ${listed(facts.list)}.`, en: `One of: ${listed(facts.list)}.` },
    remedy: suggestion(facts.nearest, { fr: 'Choisissez-en une.', en: 'Choose one.' }),
  })),
  'wrong-form': faultEntry((facts: { value: string; form: Form }) => ({
    found: { fr: `On y trouve ${quoted(facts.value).fr}.`, en: `There is ${quoted(facts.value).en}.` },
    allowed: FORMS[facts.form],
    remedy: { fr: 'Corrigez la valeur.', en: 'Correct the value.' },
  })),
  'text-empty': faultEntry((_: Nothing) => ({
    found: { fr: 'Le texte est vide.', en: 'The text is empty.' },
    allowed: { fr: 'Au moins un mot.', en: 'At least one word.' },
    remedy: { fr: 'Écrivez le texte, ou retirez la clé.', en: 'Write the text, or remove the key.' },
  })),
  'text-too-long': faultEntry((facts: { length: number; limit: number }) => ({
    found: {
      fr: `Le texte fait ${counted(facts.length).fr} signes.`,
      en: `The text is ${counted(facts.length).en} characters long.`,
    },
    allowed: { fr: `Au plus ${counted(facts.limit).fr} signes.`, en: `At most ${counted(facts.limit).en} characters.` },
    remedy: {
      fr: 'Raccourcissez-le, ou partagez-le : un énoncé tient en une à trois phrases.',
      en: 'Shorten it, or split it: a statement is one to three sentences.',
    },
  })),
  'control-character': faultEntry((facts: { character: string }) => ({
    found: {
      fr: `Le texte contient le caractère invisible ${facts.character}.`,
      en: `The text holds the invisible character ${facts.character}.`,
    },
    allowed: {
      fr: 'Du texte sans caractère de commande ni caractère qui inverse le sens de lecture.',
      en: 'Text without control characters and without characters that reverse the reading direction.',
    },
    remedy: {
      fr: 'Effacez ce caractère ou retapez le passage.',
      en: 'Delete this character or type the passage anew.',
    },
  })),
  'number-too-small': faultEntry((facts: { value: number; least: number }) => ({
    found: { fr: `On y trouve ${facts.value}.`, en: `There is ${facts.value}.` },
    allowed: { fr: `Un nombre entier à partir de ${facts.least}.`, en: `A whole number from ${facts.least}.` },
    remedy: { fr: 'Écrivez un nombre plus grand.', en: 'Write a larger number.' },
  })),
  'list-empty': faultEntry((_: Nothing) => ({
    found: { fr: 'La liste est vide.', en: 'The list is empty.' },
    allowed: { fr: 'Au moins un élément.', en: 'At least one item.' },
    remedy: { fr: 'Ajoutez un élément.', en: 'Add an item.' },
  })),
  'list-too-long': faultEntry((facts: { length: number; limit: number }) => ({
    found: {
      fr: `La liste compte ${counted(facts.length).fr} éléments.`,
      en: `The list has ${counted(facts.length).en} items.`,
    },
    allowed: { fr: `Au plus ${counted(facts.limit).fr}.`, en: `At most ${counted(facts.limit).en}.` },
    remedy: { fr: 'Partagez-la entre plusieurs pratiques.', en: 'Split it between several practices.' },
  })),
  repeated: faultEntry((facts: { value: string }) => ({
    found: { fr: `${quoted(facts.value).fr} y est deux fois.`, en: `${quoted(facts.value).en} is there twice.` },
    allowed: { fr: 'Chaque valeur une seule fois.', en: 'Each value once.' },
    remedy: { fr: 'Retirez la répétition.', en: 'Remove the repetition.' },
  })),
};
