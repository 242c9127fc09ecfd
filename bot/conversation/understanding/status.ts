const any = (...patterns: string[]) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

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

/** Whether a sentence asks how a request of the person is getting on. */
export function asksForStatus(sentence: string): boolean {
  if (GENERAL.test(sentence)) return false;
  return FIXED.test(sentence) || (REQUEST.test(sentence) && PROGRESS.test(sentence));
}
