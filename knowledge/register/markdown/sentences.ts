import type { Language } from '../../statement.ts';

/** A statement of prose is at most about this long, in UTF-16 code units. */
const LONG = 600;
/** A single sentence may be this long; then it is cut at a comma or a space. */
const LONGEST = 1_500;

const WINDOW = 4_000;

const ABBREVIATION =
  /(?:\b(?:Inc|Ltd|Corp|Co|St|Mr|Mrs|Ms|Dr|vs|No|Art|art|Sec|cf|etc|env|p|n|M|MM|Mme|tél|e\.g|i\.e|U\.S|U\.K)\.|\b[A-Z]\.)\s*$/u;

const LETTER = /\p{L}/u;

const segmenters = new Map<Language, Intl.Segmenter>();

/** The sentences of a text, in order; joined by a space they are the text again. */
export function sentencesOf(text: string, language: Language): string[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const segments = windowsOf(text).flatMap((window) => Array.from(segmenter.segment(window), ({ segment }) => segment));
  const sentences: string[] = [];
  for (const segment of segments) {
    const last = sentences.at(-1);
    // The rules of Unicode also break after "Inc.", before a word that goes on in lower case, and around lone signs.
    const goesOn = /^\s*[\p{Ll}\d),;»”]/u.test(segment) || !LETTER.test(segment);
    if (last !== undefined && (goesOn || ABBREVIATION.test(last.slice(-12)) || !LETTER.test(last))) {
      sentences[sentences.length - 1] = last + segment;
    } else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** The segmenter takes time by the square of the length: a long text goes to it in pieces, cut after a full stop or a space. */
function windowsOf(text: string): string[] {
  const windows: string[] = [];
  let start = 0;
  while (text.length - start > WINDOW) {
    const window = text.slice(start, start + WINDOW);
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
    const end = stop > 0 ? stop + 2 : window.lastIndexOf(' ') > 0 ? window.lastIndexOf(' ') + 1 : WINDOW;
    windows.push(text.slice(start, start + end));
    start += end;
  }
  return [...windows, text.slice(start)];
}

/** A long text as parts of whole sentences, of about the same length; a short one as it is. */
export function partsOf(text: string, language: Language, long = LONG): string[] {
  if (text.length <= long) return [text];
  const sentences = sentencesOf(text, language).flatMap((sentence) => cutSentence(sentence));
  const aim = text.length / Math.ceil(text.length / long);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    const together = last === undefined ? sentence.length : last.length + 1 + sentence.length;
    const fits = last !== undefined && together <= long && (last.length < aim * 0.8 || sentence.length < 60);
    if (fits) parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

function cutSentence(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const start = rest.slice(0, LONGEST);
    const at = Math.max(start.lastIndexOf('; '), start.lastIndexOf(', '), LONGEST / 2);
    const cut = at > LONGEST / 2 ? at + 1 : start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : LONGEST;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
