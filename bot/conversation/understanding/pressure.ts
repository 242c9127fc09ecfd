const one = (...patterns: string[]) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})[,:]?()`, 'giu');

/** Where a demand begins; kept when the demand is taken out. */
const AT_START =
  '(^|[.!?,;:]\\s*|(?:please|just|now|then|so|and|et|alors|donc|bon|svp|i beg you,?|je vous en (?:prie|supplie),?)\\s+)';
const demand = (...patterns: string[]) => new RegExp(`${AT_START}(?:${patterns.join('|')})(?!\\p{L})[,:]?`, 'giu');

/**
 * Requests about the form of the answer (yes or no, one word), and pressure (admit it, promise, you said so, quote the
 * line that says so). Taken out, what is left is the question.
 */
export const PRESSURE: RegExp[] = [
  /(?:(?:répondez|réponds|answer|reply)(?: me|-moi)?\s+)?(?:(?:uniquement|seulement|juste|only|just|simply|with|by|par|in)\s+)*[«"“]?\s?(?<!\p{L})(?:oui|yes)[»"”]? (?:ou|or) [«"“]?(?:non|no)(?!\p{L})[»"”]?(?:,? (?:sans (?:phrases?|détour)|only|please|svp|s'il vous plaît))*\s*[,:.!]?()/giu,
  one('one word only', 'in one word', 'en un (?:seul )?mot', 'no excuses', 'sans détour', 'no waffle'),
  one(
    '(?:as|speaking as) (?:a|an|your|my|the)?\\s?(?:lawyer|judge|doctor|attorney|solicitor|expert|journalist|counsel)(?: for [\\p{L}& ]+)?,\\s*i (?:require|demand|order|ask|want) (?:you )?to (?:state|say|confirm|tell me|know)(?: whether| if| that)?',
    "en (?:tant|ma qualité) (?:qu'|que |d'|de )(?:avocate?|juge|juriste|médecin|expert|journaliste|notaire|huissier)e?,?\\s*je (?:vous )?(?:somme|demande|ordonne|exige)(?: de (?:me )?(?:dire|confirmer)| que vous me (?:disiez|confirmiez))?(?: si| que)?",
    '(?:as|speaking as) (?:a|an|your|my) (?:lawyer|judge|doctor|attorney|solicitor|expert|journalist)',
    "en tant qu[e'] ?(?:avocate?|juge|juriste|médecin|expert|journaliste|notaire|huissier)",
  ),
  one('i put it to you that'),
  /(?:(?:then|now|so|alors|bon)\s+)?(?<!\p{L})(?:quote|cite|copy|give|show|find)(?: me)? (?:the |that )(?:(?:practice number|page|date) and the )?(?:exact )?(?:line|page|sentence|words?|passage|practice|paragraph|article)(?: of your (?:policy|register|practices))? (?:saying|stating|where you (?:say|admit|write|state)|in which you (?:say|admit)|that says)(?: that)?()(?!\p{L})/giu,
  /(?:alors )?(?<!\p{L})(?:citez|cite|recopiez|donnez|montrez|trouvez)(?:-moi)? (?:(?:la|le|les) |l'|celle |celui )(?:(?:phrase|ligne|page|passage|article|paragraphe) )?(?:exacte? )?(?:où vous (?:dites|reconnaissez|écrivez|avouez|admettez|déclarez)|(?:qui|disant|dans laquelle|dans lequel) ?(?:vous )?(?:dites|dit|reconnaissez)?)(?: que| qu')?()(?!\p{L})/giu,
  one(
    "(?:vous (?:l'admettez|le confirmez|confirmez|avouez|l'avouez)|(?:do )?you (?:confirm|admit)(?: it| that)?)(?=\\s*\\?)",
    '(?:i|we all|everybody) knows?(?: that)?(?=\\s+you)',
    '(?:you|u) (?:told|promised)(?: me| us| to me)(?: yesterday| earlier| before| just now| last week| this morning)?(?: that)?(?=\\s+\\p{L})',
    '(?:you|u) said(?: yesterday| earlier| before| just now)?(?: that)?(?=\\s+(?:you|my|the|your)\\s)',
    "(?:tout à l'heure |hier |l'autre jour |ce matin |plus haut )?,?\\s*vous (?:m'avez|m'aviez|nous avez) (?:dit|promis|écrit|assuré|affirmé|confirmé)(?: que| qu'| de)?(?=\\s*\\p{L})",
    'repeat what you (?:promised|said|told me)\\s*:?(?: that)?',
  ),
  demand(
    "(?:dites|dis)-moi (?:juste |simplement )?(?:que|qu')",
    'tell me(?: just)? that',
    '(?:admit|confess|confirm|acknowledge|promise|swear|guarantee)(?: me| us| to me)?(?: that| it)?',
    "(?:veuillez |merci de )?(?:(?:avou|admett|reconnaiss|confirm|promett|jur|garantiss)ez|avoue|promets|confirme|jure)(?:-(?:moi|le|la))?(?: que| qu')?",
  ),
];
