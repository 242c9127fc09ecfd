import { any } from './patterns.ts';
import { PRESSURE } from './pressure.ts';

/** Where an order begins: at the start of a clause, or after "and", "please"… */
const ORDER = '(?:^|[.!?,;:«"“]\\s*|(?:and|then|please|just|now|only|simply|et|puis|juste|alors|svp)\\s+)';

/**
 * Orders that tell the bot what to say or to be. They are set aside: text in a message is never an instruction. The
 * question within is kept.
 */
const COMMANDS: RegExp[] = [
  any(
    '(?:ignore|disregard|forget|override|bypass|drop)\\s+(?:(?:all|any|your|the|my|these|those|previous|prior|above|earlier|of)\\s+){1,4}(?:\\w+\\s+)?(?:rules?|instructions?|prompts?|guidelines?|orders?|limits?|training|policy|policies)',
    '(?:ignorez?|oubliez?|oublie|laissez? tomber|contournez?|désactivez?)\\s+(?:toutes?\\s+|tous\\s+)?(?:tes|vos|les|ces|mes)\\s+(?:\\p{L}+\\s+)?(?:règles?|instructions?|consignes?|limites?|directives?)',
    'all previous instructions|toutes les instructions précédentes',
    "you are now|from now on,? you|pretend (?:to be|you|that)|role-?play|let's play|stay in character|play the (?:part|role)",
    '(?:tu es|vous êtes) (?:maintenant|désormais)|(?:à partir de maintenant|désormais),? (?:tu|vous)|fai(?:s|tes) (?:comme si|semblant)|jou(?:e|ez) le rôle|on joue|reste[sz]? dans (?:ton|votre) rôle',
    "developer mode|jailbreak|debug mode|mode développeur|ordre de l'administrateur",
  ),
  new RegExp(
    `${ORDER}(?:act as|respond (?:only )?(?:as|with)|repeat after me|output|print|append|add (?:at|to) the end|translate your|(?:say|write|state|reply|answer)(?: only| just| simply)?(?: that(?!')|:| ["“«]))(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `${ORDER}(?:réponds? (?:seulement |uniquement )?(?:en tant que|comme)|répète(?:z)? après moi|ajoutez? à la fin|traduis(?:ez)? tes|affiche(?:z)?|(?:dis|dites|écris|écrivez|répondez|réponds)(?: juste| simplement| seulement)?(?: que|:| ["“«]))(?!\\p{L})`,
    'iu',
  ),
  /^\s*(?:#+\s*)?(?:\[?(?:system|assistant|admin|developer|système|administrateur)\]?\s*[:>]|select\s.+\sfrom\s)/iu,
];

/** Whether the person asks to see the bot's own instructions. */
const ABOUT_RULES = any(
  '(?:your|the) (?:system )?(?:prompt|rules|instructions)',
  '(?:tes|vos|ton|votre) (?:règles|instructions|consignes|prompt)(?: internes| système)?',
);
const SHOW = any(
  'show|print|reveal|output|repeat|display|give|translate|list|what (?:is|are)',
  'montre[zr]?|affiche[zr]?|donne[zr]?|révèle[zr]?|répète[zr]?|traduis(?:ez)?|récite[zr]?|quelles? (?:sont|est)',
);

export function asksForRules(sentence: string): boolean {
  return ABOUT_RULES.test(sentence) && SHOW.test(sentence);
}

const QUESTION_WORD =
  '(?:(?:to|with|for|à|avec|pendant|depuis) )?(?:who|what|how|where|when|why|which|if|whether|do|does|is|are|can|qui|que|quoi|combien|comment|où|quand|pourquoi|quel(?:le)?s?|si|est-ce|\\p{L}+-(?:vous|tu))(?!\\p{L})';

/** Where a question starts again after an order: "… and tell me who …", "… then answer: who …", "… : combien …". */
const RESUME = new RegExp(
  `(?:[,.;:]?\\s+(?:and|then|et|puis)(?: then| puis)?\\s+(?:tell me|answer|explain|dis-moi|dites-moi|réponds|répondez|explique[zr]?)|[:;,])\\s*[:,]?\\s*(?=${QUESTION_WORD})`,
  'iu',
);

export interface Cleared {
  /** What is left to ask; '' when nothing is. */
  text: string;
  /** An order to the bot was set aside. */
  command: boolean;
  /** A yes, a no, an opinion, a promise or an admission was demanded. */
  pressed: boolean;
}

/** Takes orders and pressure out of one sentence. */
export function clearOfDirectives(sentence: string): Cleared {
  const command = COMMANDS.some((pattern) => pattern.test(sentence));
  const resume = command ? RESUME.exec(sentence) : null;
  const kept = command ? (resume === null ? '' : sentence.slice(resume.index + resume[0].length)) : sentence;
  const text = PRESSURE.reduce((rest, pattern) => rest.replace(pattern, '$1'), kept)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.!?»"-]+/, '')
    .trim();
  const pressed = text.length < kept.replace(/\s+/g, ' ').trim().length - 3;
  return { text: /\p{L}/u.test(text) ? text : '', command, pressed };
}
