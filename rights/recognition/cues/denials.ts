/** What the company would do, or the person, if the wish were one. */
const ACT_EN =
  '(?:delet\\w*|eras\\w*|remov\\w*|wip\\w*|clos\\w*|gone|copy|copies|access|withdraw\\w*|unsub\\w*|leav\\w*|opt\\w*|complain\\w*|object\\w*|fr[eo]ez\\w*|froz\\w*|transfer\\w*|export\\w*|correct\\w*|chang\\w*|human|limit\\w*|stop\\w*|send|take|taking|review\\w*|redo|recheck)';
const ACT_FR =
  '(?:supprim\\w*|suppression|effac\\w*|enlev\\w*|retir\\w*|retrait|copie|acces|ferm\\w*|desinscri\\w*|desabonn\\w*|quitt\\w*|part(?:ir|e|s)|plain\\w*|reclam\\w*|oppos\\w*|gel\\w*|bloqu\\w*|transf\\w*|export\\w*|corrig\\w*|rectifi\\w*|chang\\w*|modifi\\w*|humain\\w*|limit\\w*|arret\\w*|envoy\\w*|touch\\w*|revoir|vire[rz]?|disparai\\w*|detrui\\w*|interromp\\w*|exig\\w*)';

/**
 * Words by which a wish is denied: « je ne vous demande pas d'effacer », "no need to send", "nobody wants it deleted".
 * Matched against a clause or a sentence in plain letters. They deny what is done to data when it is asked for, not what
 * is done unasked ("I don't want my details sold" is a wish).
 */
export const DENIALS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we|he|she|they|you)(?:'m|'d|'ve| am| have| had| would)? ?(?:really |certainly |definitely |just )?(?:do|does|did|would|will|could|ca|wo|is|was|have|had)?(?: not|n'?t|nt| never)\\b(?: \\w+){0,3}? (?:ask|asking|asked|want|wanted|wanting|wish|need|mean|meant|intend|say|saying|said|going|looking|here|about|dream|\\w+ing)\\b.{0,40}?\\b${ACT_EN}\\b`,
  ),
  new RegExp(
    `^(?:please |pls |so |and |but |no,? |whatever you do,? )*(?:do not|don'?t|dont|never|mustn'?t|needn'?t)(?: you)?(?: dare| go| bother| have to)?(?: to)? (?!send me any|stop at)${ACT_EN}\\b`,
  ),
  /\b(?:do not|don'?t|never|please don'?t) (?:start|launch|run|begin|process|carry out|go ahead with|proceed with|set off) .{0,20}\b(?:deletion|erasure|wipe|removal|closure|transfer|anything)\b/,
  /\b(?:ne |n')(?:lanc|demarr|commenc|engag|effectu|fait|proced|declench)\w* (?:surtout )?(?:pas|aucune?|rien).{0,20}\b(?:suppression|effacement|cloture|fermeture|transfert|retrait|rien)?\b/,
  /\b(?:i |je |j')?(?:dont|don'?t|veu[tx]?|jveu[tx]?|veux) (?:want |pas? |pa )(?:k|qu?'?|que |any|my|anything|his|it )?.{0,25}\b(?:efface\w*|supprime\w*|vire\w*|wiped|deleted|binned|erased|removed|gone)\b/,
  /\b(?:send|envoye\w*|touche\w*|change|delete|erase) (?:nothing|rien)\b|\bn'envoyez rien\b|\bde ne rien (?:envoyer|supprimer|effacer|changer|toucher)\b|\bnothing(?:'s| is) to be \w+ed\b/,
  new RegExp(`\\bno (?:need|point|wish|desire|intention|reason|plans?)\\b.{0,40}\\b${ACT_EN}\\b`),
  new RegExp(
    `\\b(?:not|neither) (?:asking|looking|going|here|out|opting|withdrawing|objecting)\\b.{0,40}\\b${ACT_EN}\\b`,
  ),
  /\b(?:no|not an?|isn'?t an?|without any) (?:formal |real )?(?:complaint|objection|deletion|erasure|copy|correction|transfer|request|opposition)\b(?! (?:dealt|handled|form))/,
  /\b(?:nobody|no one|none of us)\b.{0,30}\b(?:want|wants|asked|said|is asking|wanted)\b/,
  /\b(?:is|was)(?:n'?t| not) (?:that|as if) i\b|\bnot that i\b|\bfar be it\b|\bit(?:'s| is| was)(?:n'?t| not) me who\b|\bwho said anything about\b|\bwhy would i want\b|\bi (?:have|had) (?:never|not) (?:asked|said|wanted)\b|\bi never (?:asked|said|wanted|meant|opted|intended)\b/,
  new RegExp(
    `\\b(?:je|on|nous|j'|jai|j'ai) ?(?:ne |n')?(?:vous |te |me |m'|l'|y )?(?:demand\\w*|veux|voulais|voudrais|souhait\\w*|cherch\\w*|dis|dit|ai|desir\\w*|comptais|exig\\w*|reclam\\w*|retir\\w*|conteste\\w*|oppos\\w*|limit\\w*|porte|exerce|desabonn\\w*) (?:pas|rien|aucun\\w*|jamais|nullement|ni|point)\\b.{0,45}\\b(?:${ACT_FR}|demand\\w*|dit|voulu|signature|accord|consentement|plainte|tout ca)\\b`,
  ),
  new RegExp(
    `\\b(?:ne |n')(?:me |m'|les? |la |vous |y |en )*${ACT_FR}(?: surtout)? (?:pas|rien|jamais|surtout|en aucun)\\b`,
  ),
  /\b(?:en aucune? (?:cas|facon)|jamais de la vie|certainement pas|pas question)\b|\bsurtout (?:pas|ne|n')/,
  new RegExp(
    `\\b(?:pas (?:besoin|la peine|utile|necessaire)|inutile|aucune? (?:besoin|envie|intention)|nul besoin|sans vouloir|loin de moi|rien a) ?(?:l'idee )?(?:de |d'|pour )?.{0,30}\\b(?:${ACT_FR}|calcul\\w*|faire|refaire|redire)\\b`,
  ),
  /\b(?:aucune?|pas (?:d'|de |une?)|aucunement une?|nullement une?|n'est (?:pas|en rien) une?) ?(?:simple |vraie )?(?:reclamation|plainte|opposition|objection|suppression|effacement|rectification)\b/,
  /\bpersonne n'a\b|\bqui parle d|\bpourquoi voudrais-je\b|\bce n'est pas (?:que je|moi qui)\b|\bje n'ai (?:rien|jamais|pas) (?:demande|dit|voulu)\b|\b(?:vs |tu |ne )?(?:me |m'|l'|les )\w+ez pas\b/,
];
