import { any } from './patterns.ts';

const CLOSE_FR =
  "(?:mon|ma|mes|l'|son) ?(?:ex|ex-\\p{L}+|mari|époux|épouse|femme|conjointe?|compagnon|compagne|copain|copine|père|mère|frère|beau-père|fils|voisin)";
const CLOSE_EN =
  'my (?:ex|ex-\\p{L}+|husband|wife|partner|spouse|boyfriend|girlfriend|father|mother|brother|stepfather|son|neighbou?r)';

/** Violence or threats that somebody lives with, whoever does it. */
const VIOLENCE = any(
  '(?:domestic|family) (?:abuse|violence)|abusive (?:ex|husband|wife|partner|relationship|boyfriend|girlfriend|father|man)|restraining order|protection order|(?:stalk(?:s|ed|ing)|threaten(?:s|ed|ing)|beat(?:s|ing)?|hits|hit|hurts?|harass(?:es|ed|ing)) me|(?:is|was) stalking|my stalker',
  `(?:he|she|${CLOSE_EN})(?:'s| is| was)(?: very| so)? (?:violent|dangerous|abusive)|hiding from (?:him|her|${CLOSE_EN})`,
  "violences? (?:conjugales?|domestiques?|familiales?|de couple)|ordonnance de protection|(?:me|m’|m')(?: a)? ?(?:harcèle|harcelée?|menace|menacée?|traque|traquée?|frappe|frappée?|bat|battue?|suit partout)|téléphone grave danger",
  `(?:il|elle|${CLOSE_FR}) (?:est|était)(?: très| si)? (?:violente?|dangereu(?:x|se))|me cache (?:de lui|d'elle|de ${CLOSE_FR})`,
);

const FEAR = any(
  "j'ai (?:très |tellement )?peur|je crains|je suis terrifiée?|i(?:'m| am)(?: so| very)? (?:scared|afraid|terrified|frightened)|i fear",
);
const OF_SOMEBODY = any(`${CLOSE_FR}|${CLOSE_EN}|(?:de lui|d'elle|of him|of her)`);

const MYSELF = any("je|j'\\p{L}+|me|m'\\p{L}+|moi|mon|ma|mes|nous|i|i'm|i've|my|we|us");

/** « Que faites-vous en cas de violences ? » asks; it tells of nothing. */
const ASKED_IN_GENERAL = any(
  '(?:do|does|can|would|will) (?:you|the company)|what (?:do|happens)|how do|if|in case',
  "(?:que|comment|qu'est-ce que) .{0,30}?(?:-vous|faites|font|se passe)|avez-vous|si|s'il|en cas de",
);

/** Whether the person tells that somebody threatens or frightens them. */
export function fearsSomebody(text: string): boolean {
  const straight = text.replaceAll('’', "'");
  if (!MYSELF.test(straight)) return false;
  if (FEAR.test(straight) && OF_SOMEBODY.test(straight)) return true;
  return VIOLENCE.test(straight) && !ASKED_IN_GENERAL.test(straight);
}
