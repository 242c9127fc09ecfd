/**
 * What tells the bot what to say or to be. It is set aside: text in a message is never an instruction.
 * The real question within is kept.
 */
const I = '(?<!\\p{L})';
const any = (...patterns: string[]) => new RegExp(`${I}(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

/** A sentence with one of these commands: nothing in it is a question, unless a question follows in the same sentence. */
const COMMAND = any(
  '(?:ignore|disregard|forget|override|bypass|drop)\\s+(?:(?:all|any|your|the|my|these|those|previous|prior|above|earlier)\\s+){1,4}(?:\\w+\\s+)?(?:rules?|instructions?|prompts?|guidelines?|orders?|limits?|training|policy|policies)',
  '(?:ignorez?|oubliez?|oublie|laissez? tomber|contournez?|désactivez?)\\s+(?:toutes?\\s+|tous\\s+)?(?:tes|vos|les|ces|mes)\\s+(?:\\p{L}+\\s+)?(?:règles?|instructions?|consignes?|limites?|directives?)',
  'all previous instructions',
  "you are now|from now on,? you|pretend (?:to be|you|that)|act as(?: if)?|role-?play|let's play|play the (?:part|role)",
  'tu es (?:maintenant|désormais)|vous êtes (?:maintenant|désormais)|à partir de maintenant,? (?:tu|vous)|désormais,? (?:tu|vous)|fai(?:s|tes) comme si|fai(?:s|tes) semblant|jou(?:e|ez) le rôle|on joue',
  'respond (?:only )?(?:as|with)|réponds? (?:seulement |uniquement )?(?:en tant que|comme|par)',
  'repeat after me|output|print|append|add (?:at|to) the end of|translate your',
  'répète(?:z)? après moi|ajoutez? à la fin|traduis(?:ez)? tes|affiche(?:z)?',
  '(?:say|write|state|reply|answer)(?: only| just| simply)?(?: that|:| ["“«])',
  '(?:dis|dites|écris|écrivez|répondez|réponds)(?:-moi)?(?: juste| simplement| seulement)?(?: que|:| ["“«])',
  "system prompt|developer mode|jailbreak|debug mode|mode développeur|prompt système|règles internes|ordre de l'administrateur|new policy",
);

const SPEAKER_LINE =
  /^\s*(?:#+\s*)?(?:\[?(?:system|assistant|admin|developer|système|administrateur)\]?\s*[:>]|<\/?(?:system|practice|instruction)|\{"|select\s.+\sfrom\s)/iu;

/** Whether the person asks to see the bot's own instructions. */
export const ASKS_FOR_RULES = any(
  '(?:your|the) (?:system )?(?:prompt|rules|instructions)',
  '(?:tes|vos|ton|votre) (?:règles|instructions|consignes|prompt)(?: internes| système)?',
);

/** Where a question starts again after a command: "… and tell me who …", "… then answer: who …", "… : combien …". */
const RESUME =
  /(?:[,.;:]?\s+(?:and|then|et|puis)(?: then| puis)?\s+(?:tell me|answer|explain|dis-moi|dites-moi|réponds|répondez|explique[zr]?)|(?:then |puis )?(?:answer|réponds|répondez)|[:;])\s*[:,]?\s*(?=(?:(?:to|with|for|à|avec|pendant) )?(?:who|what|how|where|when|why|which|if|whether|do|does|is|are|can|qui|que|quoi|combien|comment|où|quand|pourquoi|quel|si|est-ce|\p{L}+-(?:vous|tu))(?!\p{L}))/iu;

/** Requests about the form of the answer, and pressure; taken out, what is left is the question. */
const PRESSURE: RegExp[] = [
  /(?:répondez|réponds|answer|reply)?(?: me| moi)?\s*(?:uniquement |seulement |juste |only |just |simply |with |in )*(?:par |with )?[«"“]?(?:oui|yes)[»"”]? (?:ou|or) [«"“]?(?:non|no)[»"”]?(?:,? (?:sans (?:phrases?|détour)|only|please|svp|s'il vous plaît))*\s*[,:.!?]?/giu,
  /(?:one word only|in one word|en un (?:seul )?mot|no excuses|sans détour|no waffle)\s*[,:.!]?/giu,
  /(?:as|speaking as) (?:a|an|your|counsel|my)\s?(?:lawyer|judge|doctor|attorney|solicitor|expert|journalist|counsel)?(?: for [\p{Lu}][\p{L}& ]+)?,\s*(?:i (?:require|demand|order|ask) (?:you )?to (?:state|say|confirm|tell me)(?: whether| if| that)?)?/giu,
  /en (?:tant|ma qualité) (?:qu'|que |d'|de )(?:avocate?|juge|juriste|médecin|expert|journaliste|notaire|huissier)e?,?\s*(?:je vous (?:somme|demande|ordonne) de (?:me )?(?:dire|confirmer)(?: si| que)?)?/giu,
  /(?:i put it to you that|(?:just |please |now )?(?:admit|confess|confirm|acknowledge|promise|swear|guarantee)(?: me| us| to me)?(?: that| it)?(?! of| for))/giu,
  /(?:(?:veuillez|merci de|il faut) )?(?:avouez|avoue|admettez|reconnaissez|confirmez|confirmez-moi|promettez|promettez-moi|jurez|jurez-moi|garantissez(?:-moi)?|promets(?:-moi)?|confirme(?:-moi)?)(?!r)(?: que| qu')?/giu,
  /(?:vous (?:confirmez|l'admettez|avouez|le confirmez)|you confirm|do you confirm)\s*\??$/giu,
  /(?:i know|everybody knows|it is known|we all know)(?: that)?(?=\s+you)/giu,
  /(?:you|u) (?:told|promised|said|wrote)(?: me| us| to me)?(?: yesterday| earlier| before| just now| last week| this morning)?(?: that)?(?=\s)/giu,
  /(?:tout à l'heure|hier|l'autre jour|ce matin|plus haut)?,?\s*vous (?:m'avez|m'aviez|nous avez|avez) (?:dit|promis|écrit|assuré|affirmé|confirmé)(?: que| qu'| de)?/giu,
  /(?:then |now |so |alors |bon )?(?:quote|cite|copy|give|show|find)(?: me)? (?:the |that )(?:practice number and the )?(?:exact )?(?:line|page|sentence|words?|passage|practice|paragraph|article)(?: of your (?:policy|register|practices))? (?:saying|stating|where you (?:say|admit|write|state)|in which you (?:say|admit)|that says)(?: that)?/giu,
  /(?:alors )?(?:citez|cite|recopiez|donnez|montrez|trouvez)(?:-moi)? (?:la |le |les |l'|celle |celui )(?:phrase |ligne |page |passage |article |paragraphe )?(?:exacte? )?(?:où|qui|disant|dans laquelle|dans lequel) ?(?:vous (?:dites|reconnaissez|écrivez|avouez|admettez|déclarez)|dit|disant)?(?: que| qu')?/giu,
];

export interface Cleared {
  /** What is left to ask; '' when nothing is. */
  text: string;
  /** A command to the bot was set aside. */
  command: boolean;
  /** A yes, a no, an opinion, a promise or an admission was demanded. */
  pressed: boolean;
}

/** Takes commands and pressure out of one sentence. */
export function clearOfDirectives(sentence: string): Cleared {
  const commanded = COMMAND.test(sentence) || SPEAKER_LINE.test(sentence);
  let text = sentence;
  if (commanded) {
    const resume = RESUME.exec(sentence);
    text = resume === null ? '' : sentence.slice(resume.index + resume[0].length);
  }
  const pressedText = text;
  for (const pattern of PRESSURE) text = text.replace(pattern, ' ');
  text = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.!»"-]+/, '')
    .trim();
  return {
    text: /\p{L}/u.test(text) ? text : '',
    command: commanded,
    pressed: pressedText.replace(/\s+/g, ' ').trim().length - text.length > 3,
  };
}
