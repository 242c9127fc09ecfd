import { INDIRECT, isQuestion, startsInterrogative } from './interrogatives.ts';

/** What may open a second question after "and" or "et". */
const STRONG = [
  'how(?: long| much| many| often)?|what|which|who|whom|whose|where|when|why',
  'do|does|did|is|are|was|were|can|could|will|would|should|has|have',
  '(?:for|to|with|from|by|in|under|until|since) (?:what|which|who|whom|how long|when)',
  "combien|pourquoi|est-ce qu[e']|qu'est-ce|quel(?:le)?s? |comment|où|quand|qui|que |c'est quoi",
  "(?:à|avec|chez|pour|par|de|dans|sur|depuis|pendant|jusqu'à|en) (?:qui|quoi|quel(?:le)?s?|combien|quand|où)",
  '\\p{L}+-(?:t-)?(?:vous|tu|il|ils|elle|elles|on|nous|je)(?!\\p{L})',
  "(?:la |le |les |l'|vos |mes |mon |ma |ce |cette |ces |un |une )(?:\\p{L}+ ){1,3}?\\p{L}+-(?:t-)?(?:il|elle|ils|elles|on)(?!\\p{L})",
].join('|');

const JOINT = new RegExp(
  `(?:,?\\s+(?:and|et|ainsi que|plus|but also|mais aussi|as well as)|\\s*;)\\s+(?:also |then |aussi |puis |du coup )?(?=(?:${STRONG})(?![\\p{L}]))`,
  'giu',
);

/** Fewest words that a question joined by "and" has before the joint: "how and why" is one question. */
const FEWEST_WORDS = 3;

/**
 * The questions joined in one sentence by "and" or "et": both sides must ask. A sentence that reports or knows
 * ("do you know who I am and where I live?") is left whole.
 */
export function questionsIn(sentence: string): string[] {
  const questions: string[] = [];
  let rest = sentence;
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const left = sentence.slice(from, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    if (wordCount(left) < FEWEST_WORDS || !asksByForm(left) || !mayStandAlone(left, right)) continue;
    questions.push(closed(left));
    from = joint.index + joint[0].length;
    rest = right;
  }
  return questions.length === 0 ? [sentence] : [...questions, rest];
}

const KNOWING =
  /(?<!\p{L})(?:know|knows|savez|sait|savent|tell|dire|voit|see|learn|find out|apprendre|understand|depends? on|dépend)(?!\p{L})/iu;

/** What follows an indirect question ("tell me who … and why …") may be indirect as well; else it must be turned round as a question is. */
function mayStandAlone(left: string, right: string): boolean {
  if (new RegExp(`^\\s*(?:${INDIRECT.source})`, 'iu').test(left)) return true;
  const short = wordCount(right) <= 3;
  const inverted =
    /^(?:(?:for |to |with |from |by |in |under |until |since )?(?:how|what|which|who|whom|whose|where|when|why)(?:\s+\S+){0,4}?\s+)?(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)\s/iu.test(
      right,
    ) ||
    /-(?:t-)?(?:vous|tu|il|ils|elle|elles|on|nous|je)(?!\p{L})|est-ce|qu'est-ce|c'est quoi/iu.test(right) ||
    /^(?:who|which|what)\s+(?:\p{L}+s|\p{L}+ed|gets|sees|else)\s/iu.test(right) ||
    /^(?:combien|pourquoi|(?:à|avec|chez|pour|pendant|depuis|jusqu'à) (?:qui|combien|quand))/iu.test(right);
  if (KNOWING.test(left)) return inverted && !short;
  return short || inverted || (startsInterrogative(left) && /^(?:qui|que|comment|où|quand|quel)/iu.test(right));
}

const asksByForm = (text: string) =>
  startsInterrogative(text) ||
  isQuestion(`${text}`) ||
  /(?<!\p{L})(?:combien|quoi|qui|où|quand|comment)(?!\p{L})/iu.test(text);
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
const closed = (text: string) => (/[?!.]$/.test(text.trim()) ? text.trim() : `${text.trim().replace(/[,;]$/, '')} ?`);
