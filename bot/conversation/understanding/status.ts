import { any } from './patterns.ts';

/** A request that the person has made. */
const REQUEST = any(
  "my (?:\\p{L}+ ){0,3}(?:request|complaint|claim for my data|opt-?out(?: form)?|unsubscribe|objection|export|archive|dossier|case|ticket|withdrawal|erasure|deletion|form|copy)|the (?:copy|file|export|archive|data|case|request|form) i (?:asked|requested|opened|filed|sent|signed)|(?:i|we)(?:'ve| have| had)? (?:asked|requested|filed|applied)(?: you)? (?:for|to|on|in|about)|reference (?:no\\.? |number )?[\\d-]{3,}|ref\\.? \\p{L}?[\\d-]{2,}|the account i asked|you (?:acknowledged|extended|promised)|the one i asked",
  "(?:ma|mes) (?:\\p{L}+ ){0,2}(?:demandes?|réclamations?|requêtes?|oppositions?|relances?)|mon (?:\\p{L}+ ){0,2}(?:opposition|droit d'(?:accès|opposition)|retrait de consentement|effacement|dossier à effacer|refus|archive|export|formulaire)|l'effacement de mon compte|la (?:demande|copie|suppression|réclamation) (?:que|dont|faite)|j'(?:ai|avais) (?:demandé|réclamé|déposé|fait une demande)|(?:demande|dossier|requête|référence) (?:n°|numéro )?\\d{2,}|accusé de réception",
);

/** How it is getting on. */
const PROGRESS = any(
  "any (?:news|update|progress|answer|reply)|where (?:is|are|does)|how far|what(?:'s| is| has) (?:happen(?:ing|ed)|become|the status)|status|go(?:ne)? through|received|still (?:waiting|nothing|no)|(?:been )?ignored|chasing|checking|in review|on its way|assigned|closed or not|looked at|deadline|did (?:you|u) (?:send|get|receive)|is anything else needed|late|stuck|progress|how long (?:more|now)|nothing (?:in|so far|yet)|when will|yet",
  "des nouvelles|(?:venais )?aux nouvelles|où en (?:est|êtes|sont|suis|est-on)|où ça coince|plus rien|silence|sans réponse|(?:toujours|encore) (?:pas|rien|aucune)|prise? en compte|je relance|relances?|suivre|avancement|délai restant|en cours|qu'est devenue?|que devient|périmée?|(?:bien|été) reçue?s?|retrouvé|répondu|prêt|puis plus|au plus tard",
);

/** Fixed ways of asking, whatever the request is called. */
const FIXED = any(
  "any (?:news|update|progress) (?:on|about|of|from) (?:my|the)|status of my|(?:where|how far) (?:are we|are you) with my|where is my (?:request|complaint|copy|file|export)|what(?:'s| has) (?:happened|become) (?:to|of) my (?:request|complaint)",
  'où en (?:est|êtes|sont|est-on|est-ce|suis)(?:-vous|-elle|-il)?(?: .{0,20})?(?:(?:ma|mes|mon|la) (?:demande|réclamation|copie|suppression|requête|dossier))?|des nouvelles (?:de|concernant|sur|pour) (?:ma|mon|mes)|(?:suivi|état|avancement) de ma (?:demande|réclamation)|(?:a|ont) (?:bien )?été prise? en compte',
);

/** A question about requests in general, or one that is yet to be made. */
const GENERAL = any(
  'if i|how (?:do|can|would) i|can i|do you',
  'si je|comment (?:faire|je)|puis-je (?!suivre)|est-ce que je peux|dois-je',
);

/** Words of somebody who has asked, written or been promised something, or who names what they asked for. */
const TELLS_OF_ONE = any(
  "requests?|complaints?|ref(?:erence)?|case|tickets?|claim|cop(?:y|ies)|exports?|archive|correction|erasure|deletion|restriction|objection|opt-?out|unsubscri\\p{L}+|refusal|right (?:of|to)|limits? on|transfer|receipt|deadline|(?:days?|weeks?|months?) (?:left|late|ago|since|tomorrow)|it'?s been|promised|extended|asked|requested|wrote|written|filed|letter|(?:earlier|last|my) message|incomplete|partly fulfilled|under examination|chasing|following up|heard back|the (?:lady|gentleman|person|human|someone)|someone was|have (?:until|\\p{L}+ days)|box i ticked|withdrawal|(?:my|the) form|awaiting|waiting for my|i (?:sent|started|wanted)|reqest|(?:operator|provider) (?:got|says|has)",
  "demandes?|réclamations?|plaintes?|requêtes?|réf(?:érence)?|dossier|copies?|effacement|suppression|désabonnement|désinscription|opposition|limitation|rectification|corrections?|corrigées?|portabilité|droit (?:d'|de |à )\\p{L}+|refus(?:ée?)?|transfert|accusé|prolongé|promise?|demandé|écrit|envoyé|lettre|incomplet|en cours|silence|relance|nouvelles|du neuf|il vous (?:en )?reste|ça fait|depuis (?:le|ma|lundi|mardi|mercredi|jeudi|vendredi)|(?:le monsieur|la dame|la personne|le conseiller|quelqu'un)(?: \\p{L}+){0,2} (?:qui )?devai[ts]|on devait|case que j'ai cochée|le fichier est|vous avez jusqu'au|retrait|annonçait|promettiez|demandais|voulais voir|j'ai lancée?",
);

/** Requests of others, counted or named; how requests are made or answered in general; requests of trade, as for a quote. */
const NOT_ONES_OWN = any(
  'how many (?:\\p{L}+ ){0,2}(?:requests|complaints)|requests? (?:from|by|of) (?:the )?(?:authorit\\p{L}+|police|courts?|judges?|governments?|others)|(?:authority|police|court|government|official) requests?|how (?:does|do|can) (?:a|an|one|people|customers?) ',
  '(?:answer|handle|treat|process|reply to|respond to|deal with|refuse) (?!(?:my|our|the|this|that|it) )(?:(?:a|an|any|each|every|such) )?(?:\\p{L}+ ){0,2}(?:requests?|complaints?)(?! (?:i|we|that i|that we))',
  '(?:asked|applied) for (?:a|an) (?:quote|estimate|loan|offer|brochure|demo|trial|refund|appointment|meeting|visit)',
  "(?:combien|nombre) de (?:demandes|réclamations|plaintes|requêtes)|(?:demandes?|requêtes?) (?:des?|du|de la|d')\\s?(?:autorités?|police|gendarmerie|justice|juges?|fisc|autres)|comment (?:se passe|fonctionne|marche|fait-on)",
  '(?:répond\\p{L}+|trait\\p{L}+|refus\\p{L}+)(?:-vous)? (?:à |aux? )?(?:une|des?|les|chaque) (?:\\p{L}+ )?(?:demandes?|réclamations?|requêtes?)(?! que)',
  '(?:demandé|sollicité) (?:un|une) (?:devis|estimation|prêt|crédit|offre|brochure|démonstration|essai|remboursement|rendez-vous|visite)',
);

/** Whether a message may ask for the status of a request at all: what merely goes on from a question does not. */
export function mayTellOfRequest(message: string): boolean {
  const text = message.replaceAll('’', "'");
  return TELLS_OF_ONE.test(text) && !NOT_ONES_OWN.test(text);
}

/** Whether a sentence asks how a request of the person is getting on. */
export function asksForStatus(sentence: string): boolean {
  if (GENERAL.test(sentence)) return false;
  return FIXED.test(sentence) || (REQUEST.test(sentence) && PROGRESS.test(sentence));
}

const whole = (...patterns: string[]) =>
  new RegExp(
    `^\\P{L}*(?:(?:et|and|so|alors|donc|mais|but|ok|bon|wait|attendez)[\\s,]+)*(?:${patterns.join('|')})\\P{L}*$`,
    'iu',
  );

const THING_FR = '(?:ma demande|mon signalement|elle|ça|cela|ce)';
const THING_EN = '(?:it|that|this|(?:my|the) (?:request|report))';

/** Whether and how far a thing is done, where one was just asked for or reported. */
const STANDS = whole(
  `(?:est-ce que )?(?:c'est|${THING_FR} (?:est|a été|a bien été))(?: bien| déjà)? (?:enregistrée?|faite?|pris(?:e)? en compte|partie?|envoyée?|transmise?|passée?|close?|traitée?)(?: ou (?:pas|non))?`,
  `(?:ma demande |mon signalement )?(?:est-(?:elle|il|ce)|a-t-(?:elle|il)(?: bien)? été)(?: bien| déjà)? (?:enregistrée?|faite?|pris(?:e)? en compte|partie?|envoyée?|transmise?|close?|traitée?)(?: ou (?:pas|non))?`,
  "vous (?:l'avez|avez)(?: bien| vraiment)? (?:enregistrée?|transmise?|fait|envoyée?)(?: (?:ça|cela|ma demande))?(?: ou (?:pas|non))?",
  '(?:ça|cela) prend effet quand|quand (?:est-ce que )?(?:ça|cela) prend effet|quand prend-elle effet',
  'statut|état|suivi|status(?: (?:please|svp))?',
  "(?:combien de|quelles?) demandes? (?:avez-vous|ai-je|j'ai|vous avez)(?: .{0,40})?",
  `did (?:you|it)(?: actually| really)? (?:file|record|register|send|get|go|note)(?: ${THING_EN}| through| filed| recorded| down)?`,
  `(?:is|was|has) ${THING_EN}(?: actually| really| now| been)* (?:filed|done|recorded|registered|closed|sent|open|on its way|received|in)(?: or not)?`,
  '(?:what|which|how many) requests? (?:do|have|did) (?:i|you) (?:have|made?|got|file[d]?)(?: .{0,30})?',
  `when (?:does|will) ${THING_EN} (?:take effect|be done|happen)`,
);
/** What only means that right after a request or a report. */
const GOES_ON = whole(
  "(?:après|ensuite|maintenant|la suite|quand|c'est pour quand|(?:pour )?quand ça|ça prend combien de temps|combien de temps ça (?:prend|va prendre))",
  "(?:que se passe-t-il|qu'est-ce qui se passe|il se passe quoi|ça se passe comment)(?: maintenant| ensuite| après)?",
  "(?:qu'est-ce que|que) (?:je )?(?:dois-je |dois |peux )?faire?(?: maintenant| en attendant)?|je (?:dois )?fai[st]? quoi(?: maintenant)?|je dois faire quoi(?: maintenant)?",
  "(?:est-ce que )?quelqu'un (?:va )?s'en occupe[r]?(?: maintenant)?",
  "qui (?:s'en (?:occupe|charge)|va s'en (?:occuper|charger))(?: maintenant)?|who(?:'s| is) (?:handling|dealing with|looking (?:at|into)|in charge of)(?: it| this| that)?",
  'what (?:now|next|happens (?:now|next|then))|now what|then what|when(?: will (?:it|that) be(?: done)?)?|how long (?:does|will) (?:it|that|this) take',
  'what (?:should|do|must|can) i do(?: now| next| meanwhile)?|is (?:someone|somebody|anyone) (?:dealing with|looking at|on) (?:it|this|that)',
);

/**
 * Whether a message asks how what was filed or reported in this conversation stands.
 * @param rightAfter something about it is still open, so that "and then?" means it too
 */
export function asksHowItStands(message: string, rightAfter: boolean): boolean {
  const text = message.replaceAll('’', "'");
  return STANDS.test(text) || (rightAfter && GOES_ON.test(text));
}
