import type { Language } from '../../statement.ts';
import type { Block } from './blocks.ts';
import { colon, endsSentence, joinItems, withPrefix } from './joining.ts';
import { partsOf, sentencesOf } from './sentences.ts';
import {
  fitsTogether,
  ITEM,
  introduces,
  isBoldTitle,
  isContents,
  isFragment,
  pointsDown,
  SHORT,
  shortLines,
  type Text,
  titleOf,
} from './shapes.ts';

interface Heading {
  text: string;
  depth: number;
  id?: string;
  line: number;
}

/** A statement to be. */
export interface Draft {
  text: string;
  /** Its own words, without what introduces them. */
  own: string;
  id?: string;
  line: number;
  /** Place in its section: `3`, or `3.2` for the second item or row of the third block. */
  position: string;
}

/** What stands between one heading and the next. */
export interface Section {
  /** From the document's title down to the nearest heading; empty before the first one. */
  headings: Heading[];
  drafts: Draft[];
}

type Table = Extract<Block, { kind: 'table' }>;

/** A bold line serves as a heading below all others. */
const BOLD_DEPTH = 7;
/** A sentence of this many words stands alone; without a full stop it takes one more. */
const FEW_WORDS = 3;
/** First words that need the sentence before. */
const POINTS_BACK =
  /^(?:this(?! (?:section|statement|policy|page|notice|list)\b)|these|that|those|they|it|he|she|such|here|in (?:this|these|such)|for (?:this|these)|ceci|cela|ce|cet|cette|ces|celles?|ceux|elles?|ils?|dans ce|à ce|en ce)\b/iu;

/** Cuts a document into sections of statements that make sense alone. */
export function compose(blocks: readonly Block[], language: Language): Section[] {
  const composer = new Composer(language);
  composer.top(blocks);
  return composer.sections.filter(({ drafts }) => drafts.length > 0);
}

class Composer {
  readonly sections: Section[] = [{ headings: [], drafts: [] }];
  private readonly language: Language;
  private block = 0;

  constructor(language: Language) {
    this.language = language;
  }

  private get section(): Section {
    return this.sections.at(-1) as Section;
  }

  top(blocks: readonly Block[]): void {
    for (let i = 0; i < blocks.length; ) {
      const block = blocks[i] as Block;
      if (block.kind === 'heading') {
        this.open(block);
        i += 1;
      } else if (
        block.kind === 'text' &&
        isBoldTitle(block) &&
        blocks[i + 1] !== undefined &&
        blocks[i + 1]?.kind !== 'heading'
      ) {
        this.open({ ...block, depth: BOLD_DEPTH });
        i += 1;
      } else {
        this.block += 1;
        i += this.piece(blocks, i, undefined, `${this.block}`);
      }
    }
  }

  private open({ text, depth, id, line }: Omit<Heading, 'id'> & { id?: string }): void {
    if (text === '') return;
    const parents = this.section.headings.filter((heading) => heading.depth < depth);
    const title = titleOf(text);
    this.sections.push({
      headings: [...parents, { text: title, depth, line, ...(id === undefined ? {} : { id }) }],
      drafts: [],
    });
    this.block = 0;
  }

  /** Takes the block at `i` and those that belong to it; returns how many it took. */
  private piece(blocks: readonly Block[], i: number, prefix: string | undefined, position: string): number {
    const block = blocks[i] as Block;
    const next = blocks[i + 1];
    if (block.kind === 'list') return 1 + this.list(block.items, prefix, position, blocks, i + 1);
    if (block.kind === 'table') this.table(block, prefix, position);
    if (block.kind === 'heading')
      return block.text === ''
        ? 1
        : this.piece([{ ...block, kind: 'text' }, ...blocks.slice(i + 1)], 0, prefix, position);
    if (block.kind !== 'text' || block.contents) return 1;
    if (next?.kind === 'list' && next.items.every(isContents)) return 2;
    if (next?.kind === 'list' && introduces(block, next.items)) {
      const intro = this.introduce(block, prefix, position);
      return 2 + this.list(next.items, intro, position, blocks, i + 2);
    }
    if (next?.kind === 'table' && block.text.endsWith(':')) {
      this.table(next, pointsDown(block.text) ? prefix : this.introduce(block, prefix, position), position);
      return 2;
    }
    if (block.text.endsWith(':')) {
      if (next === undefined || next.kind === 'heading' || isBoldTitle(next))
        return this.withoutLast(block, prefix, position);
      const lines = shortLines(blocks, i + 1);
      if (lines.length > 0) {
        this.emit(`${block.text} ${lines.join(', ')}`, block, prefix, position);
        return 1 + lines.length;
      }
      if (next.kind === 'text' && next.text !== '' && !next.contents && !next.text.endsWith(':')) {
        this.emit(next.text, next, this.introduce(block, prefix, position), position);
        return 2;
      }
    }
    this.emit(block.text, block, prefix, position);
    return 1;
  }

  /** A paragraph whose last sentence introduces the headings below it, or nothing: that sentence says nothing alone. */
  private withoutLast(block: Text, prefix: string | undefined, position: string): number {
    const sentences = sentencesOf(block.text, this.language);
    const last = sentences.pop() ?? '';
    const words = last.length > ITEM ? block.text.replace(/\s*:$/u, '.') : sentences.join(' ');
    this.emit(words, block, prefix, position);
    return 1;
  }

  /** The sentence that introduces what follows; those before it are a statement of their own. */
  private introduce(block: Text, prefix: string | undefined, position: string): string {
    const sentences = sentencesOf(block.text, this.language);
    let last = sentences.pop() ?? '';
    const before = sentences.at(-1);
    if (before !== undefined && POINTS_BACK.test(last) && before.length + last.length <= SHORT + 60)
      last = `${sentences.pop()} ${last}`;
    if (sentences.length > 0) this.emit(sentences.join(' '), block, prefix, position);
    const intro = last.endsWith(':') ? last : `${last.replace(/[.,;]$/, '')}${colon(this.language).trimEnd()}`;
    return prefix === undefined || prefix.length + intro.length > SHORT + ITEM
      ? intro
      : withPrefix(prefix, intro, this.language);
  }

  /** Returns how many blocks after the list it took as well. */
  private list(
    items: Block[][],
    intro: string | undefined,
    position: string,
    blocks: readonly Block[],
    after: number,
  ): number {
    if (items.every(isContents)) return 0;
    const texts = items.map((item) =>
      item.length === 1 && item[0]?.kind === 'text' && item[0].id === undefined ? item[0].text : undefined,
    );
    const simple = texts.every((text) => text !== undefined)
      ? (texts as string[]).filter((text) => text !== '')
      : undefined;
    const line = blocks[after - 1]?.line ?? 1;
    // The last item may introduce what follows the list, such as the lines of an address.
    const follow = simple?.at(-1)?.endsWith(':') ? shortLines(blocks, after) : [];
    if (follow.length > 0) simple?.push(`${simple.pop()} ${follow.join(', ')}`);
    const lead = intro ?? (simple?.every(isFragment) ? this.titleAsIntro() : undefined);
    if (lead !== undefined && simple !== undefined && simple.length > 0 && fitsTogether(lead, simple)) {
      this.emit(withPrefix(lead, joinItems(simple, this.language), this.language), { line }, undefined, position);
      return follow.length;
    }
    let taken = 0;
    for (const [n, item] of items.entries()) {
      const last = n === items.length - 1;
      const head = item[0];
      const where = `${position}.${n + 1}`;
      if (head?.kind === 'text' && last && item.length === 1 && head.text.endsWith(':')) {
        taken = this.piece([head, ...blocks.slice(after)], 0, intro, where) - 1;
      } else if (head?.kind === 'text' && item.length > 1) this.longItem(head, item.slice(1), intro, where);
      else for (let i = 0; i < item.length; ) i += this.piece(item, i, intro, where);
    }
    return taken;
  }

  /** An item of several blocks: a short head without a full stop is the title of the rest. */
  private longItem(head: Text, rest: Block[], intro: string | undefined, position: string): void {
    const isTitle =
      head.text !== '' && (!endsSentence(head.text) || head.text.endsWith(':')) && head.text.length <= SHORT;
    if (!isTitle) this.emit(head.text, head, intro, position);
    const label = isTitle
      ? withPrefix(intro !== undefined && intro.length <= SHORT ? intro : undefined, head.text, this.language)
      : intro;
    for (let i = 0, n = 1; i < rest.length; n += 1) i += this.piece(rest, i, label, `${position}.${n}`);
  }

  private table({ head, rows }: Table, intro: string | undefined, position: string): void {
    let above = '';
    for (const [n, { cells, id, line }] of rows.entries()) {
      const [first = '', ...values] = cells;
      const name = first === '' ? above : first;
      above = name;
      const sentence = values.length === 1 && (values[0]?.length ?? 0) > 60 && endsSentence(values[0] ?? '');
      const told = values
        .map((value, c) => ({ column: head[c + 1] ?? '', value }))
        .filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
        .map(({ column, value }) =>
          sentence ? value : withPrefix(column === '' ? undefined : column, value, this.language),
        );
      const words = told.length === 0 ? name : joinItems(told, this.language, false);
      const label = told.length === 0 || name === '' ? undefined : sentence ? name : `${name} —`;
      const lead = intro !== undefined && intro.length <= ITEM ? intro : undefined;
      const prefix = label === undefined ? lead : withPrefix(lead, label, this.language);
      this.emit(
        words,
        { line, ...(id === undefined ? {} : { id }) },
        prefix,
        `${position}.${n + 1}`,
        `${name} ${words}`,
      );
    }
  }

  /** A long text becomes several statements, each under the prefix; one that has a name stays whole. */
  private emit(
    text: string,
    { id, line }: { id?: string; line: number },
    prefix: string | undefined,
    position: string,
    named?: string,
  ): void {
    const whole = text.replace(/\s*[,;]$/u, '');
    if (!/\p{L}/u.test(whole)) return;
    const alone =
      prefix === undefined && whole.split(/\s+/).length < FEW_WORDS + (endsSentence(whole) ? 0 : 1)
        ? this.titleAsIntro()
        : prefix;
    const repeated = alone !== undefined && alone.length <= SHORT + ITEM ? alone : undefined;
    const parts = partsOf(whole, this.language, id === undefined ? 600 : 1_900);
    for (const [n, own] of parts.entries()) {
      const words = withPrefix(n === 0 ? alone : repeated, own, this.language);
      for (const text of partsOf(words, this.language, 1_900)) {
        this.section.drafts.push({
          text,
          own: named ?? own,
          line,
          position,
          ...(id === undefined || n > 0 ? {} : { id }),
        });
      }
    }
  }

  private titleAsIntro(): string | undefined {
    const title = this.section.headings.at(-1)?.text;
    return title === undefined ? undefined : endsSentence(title) ? title : `${title}${colon(this.language).trimEnd()}`;
  }
}
