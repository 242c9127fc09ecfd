import { EN_ACT, FR_ACT, LEAD } from './act-words.ts';
import type { Cue } from './cue.ts';

/** How a wish is spoken: an order, a declaration, a want, a polite request, a bare noun. */
export const FORMS: readonly Cue[] = [
  {
    name: 'imperative',
    pattern: new RegExp(
      `^${LEAD}(?:(?:ne |n'|me |te |nous |m')*${FR_ACT}\\w{0,6}(?:ez|er|e|ons|s|z|t)?\\b|${EN_ACT}\\b)`,
    ),
  },
  {
    name: 'imperative-inside',
    pattern: new RegExp(
      `[,:(]\\s*${LEAD}(?:(?:ne |n'|me |te )*${FR_ACT}\\w{0,6}ez\\b|${EN_ACT}\\b)|\\b(?:and|then|et|puis|mais|but) (?:please )?(?:${EN_ACT}\\b|(?:ne |n')?${FR_ACT}\\w{0,6}ez\\b)`,
    ),
  },
  { name: 'imperative-pronoun', pattern: /\w(?:ez|e|s|ts)[- ](?:moi|la|le|les|lui|leur|nous|y|en)\b/ },
  {
    name: 'dont-imperative',
    pattern:
      /^(?:please |pls |so |and |but )*(?:do not|don'?t|dont|never|stop|no more|no longer)\b|\b(?:ne|n')\s?\w+ez\b.{0,20}\b(?:pas|plus|rien|jamais|aucun)/,
  },
  {
    name: 'performative',
    pattern:
      /\bje (?:vous )?(?:retire|reprends|revoque|annule|demande|exige|refuse|requiers|sollicite|reclame|depose|porte (?:plainte|reclamation|plinte)|conteste|interdis|notifie|invoque|exerce|renonce|resilie|prie|enjoins|somme|mets en demeure|souhaite|entends|forme|saisis|signale|formule)\b|\bje (?:m'oppose|m'y oppose|me desengage|me retracte|reviens sur|fais valoir|n'autorise plus|ne consens plus|n'accepte (?:plus|pas)|me plains|tiens a|suis contre|suis oppose)|\bj'(?:annule|interdis|exige|exerce|entends|enleve|insiste|en fais)\b|\bi(?:'m| am)? (?:hereby |formally |also |now |therefore )?(?:request|requesting|demand|demanding|require|object|objecting|withdraw|withdrawing|revoke|revoking|opt|opting|refuse|refusing|exercise|exercising|invoke|contest|contesting|forbid|direct|ask|asking|submit|lodge|lodging|file|filing|complain|complaining|insist|cancel|take back|taking back|pulling|reject|dispute)\b|\bwe (?:withdraw|refuse|request|object|act|ask)\b|\bnous (?:retirons|refusons|demandons|exigeons|nous opposons)\b|\bhereby\b|\bpar la presente\b/,
  },
  {
    name: 'want',
    pattern:
      /\b(?:je|j'|j|on|nous|jle|jla) ?(?:veux|veut|ve|veu|voudrais|voudrai|voudrer|souhaite|souhaiterais|aimerais|aimerai|aimere|desire|desirerais|prefere|prefererais|apprecierais|tiens a|tiendrais|compte sur|attends|espere)\b|\bj(?:veux|veu|voudrais|aimerais|aimeré|prefere)\b|\bil (?:me|m'en|nous) (?:faut|fo|faudrait)\b|\bj'ai besoin\b|\bg besoin\b|\b(?:i|we)(?:'d| would|d| wuold| woud| wold)? (?:really |much |also |now |just )?(?:want|wnat|whant|like|love|prefer|rather|need|wish|appreciate|be (?:grateful|obliged|happier|glad|thankful))\b|\b(?:wanna|gimme|need 2|need to)\b|\b(?:he|she|they|elle|il) (?:wants|asks|would like|veut|voudrait|souhaite|demande)\b/,
  },
  {
    name: 'want-act',
    pattern:
      /\b(?:(?:veux|voudrais|souhaite|souhaiterais|aimerais|demande|exige|veu|prie|entends|desire) (?:que|qu'|la|le|l'|une|un|communication|acces|de (?:supprimer|effacer|rectifier|corriger|ne)|retirer|obtenir|recevoir|recuperer|avoir|consulter|deposer|porter|faire|lire|voir|etre|ne plus|revenir)|(?:want|like|need|wish|love|request|demand|require|prefer) (?:you|it|my|that|the|a (?:copy|human|person|real|complete)|all|everything|every|this|these|those|them|to (?:see|have|receive|obtain|withdraw|lodge|make|file|complain|be|go back|opt|delete|erase|get|take)|someone|somebody|no|him|her))\b/,
  },
  {
    name: 'want-negative',
    pattern:
      /\b(?:je )?(?:ne |n')?(?:veux|souhaite|desire|veut|veu) (?:plus|pu|pas|pa|pus)\b|\bjveux (?:plus|pas|pu)\b|\b(?:don'?t|do not|no longer) (?:want|wish|agree|consent|authori[sz]e|like)\b|\bnot (?:ok|okay|comfortable|happy|down) w/,
  },
  {
    name: 'ask-you',
    pattern:
      /\b(?:pourriez|pouvez|voudriez|voulez|auriez|pouver|seriez|peux|pourrais|tu peux|tu px)[- ]?(?:vous|tu|vs)?\b|\b(?:veuillez|merci (?:de|d'|bien|par avance|d'avance)|priere de|je vous (?:prie|saurais gre|remercie de|demande|serais))|\b(?:could|would|can|will|might|cn) (?:you|u|yuo|someone|somebody|i (?:please|have|get|trouble|ask))\b|\b(?:please|pls|plz|plese|pleas|kindly|svp|stp|s'il vous plait|sil vous plai|if you (?:please|would))\b|\b(?:serait-il possible|would it be possible|es[t ]?-?ce (?:que c'est )?possible|may i|puis-je vous)\b/,
  },
  {
    name: 'ask-act',
    pattern: new RegExp(
      `\\b(?:pourr?iez|pouv(?:ez|er)|pourrais|peux|peut|voudriez|voulez|auriez|seriez|would|could|can|might|will|cn|cna|pourrai[st]|puis|may|px)[- ]?(?:vous|tu|vs|vou|on|you|u|yuo|someone|somebody|anyone|one of your \\w+|quelqu'un|je vous demander|i (?:please )?(?:have|get|trouble you|ask))?\\b.{0,45}?\\b(?:${FR_ACT}\\w{0,7}(?:er|ir|re|oir)|ne plus|plus en recevoir|avoir|obtenir|recevoir|recuperer|${EN_ACT}|have|receive|be (?:removed|deleted|erased|taken|sent|given)|a copy|no longer|not (?:send|use|share|sell))\\b`,
    ),
  },
  {
    name: 'possible-act',
    pattern:
      /\b(?:serait-il|serait-ce|est-il|would it be|is it|c'est|moyen|possib\w+) (?:\w+ )?(?:possible|abuser|too much|moyen)?,? ?(?:de|d'|to|que|for|pour) ?(?:\w+ ){0,4}(?:obtenir|avoir|recevoir|supprim\w*|effac\w*|enlev\w*|retir\w*|corrig\w*|rectifi\w*|modifi\w*|transf\w*|envoy\w*|communi\w*|demander communication|get|have|delete|erase|remove|correct|send|transfer|receive|see my|fournir|adresser)\b/,
  },
  {
    name: 'must',
    pattern:
      /\b(?:doit|doivent|devra|devront|devrait|devez|il faut|faut|faudrait|qu'on|que personne|qu'aucun|qu'un|qu'une|must|should|has to|have to|is to be|are to be|needs? to|ought|shall|had better|may not|il serait temps)\b/,
  },
  {
    name: 'subjunctive',
    pattern:
      /^(?:et |alors |donc |mais )?(?:que|qu'|aucun|personne|plus (?:de|d'|aucun|rien|jamais|un)|fini|finie|assez|stop|ni|pas (?:de|d')|no|nobody|nothing|enough|neither|not one)\b/,
  },
  {
    name: 'no-more',
    pattern:
      /\b(?:plus (?:de|d'|jamais|aucun|rien)|ne .{1,40} plus|no more|any ?more|no longer|never again|any longer|plus jamais|fini|terminé|termine|over|enough|assez|marre|stop|arret\w*|cess\w+|quit|cut it|coupez|cut out)\b/,
  },
  {
    name: 'only-for',
    pattern:
      /\b(?:uniquement|seulement|seule|seul|ne .{1,40} que|qu'a|qu'au|qu'aux|rien d'autre|pas d'autre|exclusivement|strictement|limit\w*|cantonn\w*|restrei\w*|reserv\w*|only|onyl|solely|nothing (?:else|more|beyond)|nothin|no (?:further|other)|strictly|restrict\w*|purely|just for|juste? (?:pr|pour)|s'en tenir|tenez-vous)\b/,
  },
  {
    name: 'bare-request',
    pattern:
      /^(?:suppression|effacement|copie|copy|acces|access|demande d'acces|access request|sar|portabilit\w*|portability|retrait|withdrawal|opposition|objection|refus|limitation|restriction|rectification|correction|plainte|reclamation|complaint|desinscription|unsubscribe|unsub|stop|droit (?:a|d')\S*|right to \S+|account deletion|human review|review|revision|recours|gel|freeze|export|transfert|transfer|opt[- ]?out|delete|erase|supprimer|effacer|corriger|rectifier|bloquer|geler|limiter|limit|tout effacer|plus de|no more|pas de|pas d'|no|ne pas|ne plus|do not|dont|don't|not)\b[^?]*$/,
  },
];
