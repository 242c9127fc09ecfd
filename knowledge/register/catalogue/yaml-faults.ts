import { faultEntry, type Nothing, quoted, type Sentence } from './wording.ts';

/** What the YAML parser's error codes mean (https://eemeli.org/yaml/#errors). */
const REASONS: Record<string, Sentence> = {
  BAD_INDENT: {
    fr: "Le retrait de cette ligne ne correspond à celui d'aucune ligne au-dessus, ou un crochet reste ouvert avant elle.",
    en: 'The indentation of this line matches no line above, or a bracket is left open before it.',
  },
  TAB_AS_INDENT: { fr: 'Une tabulation sert de retrait.', en: 'A tab is used as indentation.' },
  MISSING_CHAR: {
    fr: 'Il manque un signe : guillemet, crochet, accolade, virgule ou deux-points.',
    en: 'A sign is missing: quotation mark, bracket, brace, comma or colon.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'Un deux-points suivi d’une espace, dans un texte sans guillemets, se lit comme une clé.',
    en: 'A colon followed by a space, in a text without quotation marks, reads as a key.',
  },
  MULTILINE_IMPLICIT_KEY: {
    fr: 'Une clé s’étend sur plusieurs lignes : il manque un deux-points ou des guillemets.',
    en: 'A key spreads over several lines: a colon or quotation marks are missing.',
  },
  BAD_SCALAR_START: {
    fr: 'Un texte sans guillemets ne peut pas commencer par ce signe (@ ou `).',
    en: 'A text without quotation marks cannot start with this sign (@ or `).',
  },
  BAD_DQ_ESCAPE: {
    fr: 'Cette séquence après « \\ » n’existe pas entre guillemets doubles.',
    en: 'This sequence after “\\” does not exist between double quotation marks.',
  },
  BAD_DIRECTIVE: { fr: 'Une ligne commence par « % ».', en: 'A line starts with “%”.' },
  NON_STRING_KEY: { fr: 'Une clé n’est pas du texte.', en: 'A key is not text.' },
  RESOURCE_EXHAUSTION: { fr: 'Les niveaux sont trop nombreux.', en: 'There are too many levels.' },
};

const OTHER: Sentence = { fr: 'Ce signe n’est pas attendu ici.', en: 'This sign is not expected here.' };

const TEXT_BETWEEN_QUOTES: Sentence = {
  fr: 'Mettez le texte entre guillemets, ou écrivez-le sous la clé après « >- », avec deux espaces de retrait.',
  en: 'Put the text between quotation marks, or write it below the key after “>-”, indented by two spaces.',
};

export const YAML_FAULTS = {
  'yaml-syntax': faultEntry((facts: { code: string }) => ({
    found: REASONS[facts.code] ?? OTHER,
    allowed: {
      fr: 'Du YAML 1.2, en retrait par des espaces.',
      en: 'YAML 1.2, indented by spaces.',
    },
    remedy:
      facts.code === 'TAB_AS_INDENT'
        ? { fr: 'Remplacez les tabulations par des espaces.', en: 'Replace the tabs by spaces.' }
        : facts.code === 'BAD_INDENT'
          ? {
              fr: 'Alignez la ligne sur ses voisines, par des espaces, ou refermez le crochet.',
              en: 'Align the line with its neighbours, by spaces, or close the bracket.',
            }
          : TEXT_BETWEEN_QUOTES,
  })),
  'yaml-duplicate-key': faultEntry((facts: { key: string }) => ({
    found: {
      fr: `La clé ${quoted(facts.key).fr} est écrite deux fois.`,
      en: `The key ${quoted(facts.key).en} is written twice.`,
    },
    allowed: { fr: 'Chaque clé une seule fois.', en: 'Each key once.' },
    remedy: { fr: 'Gardez-en une seule.', en: 'Keep only one.' },
  })),
  'yaml-alias': faultEntry((facts: { name: string }) => ({
    found: {
      fr: `Un renvoi YAML (*${facts.name}) est utilisé.`,
      en: `A YAML alias (*${facts.name}) is used.`,
    },
    allowed: {
      fr: 'Chaque texte est écrit en entier, pour être relu tel quel.',
      en: 'Each text is written in full, to be reviewed as it is.',
    },
    remedy: { fr: 'Recopiez le texte à la place du renvoi.', en: 'Copy the text in place of the alias.' },
  })),
  'yaml-tag': faultEntry((facts: { tag: string }) => ({
    found: { fr: `Une étiquette YAML (${facts.tag}) est utilisée.`, en: `A YAML tag (${facts.tag}) is used.` },
    allowed: {
      fr: 'Du texte, des nombres, true ou false, des listes et des clés.',
      en: 'Text, numbers, true or false, lists and keys.',
    },
    remedy: {
      fr: "Retirez l'étiquette ; si le texte commence par « ! », mettez-le entre guillemets.",
      en: 'Remove the tag; if the text starts with “!”, put it between quotation marks.',
    },
  })),
  'yaml-several': faultEntry((_: Nothing) => ({
    found: {
      fr: 'Le fichier contient plusieurs documents YAML (une ligne « --- »).',
      en: 'The file holds several YAML documents (a line “---”).',
    },
    allowed: { fr: 'Un document par fichier.', en: 'One document a file.' },
    remedy: { fr: 'Faites un fichier de chacun.', en: 'Make a file of each.' },
  })),
};
