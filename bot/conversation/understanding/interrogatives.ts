/** Cues of a question, by their form. Typing errors of a chat ("koi", "esk", "wen") are among them. */

const LEAD =
  "^[\\s\"'«(>*-]*(?:(?:and|et|but|mais|so|or|ou|donc|alors|then|also|ok(?:ay)?|d'accord|bon|fine|well|please|svp|hi|hello|hey|bonjour|bonsoir|salut|sorry|pardon|dis|dites|now|just|juste|at least|au moins|du coup|par contre|finally|pour finir|last thing|anyway|another thing)[\\s,:!.]+)*";

const WH = [
  "how|what|what's|whats|which|who|who's|whos|whom|whose|where|when|why|wat|wen|hw|wot|how's|where's",
  "combien|comment|pourquoi|quand|où|qui|quel(?:le)?s?|lequel|laquelle|que|qu'(?:est-ce|est ce|en|avez|y)|quoi|est-ce qu[e']|est ce qu[e']|esk|ske|kan|kel(?:le)?|koi|pk|pq|pourkoi|c'est (?:quoi|qui|quand|où|pour)|ya-t-il|y a-t-il",
  "(?:à|a|avec|chez|pour|par|de|dans|sur|vers|depuis|pendant|pdt|jusqu'à|sous|en) (?:qui|quoi|quel(?:le)?s?|combien|quand|où)",
  '(?:to|with|for|from|by|in|on|at|about|under|until|since) (?:what|which|who|whom|whose|how|when|where)',
].join('|');

const AUXILIARY =
  "do|does|did|dus|is|are|was|were|am|can|could|will|would|should|shall|may|might|must|has|have|had|don't|doesn't|didn't|isn't|aren't|can't|won't|hasn't|haven't|do you|any";

const STARTS_INTERROGATIVE = new RegExp(`${LEAD}(?:${WH}|${AUXILIARY})(?![\\p{L}'])`, 'iu');

/** "When I rang, nobody answered." begins like a question and tells. */
const TELLS = new RegExp(`${LEAD}(?:when|where|what|as|quand|que)(?!\\p{L}).*[.!]$`, 'isu');

/** Behind a French verb that is turned round: "gardez-vous", "a-t-il", "peut-on". */
const TURNED_SUBJECT = 'vous|tu|il|ils|elle|elles|on|nous|je';
export const TURNED_ROUND_FR = `-(?:t-)?(?:${TURNED_SUBJECT})(?!\\p{L})`;
const INVERSION = new RegExp(`\\p{L}+-(?:t-)?(?:${TURNED_SUBJECT}|ce)(?!\\p{L})`, 'iu');

/** "I want to know who…", "dites-moi si…": an order or a wish that holds a question. */
export const INDIRECT = new RegExp(
  [
    '(?:can|could|would|will) you (?:please )?(?:tell|explain|say|clarify)(?: to)?(?: me| us)?',
    '(?:please )?(?:just )?(?:tell|explain|let) (?:to )?(?:me|us)(?: know)?',
    "(?:i|we) (?:want|need|wish|would like|'d like|just want|only want)(?: to)? (?:know|understand|hear)",
    "i(?:'d| would) like to (?:know|understand)",
    "i(?:'m| am)? wonder(?:ing)?",
    'state|specify|answer|describe|list|explain|show me',
    '(?:pouvez|pourriez|peux|pourrais)-?(?:vous|tu)? (?:me |nous )?(?:dire|expliquer|préciser|indiquer)',
    '(?:dites|dis|expliquez|explique|précisez|indiquez|donnez|montrez)(?:-moi|-nous)?',
    "(?:je|j'|on|nous) ?(?:veux|voudrais|aimerais|souhaite|souhaiterais|cherche à|ai besoin de|veut|voulons) (?:juste |simplement )?(?:savoir|comprendre|connaître)",
    'je me demande',
  ].join('|'),
  'iu',
);

/** Whether a sentence asks something, by its sign or its form. */
export function isQuestion(sentence: string): boolean {
  return /\?[»"”')\s]*$/.test(sentence) || startsInterrogative(sentence) || asksIndirectly(sentence);
}

export function startsInterrogative(sentence: string): boolean {
  if (TELLS.test(sentence)) return false;
  return STARTS_INTERROGATIVE.test(sentence) || new RegExp(`${LEAD}${INVERSION.source}`, 'iu').test(sentence);
}

/** Whether an order or a wish to know stands in a sentence: "tell me who …". */
export function asksIndirectly(sentence: string): boolean {
  return new RegExp(`${LEAD}(?:${INDIRECT.source})`, 'iu').test(sentence) || INDIRECT_WITHIN.test(sentence);
}

const INDIRECT_WITHIN = new RegExp(
  `(?<!\\p{L})(?:${INDIRECT.source}) (?:juste |simplement |just |only )?(?:if|whether|who|what|how|where|when|why|which|si|qui|ce que|comment|combien|où|quand|pourquoi|quel)`,
  'iu',
);

/** French, and hasty English, ask with the word in its place: "vous gardez ça combien de temps". */
const WITHIN =
  /(?<!\p{L})(?:combien|quoi|qui|où|quand|comment|pourquoi|quel(?:le)?s?|koi|ki|how long|how much|where|when|why)(?!\p{L})/iu;

export function asksWithin(text: string): boolean {
  return WITHIN.test(text);
}
