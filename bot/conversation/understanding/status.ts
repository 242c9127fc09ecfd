const any = (...patterns: string[]) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

const STATUS = any(
  "(?:any|what's the|is there any) (?:news|update|progress)(?: (?:on|about|of|from))?|(?:where|how far) (?:is|are) (?:my|the|our|you with (?:my|the)) (?:\\p{L}+ )?(?:request|copy|complaint|file|application|case|export|deletion|ticket|answer|reply)|status of my|what(?:'s| has) (?:happened|become) (?:to|of) my (?:request|complaint)|(?:is|was) my (?:request|complaint) (?:received|dealt|handled|processed)|i (?:asked|requested|filed|sent)(?: \\p{L}+){0,10} (?:ago|last (?:week|month|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|yesterday|already)(?=.*(?:where|news|still|late|nothing|answer|\\?))",
  "où en (?:est|êtes|sont|est-on|est-ce|suis)(?:-vous|-elle|-il)?(?: .{0,20})?(?:(?:ma|mes|mon|la|le) (?:demande|réclamation|dossier|copie|suppression|requête))?|des nouvelles (?:de|concernant|sur|pour)|(?:suivi|état|avancement) de ma (?:demande|réclamation)|ma (?:demande|réclamation) (?:a-t-elle|est-elle|avance|a été|n'a)|j'(?:ai|avais) (?:demandé|déposé|fait une demande|envoyé)(?: .{1,60})? (?:il y a|depuis|la semaine dernière|le mois dernier|l'an dernier)(?=.*(?:où|nouvelles|toujours|rien|réponse|\\?))|(?:a|ont) (?:bien )?été prise? en compte|toujours (?:pas de|aucune) réponse",
);

/** Whether a sentence asks how a request of the person is getting on. */
export function asksForStatus(sentence: string): boolean {
  return STATUS.test(sentence);
}
