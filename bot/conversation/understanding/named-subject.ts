/**
 * What kind of thing a question wants, and whether declared words hold one. However near its subject is, a statement
 * without any length of time does not answer "how long?", and one that names nobody does not answer "which firm?".
 * Shares were counted on the train companies.
 */
interface Wanted {
  asks: RegExp;
  states: RegExp;
}

const UNITS =
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?|quarters?|seasons?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|nuits?|trimestres?|saisons?|birthday|anniversaire|lendemain|overnight';

/** 666 of 669 answers state one; of 65 such questions that nothing answers, 38 have a nearest statement that states one. */
const DURATION: Wanted = {
  asks: /(?<!\p{L})(?:how long|for how many (?:days|months|years|weeks)|how many (?:days|months|years|weeks|hours)|until when|till when|combien de (?:temps|tps|jours|mois|semaines|années|ans)|pendant combien|jusqu'à quand|quelle durée|longtemps|depuis quand|since when|how soon|how fast|how quickly|(?:dans )?quel délai)(?!\p{L})/iu,
  states: new RegExp(
    `(?<!\\p{L})(?:${UNITS}|until|till|as long as|at once|immediately|never|jusqu|tant que|dès|aussitôt|immédiatement|jamais|forever|straight away|instantly|sur-le-champ|\\d{4})(?!\\p{L})`,
    'iu',
  ),
};

/** A capital inside a sentence: in French and English, the name of somebody or some place. */
const NAME: Wanted = {
  asks: /^(?:and |et |so |alors )?(?:which ones?|who exactly|lesquel(?:le)?s|qui (?:ça|exactement|précisément))(?!\p{L})|(?<!\p{L})(?:(?:what(?:'s| is| are)|state|give me) the (?:full )?names? of|who is called|comment s'appell?ent?|quel(?:s)? (?:est|sont) le(?:s)? noms?|which (?:outside |other )?(?:firms?|compan(?:y|ies)|banks?|labs?|agenc(?:y|ies)|contractors?)|quel(?:le)?s? (?:société|entreprise|agence|banque|cabinet)s?)(?!\p{L})/iu,
  states: /(?<=[\p{Ll}\p{N},;:–(]['’)]? ?(?:the |la |le |les |l'|d'|à |de |by |to )?)\p{Lu}[\p{L}-]+/u,
};

/** Whether declared words can hold what the question wants; true where the question wants nothing in particular. */
export function holdsWhatIsWanted(question: string, declared: string[]): boolean {
  return [DURATION, NAME].every(
    ({ asks, states }) => !asks.test(question) || declared.some((text) => states.test(text)),
  );
}

const SUBJECT_EN = /^(?:and |so |but )?(?:does|do|is|has|did|will|can|could|would)\s+(\p{Lu}[\p{L}\p{N}-]{2,})\s/iu;
const SUBJECT_FR =
  /^(?:et |mais |alors )?(?:est-ce qu(?:e |'))?(?:(?:les|la|le) \p{L}+ comme )?(\p{Lu}[\p{L}\p{N}-]{2,})(?: \p{Lu}[\p{L}\p{N}-]+)? (?:garde|vend|voit|sait|reçoit|partage|conserve|utilise|lit|donne|peut|va|fait|paie|\p{L}+-t-(?:il|elle|ils|elles)|\p{L}+-(?:ils|elles))(?!\p{L})/u;

/** The named subject of a question about somebody else ("Does Acme sell …?", "Acme garde … ?"); undefined when there is none. */
export function namedSubject(question: string): string | undefined {
  const english = SUBJECT_EN.exec(question)?.[1];
  if (english !== undefined && /^\p{Lu}/u.test(english)) return english;
  return SUBJECT_FR.exec(question)?.[1];
}
