import { FUNCTION_WORDS } from '../../../knowledge/retrieval/function-words.ts';
import { withoutMarks } from '../masking/marks.ts';

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const list = (words: string) => words.split(/\s+/).map(fold);

/** Words about the talk itself, which say nothing about the subject of a question. */
const TALK =
  list(`ok okay well fine so then now also too again actually really please sorry right yeah yep thing things know tell want need like
  since per via today tonight just even ever going happen happens happened mean means make made used use please say said yours dear sir madam
  exactement vraiment alors donc bon bah ben voila hein svp dites dis savoir voudrais aimerais souhaite sais dire passe devient devienne
  chose choses truc trucs concretement quoi oui non si d'accord merci bonjour pardon enfin coup`);

/** Function words of the language list that do name a subject of data protection. */
const TELLING = list('data email delete share sell safe list donnees supprimer effacer courriel');

/** What people tell of themselves before they ask, beside a mark of masked data: a name, an address, a number. */
const INTRODUCING = new Set(
  list(`mr mrs ms monsieur madame mme nom prenom name surname appelle called call adresse address habite live living mail mails e-mail email
    courriel telephone phone tel portable mobile cell numero number num client cliente customer compte account contrat contract iban
    joindre joignable reach ecris writing ref reference dossier naissance born ne nee`),
);

const EMPTY = new Set(
  [...list(`${FUNCTION_WORDS.fr} ${FUNCTION_WORDS.en}`), ...TALK].filter((word) => !TELLING.includes(word)),
);

/** What is done with data: such a verb alone has no subject of its own ("and who sees it?"). */
const HANDLING = new Set(
  list(`keep kept hold held store stored see sees seen get gets delete deleted erased wiped sent send share shared sell sold goes stays stay last
    lasts gardez garde garder gardée conservez conserve voit voient voyez effacez efface supprimez envoyez partagez vendez reste restent dure
    reçoit va vont`),
);

/** Words of a text that name what it is about, without accents, in order. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !isEmpty(word));
}

/** Content words without the verbs of handling data: what is left is a subject. */
export function subjectWords(text: string): string[] {
  return contentWords(text).filter((word) => !HANDLING.has(word));
}

/** Whether a sentence only says who writes: masked data, and what kind of data it is ("my number is [tel.]"). */
export function introducesPerson(sentence: string): boolean {
  const bare = withoutMarks(sentence);
  return bare !== sentence && contentWords(bare).every((word) => INTRODUCING.has(word));
}

const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).map(fold);
const isEmpty = (word: string) => EMPTY.has(word) || word.split('-').every((piece) => EMPTY.has(piece));
