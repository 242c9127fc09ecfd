import type { Language } from '../../knowledge/statement.ts';

/** The reasons of `knowledge/exchange` in French, word for word; `*` stands for what changes (a facet, a field). */
const FRENCH: Record<string, string> = {
  'has no place in a register': 'n’a pas de place dans un registre',
  'holds a character that a register refuses': 'contient un caractère qu’un registre refuse',
  'is about the document, not about data': 'parle du document, pas des données',
  'is an identifier of the document': 'est un identifiant du document',
  'of data that are not named': 'porte sur des données qui ne sont pas nommées',
  'chooses between periods, of which there are none': 'choisit entre des durées, et il n’y en a aucune',
  'is not as TILT wants it': 'n’est pas dans la forme que TILT demande',
  'TILT has a version of the whole only': 'TILT n’a de version que pour l’ensemble',
  'TILT has a date of the whole only': 'TILT n’a de date que pour l’ensemble',
  'TILT has no place for a derogation': 'TILT n’a pas de place pour une dérogation',
  'TILT names data in words, not in codes': 'TILT nomme les données en mots, pas par des codes',
  'TILT does not say whose data': 'TILT ne dit pas de qui sont les données',
  'TILT does not say whether a person takes part': 'TILT ne dit pas si une personne intervient',
  'TILT has no place for words on *': 'TILT n’a pas de place pour ce sujet (*)',
  'TILT has no place for *': 'TILT n’a pas de place pour ceci (*)',
  'a TILT document is in one language': 'un document TILT est dans une seule langue',
  'a register does not say which field holds which data': 'un registre ne dit pas quel champ contient quelles données',
  'a manifest is in one language': 'un manifeste est dans une seule langue',
  'a declaration of fideslang needs a data use, and facts.purposes has none':
    'une déclaration fideslang demande un usage, et facts.purposes n’en a pas',
  'fideslang has no revisions': 'fideslang n’a pas de révisions',
  'fideslang has no dates': 'fideslang n’a pas de dates',
  'fideslang does not say to which country': 'fideslang ne dit pas vers quel pays',
  'fideslang names sources by key': 'fideslang nomme les sources par une clé',
  'fideslang has no place for words on *': 'fideslang n’a pas de place pour ce sujet (*)',
  'fideslang has no place for *': 'fideslang n’a pas de place pour ceci (*)',
  'is said in words: *': 'est dit en mots : *',
  'a record is in one language': 'un registre des traitements est dans une seule langue',
  'a record of processing has no column for words on *':
    'un registre des traitements n’a pas de colonne pour ce sujet (*)',
  'a record of processing has no column for *': 'un registre des traitements n’a pas de colonne pour ceci (*)',
  'is in the other language': 'est dans l’autre langue',
  'has a heading that is not known': 'a un titre de colonne inconnu',
  'another row says otherwise of the company': 'une autre ligne dit autre chose de l’entreprise',
  'is a second line about the company': 'est une seconde ligne sur l’entreprise',
  'is no e-mail address': 'n’est pas une adresse e-mail',
  'is too long': 'est trop long',
  'is no date or number of a revision': 'n’est ni une date ni un numéro de révision',
  'stands in a row without an activity': 'est dans une ligne sans activité',
};

const PATTERNS = Object.entries(FRENCH).map(([english, french]): [RegExp, string] => [
  new RegExp(`^${english.replace(/[.]/g, '\\.').replace('*', '(.+)')}$`),
  french,
]);

/** Why something is not carried, in the language of the reader. */
export function reasonIn(why: string, language: Language): string {
  if (language === 'en') return why;
  for (const [pattern, french] of PATTERNS) {
    const found = pattern.exec(why);
    if (found) return french.replace('*', found[1] ?? '');
  }
  return why;
}
