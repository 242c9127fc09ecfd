import { fold } from '../retrieval/analysis/fold.ts';
import { declaredIn, type Language, type Statement } from '../statement.ts';
import { factsAsked, holdsFact } from './fact-kinds.ts';

/**
 * What a question plainly wants and declared words must hold to answer it. However near its subject is, a statement
 * without any length of time does not answer "how long?", one that names nobody does not answer "which firm?", and the
 * figures of one year are not those of another. Unlike the kinds of fact that the decision weighs, these are certain:
 * what lacks one is not shown as an answer. Counted on the questions of train and of evals/data/fit.
 */
interface Want {
  asks(question: string, language: Language): boolean;
  /** Each language in which a statement is declared must hold it, not only one of them. */
  inEach?: true;
  holds(text: string, language: Language, question: string): boolean;
}

/** Of 804 such questions 794 are answered by words that hold one; of 63 near misses, 26 are near to words that hold none. */
const DURATION: Want = {
  asks: (question, language) => factsAsked(question, language).includes('duration') || LONG.test(fold(question)),
  holds: (text, language) => holdsFact(text, 'duration', language) || AT_ANY_TIME.test(fold(text)),
};
const LONG =
  /\b(?:how long|how soon|how fast|how quickly|until when|till when|since when|longtemps|depuis quand|quel delai)\b/;
const AT_ANY_TIME =
  /\b(?:never|jamais|forever|until|till|as long as|des (?:que|la|le|l')|nights?|nuits?|overnight|lendemain|seasons?|saisons?|birthday|anniversaire|\d{4})\b/;

/**
 * A capital inside a sentence: in French and English, the name of somebody or some place; that of "French" or "Monday" is
 * there in English only.
 */
const NAME: Want = {
  inEach: true,
  asks: (question) => WHICH_ONE.test(question),
  holds: (text) => CAPITAL_WITHIN.test(text),
};
const WHICH_ONE =
  /^(?:and |et |so |alors )?(?:which ones?|who exactly|lesquel(?:le)?s|qui (?:ça|exactement|précisément))(?!\p{L})|(?<!\p{L})(?:(?:what(?:'s| is| are)|state|give me) the (?:full )?names? of|who is called|comment s'appell?ent?|quel(?:s)? (?:est|sont) le(?:s)? noms?|which (?:outside |other )?(?:firms?|compan(?:y|ies)|banks?|labs?|agenc(?:y|ies)|contractors?)|quel(?:le)?s? (?:société|entreprise|agence|banque|cabinet)s?)(?!\p{L})/iu;
const CAPITAL_WITHIN = /(?<=[\p{Ll}\p{N},;:–(]['’)]? ?(?:the |la |le |les |l'|d'|à |de |by |to )?)\p{Lu}[\p{L}-]+/u;

/** Of 234 questions that name a year, 230 are answered by words that name the same one or none. */
const YEAR: Want = {
  asks: (question) => yearsIn(question).length > 0,
  holds(text, _, question) {
    const declared = yearsIn(text);
    return declared.length === 0 || yearsIn(question).some((year) => declared.includes(year));
  },
};
const yearsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu) ?? [];

const WANTS = [DURATION, NAME, YEAR];

/** Whether what is shown can hold what the question wants; true where the question wants nothing in particular. */
export function holdsWhatIsWanted(question: string, language: Language, shown: readonly Statement[]): boolean {
  return WANTS.every(
    ({ asks, holds, inEach }) =>
      !asks(question, language) ||
      shown.some((statement) => {
        const held = (each: Language) => holds(statement.text[each] as string, each, question);
        const languages = declaredIn(statement);
        return inEach === true ? languages.every(held) : languages.some(held);
      }),
  );
}
