import { asksWithin, INDIRECT, isQuestion, startsInterrogative, TURNED_ROUND_FR } from './interrogatives.ts';

const JOINT =
  /(?:,?\s+(?:and|et|ainsi que|but also|mais aussi|as well as)|\s*;)\s+(?:also |then |aussi |puis |du coup )?/giu;

/** "exactly when and where" is one question. */
const ENDS_ASKING = /(?<!\p{L})(?:how|who|where|when|why|what|comment|où|quand|pourquoi|qui)$/iu;

/** "which algorithm and which key length do you use?": both share the verb that stands at the end. */
const NAMES_ONLY = /^\W*(?:(?:à|de|pour|dans|avec|sur|in|for|to|with|from) )?(?:quel(?:le)?s?|which|what)(?!\p{L})/iu;
const HAS_VERB =
  /(?<!\p{L})(?:est|sont|a|ont|avez|as|do|does|did|is|are|was|were|has|have|can|will|\p{L}+(?:-t)?-(?:vous|tu|il|elle|on|ils|elles)|\p{L}+ez|(?!\p{L}*ment(?!\p{L}))\p{L}{2,}ent)(?!\p{L})/iu;

/** Fewest words that a question joined by "and" has before the joint: "how and why" is one question. */
const FEWEST_WORDS = 3;

/**
 * The questions joined in one sentence by "and" or "et": both sides must ask. A sentence about what someone knows
 * ("do you know who I am and where I live?") is left whole.
 */
export function questionsIn(sentence: string): string[] {
  const questions: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const left = sentence.slice(from, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    if (ENDS_ASKING.test(left) || (NAMES_ONLY.test(left) && !HAS_VERB.test(left))) continue;
    if (wordCount(left) < FEWEST_WORDS || !asksByForm(left) || !opensAQuestion(right) || !mayStandAlone(left, right))
      continue;
    questions.push(closed(left));
    from = joint.index + joint[0].length;
  }
  return [...questions, sentence.slice(from)];
}

const INVERTED_EN = 'do|does|did|is|are|was|were|can|could|will|would|should|has|have';
const WH_EN = 'how|what|which|who|whom|whose|where|when|why';
const BEFORE_WH = 'for|to|with|from|by|in|under|until|since|on|at';

/** What may open a second question after "and" or "et". */
const OPENS = new RegExp(
  [
    `^(?:(?:${BEFORE_WH}) )?(?:${WH_EN}|${INVERTED_EN})(?!\\p{L})`,
    "^(?:combien|pourquoi|est-ce qu|qu'est-ce|quel(?:le)?s?|comment|où|quand|qui|que|qu'|c'est quoi)(?!\\p{Ll}{3})",
    "^(?:à|avec|chez|pour|par|de|dans|sur|depuis|pendant|jusqu'à|en) (?:qui|quoi|quel(?:le)?s?|combien|quand|où)(?!\\p{L})",
    `^(?:\\p{L}+ |l'|d'){0,5}?\\p{L}+${TURNED_ROUND_FR}`,
  ].join('|'),
  'iu',
);

/** French also asks with the word in its place: "et vos serveurs sont dans quel pays ?" */
function opensAQuestion(right: string): boolean {
  return (
    OPENS.test(right) ||
    (/\?/.test(right) &&
      /^(?:vos|votre|les|le|la|l'|mes|mon|ma|ça|c'est|vous|on|ils|elles|il|elle) ?/iu.test(right) &&
      asksWithin(right))
  );
}

const KNOWING =
  /(?<!\p{L})(?:know|knows|savez|sait|savent|tell|dire|see|learn|find out|apprendre|understand|depends? on|dépend)(?!\p{L})/iu;

const TURNED_ROUND = new RegExp(
  [
    `^(?:(?:(?:${BEFORE_WH}) )?(?:${WH_EN})(?:\\s+\\S+){0,4}?\\s+)?(?:${INVERTED_EN})\\s`,
    `${TURNED_ROUND_FR}|est-ce|qu'est-ce|c'est quoi`,
    '^(?:who|which|what)\\s+(?:\\p{L}+s|\\p{L}+ed|gets|sees|else)\\s',
    '^(?:combien|pourquoi|(?:à|avec|chez|pour|pendant|depuis|jusqu’à) (?:qui|combien|quand))',
  ].join('|'),
  'iu',
);

/** What follows an indirect question ("tell me who … and why …") may be indirect as well; else it is turned round as a question is. */
function mayStandAlone(left: string, right: string): boolean {
  if (new RegExp(`^\\s*(?:${INDIRECT.source})`, 'iu').test(left)) return true;
  const short = wordCount(right) <= 3;
  const turned = TURNED_ROUND.test(right);
  if (KNOWING.test(left) && !/-(?:vous|tu)(?!\p{L})/iu.test(right)) return turned && !short;
  return short || turned || asksWithin(right) || startsInterrogative(left);
}

/** « les interprètes voient-ils mon dossier »: the subject first, then the question turned round. */
const INVERTED_FR = new RegExp(`\\p{L}${TURNED_ROUND_FR}`, 'iu');

const asksByForm = (text: string) =>
  startsInterrogative(text) || isQuestion(text) || asksWithin(text) || INVERTED_FR.test(text);
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
const closed = (text: string) => {
  const bare = text.trim().replace(/[,;]$/, '');
  if (/[?!.]$/.test(bare)) return bare;
  return /(?<!\p{L})(?:how|what|which|who|whose|where|when|why|do|does|did|is|are|can|will|the|my|your)(?!\p{L})/iu.test(
    bare,
  )
    ? `${bare}?`
    : `${bare} ?`;
};
