import { any } from './patterns.ts';
export type Incident = 'account' | 'misdirected' | 'fraud';

const SOMEONE_EN =
  '(?:someone|somebody|whoever|some (?:guy|stranger|person)|a (?:stranger|hacker|thief|man|woman|guy)|hackers?|strangers?|thieves|my (?:ex|flatmate|roommate|neighbou?r|husband|wife|brother))';
const SOMEONE_FR =
  "(?:quelqu'un|qqn|un (?:inconnu|pirate|hacker|type|voleur|gars|homme)|des (?:pirates|inconnus|hackers)|on|mon ex|une (?:autre )?personne|une inconnue)";
const PLACE_EN =
  '(?:my|our|her|his|their) (?:\\p{L}+ )?(?:account|profile|wallet|app|login|e-?mail|mailbox|space|card|number|page|user ?name)';
const PLACE_FR =
  '(?:mon|ma|mes|notre|son) (?:compte|profil|portefeuille|porte-monnaie|espace(?: client)?|appli(?:cation)?|boîte(?: mail)?|messagerie|carte|identifiants?|code|mot de passe|adresse)';

const ACCOUNT = any(
  `${SOMEONE_EN} (?:has |have |had |just |is |was |must have |keeps? |may have |seems to have )*(?:got(?:ten)?|broke(?:n)?|hacked|logged|logging|signed|getting|been|entered|used|using|taken over|took over|stolen|stole|accessed|changed|took|made|spent|ordered|bought|transferred|withdrew|opened|opening)(?: \\p{L}+){0,4}? (?:in ?to |in |on |onto |from |with |over |through |using )?${PLACE_EN}`,
  `${SOMEONE_EN} (?:opened|opens|read|reads|entered) ${PLACE_EN}`,
  `${PLACE_EN} (?:has been|was|is|got|'s been|has just been|were) (?:hacked|compromised|taken over|broken into|stolen|hijacked|breached|accessed|used (?:by|without))`,
  "i(?:'ve| have| was| got)? (?:just )?(?:been |got(?:ten)? )?hacked(?! off)|(?:unknown|strange|unrecogni[sz]ed) (?:device|login|sign-in|logon|session)|(?:log-?ins?|sign-?ins?|devices?|sessions?|connections?) (?:i (?:don't|do not|didn't) recogni[sz]e|from \\p{L}+(?: \\p{L}+){0,6} (?:and )?i(?:'ve| was| am))|password (?:was |has been |got )?changed,? (?:and )?(?:but )?not by me|someone is in there|knows my (?:code|password|pin)|lock my account",
  `${SOMEONE_FR} (?:(?:s'|se |a |est |m'a |m'ont |ont |s'est |y |vient de |utilise |entre |continue d'|ouvre )+)(?:\\p{L}+ )?(?:entrée?|connectée?|piratée?|hackée?|accédé|introduite?|pris le contrôle|changé|modifié|utilisé|volé|viré|commandé|dépensé|servie?|ouvert|ouvrir)?(?: \\p{L}+)?(?: (?:à|dans|sur|de|avec|en))? ?${PLACE_FR}`,
  `${PLACE_FR} (?:a été|est|s'est fait|vient d'être|ont été) (?:piratée?s?|hackée?s?|compromise?s?|usurpée?s?|volée?s?|détournée?s?|pirater|hacker|voler)`,
  "(?:je me suis|on s'est) fait(?:e)? (?:pirater|hacker|usurper|voler)|on m'a (?:piraté|hacké|usurpé)|(?:connexion|appareil|session)s? (?:inconnue?s?|que je ne (?:reconnais|connais) pas)|(?:avis|alerte|tentative) de connexion depuis|ce n'(?:est|était) pas moi(?= !|$|,)|usurp(?:é|ation de) mon identité|se fait passer (?:pour|pr) moi|des (?:e-?)?mails partent de mon adresse|connaît mon (?:code|mot de passe)",
);

const OTHERS_EN =
  "(?:someone|somebody) else'?s?|another (?:customer|person|client|patient|user|member|family|pupil|student)'?s?|a stranger'?s?|strangers'?|other (?:people|customers|patients|users|members|families)'?s?|the wrong (?:person|customer|house|address|patient)'?s?|my neighbou?r'?s?";
const THING_EN =
  '(?:bills?|invoices?|letters?|statements?|data|files?|e-?mails?|messages?|results?|contracts?|payslips?|orders?|details|photos?|pictures|information|parcels?|records?|accounts?|profiles?|prescriptions?|reports?|names?|addresses)';
const THING_FR =
  '(?:factures?|courriers?|lettres?|relevés?|données|dossiers?|mails?|e-mails?|messages?|résultats?|contrats?|bulletins?|commandes?|coordonnées|photos?|documents?|ordonnances?|fiches?|informations?|espace|tableau|liste|profils?)';
const OTHERS_FR =
  "(?:d'|de la part d'|de |du |des |appartenant à |destinée?s? à |adressée?s? à |au nom d')(?:quelqu'un d'autre|un (?:autre|inconnu|voisin|certain|élève|patient|client|ancien)|une (?:autre|inconnue|certaine|élève|patiente|cliente)|autrui|mon voisin|ma voisine|voisin|d'autres|autres|l'ancien(?:ne)? locataire|m(?:onsieur|\\.)|mme|madame)";

const MISDIRECTED = any(
  `(?:i(?:'ve| have)?(?: just)? (?:got|received|been sent|was sent|can see|see|am seeing|found|opened)|you(?:'ve| have)? (?:sent|mailed|posted) (?:me|us)|there (?:is|are)|(?:is|are|was|were) showing|in my (?:account|letterbox|mailbox|app|envelope)) .{0,40}?(?:${OTHERS_EN}) (?:\\p{L}+ ){0,2}${THING_EN}`,
  `${THING_EN} (?:of|for|belonging to|meant for|addressed to) (?:someone else|somebody else|another (?:customer|person|patient|user|member)|a stranger)(?=.{0,60}(?:received|got|sent|my|see))`,
  `(?:letter|parcel|file|bill|statement)(?: \\p{L}+){0,3} (?:was|is|were) (?:for|addressed to) (?:an? )?(?:mrs?|ms|miss|someone|somebody|another|the previous)`,
  `(?:sent|mailed|e-?mailed|posted|delivered|gave|handed|cc'd|copied)(?: \\p{L}+){0,6} (?:to (?:the wrong|a stranger|the whole|everyone|everybody|all)|in one e-?mail)|everyone(?:'s)? (?:e-?mail )?address(?:es)? (?:is|are) visible`,
  `(?:j'ai (?:bien |encore )?(?:reçu|trouvé|ouvert)|je (?:reçois|vois|viens de recevoir|tombe sur)|vous m'avez (?:envoyé|transmis|adressé|mis)|on m'a envoyé|il y a|m'apporte)(?: \\p{L}+){0,4}? ${THING_FR}(?: \\p{L}+){0,3} ${OTHERS_FR}`,
  `(?:a |ai |avez |avons )?envoyée?s?(?: \\p{L}+){0,6} (?:au mauvais|à la mauvaise|à toute la|à tout le monde|à tous les|à quelqu'un d'autre)`,
  `${THING_FR}(?: \\p{L}+){0,6} (?:est|sont) (?:en ligne|en vente|sur (?:internet|un forum|le dark ?web|telegram))|en vente sur|sur un forum de (?:pirates|hackers)`,
  `(?:found|saw)(?: \\p{L}+){0,6} on (?:a |the )?(?:hacker|hacking|dark|leak)|(?:my|our)(?: \\p{L}+){0,3} (?:is|are) (?:for sale|on the dark web|all over)|open to the public|(?:your|a) (?:bucket|server|database|backup) is (?:open|public|exposed)`,
  `(?:retrouvé|trouvé|traîn\\p{L}+)(?: \\p{L}+){0,5} (?:poubelle|rue|trottoir|parking)|(?:was|were) lying in|une base qui a tout l'air d'être la vôtre`,
);

const FRAUD = any(
  "my (?:identity|card|phone|password|laptop|bag|rucksack|tablet|work (?:phone|laptop|tablet)) (?:was|has been|got) (?:stolen|nicked|lost)|(?:i )?(?:left|lost) my (?:work )?(?:phone|laptop|tablet|badge|card|bag)(?: on| in| at)|(?:someone|somebody) (?:stole|is using|ordered|opened|took out)(?: \\p{L}+){0,5} (?:my (?:identity|name|card)|in my name)|(?:payments?|charges?|transactions?|purchases?|orders?|withdrawals?|loans?|contracts?) i (?:never|didn't|did not) (?:make|made|authori[sz]ed?|appl(?:y|ied) for|sign(?:ed)?)",
  '(?:phoned|called|rang|texted|wrote|messag(?:ed|ing))(?: \\p{L}+){0,3} (?:claiming|pretending|saying) (?:to be|they|he|she)|text from ["\'‘“«]?(?:you|your)["\'’”»]? with a link|clicked (?:it|on it|the link)|fake (?:account|page|site|message|e-?mail)|(?:someone|somebody)(?: from your (?:company|team))? asked (?:me )?for my (?:code|password|pin)|ransomware|redirects? (?:me )?to',
  "on m'a (?:volé|piqué|dérobé) (?:mon identité|mon sac|ma carte|mes codes|mon téléphone|mon mot de passe|mon ordinateur|mon portable)|(?:paiements?|prélèvements?|achats?|virements?|commandes?|prêts?|contrats?)(?: de [\\d ]+ ?(?:€|euros))? que je n'ai (?:pas|jamais) (?:fait|autorisé|passé|signé|demandé)e?s?|(?:quelqu'un|on)(?: de chez vous)? m'a demandé mon (?:code|mot de passe|pin|code pin)",
  "(?:quelqu'un|on) a (?:commandé|souscrit|ouvert|signé|acheté)(?: \\p{L}+){0,5} à mon nom|(?:m'a appelée?|m'appelle|a téléphoné)(?: \\p{L}+){0,4} (?:en se faisant passer|prétend)|faux (?:compte|site|message|mail)|rançongiciel|me redirige vers|j'ai (?:perdu|oublié|laissé) (?:mon|ma|le|la)(?: \\p{L}+){0,3}(?: pro| professionnelle?)?(?=.{0,40}(?:session|dossiers|fiches|connecté|données))|disque dur(?: \\p{L}+){0,3} (?:a disparu|a été volé)|suspendez ma carte",
);

/** A thing supposed, asked or feared is no report of an incident. */
const SUPPOSED = any(
  '(?:what )?if|in case|suppose|imagine|could|can(?! see)|would|might|may|how (?:do|would|can|does)|what happens (?:when|if)|when (?:someone|somebody)|has (?:anyone|anybody)|did (?:anyone|someone)|was i|were you|have you|unless|so that|avoid|prevent|afraid|do you|does|what happened|what went|how many|will',
  "si|s'il|au cas où|supposons|imaginons|peut(?:-on|-il|-elle)?|pourrait|comment (?:savoir|faites|évit|empêch)|que (?:se passe|faites)|est-ce que|a-t-(?:on|il|elle)|quand (?:quelqu'un|on)|éviter|empêcher|peur que|avez-vous|d'où on|combien|c'est quoi|quel(?:le)?s?|qui a",
);

const KINDS = [
  ['account', ACCOUNT],
  ['misdirected', MISDIRECTED],
  ['fraud', FRAUD],
] as const;

/** The kind of incident that a sentence reports, as a fact that happened. */
export function incidentIn(sentence: string): Incident | undefined {
  for (const [incident, pattern] of KINDS) {
    const found = pattern.exec(sentence);
    if (found !== null && !SUPPOSED.test(sentence.slice(0, found.index + 1)) && !SUPPOSED.test(found[0]))
      return incident;
  }
  return undefined;
}
