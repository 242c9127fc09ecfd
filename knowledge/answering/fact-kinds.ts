import { fold } from '../retrieval/analysis/fold.ts';
import { numberWord } from '../retrieval/analysis/number-words.ts';
import type { Language } from '../statement.ts';

/**
 * Kinds of fact that a question can ask for and that a statement visibly holds or lacks. Amounts, shares and dates were
 * tried and left out: few ask for them in plain words, and those who do are often answered without one.
 */
const FACT_KINDS = ['duration', 'party', 'place'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * How people ask for each kind, on folded text. Only plain ways of asking: a question that asks in another way asks for
 * no kind, and nothing follows.
 */
const ASKED: Record<FactKind, Record<Language, RegExp>> = {
  duration: {
    fr: /\b(?:combien de (?:temps|tps|jours?|semaines?|mois|annees?|ans|heures?)|(?:pendant|pdt|depuis|en|sous|dans|au bout de) combien\b|(?:quelle|queles?) (?:est la )?duree|quel (?:est le )?delai|jusqu'a quand|jusqu'a quel)/,
    en: /\b(?:how (?:long|many (?:days|weeks|months|years|hours)|soon|quickly|fast)|(?:for )?what (?:period|length of time)|until when|till when|how much time)\b/,
  },
  party: {
    fr: /(?:^|[\s,;:(])(?:qui (?:est|sont|a|ont|peut|peuvent|recoit|voit|lit|fait|gere|decide|s'occupe|heberge|traite|fournit|va|vont)\b|(?:a|avec|par|chez|de) qui\b|(?:quel(?:le)?s? |comment s'appellent? ).{0,20}(?:societe|entreprise|prestataire|partenaire|fournisseur|organisme|banque|hebergeur|technicien)\w*|comment s'appellent?|le nom d)/,
    en: /\b(?:who(?:m| else)?\b(?! i\b| we\b)|whose|(?:which|what)(?:'s| is)? (?:the )?(?:company|companies|firm|firms|provider|providers|supplier|partner|partners|bank|organisation|organization|contractor|name)\b|what.{0,12}\bcalled)\b/,
  },
  place: {
    fr: /\b(?:dans quel(?:le)?s? (?:pays|ville|endroit)|quel pays|(?:^|\s)ou (?:sont|est|se|vont|va|partent|stock|heberg|ca|c'est|elles?|ils?|mes|vos))/,
    en: /\b(?:where(?: exactly)? (?:is|are|do|does|did|will|were|was|my|it|the|they)|(?:which|what) (?:country|countries|city|place|jurisdiction))\b/,
  },
};

const UNIT = {
  fr: /^(?:seconde|minute|heure|h|jour|journee|semaine|mois|trimestre|an|annee|ans|nuit)s?$/,
  en: /^(?:second|minute|hour|h|day|week|month|quarter|year|night|fortnight)s?$/,
};
const DURATION_WORDS = {
  fr: /\b(?:aussitot|immediatement|tout de suite|sur-le-champ|en temps reel|jamais (?:conserve|garde|stocke|enregistre)|ne (?:garde|conserve|stocke)\w*|tant que|jusqu'a|aussi longtemps|le temps d|lendemain|la veille|dans l'heure|dans la journee)/,
  en: /\b(?:at once|immediately|straight away|right away|in real time|never (?:kept|stored|saved)|not (?:kept|stored|saved)|as long as|until|overnight|the next day|the day before|within the hour|instantly)\b/,
};
const PLACE_WORDS =
  /\b(?:europe\w*|union|ue|eu|eea|eee|pays|countr\w+|sites?|serveurs?|servers?|datacentres?|centres?|locaux|premises|building|batiment|etranger|abroad|sur place|on site|on your|sur votre|dans votre|in your)\b/;
const CAPITALISED = /(?<=[\p{Ll}\d,;:»)'’] ["«“(]?\s?)(?:\p{Lu}[\p{L}\d]+|\p{Lu}{2,})/u;
const PARTY_WORDS =
  /\b(?:equipe|service|personnel|salarie|employe|technicien|medecin|conseiller|prestataire|partenaire|notaire|banque|assureur|hebergeur|sous-traitant|autorite|police|juge|personne|aucun|nul|seuls?|team|staff|employee|engineer|doctor|adviser|advisor|provider|partner|bank|insurer|host|processor|authority|police|judge|nobody|no one|none|only|people|person)\w*/;

/** The kinds of fact that the question plainly asks for; usually none or one. */
export function factsAsked(question: string, language: Language): FactKind[] {
  const text = fold(question);
  return FACT_KINDS.filter((kind) => ASKED[kind][language].test(text));
}

/** Whether a text holds something of the kind. */
export function holdsFact(text: string, kind: FactKind, language: Language): boolean {
  const folded = fold(text);
  switch (kind) {
    case 'duration':
      return DURATION_WORDS[language].test(folded) || holdsNumberOf(folded, UNIT[language], language);
    case 'party':
      return CAPITALISED.test(text) || PARTY_WORDS.test(folded);
    case 'place':
      return CAPITALISED.test(text) || PLACE_WORDS.test(folded);
  }
}

/** A number, in digits or words, followed within two words by the unit. */
function holdsNumberOf(folded: string, unit: RegExp, language: Language): boolean {
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return words.some((word, i) => {
    const isNumber =
      /^\d+$/.test(word) ||
      numberWord(word, language) !== undefined ||
      /^(?:une?|an?|one|chaque|each|every|quelques|a few)$/.test(word);
    return isNumber && words.slice(i + 1, i + 4).some((next) => unit.test(next));
  });
}
