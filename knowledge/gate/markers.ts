import type { Language } from '../statement.ts';
import type { Word } from './words.ts';

/**
 * Words that change what the words around them say. A claim that has one must find it in the source (`inClaim`), and a
 * source that has one must find it in the claim (`inSource`).
 */
const KINDS = {
  negation: { inClaim: true, inSource: true },
  never: { inClaim: true, inSource: false },
  all: { inClaim: true, inSource: false },
  always: { inClaim: true, inSource: false },
  still: { inClaim: false, inSource: false },
  only: { inClaim: true, inSource: true },
  except: { inClaim: true, inSource: true },
  condition: { inClaim: true, inSource: true },
  whether: { inClaim: false, inSource: false },
  after: { inClaim: true, inSource: true },
  before: { inClaim: true, inSource: true },
  until: { inClaim: true, inSource: true },
  during: { inClaim: true, inSource: true },
  can: { inClaim: true, inSource: true },
  might: { inClaim: true, inSource: true },
  must: { inClaim: true, inSource: false },
  often: { inClaim: true, inSource: true },
  cause: { inClaim: true, inSource: false },
  even: { inClaim: true, inSource: false },
} as const;
export type MarkerKind = keyof typeof KINDS;

export interface Marker {
  /** What it may be; any of them may meet its like. */
  kinds: readonly MarkerKind[];
  /** It may stand for its like, and needs none: on either side, or in the claim only. */
  weak: boolean | 'in_claim';
  /** Places of its words. */
  from: number;
  to: number;
}

export function needs({ weak, kinds }: Marker, side: 'inClaim' | 'inSource'): boolean {
  if (weak === true || (weak === 'in_claim' && side === 'inClaim')) return false;
  return kinds.some((kind) => KINDS[kind][side]);
}

type Row = [kinds: string, pattern: string];

/** On folded words with spaces between them; longer patterns first. In brackets: weak; with ~: weak in a claim. */
const ROWS: Record<Language, Row[]> = {
  en: [
    ['(still)', '(?:no|not) (?:more|longer|later|less|fewer) than'],
    ['except', '(?:except|unless) (?:if|when|where)'],
    ['(only)', '(?:that|this|just) one'],
    ['only', 'nothing (?:else|more|other)|no ?(?:one|body) else|nowhere else|no other|nothing but|that is all'],
    ['always', 'without (?:any )?exceptions?|at all times|in (?:all|every) cases?|whatever happens'],
    ['(negation)', 'at all'],
    ['except', 'unless|except(?:ed|ing|ion|ions)?|apart from|other than|excluding|outside|save for|but for'],
    ['condition until', '(?:as|so) long as'],
    [
      'condition',
      'provided|providing|in case|in the event|on condition|subject to|if asked|(?:with|without) your (?:agreement|consent|permission|say)|if',
    ],
    ['after condition', 'as soon as|once'],
    ['~condition during', 'when(?:ever)?|while'],
    ['whether', 'whether'],
    ['negation can', 'cannot|unable|impossible'],
    ['negation never', 'never'],
    ['negation all', 'none|nobody|no one|nothing'],
    ['(negation)', 'nor'],
    ['negation', "n't|not|no longer|no|neither|without|nowhere"],
    ['only', 'only|solely|exclusively|alone|merely|just|sole|single'],
    ['always', 'always|forever|systematically|invariably|necessarily|inevitably'],
    ['all', 'everything|everyone|everybody|every|each|all|whole|entire|entirely|any|anyone|anything|anybody|both'],
    ['can might', 'may|could'],
    ['might', 'might|perhaps|possibly|maybe'],
    ['can', 'can|able|possible|allowed|entitled'],
    [
      'often',
      'sometimes|occasionally|usually|generally|often|mostly|normally|typically|likely|probably|as a rule|most of',
    ],
    ['must', 'must|ha(?:s|ve) to|required|obliged|mandatory|compulsory|needs? to'],
    [
      'cause',
      'because|due to|thanks to|owing to|so that|in order to|as required|therefore|hence|for .{1,20} reasons|on account of|so as to|in line with|in accordance with|to avoid|to prevent|to save',
    ],
    ['(cause) (after)', 'since'],
    ['before', 'before|prior|ahead|earlier|beforehand|previously'],
    ['after', 'after|following|later|afterwards|beyond|past|starting|as of|counting from'],
    ['(after)', 'from|then|on'],
    ['until', 'until|till'],
    ['during', 'during|throughout|meanwhile|in between'],
    ['(even)', 'included|including'],
    ['even', 'even|whatever|regardless|irrespective|no matter'],
  ],
  fr: [
    ['(still)', 'pas (?:plus|moins) d[e]?'],
    ['except', '(?:sauf|excepte|hormis) (?:si|quand|lorsqu[e]?|s)'],
    ['(can)', 's|se'],
    ['only', '(?:rien|personne|nulle part) (?:d ?)?(?:autre|de plus)|aux seules fins|c est tout'],
    ['always', 'sans (?:aucune )?exceptions?|en toutes? circonstances?|dans tous les cas|quoi qu il arrive|a jamais'],
    ['(negation)', 'du tout'],
    ['except', 'sauf|hormis|excepte|hors|en dehors|a l exception|a moins|autres? que|mis a part'],
    ['condition until', '(?:tant|aussi longtemps) qu[e ]?'],
    [
      'condition',
      'en cas|au cas|a (?:la )?condition|pourvu|sous reserve|(?:avec|sans) votre (?:accord|consentement|autorisation)|sur demande|s(?= ils?\\b)',
    ],
    ['condition whether', 'si'],
    ['after condition', 'une fois|des lors|aussitot qu|des qu'],
    ['~condition during', 'quand|lorsqu[e]?|lors'],
    ['negation can', 'impossible'],
    ['negation never', 'jamais'],
    ['negation all', 'aucune?|nul(?:le)?|rien|personne(?= n)'],
    ['negation', 'pas|non|ni|sans|guere'],
    ['only', 'seule?s?|seulement|uniquement|exclusivement|simplement'],
    ['always still', 'toujours'],
    ['always', 'systematiquement|forcement|necessairement|obligatoirement'],
    ['still', 'encore'],
    [
      'all',
      'tout|toute|tous|toutes|chaque|chacun|chacune|n importe|entier|entiere|entierement|integralement|quiconque',
    ],
    ['might', 'pourrai(?:t|ent|s)|peut-etre|eventuellement'],
    ['can', 'peu(?:t|vent|x)|pouvez|pouvons|pourra|pourront|pourrez|pouvoir|puisse(?:nt|z)?|possible|possibilite'],
    [
      'often',
      'parfois|generalement|souvent|habituellement|normalement|en general|en principe|la plupart|probablement|il arrive|d habitude|d ordinaire',
    ],
    [
      'must',
      'doi(?:t|vent|s)|devez|devons|devra|devront|devrez|faut|faudra|oblige(?:e|es|s|nt)?|obligatoire|tenu(?:e|es|s)?',
    ],
    [
      'cause',
      'parce|car|puisqu[e]?|afin|pour (?:que|qu|eviter|des raisons|cause|reduire)|grace|en raison|a cause|faute|c est pourquoi|donc|du fait|de sorte|conformement|en application|en vertu|comme l (?:exige|impose)',
    ],
    ['before', 'avant|prealable(?:ment)?|plus tot|auparavant|precedant'],
    ['after', 'apres|suivant|suivent|a compter|a partir|au bout|passe|plus tard|au dela|au-dela|la[ -]dessus'],
    ['(after)', 'depuis|des|puis|ensuite|suivante?s?'],
    ['until', 'jusqu(?:e)?'],
    ['during', 'pendant|durant|au cours|entre-temps'],
    ['(even)', 'y compris|compris(?:e|es)?|inclus(?:e|es)?'],
    ['even', 'meme si|pas meme|meme(?= (?:en|sans|avec|quand|pour|a|apres))|quel(?:le)?s? que|quelqu que|peu importe'],
  ],
};

interface Compiled {
  kinds: MarkerKind[];
  weak: Marker['weak'];
  pattern: RegExp;
}

const COMPILED: Record<Language, Compiled[]> = { en: ROWS.en.map(compile), fr: ROWS.fr.map(compile) };

function compile([kinds, pattern]: Row): Compiled {
  return {
    kinds: kinds.replace(/[()~]/g, '').split(' ') as MarkerKind[],
    weak: kinds.includes('(') || (kinds.includes('~') && 'in_claim'),
    pattern: new RegExp(`(?<= )(?:${pattern})(?= )`, 'g'),
  };
}

/** What stands in front of a plain noun "personne". */
const A_PERSON = / (?:une|la|cette|chaque|autre|par|de|d|meme|seule|en|votre|tierce|vraie|premiere) $/;

/** The markers of a text, none overlapping, in their order. */
export function markersOf(words: readonly Word[], language: Language): Marker[] {
  let line = ' ';
  const begins: number[] = [];
  for (const { folded } of words) {
    begins.push(line.length);
    line += `${folded} `;
  }
  const taken = new Set<number>();
  const markers: Marker[] = [];
  const add = (kinds: readonly MarkerKind[], weak: Marker['weak'], from: number, to: number) => {
    for (let place = from; place <= to; place += 1) if (taken.has(place)) return;
    for (let place = from; place <= to; place += 1) taken.add(place);
    markers.push({ kinds, weak, from, to });
  };
  if (language === 'fr') for (const [from, kinds] of frenchPairs(words)) add(kinds, false, from, from);
  for (const { kinds, weak, pattern } of COMPILED[language]) {
    for (const match of line.matchAll(pattern)) {
      if (match[0].startsWith('personne') && A_PERSON.test(line.slice(0, match.index))) continue;
      const from = begins.indexOf(match.index);
      if (from === -1) continue;
      add(kinds, weak, from, from + match[0].trim().split(' ').length - 1);
    }
  }
  for (const place of deniedToo(words, markers)) add(['negation'], 'in_claim', place, place);
  return markers.sort((a, b) => a.from - b.from);
}

const OR = /^(?:or|ou)$/;
/** Words between a negation and the "or" that carries it on. */
const CARRIED = 5;

/** "Without the treatment or the practitioner": the "or" denies what follows it as well. */
function deniedToo(words: readonly Word[], markers: readonly Marker[]): number[] {
  return [...words.keys()].filter((place) => {
    if (!OR.test(words[place]?.folded ?? '')) return false;
    const negation = markers.find(({ kinds, to }) => kinds.includes('negation') && to < place && place - to <= CARRIED);
    return negation !== undefined && !words.slice(negation.to, place).some(({ sign }) => sign);
  });
}

const SECOND = new Set(['pas', 'jamais', 'aucun', 'aucune', 'rien', 'personne', 'ni', 'nul', 'nulle', 'guere']);
const REACH = 8;

/** "ne … que" is "only", "ne … plus" is "no longer": only a "ne" before tells. */
function frenchPairs(words: readonly Word[]): [number, MarkerKind[]][] {
  const found: [number, MarkerKind[]][] = [];
  for (const [place, { folded }] of words.entries()) {
    if (folded !== 'ne' && folded !== 'n') continue;
    const before = words.slice(Math.max(0, place - 4), place).some((word) => SECOND.has(word.folded));
    if (before) continue;
    for (let at = place + 1; at < Math.min(words.length, place + REACH); at += 1) {
      const word = words[at] as Word;
      if (SECOND.has(word.folded) || /^[.;:]$/.test(word.text)) break;
      const next = words[at + 1]?.folded ?? '';
      if (word.folded === 'que' || word.folded === 'qu') {
        found.push([at, ['only']]);
        break;
      }
      if (word.folded === 'plus' && !/^(?:de|d|que|qu|\d)/.test(next)) {
        found.push([at, ['negation']]);
        break;
      }
    }
  }
  return found;
}
