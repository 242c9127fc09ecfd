/** A piece of a text that can be judged by itself, in UTF-16 units. */
export interface Clause {
  start: number;
  end: number;
  /** Index of its sentence. */
  sentence: number;
  /** Ends in a question mark. */
  asked: boolean;
}

const SENTENCE_END = /(?:[!?…]+|(?<=[\p{L}\p{N}»”")%€]{2})\.|[;\n])(?=\s|$)/gu;
/** Where a sentence can be parted: after a comma, a colon, a dash, a bracket; before words that open another thought. */
const PART =
  /[,:](?=\s)|\s[–—-]\s|[()]|\s(?=(?:but|except|unless|whereas|while|however|and then|mais|sauf|hormis|alors que|tandis que|puis|ensuite)\s)/giu;

/** The clauses of a text in order; together they cover it. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  sentencesOf(text).forEach(({ start, end }, sentence) => {
    const asked = /\?\s*$/.test(text.slice(start, end));
    let from = start;
    for (const { 0: mark, index } of text.slice(start, end).matchAll(PART)) {
      const to = start + index + mark.length;
      if (/\p{L}{2}/u.test(text.slice(from, to)) && /[\p{L}\p{N}]/u.test(text.slice(to, end))) {
        clauses.push({ start: from, end: to, sentence, asked });
        from = to;
      }
    }
    clauses.push({ start: from, end, sentence, asked });
  });
  return clauses;
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    const to = index + mark.length;
    if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) continue;
    found.push({ start: from, end: to });
    from = to;
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(from)) || found.length === 0) found.push({ start: from, end: text.length });
  else (found.at(-1) as { end: number }).end = text.length;
  return found;
}
