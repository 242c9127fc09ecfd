import type { Right } from '../law/rights.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Explicit wishes to exercise a right: orders and wishes in the first person. Conservative: a question about a right, a
 * hypothetical, a negation or a report about others is none.
 */
export function explicitWishes(text: string): Right[] {
  const rights = new Set<Right>();
  for (const sentence of sentencesOf(text.replaceAll('’', "'"))) {
    for (const clause of sentence.split(/,?\s+(?:and|et|puis|then)\s+(?:then |puis )?|;/iu)) {
      const bare = clause.replace(LEADING, '');
      if (NO_WISH.test(bare.replace(COURTESY, ' ')) || (/\?\s*$/.test(bare) && !POLITE.test(bare))) continue;
      for (const [right, pattern] of PATTERNS) if (pattern.test(bare)) rights.add(right);
    }
  }
  return [...rights];
}

/** What the company does, asked in one sentence and nothing else: « Oui ou non, vendez-vous mes données ? » */
const PRACTICE_ASKED =
  /^(?:\P{L}*(?:oui ou non|yes or no|alors|donc|et|so|and|dites-moi|tell me|bonjour|hello)[\s,:]+)*(?:(?!pou|vou|aur|ser|dev|accept|refus)\p{L}+ez-vous|(?:do|did) you (?:sell|share|keep|store|delete|erase|hold|record|use|pass|collect|track|film))(?!\p{L})[^?!.]*\?\s*$/iu;

const INFERRING =
  '(?:donc|alors|ainsi|bref|du coup|si je comprends bien|so|then|i see)[\\s,:]+(?:that means |en fait |actually )?';
const STILL = '(?:really|still|just|also|actually|even|all|are|vraiment|toujours|quand même|aussi|êtes|bel et bien) ';

/** What the company does, supposed in one sentence: « Donc vous vendez mes relevés à mon assureur. », "You are selling me!" */
const PRACTICE_SUPPOSED = new RegExp(
  `^\\P{L}*(?:(?:${INFERRING})(?:vous|tu|you) (?:${STILL})*(?:gard(?:ez|es)|conserv(?:ez|es)|donn(?:ez|es)|partag(?:ez|es)|transmettez|transmets|refil(?:ez|es)|utilis(?:ez|es)|exploit(?:ez|es)|keep|keeping|store|give|giving|share|sharing|pass|passing|hand|use|using|track|tracking)|(?:${INFERRING})?(?:vous|tu|you) (?:${STILL})*(?:(?:re)?vend(?:ez|s)|espionn(?:ez|es)|surveill(?:ez|es)|écout(?:ez|es)|fliqu(?:ez|es)|(?:re)?sell|(?:re)?selling|spy|spying|listen|listening|watch|watching))(?!\\p{L})[^.?!\\n]*[.!?\\s]*$`,
  'iu',
);
/** Words by which such a sentence asks for something all the same. */
const FOR_ME =
  /(?<!\p{L})(?:me|moi|nous|us|stop|cease|quit|arr[êe]t\p{L}*|cess\p{L}*|refuse|object|oppose|s'il (?:vous|te) pla[iî]t|svp|please|pls)(?!\p{L})/iu;

/**
 * Whether a message only asks or supposes what the company does; "could you" and "would you" ask for something, and so
 * does "so you give me a copy".
 */
export function asksOfPractice(text: string): boolean {
  if (PRACTICE_SUPPOSED.test(text)) return !FOR_ME.test(text);
  return PRACTICE_ASKED.test(text) && !/(?:s'il (?:vous|te) pla[iî]t|svp|please|pls)/iu.test(text);
}

/** Words that carry on from what was said before. */
const LEADING =
  /^(?:\s*(?:and|also|so|now|then|but|et|aussi|puis|alors|donc|bon|ok(?:ay)?|fine|once that is settled)[\s,]+)+/iu;
const COURTESY = /s'il (?:vous|te) plaît/giu;

const any = (...patterns: string[]) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

const POLITE = any(
  '(?:can|could|would|will) you(?: please| kindly)?',
  '(?:pouvez|pourriez|voulez|peux|veux)-(?:vous|tu)',
  'est-ce que vous pou(?:vez|rriez)',
  "s'il vous plaît",
  'svp',
  'please',
);

const NO_WISH = any(
  "(?:don't|do not|never|didn't|won't|not) (?:want (?:you )?to )?(?:delete|erase|remove|wipe|close|send|correct|change|stop)|nothing (?:deleted|removed|changed)",
  "ne (?:(?:le|la|les|me|m') ?)?(?:supprimez|effacez|fermez|changez|touchez|corrigez)|surtout (?:ne|pas)|sans (?:supprimer|effacer)|ne (?:demande|veux|souhaite)(?: surtout)? (?:ni|pas|rien)",
  '(?:what )?if|suppose|imagine|one day|some day|ever|were to|would you|how (?:do|can|would|could|long|to)|i (?:asked|wanted|requested|had asked)|did you|have you|used to|might|should i|told me|thinking of',
  "si|s'il|un jour|supposons|imaginons|comment|combien|est-ce que (?:je|vous (?!pou))|j'(?:ai|avais) (?:demandé|voulu)|avez-vous|aviez|m'a (?:dit|raconté)|songe|pense à|aimerait|faudrait-il|dois-je|puis-je",
);

const PLEASE_EN =
  "(?:^|[,:!.]\\s*|please |kindly |now |just |also |and |(?:can|could|would|will) you (?:please |kindly |just )?|i (?:want|need|demand|require|ask|request|insist)(?: that)?(?: you)?(?: to)?|i(?:'d| would) like(?: you)? to|you (?:must|have to|need to|should)|go ahead and )";
const PLEASE_FR =
  "(?:^|[,:!.]\\s*|merci (?:de|d'en)|veuillez|(?:pouvez|pourriez|voulez|peux)-(?:vous|tu)|je (?:veux|voudrais|souhaite|exige|demande|souhaiterais)(?: que vous| à| de| qu'on)?|j'(?:aimerais|exige)(?: que vous| qu'on)?|il faut|vous devez|prière de|aussi|svp|s'il vous plaît,?)\\s*";
const MINE_EN =
  '(?:all |everything |every |any |the |of )*(?:my|our|me|mine|the data|that data|this data|everything|the lot|it all|them all|his|her|their)';
const MINE_FR =
  "(?:tout|toutes|tous|l'ensemble|mon|ma|mes|mes données|nos|notre|le compte|son|sa|ses|les données|leur)";

const PATTERNS: [Right, RegExp][] = [
  [
    'erasure',
    any(
      `${PLEASE_EN}(?:delete|erase|remove|wipe|destroy|close|purge|scrub|bin|get rid of) ${MINE_EN}(?! from (?:your|the) (?:mailing|newsletter|list))`,
      'i want (?:all |everything )?(?:my .{1,40}|everything|it all) (?:deleted|erased|removed|wiped|gone)',
      `${PLEASE_FR}(?:supprim|effac|ferm|clôtur|détrui|efface)(?:ez|er|iez|re|isez|e|isiez)(?:-moi)? (?:complètement |définitivement |immédiatement )?${MINE_FR}`,
      "je (?:demande|veux|souhaite|exige) (?:la suppression|l'effacement|la fermeture|la clôture) (?:de|du|des)",
    ),
  ],
  [
    'access',
    any(
      `${PLEASE_EN}(?:send|give|provide|show|forward|mail|e-?mail)(?: me)?(?: with)? (?:an? |the |full |complete )*(?:copy of |everything |all (?:the |of )?)(?:my|our|the|you|your|data|file|tied|that|his|her)`,
      "i (?:want|would like|'d like|need|demand|request)(?: to (?:see|have|get|receive|access))?(?: an?| all| the)? (?:full |complete )?(?:copy of (?:all )?(?:my|everything)|access to my|everything you (?:have|hold|know))",
      `${PLEASE_FR}(?:envoy|transmett|communiqu|fourni|donn|adress|recevoir|obtenir|faire parvenir)\\p{L}*(?:-moi)?(?: aussi)? (?:une |la )?(?:copie|l'intégralité|l'ensemble|toutes? (?:mes|les)|tout ce que vous (?:avez|savez))`,
      'je (?:veux|voudrais|souhaite|demande) (?:avoir )?(?:accès|accéder) à (?:mes|toutes mes)|savoir tout ce que vous avez sur moi',
    ),
  ],
  [
    'rectification',
    any(
      `${PLEASE_EN}(?:correct|fix|rectify|amend|update|change) (?:my|the|our) (?:\\p{L}+ )?(?:address|name|surname|birth ?date|date of birth|phone|number|e-?mail|details|record|file|data|occupation|weight|spelling)`,
      `${PLEASE_FR}(?:corrig|rectifi|modifi|mett(?:ez|re) à jour|chang)\\p{L}* (?:mon|ma|mes|le|la|l')`,
    ),
  ],
  [
    'objection_marketing',
    any(
      '(?:stop|quit|cease) (?:sending|e-?mailing|texting|calling|spamming|mailing) (?:me|us)|unsubscribe me|(?:take|remove) me (?:off|from) (?:your |the |all )?.{0,20}(?:list|newsletter|texts|mail|marketing|e-?mails|promo)|no more (?:marketing|ads|promo|newsletters?|offers|spam)|opt me out of (?:marketing|e-?mails|ads)',
      "(?:arrêtez|cessez|stoppez) (?:de m'(?:envoyer|écrire|appeler|inonder)|vos|les|la|toute?) ?.{0,20}(?:pub|publicités?|promos?|mails?|newsletters?|sms|offres|sollicitations|démarchage|prospection)?|désinscrivez-moi|désabonnez-moi|(?:ne m'envoyez|je ne veux|n'envoyez) plus .{0,25}(?:pub|promo|newsletter|mails?|offres|sms|publicités?|démarchage)|plus (?:aucune|de) (?:pub|publicité|promo|newsletter)",
    ),
  ],
  [
    'objection',
    any(
      'i (?:hereby )?object to(?!.{0,20}(?:marketing|promo|advert))',
      "je (?:(?:veux|souhaite|voudrais|désire|tiens à|demande à) )?m'(?:y )?oppose(?:r)? (?:à|au|aux)|j'exerce mon droit d'opposition",
    ),
  ],
  [
    'withdraw_consent',
    any(
      'i (?:hereby )?(?:withdraw|revoke|take back) (?:my|the) (?:consent|permission|agreement|authori[sz]ation)|i want to (?:withdraw|revoke) my (?:consent|permission)',
      'je (?:veux |souhaite )?(?:retire|retirer|révoque|révoquer|reprends) (?:mon|ma|mes) (?:accord|consentement|autorisation)',
    ),
  ],
  [
    'restriction',
    any(
      '(?:freeze|restrict|suspend|block|pause) (?:all |any |the )*(?:use|processing|handling) of (?:my|our|the)',
      "(?:gelez|bloquez|suspendez|limitez|restreignez) (?:tout |toute |l'|le |la )*(?:usage|utilisation|traitement|exploitation) de (?:mes|mon|ma|ces)",
    ),
  ],
  [
    'portability',
    any(
      '(?:send|transfer|export|port|move) (?:my|all my|our) .{1,40}(?:(?:straight|directly) to|to (?:another|my new)|in (?:json|csv|xml|a machine))',
      '(?:transf[ée]r|export|transmett|envoy)\\p{L}* (?:mes|mon|toutes mes) .{1,40}(?:à un autre|chez un autre|directement (?:à|chez|vers)|en (?:json|csv|xml)|format (?:ouvert|lisible))|droit à la portabilité',
    ),
  ],
  [
    'human_review',
    any(
      "(?:i want|i demand|i'd like|i would like|have|get) (?:an? )?(?:real |actual )?(?:human(?: being)?|person|manager|analyst|somebody|someone)(?: being)? (?:to )?(?:review|look at|reconsider|re-?examine|check|decide|revisit)",
      "(?:je (?:veux|demande|souhaite|exige)) qu'(?:une? )?(?:vrai(?:e)? )?(?:être humain|humain|personne|quelqu'un|conseiller|responsable) (?:réexamine|revoie|regarde|recalcule|vérifie|décide|reprenne)",
    ),
  ],
  [
    'opt_out_sale',
    any(
      "(?:do not|don't|stop) sell(?:ing)?(?: or shar(?:e|ing))? (?:my|any of my|our)",
      'ne vendez (?:pas|plus|jamais) (?:mes|mon|ma|nos)|(?:arrêtez|cessez) de vendre (?:mes|nos)',
    ),
  ],
  [
    'limit_sensitive',
    any(
      'limit (?:the )?use of my sensitive',
      "limitez l'(?:usage|utilisation) de mes (?:données|informations) sensibles",
    ),
  ],
  [
    'complaint',
    any(
      "i(?:'m| am)? (?:hereby )?(?:lodg(?:e|ing)|mak(?:e|ing)|fil(?:e|ing)|want to (?:make|file|lodge)|wish to (?:make|file|lodge)) a (?:formal )?complaint|(?:put|record) (?:my|this) complaint",
      'je (?:dépose|souhaite déposer|veux déposer|fais|veux faire|porte) (?:donc )?(?:une )?(?:réclamation|plainte)(?: formelle)?',
    ),
  ],
];
