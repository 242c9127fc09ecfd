import { foldWithPlaces } from '../quantities/folded.ts';

/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

const ENDS = /[.!?…]+["”»’)]*(?=\s+["“«(]?\s?[\p{Lu}\d])/gu;
/** A full stop after these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:M|MM|Mme|Mlle|Dr|Mr|Mrs|Ms|St|Ste|art|Art|No|no|n°|p|pp|cf|vs|e\.g|i\.e|etc|Inc|Ltd|Co|approx|env|[A-Z])\.$/u;

/** The sentences of a text, whole, without the spaces between them. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(ENDS)) {
    const end = index + sign.length;
    if (ABBREVIATED.test(text.slice(start, end))) continue;
    spans.push({ start, end });
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.trimEnd().length });
  return spans;
}

/** The sentences that a quote touches, as one span; undefined when the quote is not in the text. */
export function passageOf(text: string, quote: string): Span | undefined {
  const found = findQuote(text, quote);
  if (found === undefined) return undefined;
  const touched = sentenceSpans(text).filter(({ start, end }) => start < found.end && end > found.start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Letters and digits that a quote needs at least; less is found anywhere. */
const LEAST = 4;

/**
 * Where a quote stands in a text, whatever its capitals, accents, quotation marks, dashes and spaces, and whatever
 * punctuation or ellipsis stands around it. Words are found whole.
 */
function findQuote(text: string, quote: string): Span | undefined {
  const wanted = lettersOf(quote).letters;
  if (wanted.replace(/ /g, '').length < LEAST) return undefined;
  const { letters, places } = lettersOf(text);
  const at = ` ${letters} `.indexOf(` ${wanted} `);
  if (at === -1) return undefined;
  const [start, end] = [places[at], places[at + wanted.length - 1]];
  return start === undefined || end === undefined ? undefined : { start, end: end + 1 };
}

/** The words of a text, folded, with one space between them, and where each character comes from. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const folded = foldWithPlaces(text);
  let letters = '';
  const places: number[] = [];
  let gap = false;
  for (let at = 0; at < folded.text.length; at += 1) {
    const character = folded.text.charAt(at);
    if (!/[\p{L}\p{N}%€£$]/u.test(character)) {
      gap = letters !== '';
      continue;
    }
    if (gap) {
      letters += ' ';
      places.push(folded.at(at));
    }
    gap = false;
    letters += character;
    places.push(folded.at(at));
  }
  return { letters, places };
}
