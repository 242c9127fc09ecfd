import type { Right } from '../../../rights/law/rights.ts';
import { any } from '../understanding/patterns.ts';
import { straight } from './reading.ts';

const REQUEST = '(?:demande|requête|réclamation|request|complaint|LMP-[\\w-]+)';

const WITHDRAW = any(
  `(?:annul|retir|abandonn|stopp)\\p{L}*(?:-la| (?:ma|la|cette|ma dernière|toute la) ${REQUEST}| ${REQUEST})`,
  `(?:je|j') ?(?:veux |voudrais |souhaite )?(?:annul|retir|renonc|abandonn)\\p{L}* (?:à )?(?:ma|la|cette) ${REQUEST}`,
  `(?:laisse[zr]|oublie[zr]) (?:tomber )?(?:ma|la|cette) ${REQUEST}`,
  `(?:cancel|withdraw|drop|call off|take back|forget(?: about)?|scrap|stop) (?:my|the|this|that) (?:\\p{L}+ )?${REQUEST}`,
  `(?:cancel|withdraw|annulez|retirez) ${REQUEST}`,
  `i(?:'ve| have)? changed my mind about (?:my|the|this) (?:\\p{L}+ )?${REQUEST}`,
);

const APPEAL = any(
  "je (?:conteste|fais appel|m'oppose à votre (?:refus|réponse))|(?:contester|faire appel)|pas d'accord avec (?:votre|ce|cette|la) (?:refus|réponse|décision)|(?:réexamine[rz]|revoyez|reconsidérez|revoir) (?:ma|la|cette|votre) (?:demande|réponse|décision)",
  "i (?:want to |wish to |would like to |hereby )?(?:appeal|contest|challenge|dispute)(?: (?:this|the|your|that) (?:refusal|answer|decision|outcome|response))?|(?:do not|don't) (?:agree with|accept) (?:your|this|the) (?:refusal|answer|decision|response)|(?:reconsider|re-?examine|look again at) (?:my request|your (?:answer|decision|refusal))",
);

const ADD = any(
  "j'ajoute|ajoute[zr]|je (?:voudrais|veux|souhaite) (?:ajouter|préciser|compléter)|je précise|précision|j'ai oublié de (?:dire|préciser)|en complément|(?:incluez|comptez) aussi",
  "(?:please )?add (?:that|to|this|my|also)|also include|i(?:'d| would)? (?:like|want|forgot) to (?:add|mention|say)|one more thing|to add to my request|i should (?:add|have said)",
);

const END = "(?=\\s*(?:[.,;:!?]|$|svp|s'il|please|now|and))";
const RIGHT =
  '(?:correction|rectification|suppression|effacement|copie|opposition|limitation|accès|portabilité|demande)';

/** A wish taken back that names no request: it only means something where one is open. */
const TAKEN_BACK = any(
  "chang(?:é|e|er) d'avis|laisse[zr] tomber|oublie[zr] (?:ça|tout|ce que j'ai)|finalement,? (?:non|rien)",
  `annule[zr]?(?: (?:tout|ça|cela|tout ça))?${END}|annule[zr]-(?:la|le|les|moi)`,
  "ne (?:me )?(?:supprimez|effacez|corrigez|changez|modifiez|faites|envoyez|touchez) (?:plus |surtout )?(?:à )?(?:rien|pas)|n'(?:effacez|envoyez) (?:plus |surtout )?(?:rien|pas)",
  `je (?:ne )?veux plus (?:rien )?(?:effacer|supprimer|corriger|demander)|je (?:ne )?veux plus (?:de )?(?:la |cette |ma |l')?${RIGHT}`,
  `(?:je|j') ?(?:retire|annule|abandonne|renonce à) (?:la |l'|ma |mon |cette )?(?:demande d[e'] ?(?:la |l')?)?${RIGHT}`,
  '(?<!vous )garde[zr] (?:tout|mes données|toutes mes données)(?! (?:combien|pendant|jusqu))',
  'chang(?:e|ed) my mind|never ?mind|take (?:it|that) back|call it off',
  `(?:scrap|cancel|drop|forget|undo|stop|withdraw) (?:it|that|this|everything|them all|all of (?:it|them|that))${END}`,
  '(?:annule[zr]?|retire[zr]?|laisse[zr]? tomber|oublie[zr]?) (?:la|le|ma|mon) (?:première?|premier|deuxième|seconde?|dernière?|autre|ancienne|copie|suppression|correction|demande)',
  '(?:withdraw|cancel|drop|scrap) (?:the|my) (?:first|second|last|other|old|new|copy|erasure|deletion|correction)',
  "(?:don't|do not) (?:delete|erase|remove|correct|change|send) (?:anything|it|that|them|my)",
  `can i (?:still )?(?:cancel|withdraw|undo)${END}`,
  '(?<!you )(?<!to )(?:keep|leave) (?:my data|everything)(?! for)',
);

/** Whether a message takes a wish back without naming a request. */
export function takesBack(message: string): boolean {
  return TAKEN_BACK.test(straight(message));
}

const OPENING =
  "(?:(?:non|no|ok|bon|euh|ah|oh|oops|wait|attendez|finalement|en fait|actually|please|svp|s'il vous plaît)[\\s,.!]+)*";

/** Nothing but that: "stop", « annulez », "forget it". */
const ONLY_TAKEN_BACK = new RegExp(
  `^\\P{L}*${OPENING}(?:(?:stop|cancel|undo|scrap|forget)(?: (?:it|that|this|everything|all))?|never ?mind|annule[rz]?(?:-la|-le)?(?: (?:tout|ça|cela))?|j'annule|stoppez|arrêtez(?: (?:tout|ça))?|laisse[zr]? tomber|oublie[zr]?(?:-la)?(?: (?:ça|tout))?|tant pis)(?:[\\s,]+(?:please|svp|s'il vous plaît|thanks|merci|now|sorry|pardon))*\\P{L}*$`,
  'iu',
);

/** Whether a message takes back what it follows, and says nothing else: whatever is heard in it, it wishes nothing new. */
export function onlyTakesBack(message: string): boolean {
  return ONLY_TAKEN_BACK.test(straight(message));
}

const CANCELLED = any(
  "(?:vous avez|avez-vous|c'est|est-ce|elle est|est-elle|a(?:-t-elle)? été) (?:bien )?(?:annulée?|retirée?)",
  '(?:is|was|has) (?:it|that|this|my request|the request) (?:been )?(?:now )?(?:cancell?ed|withdrawn)|did you (?:cancel|withdraw) (?:it|that|my request)',
);

/** Whether a message asks if a request was withdrawn. */
export function asksWhetherWithdrawn(message: string): boolean {
  return CANCELLED.test(straight(message));
}

/** What a message wants done with a request that is there already. */
export type RequestIntent = 'withdraw' | 'appeal' | 'add';

const NOT_NOW = any(
  "si|s'il|comment|peut-on|puis-je|pourrais-je|est-ce que je (?:peux|pourrais)|ne (?:retirez|annulez|l'annulez) pas|what if|if i|how (?:do|can|would|could)|can i|could i|may i|don't (?:cancel|withdraw|drop)|do not (?:cancel|withdraw|drop)|am i allowed",
);

const UNWANTED = any(
  "(?:et )?si|s'il|ne (?:retirez|annulez|l'annulez|la retirez)(?: surtout)? pas|n'annulez(?: surtout)? pas|what (?:happens )?if|if i|don't (?:cancel|withdraw|drop)|do not (?:cancel|withdraw|drop)",
);

/** Words of an aside at most. */
const SHORT = 9;
const WHOSE = any(
  "(?:pas|et non) (?:le|la|les|du|de la|des) (?:mien|mienne|miens|miennes)|pas (?:pour |à )?moi|c'est (?:pour|à) (?:lui|elle|eux|mon|ma|mes)",
  "not (?:mine|me|for me|my own)|(?:it's|it is|that's) (?:his|hers|theirs|her|their)",
);

/** A few words that say whose data a request is about, and nothing else: "his account, not mine". */
export function saysWhose(message: string): boolean {
  const text = straight(message);
  return WHOSE.test(text) && (text.match(/\p{L}+/gu) ?? []).length <= SHORT && !text.includes('?');
}

/** What a message wants done with a request; a question about it, a supposition or a negation wants nothing. */
export function requestIntent(message: string): RequestIntent | undefined {
  const text = straight(message);
  if (APPEAL.test(text) && !NOT_NOW.test(text)) return 'appeal';
  // Asked or not, it is asked back before anything is withdrawn.
  if (WITHDRAW.test(text) && !UNWANTED.test(text)) return 'withdraw';
  if (ADD.test(text) || saysWhose(text)) return 'add';
  return undefined;
}

/** Nouns and verbs by which a person names a right. */
const NAMED: [Right, RegExp][] = [
  [
    'access',
    any(
      "une? (?:simple )?copie|copies?|l'accès|accès|voir mes données|recevoir mes données|a copy|copies|access|see my data|my data sent",
    ),
  ],
  [
    'erasure',
    any(
      "l'effacement|effacement|la suppression|suppression|effac(?:er|ez|iez)|supprim(?:er|ez|iez)|the erasure|erasure|deletion|erased?|deleted?|delete it",
    ),
  ],
  [
    'rectification',
    any(
      'la rectification|rectification|la correction|corriger|rectifier|a correction|correction|correct(?:ed)?|fixed?',
    ),
  ],
  ['restriction', any('la limitation|limitation|le gel|geler|suspendre|restriction|restricted?|frozen|freeze')],
  [
    'portability',
    any('la portabilité|portabilité|un transfert|transfert|transférer|portability|a transfer|transferred?'),
  ],
  [
    'objection_marketing',
    any(
      'la (?:pub|publicité|prospection|newsletter)|les (?:pubs?|publicités|e-?mails)|the (?:marketing|newsletter|ads)|marketing e-?mails?',
    ),
  ],
  ['objection', any("l'opposition|une opposition|m'opposer|an objection|to object")],
];

/** The rights that a message names, in the order of NAMED. */
export function rightsNamedIn(message: string): Right[] {
  const text = straight(message);
  return NAMED.flatMap(([right, pattern]) => (pattern.test(text) ? [right] : []));
}

const TURNS = any(
  'non|no|pardon|erreur|mistake|sorry|plutôt|rather|au lieu|instead|je voulais|je voudrais dire|i meant|i wanted|i only wanted|je me suis trompé(?:e)?|en fait|actually',
);
const NOT = any('pas|et non|non pas|au lieu de|plutôt que|et pas|not|instead of|rather than');

/** « Non, je voulais une copie, pas l’effacement »: what is meant, and what is not. Undefined when nothing is put right. */
export function correctionIn(message: string): { meant: Right[]; notMeant: Right[] } | undefined {
  const text = straight(message);
  if (!TURNS.test(text)) return undefined;
  const meant: Right[] = [];
  const notMeant: Right[] = [];
  for (const clause of text.split(
    /[,;.!?]|(?<!\p{L})(?=(?:pas|et non|et pas|au lieu de|plutôt que|not|instead of|rather than) )/iu,
  )) {
    (NOT.test(clause) ? notMeant : meant).push(...rightsNamedIn(clause));
  }
  if (meant.length === 0 || notMeant.length === 0) return undefined;
  return { meant: [...new Set(meant)], notMeant: [...new Set(notMeant.filter((right) => !meant.includes(right)))] };
}

const TURNS_ROUND =
  /^\P{L}*(?:(?:ah|euh|oh|well|hmm+|ok|bon|attendez|wait|hold on|sorry|pardon)[\s,.:…]+)*(?:en fait|finalement|au final|plutôt|non|actually|no|rather|on second thoughts?|in fact|make that)(?!\p{L})/iu;
const DENIES = any("pas|plus|rien|ni|jamais|ne|n'\\p{L}+|not|don't|never|nothing|neither|without|sans");
/** Words of a change of mind at most. */
const SHORT_TURN = 16;

/** « En fait non, je préfère que vous effaciez tout »: the rights named by somebody who has changed their mind. Empty when nothing is. */
export function turnsTo(message: string): Right[] {
  const text = straight(message);
  const turn = TURNS_ROUND.exec(text)?.[0];
  if (turn === undefined || text.includes('?') || (text.match(/\p{L}+/gu) ?? []).length > SHORT_TURN) return [];
  const rest = text.slice(turn.length).replace(/^\P{L}*(?:non|no)(?!\p{L})/iu, '');
  return DENIES.test(rest) ? [] : rightsNamedIn(rest);
}
