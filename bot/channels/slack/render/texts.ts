import type { MrkdwnElement, PlainTextElement, RichTextBlock } from '@slack/types';

/** In text with markup: what Slack reads as control characters, and words that it may read as a call to everybody. */
export function escapeMrkdwn(text: string): string {
  return whole(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=(?:channel|here|everyone|group)\b)/gi, '@\u2060');
}

/** Replaces halves of characters, which no JSON should carry. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `most` code units, cut between the characters that people see, with a sign that it was cut. */
export function cut(text: string, most: number): string {
  const clean = whole(text);
  return clean.length <= most ? clean : `${head(clean, most - 1).trimEnd()}…`;
}

/** Pieces of at most `most` code units: cut after sentences, else between words, else between characters. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let rest = whole(text);
  while (rest.length > most) {
    const room = head(rest, most);
    const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((end) => room.lastIndexOf(end) + end.length));
    const word = room.lastIndexOf(' ') + 1;
    const length = sentence > most / 2 ? sentence : word > most / 2 ? word : room.length;
    found.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...found, rest].filter((piece) => piece.trim() !== '');
}

/** The longest beginning of at most `most` code units that ends between two characters. */
function head(text: string, most: number): string {
  let end = 0;
  // No character that people see is longer than this, unless somebody piled marks on it.
  for (const { segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (end + segment.length > most) break;
    end += segment.length;
  }
  if (end > most / 2) return text.slice(0, end);
  const code = text.charCodeAt(most - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? most - 1 : most);
}

/** Text objects may not be empty. */
export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, most).trim() === '' ? '…' : cut(text, most),
  emoji: false,
});

/** With markup of ours: whoever calls escapes what is data. `verbatim`: Slack makes no links and mentions of its own. */
export const marked = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

interface RichStyle {
  bold?: boolean;
  italic?: boolean;
}

/** Literal words, as they are: Slack reads no markup in them. */
export function rich(
  kind: 'rich_text_section' | 'rich_text_quote',
  texts: readonly (readonly [text: string, style?: RichStyle])[],
): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: kind, elements: texts.map(([text, style]) => ({ type: 'text', text, ...(style && { style }) })) },
    ],
  };
}
