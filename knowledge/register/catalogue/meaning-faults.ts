import { LANGUAGES, type Language } from '../../statement.ts';
import { faultEntry, type Nothing, quoted, remarkEntry, type Sentence } from './wording.ts';

const IN: Record<Language, Sentence> = {
  fr: { fr: 'en français', en: 'in French' },
  en: { fr: 'en anglais', en: 'in English' },
};

/** Faults that no single value shows: what the files say together. */
export const MEANING_FAULTS = {
  'id-not-file-name': faultEntry((facts: { id: string; name: string }) => ({
    found: {
      fr: `La pratique s'appelle ${quoted(facts.id).fr} et le fichier ${quoted(facts.name).fr}.`,
      en: `The practice is called ${quoted(facts.id).en} and the file ${quoted(facts.name).en}.`,
    },
    allowed: { fr: "L'id est le nom du fichier sans .yaml.", en: 'The id is the name of the file without .yaml.' },
    remedy: { fr: `Renommez le fichier en ${facts.id}.yaml.`, en: `Rename the file to ${facts.id}.yaml.` },
  })),
  'practice-twice': faultEntry((facts: { id: string; other: string }) => ({
    found: {
      fr: `La pratique ${quoted(facts.id).fr} est déjà déclarée dans ${facts.other}.`,
      en: `The practice ${quoted(facts.id).en} is already declared in ${facts.other}.`,
    },
    allowed: { fr: 'Une pratique par id.', en: 'One practice an id.' },
    remedy: { fr: "Donnez un autre id à l'une des deux.", en: 'Give one of them another id.' },
  })),
  'statement-twice': faultEntry((facts: { id: string }) => ({
    found: {
      fr: `L'énoncé ${quoted(facts.id).fr} existe déjà dans cette pratique.`,
      en: `The statement ${quoted(facts.id).en} already exists in this practice.`,
    },
    allowed: { fr: 'Un énoncé par id dans une pratique.', en: 'One statement an id in a practice.' },
    remedy: { fr: "Donnez un autre id à l'un des deux.", en: 'Give one of them another id.' },
  })),
  'practice-without-statements': faultEntry((_: Nothing) => ({
    found: { fr: 'La pratique ne déclare aucun énoncé.', en: 'The practice declares no statement.' },
    allowed: { fr: 'Au moins un énoncé par pratique.', en: 'At least one statement a practice.' },
    remedy: {
      fr: 'Écrivez un énoncé (id, facet, fr, en), ou retirez le fichier.',
      en: 'Write a statement (id, facet, fr, en), or remove the file.',
    },
  })),
  'no-language': faultEntry((_: Nothing) => ({
    found: { fr: "Il n'y a ni « fr » ni « en ».", en: 'There is neither “fr” nor “en”.' },
    allowed: {
      fr: 'Le texte en français (fr), en anglais (en), ou les deux.',
      en: 'The text in French (fr), in English (en), or both.',
    },
    remedy: { fr: 'Écrivez le texte sous fr ou en.', en: 'Write the text under fr or en.' },
  })),
  'language-missing': remarkEntry((facts: { language: Language }) => ({
    found: { fr: `Le texte manque ${IN[facts.language].fr}.`, en: `The text is missing ${IN[facts.language].en}.` },
    allowed: {
      fr: 'company.yaml annonce cette langue (languages).',
      en: 'company.yaml announces this language (languages).',
    },
    remedy: {
      fr: `Traduisez-le sous ${facts.language} ; d'ici là, il sera cité dans l'autre langue.`,
      en: `Translate it under ${facts.language}; until then it is quoted in the other language.`,
    },
  })),
  'language-not-announced': remarkEntry((facts: { language: Language }) => ({
    found: { fr: `Il y a un texte ${IN[facts.language].fr}.`, en: `There is a text ${IN[facts.language].en}.` },
    allowed: {
      fr: "company.yaml n'annonce pas cette langue (languages).",
      en: 'company.yaml does not announce this language (languages).',
    },
    remedy: {
      fr: `Ajoutez ${facts.language} à languages, ou retirez le texte.`,
      en: `Add ${facts.language} to languages, or remove the text.`,
    },
  })),
  'one-language': remarkEntry((facts: { language: Language }) => ({
    found: {
      fr: `Tout le registre est ${IN[facts.language].fr}.`,
      en: `The whole register is ${IN[facts.language].en}.`,
    },
    allowed: {
      fr: `Limpide répond en français et en anglais (${LANGUAGES.join(', ')}) ; une seule langue suffit.`,
      en: `Limpide answers in French and English (${LANGUAGES.join(', ')}); one language is enough.`,
    },
    remedy: {
      fr: "Qui écrit dans l'autre langue lira les phrases déclarées telles quelles ; traduisez-les si cela compte.",
      en: 'Who writes in the other language reads the declared sentences as they are; translate them if that matters.',
    },
  })),
  'figures-differ': remarkEntry((facts: { fr: string; en: string }) => ({
    found: {
      fr: `Le français dit « ${facts.fr} », l'anglais « ${facts.en} ».`,
      en: `The French says “${facts.fr}”, the English “${facts.en}”.`,
    },
    allowed: {
      fr: 'Un énoncé dit la même chose dans les deux langues.',
      en: 'A statement says the same in both languages.',
    },
    remedy: {
      fr: 'Corrigez celui qui est faux : chacun est montré à ceux qui lisent sa langue.',
      en: 'Correct the one that is wrong: each is shown to those who read its language.',
    },
  })),
  'jurisdiction-unknown': remarkEntry((facts: { jurisdiction: string; known: readonly string[] }) => ({
    found: {
      fr: `Aucune règle pour ${quoted(facts.jurisdiction).fr} : les délais des demandes n'en tiennent pas compte.`,
      en: `There are no rules for ${quoted(facts.jurisdiction).en}: the time limits of requests do not heed it.`,
    },
    allowed: { fr: `Lois connues : ${facts.known.join(', ')}.`, en: `Known laws: ${facts.known.join(', ')}.` },
    remedy: {
      fr: 'Corrigez le code, ou laissez-le si la loi est seulement citée : la première loi connue vaut, à défaut eu-gdpr.',
      en: 'Correct the code, or leave it if the law is only named: the first known law holds, else eu-gdpr.',
    },
  })),
  'since-in-future': remarkEntry((facts: { since: string }) => ({
    found: {
      fr: `La pratique vaut à partir du ${facts.since}, qui est à venir.`,
      en: `The practice holds from ${facts.since}, which is still to come.`,
    },
    allowed: {
      fr: 'Ce qui est publié est montré tout de suite comme ce qui vaut.',
      en: 'What is published is shown at once as what holds.',
    },
    remedy: {
      fr: 'Publiez ce jour-là, ou corrigez la date.',
      en: 'Publish on that day, or correct the date.',
    },
  })),
  'same-text': remarkEntry((facts: { language: Language; other: string }) => ({
    found: {
      fr: `Ce texte ${IN[facts.language].fr} est déjà celui de ${facts.other}.`,
      en: `This text ${IN[facts.language].en} is already that of ${facts.other}.`,
    },
    allowed: { fr: 'Un énoncé dit une chose une fois.', en: 'A statement says one thing once.' },
    remedy: { fr: "Retirez l'un des deux, ou précisez-les.", en: 'Remove one of them, or make each more precise.' },
  })),
};
