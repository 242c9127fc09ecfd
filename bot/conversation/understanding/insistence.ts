import { any } from './patterns.ts';

/** Doubt and pressure that ask nothing new: the same words are shown again. */
const INSISTS = any(
  "are you (?:really |quite |absolutely )?(?:sure|certain|serious)|really\\?|is that (?:really )?(?:true|all|correct|so)|you(?:'re| are) (?:lying|wrong|mistaken)|liar|that(?:'s| is) (?:not true|false|a lie|wrong)|i (?:don't|do not) believe (?:you|it|that)|come on|just say (?:yes|no|it)|so (?:it's|is it|that's) (?:a )?(?:yes|no)|answer (?:me|the question)|i saw it|i have (?:a )?(?:screenshot|proof)|it(?:'s| is) in (?:the transcript|writing|your (?:contract|policy))|you (?:said|wrote|told|promised)(?: me)?(?: so| it)?|just admit it|admit it|correct\\?",
  "vous (?:en )?êtes (?:vraiment |bien )?(?:sûrs?|certains?|sérieux)|(?:en )?êtes-vous (?:sûrs?|certains?)|t'es sûr|c'est (?:vrai|sûr|faux|bien (?:ça|vrai|cela))(?=\\s*(?:[?,.!]|$))|vous (?:mentez|vous trompez)|menteurs?|je ne vous crois pas|j'y crois pas|allez,? (?:dites|avouez)|donc c'est (?:oui|non)|(?<!vous )répondez(?:-moi)?(?!-vous)|je l'ai (?:vue?|lue?)|vous l'avez (?:pourtant )?(?:écrit|dit)|relisez|si si|soyez (?:honnête|franc)|vrai \\?|pitié",
);

export function insists(sentence: string): boolean {
  return INSISTS.test(sentence);
}
