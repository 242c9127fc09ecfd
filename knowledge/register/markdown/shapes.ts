import type { Block } from './blocks.ts';
import { endsSentence } from './joining.ts';

export type Text = Extract<Block, { kind: 'text' }>;

/** Lengths in UTF-16 code units. A sentence that introduces others is short up to here. */
export const SHORT = 200;
/** Items joined in one statement: each at most, and together at most. */
export const ITEM = 160;
const JOINED = 450;
/** Together at most when the items go on with one sentence. */
const ONE_SENTENCE = 800;

/** Without a number (`2.1.`) and without the colon at its end. */
export function titleOf(text: string): string {
  const bare = text
    .replace(/^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)]|\d{1,2}(?:\.\d{1,2})+)\s+/u, '')
    .replace(/\s*:$/, '');
  return bare === '' ? text : bare;
}

export function isBoldTitle(block: Block): boolean {
  if (block.kind !== 'text' || !block.bold || block.text.length > 100) return false;
  return !endsSentence(block.text) || /[?:]$/.test(block.text);
}

export function isContents(item: readonly Block[]): boolean {
  return item.every((block) =>
    block.kind === 'text' ? block.contents : block.kind === 'list' && block.items.every(isContents),
  );
}

export function isFragment(text: string): boolean {
  return text.length <= 60 && !endsSentence(text);
}

export function introduces(block: Text, items: readonly Block[][]): boolean {
  if (block.text.endsWith(':')) return true;
  const goesOn = items.every((item) => item[0]?.kind === 'text' && /^\p{Ll}/u.test(item[0].text));
  if (goesOn && !endsSentence(block.text)) return true;
  const fragments = items.every((item) => item[0]?.kind === 'text' && isFragment(item[0].text));
  return fragments && block.text.length <= SHORT && !endsSentence(block.text);
}

export function fitsTogether(intro: string, items: readonly string[]): boolean {
  const length = items.reduce((sum, item) => sum + item.length + 2, 0);
  const goesOn = items.every((item) => /^[\p{Ll}\d]/u.test(item));
  if (goesOn) return intro.length + length <= ONE_SENTENCE;
  // An item of several sentences is a statement of its own.
  if (items.some((item) => item.length > ITEM / 2 && /[.!?] \p{Lu}/u.test(item))) return false;
  return items.every((item) => item.length <= ITEM) && length <= JOINED && intro.length <= SHORT + ITEM;
}

/** "The table below …" makes no sense beside a row of it. */
export function pointsDown(text: string): boolean {
  return /\b(?:table|chart|below|following|tableau|ci-dessous|ci-après|suivante?s?)\b/iu.test(text);
}

/** Lines of an address or the like: short paragraphs without a full stop, at least one. */
export function shortLines(blocks: readonly Block[], from: number): string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'text' || block.text === '' || block.text.length > 70) break;
    if (block.id !== undefined || block.bold || endsSentence(block.text)) break;
    lines.push(block.text);
  }
  return lines;
}
