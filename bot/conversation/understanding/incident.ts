const INCIDENTS = ['account', 'misdirected', 'fraud'] as const;
export type Incident = (typeof INCIDENTS)[number];

const any = (...patterns: string[]) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

const SOMEONE_EN =
  '(?:someone|somebody|some(?:one)? (?:guy|stranger|else)|a (?:stranger|hacker|thief)|hackers?|strangers?|thieves|my (?:ex|flatmate|neighbou?r)|they)';
const SOMEONE_FR =
  "(?:quelqu'un|qqn|un (?:inconnu|pirate|hacker|type|voleur)|des (?:pirates|inconnus|hackers)|on|mon ex|une (?:autre )?personne|une inconnue)";
const PLACE_EN =
  '(?:my|our|her|his|their) (?:\\p{L}+ )?(?:account|profile|wallet|app|login|e-?mail|mailbox|space|card|number)';
const PLACE_FR =
  '(?:mon|ma|mes|notre|son) (?:compte|profil|portefeuille|espace(?: client)?|appli(?:cation)?|boîte(?: mail)?|messagerie|carte|identifiants?|code|mot de passe)';

const ACCOUNT = any(
  `${SOMEONE_EN} (?:has |have |had |just |is |was |must have |keeps? |may have )*(?:got(?:ten)?|broke(?:n)?|hacked|logged|logging|signed|getting|been|entered|used|using|taken over|took over|stolen|stole|accessed|changed|took|made|spent|ordered|bought|transferred|withdrew|ch[ao]nged)(?: \\p{L}+){0,4}? (?:in ?to |in |on |onto |from |with |over |through |using )?${PLACE_EN}`,
  `${PLACE_EN} (?:has been|was|is|got|'s been|has just been|were) (?:hacked|compromised|taken over|broken into|stolen|hijacked|breached|accessed|used (?:by|without))`,
  "i(?:'ve| have| was| got)? (?:just )?(?:been |got(?:ten)? )?hacked(?! off)|(?:unknown|strange|unrecogni[sz]ed) (?:device|login|sign-in|logon|session)|a (?:login|sign-in|device|session) i (?:don't|do not|didn't) recogni[sz]e",
  `${SOMEONE_FR} (?:(?:s'|se |a |est |m'a |m'ont |ont |s'est |y |vient de |utilise |entre )+)(?:\\p{L}+ )?(?:entré|connecté|piraté|hacké|accédé|introduit|pris le contrôle|changé|modifié|utilisé|volé|viré|commandé|dépensé|servi|sert)?e?s?(?: \\p{L}+)?(?: (?:à|dans|sur|de|avec|en))? ?${PLACE_FR}`,
  `${PLACE_FR} (?:a été|est|s'est fait|vient d'être|ont été) (?:piratée?s?|hackée?s?|compromise?s?|usurpée?s?|volée?s?|détournée?s?|pirater|hacker|voler)`,
  "(?:je me suis|on s'est) fait(?:e)? (?:pirater|hacker|usurper|voler)|on m'a (?:piraté|hacké|usurpé)|(?:connexion|appareil|session) (?:inconnue?|que je ne (?:reconnais|connais) pas)|ce n'(?:est|était) pas moi(?= !|$|,)|usurp(?:é|ation de) mon identité",
);

const SOMEBODY_ELSES_EN =
  "(?:someone|somebody) else'?s?|another (?:customer|person|client|patient|user|member|family)'?s?|a stranger'?s?|the wrong (?:person|customer)'?s?|my neighbou?r'?s?";
const THING_EN =
  '(?:bills?|invoices?|letters?|statements?|data|file|files|e-?mails?|messages?|results?|contract|payslip|order|details|photos?|information|parcel|records?|account)';
const THING_FR =
  '(?:factures?|courriers?|lettres?|relevés?|données|dossiers?|mails?|e-mails?|messages?|résultats?|contrats?|bulletins?|commandes?|coordonnées|photos?|documents?|ordonnances?|fiches?|informations?|espace)';

const MISDIRECTED = any(
  `(?:i(?:'ve| have)?(?: just)? (?:got|received|been sent|was sent|can see|see|am seeing|found|opened)|you(?:'ve| have)? sent me|there (?:is|are)|in my (?:account|letterbox|mailbox|app)) .{0,40}?(?:${SOMEBODY_ELSES_EN}) (?:\\p{L}+ ){0,2}${THING_EN}`,
  `${THING_EN} (?:of|for|belonging to|meant for|addressed to) (?:someone else|somebody else|another (?:customer|person|patient|user|member)|a stranger)(?=.{0,60}(?:received|got|sent|my|see))`,
  `(?:j'ai (?:bien |encore )?(?:reçu|trouvé|ouvert)|je (?:reçois|vois|viens de recevoir|tombe sur)|vous m'avez (?:envoyé|transmis|adressé)|on m'a envoyé|il y a)(?: \\p{L}+){0,4}? ${THING_FR} (?:d'|de la part d'|de |du |des |appartenant à |destinée?s? à |adressée?s? à |au nom d')(?:quelqu'un d'autre|un (?:autre|inconnu|voisin)|une? autre|autrui|mon voisin|ma voisine|voisin|une inconnue|d'autres)`,
);

const FRAUD = any(
  "my (?:identity|card|phone|password|laptop) (?:was|has been|got) stolen|(?:someone|somebody) (?:stole|is using) my (?:identity|name|card)|(?:payments?|charges?|transactions?|purchases?|orders?|withdrawals?) i (?:never|didn't|did not) (?:make|made|authori[sz]e)",
  "on m'a volé (?:mon identité|ma carte|mes codes|mon téléphone|mon mot de passe)|(?:paiements?|prélèvements?|achats?|virements?|commandes?) que je n'ai (?:pas|jamais) (?:fait|autorisé|passé)s?e?s?|(?:quelqu'un|on)(?: de chez vous)? m'a demandé mon (?:code|mot de passe|pin|code pin)|(?:someone|somebody)(?: from your company)? asked (?:me )?for my (?:code|password|pin)",
);

/** A thing supposed, asked or feared is no report of an incident. */
const SUPPOSED = any(
  '(?:what )?if|in case|suppose|imagine|could|can|would|might|may|how (?:do|would|can|does)|what happens (?:when|if)|when (?:someone|somebody)|has (?:anyone|anybody)|did (?:anyone|someone)|was i|were you|have you|unless|so that|avoid|prevent|afraid',
  "si|s'il|au cas où|supposons|imaginons|peut(?:-on|-il|-elle)?|pourrait|comment (?:savoir|faites|évit|empêch)|que (?:se passe|faites)|est-ce que|a-t-(?:on|il|elle)|quand (?:quelqu'un|on)|éviter|empêcher|peur que|avez-vous",
);

/** The kind of incident that a sentence reports, as a fact that happened. */
export function incidentIn(sentence: string): Incident | undefined {
  for (const [incident, pattern] of [
    ['account', ACCOUNT],
    ['misdirected', MISDIRECTED],
    ['fraud', FRAUD],
  ] as const) {
    const found = pattern.exec(sentence);
    if (found !== null && !SUPPOSED.test(sentence.slice(0, found.index + 1)) && !SUPPOSED.test(found[0]))
      return incident;
  }
  return undefined;
}
