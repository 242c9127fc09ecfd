import type { PhrasingContent } from 'mdast';
import { tidy } from '../tidy.ts';
import { decodeEntities } from './entities.ts';
import { endsLine, withoutTags, wordsOfTag } from './html.ts';

/** A run of text without markup. */
export interface Run {
  text: string;
  /** The name given by `{#id}` at its end, as written. */
  id?: string;
  /** Everything in it is bold: it may serve as a heading. */
  bold: boolean;
  /** Everything in it links to places in the same document: an entry of a table of contents. */
  contents: boolean;
}

/** Stands for a line end until it is known what is around it; no declared text can hold it. */
const LINE_END = '\u0001';

/** The words of inline content. `lineEnd` is put for a line end that no punctuation precedes. */
export function plainText(nodes: readonly PhrasingContent[], lineEnd: string): Run {
  const solid = nodes.filter((node) => !isBlank(node));
  const raw = wordsOf(nodes);
  const { text, id } = takeId(clean(raw, lineEnd));
  return {
    text,
    ...(id === undefined ? {} : { id }),
    bold: solid.length > 0 && solid.every((node) => node.type === 'strong'),
    contents: solid.length > 0 && solid.every((node) => node.type === 'link' && node.url.startsWith('#')),
  };
}

function isBlank(node: PhrasingContent): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break' || node.type === 'html';
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOfNode).join('');
}

function wordsOfNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll(LINE_END, '');
    case 'break':
      return LINE_END;
    case 'html':
      return endsLine(node.value) ? LINE_END : wordsOfTag(node.value);
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      return wordsOf(node.children);
    // Struck out words are no longer declared; an image declares nothing; a note's mark is not a word.
    default:
      return '';
  }
}

function clean(raw: string, lineEnd: string): string {
  const pieces = raw
    .split(LINE_END)
    .map((piece) => tidy(unmarked(piece)))
    .filter((piece) => piece !== '');
  return pieces.reduce(
    (text, piece) => (text === '' ? piece : `${text}${/[.!?:;,…]$/u.test(text) ? ' ' : lineEnd}${piece}`),
    '',
  );
}

/** Without markup that the parser took for words. */
function unmarked(text: string): string {
  return withoutTags(decodeEntities(text))
    .replace(/\{%[\s\S]*?%\}/g, ' ')
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*{2,}|`{2,}|~{2,}/g, '')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\p{Cs}/gu, '');
}

/** The name at the end, before punctuation if any; names elsewhere name nothing and go. */
function takeId(text: string): { text: string; id?: string } {
  const id = /\{#([^{}]*)\}(?=\s*[.,;:!?]*$)/u.exec(text)?.[1]?.trim();
  return { text: tidy(withoutNames(text)), ...(id === undefined ? {} : { id }) };
}

function withoutNames(text: string): string {
  const without = text.replace(/\s*\{#[^{}]*\}/gu, '');
  return without === text ? text : withoutNames(without);
}
