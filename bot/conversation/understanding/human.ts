import { any } from './patterns.ts';

const PERSON_EN =
  '(?:an? |the |some |any |your |another )?(?:real |actual |living |live |human )?(?:person|human(?: being)?|people|someone|somebody|agent|adviser|advisor|representative|rep|operator|manager|supervisor|member of (?:staff|the team)|customer (?:service|support|care)|human pharmacist|colleague)(?: \\p{L}+)?';
const PERSON_FR =
  "(?:une? |à |des |le |la |l'|un\\(e\\) )?(?:vrai(?:e)?s? |autre )?(?:personne|humaine?|être humain|gens|quelqu'un|conseill(?:er|ère)|agente?|opérat(?:eur|rice)|responsable|téléconseiller|interlocut(?:eur|rice)|service client|collègue|employée?)";

/** Wishes for a person, in any wording; questions about who works on the data are none. */
const WISHES = any(
  `(?<!the )(?:talk|speak|chat|write|connected|transferred|put through|get through|hand(?:ed)? (?:me )?over|pass(?:ed)? (?:me )?on|put me|transfer me|connect me|get me|give me|find me|i(?:'d| would)? (?:want|need|prefer|rather have|like)(?: to have)?|i (?:said|asked for)|i demand|is there|can i have|could i have|may i have|where is)(?: to| with| through(?: to)?| onto)? ${PERSON_EN}`,
  '(?:^|please |(?:can|could|would) you (?:please )?|someone |somebody )(?:to )?(?:call|phone|ring) me(?: back)?|(?:someone|somebody|a person|a human) (?:to )?(?:call|phone|ring|contact|answer|help) me(?: back)?',
  `(?:parler|discuter|échanger|causer|dialoguer|écrire|relation|lien|contact|passez|passez-moi|passe-moi|trouvez-moi|donnez-moi|transférez-moi|avoir|joindre|contacter|je (?:veux|voudrais|souhaite|préfère|préférerais|demande|exige)|il me faut|j'ai besoin d(?:e |'))(?: à| avec| de)? ${PERSON_FR}`,
  "(?:y a-t-il|il y a|y a|ya) (?:une? (?:vraie )?(?:personne|humain)|quelqu'un)(?: (?:à qui|pour|de réel|là|ici|de disponible))?(?=\\s*(?:\\?|$| à qui (?:parler|je)| pour (?:m'|me )| de disponible| ici| là))",
  '^\\W*is (?:anyone|anybody|someone|somebody)(?: out)? (?:there|here|available)\\W*$',
  '(?:rappelez|rappelle|appelez|contactez|recontactez)-moi|(?:être|me faire) (?:rappelée?|recontactée?)|toujours personne(?= \\?| ?$)|(?:peut|peuvent|pourrait)(?:-on|-il)? me (?:rappeler|contacter)',
);

/** The noun alone, as a message: "an adviser please", "humain svp". */
const ALONE = new RegExp(
  `^(?:${PERSON_EN.replace('(?: \\p{L}+)?', '')}|${PERSON_FR})(?:,? (?:please|pls|now|svp|stp|s'il vous plaît|vite|maintenant))*$`,
  'iu',
);

const NOT_WANTED = any(
  "(?:don't|do not|no need to|without|rather than|instead of|never) (?:want |need |like |wish )?(?:to )?(?:talk|speak|call|a (?:person|human)|phone|contact|ring)",
  "(?:ne (?:veux|voudrais|souhaite) (?:pas|surtout pas)|n'ai pas besoin|sans|pas besoin de|plutôt que de?) (?:de )?(?:parler|être|un|une|contacter|appeler)",
);

/** A person is wanted for a decision or a correction: that is a right, not a talk. */
const FOR_A_REVIEW = any(
  '(?:review|look at|reconsider|recalcul\\w+|re-?examin\\w+|revo(?:ie|ir)|check|vérifi\\w+|regarde)(?: it| this| that| my| mon| ma| la| le| cette)?',
);

/** Whether a sentence asks for a person to talk to. */
export function wantsPerson(sentence: string): boolean {
  const bare = sentence.replace(/[!?.…]+/g, ' ').trim();
  if (ALONE.test(bare)) return true;
  return WISHES.test(bare) && !NOT_WANTED.test(bare) && !FOR_A_REVIEW.test(bare) && !ASKS_ABOUT.test(bare);
}

/** "I want to know whether a person reads…", "does someone…", "why did someone call me": questions about people. */
const ASKS_ABOUT = any(
  'know|wonder|tell me|explain|savoir|comprendre|dites-moi|dire (?:si|qui|comment)',
  'why|who|when|how (?:long|often|many)|what|if|pourquoi|qui(?! parler)|quand|combien|comment se fait',
  '(?:does|did|do|has|was|were) (?:a|any|some|your|the|someone|somebody|anyone)',
  'you (?:call|phone|ring|called|phoned|rang)|stop|arrêtez|cessez|never|plus jamais',
);
