/** Lower case, no accents, straight apostrophes, single blanks: what cues are looked for in. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** An end of sentence: a dot counts only before a blank or the end, so that « 3.5 » and « J.-P. » stay whole. */
const END = /(?<=[!?…])\s*(?=[^\s!?…»)])|(?<=[\p{L}\p{N}»)]{2}\.)\s+|\s*[;\n]+\s*|\s+[–—]\s+/u;

/** A question that follows a statement after a comma: « I'd like a copy, does it cost anything? ». */
const TAIL_QUESTION =
  /,\s+(?=(?:and |et |mais |but )?(?:does|do|did|is it|is there|are|how|hwo|who|what|when|where|why|which|can i|will|combien|comment|qui|quand|est-ce|où|pourquoi|à qui|ça (?:coûte|prend|dure)|c'est (?:payant|possible|combien|prévu)|y a-t-il|puis-je|faut-il)(?=[\s'-])[^,]*\?$)/iu;

/**
 * The sentences of a message, in order, without empty ones; the message itself when it is one.
 * Splits at ends of sentences, semicolons, dashes and new lines, and before a question that follows a comma; never
 * inside a number.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(END)
    .flatMap((sentence) => sentence.trim().split(TAIL_QUESTION))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Where one clause of a sentence in plain letters ends and another begins. */
const BETWEEN_CLAUSES =
  /[,:(]\s+|\s+(?=(?:mais|but|however|cependant|par contre|en revanche|donc|sinon|otherwise|yet|car|because|puisque|et (?:je|j'|que|qu')|and (?:i|please|then|just))\b)/u;

/** The clauses of a sentence in plain letters: between commas, colons and the words that set one against another. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(BETWEEN_CLAUSES).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
