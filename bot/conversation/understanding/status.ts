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
