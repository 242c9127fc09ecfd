import type { Language } from '../../knowledge/statement.ts';

const words = (list: string) => new Set(list.split(/\s+/));

/** Words that deny their clause, folded. English "n't" is cut into "n" or "don"/"won" and "t". */
const NEGATORS: Record<Language, ReadonlySet<string>> = {
  fr: words(
    'pas jamais aucun aucune aucuns rien personne nul nulle ni sans non plus impossible interdit interdite hors',
  ),
  en: words(
    'not never no nobody none nothing nor neither without cannot t cant dont doesnt wont isnt arent didnt nowhere impossible forbidden',
  ),
};

export function isNegator(key: string, language: Language): boolean {
  return NEGATORS[language].has(key);
}

/** Words that leave no exception, folded. */
const ABSOLUTES: Record<Language, ReadonlySet<string>> = {
  fr: words(
    'toujours jamais tout tous toute toutes aucun aucune rien personne garanti garantie garantis garantissons immediatement instantanement definitivement systematiquement automatiquement forcement entierement totalement absolument integralement quiconque eternellement indefiniment chaque seul seule seulement uniquement',
  ),
  en: words(
    'always never all every everyone everything everybody nothing nobody none guarantee guaranteed immediately instantly permanently forever automatically completely entirely absolutely totally anyone anything whatsoever indefinitely only solely just',
  ),
};

export function isAbsolute(key: string, language: Language): boolean {
  return ABSOLUTES[language].has(key);
}

/** Words that soften or restrict, folded: an exception or a condition hangs on them. */
const CONDITIONS: Record<Language, ReadonlySet<string>> = {
  fr: words(
    'si sauf seulement uniquement hormis excepte quand lorsque tant moins condition conditions accord consentement accepte acceptez autorise autorisation demande demandez necessaire obligatoire facultatif meme',
  ),
  en: words(
    'if unless except only when until provided condition agree agreed agreement consent permission ask asked required optional mandatory even whether despite',
  ),
};

export function isCondition(key: string, language: Language): boolean {
  return CONDITIONS[language].has(key);
}

/** Pairs of sides that exclude each other; beginnings of folded words, both languages together. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['always|toujours|systematiq|everytime', 'never|jamais'],
    ['before|avant|earlier|beforehand|prior', 'after|apres|later|afterwards|ensuite'],
    ['more|plus|above|over|exceed|au-dela|dessus', 'less|fewer|moins|below|under|dessous'],
    [
      'automat|machine|robot|program|programme|logiciel|software|algorithm',
      'human|humain|person|personne|someone|somebody|quelqu|manual|conseiller|gestionnaire|agent',
    ],
    [
      'all|every|everyone|everybody|tout|tous|toutes|chacun',
      'none|nobody|no|aucun|aucune|personne|nul|some|certain|only|seul|seulement|uniquement',
    ],
    ['with|avec', 'without|sans'],
    [
      'keep|keeps|kept|retain|store|stored|gard|conserv|stay|stays|remain|rest|reste|restent',
      'delet|eras|remov|destroy|shred|supprim|effac|detrui|detruit|gone|disappear|disparai|vanish|purge',
    ],
    [
      'optional|facultati|voluntar|volontaire|choice|choix|free to|libre',
      'mandatory|required|compulsory|obligat|must|faut|doit|devez|forced|oblig',
    ],
    ['free|gratuit|gratis|frais', 'paid|payant|charge|fee|cost|cout|payer|paid'],
    ['anonym|pseudonym|nameless', 'name|named|nom|noms|nominati|identif'],
    ['inside|within|interne|dedans', 'outside|hors|dehors|external|exterieur'],
    [
      'allow|permit|autoris|can|peut|pouvez|may',
      'forbid|forbidden|prohibit|interdit|interdi|cannot|impossible|banned|ban',
    ],
    ['accept|agree|consent|oui|yes|opt|accord', 'refus|declin|reject|non|no|oppos|object'],
    ['first|premier|premiere|start|begin|debut', 'last|dernier|derniere|end|fin|second|seconde|deuxieme'],
    ['minimum|least', 'maximum|most|plafond'],
    [
      'immediat|instant|straight|once|tout de suite|aussitot|same day|jour meme',
      'later|delay|bout|month|mois|weeks|semaines',
    ],
    [
      'public|everyone|visible|shown|open|affich|ouvert',
      'private|prive|hidden|mask|cach|closed|ferme|locked|verrouill',
    ],
    ['include|including|compris|inclus|meme', 'exclud|except|sauf|exclu|hormis|apart|hors'],
    ['encrypt|chiffr|hash|mask|masqu', 'plain|clair|unencrypted|full'],
    ['yearly|annual|annuel|year|an|ans', 'monthly|mensuel|month|mois|weekly|hebdo|week|semaine|daily|quotidien'],
    ['parent|pere|mere|mother|father|guardian', 'child|enfant|kid|minor|mineur'],
    ['written|ecrit|paper|papier|post|letter|courrier', 'oral|phone|telephone|verbal|call|appel'],
    [
      'definit|final|irrevers|permanent|irrecover|irrecupera',
      'reversib|undo|temporary|temporaire|provisoire|recover|recuper|restor|annul|revers',
    ],
    ['sell|sold|vend|vente|rent|lou', 'lend|pret|give|donn'],
    [
      'in-house|ourselves|nous-meme|us|nous',
      'partner|partenaire|third|tiers|provider|prestataire|subcontract|sous-traitant',
    ],
    ['whole|full|entire|entier|complet|complete|total', 'part|partial|partie|extract|extrait|piece'],
    ['default|office|d office', 'consent|accept|agree|ask|demand|choose|choisi|tick|coch'],
  ] as const
).map(([one, other]) => [sided(one), sided(other)] as const);

function sided(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives})`);
}

/** For a folded word, the patterns of what it excludes. */
export function opposites(key: string): RegExp[] {
  return OPPOSITES.flatMap(([one, other]) => [...(one.test(key) ? [other] : []), ...(other.test(key) ? [one] : [])]);
}

const PREFIXES: Record<Language, RegExp> = {
  fr: /^(?:des|dis|de|in|im|ir|il|non)/,
  en: /^(?:un|dis|de|in|im|ir|il|non)/,
};
const SWITCHES: ReadonlySet<string> = words('on off');

/**
 * Whether one of two texts on the same matter denies what the other says, by their words: only one of them has a word of
 * denial, or a word stands against its own opposite (« activés », « désactivés »; on, off). Keys are folded words.
 */
export function isTurned(one: readonly string[], other: readonly string[], language: Language): boolean {
  const denies = (keys: readonly string[]) => keys.some((key) => isNegator(key, language));
  if (denies(one) !== denies(other)) return true;
  const [here, there] = [new Set(one), new Set(other)];
  const bare = (key: string) => key.replace(PREFIXES[language], '');
  const opposed = (keys: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...keys].some((key) => !others.has(key) && bare(key) !== key && bare(key).length > 3 && others.has(bare(key)));
  const switched =
    [...SWITCHES].some((key) => here.has(key) !== there.has(key)) &&
    [...SWITCHES].every((key) => here.has(key) || there.has(key));
  return opposed(here, there) || opposed(there, here) || switched;
}
