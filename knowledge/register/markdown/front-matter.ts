/** The YAML head of a Markdown document between two lines `---`, and what follows it. `line`: first line of each, from 1. */
export interface Fronted {
  head?: { text: string; line: number };
  body: string;
  /** Lines before the body. */
  linesBefore: number;
}

export function splitFrontMatter(source: string): Fronted {
  const text = source.replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
  // A document may also begin with a thematic break: a head is made of `key: value`.
  if (match?.[1] === undefined || !/^\s*(?:[\w-]+[ \t]*:|#|$)/.test(match[1])) return { body: text, linesBefore: 0 };
  const linesBefore = match[0].split('\n').length - 1;
  return { head: { text: match[1], line: 2 }, body: text.slice(match[0].length), linesBefore };
}
