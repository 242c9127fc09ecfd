import { asksIndirectly } from './interrogatives.ts';

/** What is said out of courtesy or curiosity about the bot, and answered in a sentence. */
export const TALKS = [
  'greeting',
  'thanks',
  'goodbye',
  'how_are_you',
  'who_are_you',
  'robot',
  'sources',
  'fallible',
  'rules',
  'nothing_asked',
  'praise',
  'insult',
  'agreed',
  'introduced',
  'forgotten',
  'bereaved',
  'service',
] as const;
export type SmallTalk = (typeof TALKS)[number];

const whole = (...patterns: string[]) => new RegExp(`^(?:${patterns.join('|')})$`, 'iu');

/** "Don't delete anything": said so that nobody acts. */
const NOTHING_ASKED = new RegExp(
  [
    "^(?:please |but |so |ok,? |and )*(?:don't|do not) (?:delete|erase|remove|close|change|stop|cancel|send|touch)(?!\\p{L})[^?]*$",
    "^i(?:'m| am) not asking (?:you )?(?:to|for)(?!\\p{L})[^?]*$|^i (?:don't|do not) want (?:you )?(?:to )?(?:delete|erase|close|stop|cancel|anything (?:deleted|removed|changed))(?!\\p{L})[^?]*$",
    '^(?:surtout,? |mais |alors )*ne (?:me |le |la |les )?(?:supprimez|effacez|fermez|changez|arrêtez|touchez|retirez)(?!\\p{L})[^?]*$',
    '^je ne (?:veux|demande|souhaite)(?: surtout)? (?:pas |rien |ni )+(?:que vous )?(?:\\p{L}+ ){0,2}?(?:supprim|effac|ferm|chang|arrêt|retir|annul|correct)\\p{L}*[^?]*$',
  ].join('|'),
  'iu',
);

/** Courtesy words that may stand around any of these. */
const AROUND =
  /(?<!\p{L})(?:please|svp|stp|s'il (?:vous|te) plaît|lol|mdr|haha+|hihi|ah|oh|eh bien|so|alors|donc|au juste|exactly|right now|really|vraiment|just|dis|dites|ok|okay|well|hmm+|euh|toi aussi|à (?:toi|vous)|in fact|bien sûr|do|you're funny|at all|en fait|et|and)(?!\p{L})/giu;

const ROBOT =
  "bot|robot|chatbot|machine|program(?:me)?|software|logiciel|computer|ordinateur|ai|ia|intelligence artificielle|chatgpt|gpt|automate|algorithm|humain|human|person|personne|real|vrai(?:e)?|quelqu'un|someone";

const AFTER_ROBOT =
  '(?:or|ou|and|et|behind|there|here|right|typing|answering|on|in|of|de|là|en face|derrière|au bout|qui (?:me |nous )?(?:répond|parle|écrit)|(?:who|that) (?:answers|writes|talks|is)).{0,40}';

/** The first that fits decides: what is more telling stands before what is less. */
const PATTERNS: [SmallTalk, RegExp][] = [
  [
    'robot',
    whole(
      `(?:are|r) (?:you|u) (?:an? |the |even |actually |some )*(?:real |actual |live )?(?:${ROBOT})(?: .{0,30}(?:${ROBOT}))?(?: ${AFTER_ROBOT})?`,
      `(?:am i|is this) (?:talking|speaking|chatting|writing)? ?(?:to|with)? ?(?:an? |the )?(?:real |actual )?(?:${ROBOT})(?: ${AFTER_ROBOT})?`,
      `is (?:this|there|it) (?:an? )?(?:real |actual )?(?:${ROBOT})(?: ${AFTER_ROBOT})?`,
      `(?:t'es|tu es|vous êtes|êtes-vous|es-tu|c'est|est-ce|je parle à|j'ai affaire à|on parle à|est-ce que (?:tu es|vous êtes|je parle à|c'est)) (?:une? |l')?(?:vrai(?:e)? )?(?:${ROBOT})(?: ${AFTER_ROBOT})?`,
      "(?:vous êtes|tu es|t'es|êtes-vous) quoi(?:,? .{0,30})?",
      'what are you(?:,? .{0,40})?',
      'r u a bot',
    ),
  ],
  [
    'who_are_you',
    whole(
      "who (?:are|r) (?:you|u)|who(?:'s| is) (?:this|there|speaking)|what(?:'s| is) your name|what (?:can|do) you (?:do|know)(?: for me)?|what (?:are you for|is this)|how (?:does this|do you) work|how can you help(?: me)?|introduce yourself|help|can you help(?: me)?",
      "qui (?:êtes-vous|es-tu|êtes vous|es tu)|(?:vous êtes|tu es|t'es|c'est) qui|(?:quel est|c'est quoi) (?:votre|ton) (?:nom|prénom)|comment (?:vous appelez-vous|tu t'appelles)|(?:tu|vous) (?:sais|savez|peux|pouvez|fais|faites) (?:faire )?quoi|que (?:savez|pouvez|peux|sais)-(?:vous|tu)(?: faire)?(?: pour moi)?|qu'est-ce que (?:tu (?:sais|peux)|vous (?:savez|pouvez)) faire|à quoi (?:tu sers|vous servez|sers-tu|servez-vous)|comment ça marche|aide|aidez-moi|présente-toi",
    ),
  ],
  [
    'sources',
    whole(
      'where do (?:you|your answers?|these answers) (?:get|find|come|take)(?: (?:this|that|it|them|all that|your (?:answers|information)))?(?: from)?|are (?:your|the) answers? (?:made up|true|real|invented)(?:.{0,60})?|(?:do|did) you (?:make|invent) (?:this|things|that|it) up|what are your sources|how do you know(?: (?:that|this|all that))?',
      "d'où (?:sortez|tirez|viennent|sors|tires|tenez)(?:-vous|-tu)? (?:vos|tes|ces|les)? ?(?:réponses?|informations?|infos?)(?: .{0,20})?|(?:vous|tu) (?:inventez|inventes)(?: .{0,30})?|quelles sont (?:vos|tes) sources|comment (?:le )?(?:savez-vous|vous le savez|tu le sais)(?: .{0,20})?",
    ),
  ],
  [
    'fallible',
    whole(
      '(?:could|can|might|do) you (?:be|get it|make|get things) (?:wrong|mistaken|mistakes?|errors?)|are you (?:always|ever) (?:right|wrong)|can i trust you|how (?:reliable|accurate) are you',
      '(?:vous|tu) (?:pouvez|peux) (?:vous|te) tromper|(?:pouvez-vous|peux-tu) (?:vous|te) tromper|(?:vous|tu) (?:vous|te) trompe[sz]?(?: parfois)?|(?:est-ce que )?(?:je peux|on peut) (?:vous|te) faire confiance|(?:êtes-vous|vous êtes|tu es) fiable',
    ),
  ],
  [
    'how_are_you',
    whole(
      "how (?:are|r) (?:you|u)(?: doing)?(?: today)?|how(?:'s| is) it going|how do you do|what's up|sup|you (?:ok|alright)|lovely weather.{0,30}|nice weather.{0,30}",
      "(?:comment )?(?:ça|ca|sa) va(?: bien)?(?: aujourd'hui)?|comment (?:allez-vous|vas-tu|tu vas|vous allez|ça va)|quoi de neuf|(?:vous allez|tu vas) bien|il fait (?:beau|chaud|froid).{0,30}|la forme",
    ),
  ],
  [
    'thanks',
    whole(
      '(?:many |a million |big )?(?:thanks?|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|again|you|for .{2,40}|to you|anyway|very kind))*(?:,? .{0,8})?',
      "(?:un grand |mille |grand )?merci(?: (?:beaucoup|bien|infiniment|encore|d'avance|pour .{2,40}|à vous|à toi|tout de même|quand même|monsieur|madame|mademoiselle))*(?:,? (?:vous êtes|c'est|tu es|t'es) (?:bien |très |vraiment |trop )?(?:aimables?|gentil(?:le)?|sympa|serviable))?|mci|thx|cool merci|merci.{0,12}c'est clair",
    ),
  ],
  [
    'forgotten',
    whole(
      "(?:and |but )?you(?:'ve| have)? (?:forgot(?:ten)?|missed|skipped|ignored|(?:didn't|did not|haven't|have not|never) answer(?:ed)?)(?: me| to)?(?: (?:my|the|a|one) (?:\\p{L}+ )?(?:questions?|one|part|point))?",
      "(?:et |mais )?(?:vous|tu) (?:avez|as|n'avez|n'as|m'avez) (?:pas )?(?:oublié|sauté|ignoré|zappé|répondu)(?: (?:à |une? |de )?(?:(?:ma|la|une|mon|mes|me) )?(?:\\p{L}+ )?(?:questions?|partie|point|répondre))?",
      "(?:c'est |ça fait )?(?:la |les )?(?:deuxième|troisième|quatrième|\\d+e|\\d+ème|trois|deux|dix|cent) fois que je (?:(?:vous |te )?(?:le |la )?(?:dis|demande|répète|pose|redemande))(?: .{0,30})?",
      "(?:this is |that's |for )?the (?:second|third|fourth|\\d+(?:nd|rd|th)) time (?:i(?:'ve| have)? (?:asked?|told|said|tell)|i'm (?:asking|telling))(?: .{0,30})?",
    ),
  ],
  [
    'service',
    whole(
      "(?:(?:je (?:veux|voudrais|souhaite|vais|conteste)|j'aimerais) ?)?(?:contester?|contestation de) (?:ma|cette|votre|la|une) (?:\\p{L}+ )?facture(?: .{0,40})?",
      '(?:ma|cette|votre|la) (?:\\p{L}+ )?facture (?:est|me semble|paraît) (?:complètement |totalement )?(?:fausse|trop (?:chère|élevée|haute)|erronée|anormale|délirante)(?: .{0,40})?',
      'remboursez[- ]moi(?: .{0,40})?|je (?:veux|exige|demande) (?:un|mon|le) remboursement(?: .{0,40})?',
      '(?:i (?:want|would like|wish|am going) to |i )?(?:dispute|contest|challenge) (?:my|this|the|your) (?:\\p{L}+ )?(?:bill|invoice)(?: .{0,40})?',
      '(?:my|this|the|your) (?:\\p{L}+ )?(?:bill|invoice) is (?:completely |totally |just )?(?:wrong|too high|incorrect|outrageous)(?: .{0,40})?|refund me(?: .{0,40})?|i (?:want|demand) (?:a|my) refund(?: .{0,40})?',
      "(?:this|it) (?:is not|isn't|has nothing to do with|is nothing to do with)(?: about)? my data.{0,60}|(?:ce n'est pas|c'est pas|ça n'a rien à voir avec|il ne s'agit pas de) mes données.{0,60}",
    ),
  ],
  [
    'bereaved',
    whole(
      '(?:ma|mon|notre) (?:\\p{L}+ )?(?:mari|épouse|époux|femme|père|mère|maman|papa|fils|fille|frère|sœur|conjointe?|compagnon|compagne|grand-mère|grand-père|ami|amie|oncle|tante) (?:vient de (?:mourir|décéder|nous quitter)|(?:est|nous a) (?:décédée?|mort|morte|quittée?s?))(?: .{0,40})?',
      'my (?:\\p{L}+ )?(?:husband|wife|spouse|father|mother|mum|mom|dad|son|daughter|brother|sister|partner|grandmother|grandfather|friend|uncle|aunt) (?:has |have |just |has just )*(?:died|passed away|passed on|is dead)(?: .{0,40})?',
    ),
  ],
  [
    'goodbye',
    whole(
      '(?:good ?bye|bye|bye bye|see you|see ya|cya|take care|have a (?:nice|good|great) (?:day|evening|weekend|one)|good (?:night|evening)|goodnight|farewell)(?: .{0,12})?',
      '(?:au revoir|à bientôt|à plus|a\\+|ciao|adieu|bonne (?:journée|soirée|nuit|fin de journée|continuation|fin de semaine)|bon (?:week-end|weekend|après-midi)|salut à|à la prochaine|bye)(?: .{0,12})?',
    ),
  ],
  [
    'praise',
    whole(
      "(?:that(?:'s| is| was)? |you(?:'re| are) |it's )?(?:very |so |really |super )?(?:great|perfect|excellent|nice|cool|brilliant|awesome|amazing|helpful|wonderful|good (?:job|bot|work)|well done|love it|clear|funny|kind)(?: .{0,12})?",
      "(?:c'est |vous êtes |tu es |t'es )?(?:très |super |trop |vraiment )?(?:génial|parfait|super|top|excellent|bravo|nickel|cool|utile|gentil|efficace|formidable|impeccable|sympa|clair|drôle)(?:e)?(?: .{0,12})?",
    ),
  ],
  [
    'insult',
    whole(
      "(?:you(?:'re| are)? |what an? |this is an? )?(?:(?:you |such an? |an? |absolute |bloody |fucking |total |complete )*)(?:useless|stupid|idiot|moron|dumb|rubbish|joke|pathetic|crap|shit|trash|garbage|liars?|crooks?|thieves|incompetent|heartless|disgraceful|shameful|a disgrace|scam(?:mers?)?)(?: (?:bot|robot|machine|thing|company|lot|answer|people))*|(?:fuck|screw) (?:you|off|this)|go to hell|shut up|piss off|you suck|this sucks",
      "(?:vous êtes |tu es |t'es |c'est |quel(?:le)? |bande d(?:e |')|espèce d(?:e |'))*(?:une? |des |vraiment |trop |tous des |complètement |une? bande d(?:e |'))*(?:nuls?|nulles?|idiots?|cons?|débiles?|incapables?|imbéciles?|stupides?|inutiles?|menteurs?|voleurs?|escrocs?|arnaque|connards?|merde|pourri|minable|abrutis?|crétins?|sans (?:cœur|coeur)|odieux|honteux|une honte)(?: .{0,12})?|allez? (?:vous|te) faire (?:voir|foutre|cuire un œuf)|va te faire .{0,20}|ta gueule|ferme-la|foutez-moi la paix|n'importe quoi",
    ),
  ],
  [
    'greeting',
    whole(
      '(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|day)|greetings|yo)(?: (?:there|all|everyone|again|sir|madam|bot|guys))*',
      "(?:bonjour|bonsoir|salut|coucou|hello|bjr|bsr|slt|cc|yo|re|rebonjour)(?: (?:madame|monsieur|à tous|à vous|tout le monde|l'équipe|le bot|toi))*(?:,? (?:madame|monsieur))*",
    ),
  ],
  [
    'agreed',
    whole(
      '(?:ok(?:ay|k)?|k|i see|got it|understood|alright|fine|sure|right|noted|makes sense|good to know|good|yes|yep|yeah|no|nope|sorry|hmm+|wow|oh|ah)(?: .{0,10})?',
      "(?:d'accord|dac|ok(?:ay)?|je vois|compris|entendu|c'est (?:noté|compris|bon|bien)|très bien|bien|bon|ah bon|ah|oui|non|ouais|soit|parfaitement|pardon|désolée?|ça marche|bah|wow|tant mieux|dommage)(?: .{0,10})?",
    ),
  ],
];

/** What a sentence is, when it is nothing but small talk. */
export function smallTalkIn(sentence: string): SmallTalk | undefined {
  if (NOTHING_ASKED.test(sentence.trim()) && !asksIndirectly(sentence)) return 'nothing_asked';
  const bare = bareWords(sentence);
  if (bare === '' || bare.length > 90) return undefined;
  const trimmed = bare
    .replace(AROUND, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  for (const [talk, pattern] of PATTERNS)
    if (pattern.test(bare) || (trimmed !== '' && pattern.test(trimmed))) return talk;
  if (trimmed === '') return 'agreed';
  return inPieces(bare);
}

/** "nice, merci": each piece is small talk of its own; the first that is more than a nod counts. */
function inPieces(bare: string): SmallTalk | undefined {
  const pieces = bare
    .split(/\s*,\s*|\s+(?:et|and)\s+|\s+(?=(?:merci|thanks|thank you|ça va|comment (?:ça|allez))(?!\p{L}))/u)
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return undefined;
  const talks = pieces.map(smallTalkIn);
  return talks.every((talk) => talk !== undefined)
    ? (talks.find((talk) => talk !== 'agreed' && talk !== 'greeting') ?? talks[0])
    : undefined;
}

const COURTESY_BEFORE =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear (?:sir|madam|all|team)|bonjour|bonsoir|salut|coucou|bjr|hello|thanks|thank you|merci(?: beaucoup)?|lol|mdr|haha|sorry|pardon|ok|okay|d'accord)(?: (?:madame|monsieur|there|all|à tous|again))*[\s,;:.!]+)+(?=\S)/iu;

/** A sentence without the greeting or thanks that it opens with. */
export function withoutCourtesy(sentence: string): string {
  return sentence.replace(COURTESY_BEFORE, '');
}

const REMINDER =
  /^(?:(?:and|but|et|mais)[\s,]+)?(?:you(?:['’]ve| have)? (?:forgot(?:ten)?|missed|skipped|ignored|(?:didn['’]t|did not|haven['’]t|have not) answer(?:ed)?) my (?:\p{L}+ )?question (?:about|on|regarding)|what about my (?:\p{L}+ )?question (?:about|on|regarding)|(?:vous|tu) (?:n['’])?(?:avez|as) (?:pas )?(?:oublié|sauté|ignoré|répondu)(?: à)? ma (?:\p{L}+ )?question (?:sur|concernant|à propos d(?:e|u|es))|et ma (?:\p{L}+ )?question (?:sur|concernant))\s+(?=\S)/iu;

/** The subject alone of a sentence that calls a question to mind: "you didn['’]t answer my question about police". */
export function withoutReminder(sentence: string): string {
  return sentence.replace(REMINDER, '');
}

function bareWords(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, ' ')
    .replace(/[!?.…;:"«»()*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,-]+|[\s,-]+$/g, '');
}
