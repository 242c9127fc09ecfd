/** Abbreviations after which a full stop ends nothing. */
const ABBREVIATION =
  /(?:^|[\s(])(?:m|mm|mme|mlle|dr|pr|st|ste|mr|mrs|ms|art|n|no|nr|vs|etc|e\.g|i\.e|p\.ex|env|tél|tel|\p{Lu})\.$/iu;

/** Text that a machine wrote around words: markup, templates, code fences. Its content stays. */
const MARKUP: [RegExp, string][] = [
  // What was written as entities is markup too, once it is read.
  [/&nbsp;/gi, ' '],
  [/&(?:lt|#60|#x3c);/gi, '<'],
  [/&(?:gt|#62|#x3e);/gi, '>'],
  [/&amp;/gi, '&'],
  // Signs that nobody sees stand inside words; halves of characters, fillers and heaps of accents are no words.
  [/\p{Cf}/gu, ''],
  [/(?!\n)\p{Cc}|[\p{Cs}\p{Co}\u115f\u1160\u2800\u3164\uffa0]/gu, ' '],
  [/(\p{M}{2})\p{M}+/gu, '$1'],
  [/```[\s\S]*?(?:```|$)/g, ' '],
  [/\{[^{}]*["':][^{}]*\}/g, ' '],
  [/<script[^>]*>[\s\S]*?<\/script>/gi, ' '],
  [/<\/?[a-z!][^>]*>/gi, ' '],
  [/\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/https?:\/\/\S+/gi, ' '],
  [/\*\*|~~|\{\{[^}]*\}\}|\$\{[^}]*\}/g, ' '],
];

/** The words of a message without markup, with one apostrophe and plain spaces; line breaks stay. */
export function plainWords(text: string): string {
  const bare = MARKUP.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
  return bare
    .replaceAll('’', "'")
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Sentences of a text, in order, each with its closing sign. Line breaks end a sentence. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const piece of text.split(/(?<=[.!?…][»"”')]*)\s+|\n+|(?<=\?[»"”')]*)(?=\p{L})/u)) {
    const joined = current === '' ? piece : `${current} ${piece}`;
    if (ABBREVIATION.test(joined)) {
      current = joined;
      continue;
    }
    sentences.push(joined.trim());
    current = '';
  }
  if (current.trim() !== '') sentences.push(current.trim());
  return closeFrenchQuestions(sentences).filter((sentence) => sentence !== '');
}

/** French puts a space before "?" and "!": a sign alone belongs to the sentence before. */
function closeFrenchQuestions(sentences: string[]): string[] {
  const closed: string[] = [];
  for (const sentence of sentences) {
    const last = closed.at(-1);
    if (last !== undefined && (/^[?!.…»")]+$/.test(sentence) || /^[»”]/.test(sentence)))
      closed[closed.length - 1] = `${last} ${sentence}`;
    else closed.push(sentence);
  }
  return closed;
}
