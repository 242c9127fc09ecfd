import type { BlockContent, DefinitionContent, FootnoteDefinition, List, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { htmlToMarkdown, isOnlyComments } from './html.ts';
import { plainText, type Run } from './inline.ts';

/** A document's prose without its markup: what `compose` makes statements of. Lines count from 1. */
export type Block =
  | ({ kind: 'heading'; depth: number; line: number } & Run)
  | ({ kind: 'text'; line: number } & Run)
  | { kind: 'list'; items: Block[][]; line: number }
  | { kind: 'table'; head: string[]; rows: { cells: string[]; id?: string; line: number }[]; line: number }
  /** A block of code: not read. */
  | { kind: 'code'; line: number };

/** Reads Markdown (CommonMark with tables, footnotes, strikethrough and task lists of GFM). Never throws. `semicolon`: put between the lines of a table's cell. */
export function readBlocks(markdown: string, linesBefore: number, semicolon: string): Block[] {
  const root = parse(markdown);
  const notes = new Map<string, FootnoteDefinition>();
  collectNotes(root, notes);
  const reader = new Reader(linesBefore, notes, semicolon);
  const blocks = reader.read(root.children);
  // Notes that nothing refers to are still declared.
  return [...blocks, ...[...notes.values()].flatMap((note) => reader.read(note.children))];
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function collectNotes(node: Nodes, notes: Map<string, FootnoteDefinition>): void {
  if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  else if ('children' in node) for (const child of node.children) collectNotes(child, notes);
}

type Content = RootContent | BlockContent | DefinitionContent;

class Reader {
  private readonly linesBefore: number;
  private readonly notes: Map<string, FootnoteDefinition>;
  private readonly semicolon: string;
  private html = 0;
  private htmlLine = 0;

  constructor(linesBefore: number, notes: Map<string, FootnoteDefinition>, semicolon: string) {
    this.linesBefore = linesBefore;
    this.notes = notes;
    this.semicolon = semicolon;
  }

  read(children: readonly Content[]): Block[] {
    return children.flatMap((child) => this.block(child));
  }

  private block(node: Content): Block[] {
    const line = this.html > 0 ? this.htmlLine : (node.position?.start.line ?? 1) + this.linesBefore;
    switch (node.type) {
      case 'heading':
        return said({ kind: 'heading', depth: node.depth, line, ...plainText(node.children, ' ') });
      case 'paragraph':
        return [...said({ kind: 'text', line, ...plainText(node.children, ', ') }), ...this.notesOf(node)];
      case 'blockquote':
        return this.read(node.children);
      case 'list':
        return [{ kind: 'list', line, items: this.items(node) }];
      case 'table':
        return [this.table(node, line), ...this.notesOf(node)];
      case 'html':
        return this.htmlBlock(node.value, line);
      case 'code':
        return [{ kind: 'code', line }];
      default:
        return [];
    }
  }

  private items(list: List): Block[][] {
    return list.children.map((item) => this.read(item.children)).filter((blocks) => blocks.length > 0);
  }

  private table(table: Table, line: number): Block {
    const [head, ...rows] = table.children;
    return {
      kind: 'table',
      line,
      head: (head?.children ?? []).map((cell) => plainText(cell.children, ' ').text),
      rows: rows.map((row) => {
        const cells = row.children.map((cell) => plainText(cell.children, this.semicolon));
        const id = cells.find((cell) => cell.id !== undefined)?.id;
        return {
          cells: cells.map(({ text }) => text),
          ...(id === undefined ? {} : { id }),
          line: this.html > 0 ? this.htmlLine : (row.position?.start.line ?? 1) + this.linesBefore,
        };
      }),
    };
  }

  /** The tags go, and what they hold is read as Markdown; one time only, so that nothing loops. */
  private htmlBlock(value: string, line: number): Block[] {
    if (this.html > 0 || isOnlyComments(value)) return [];
    this.html += 1;
    this.htmlLine = line;
    const blocks = this.read(parse(htmlToMarkdown(value)).children);
    this.html -= 1;
    return blocks;
  }

  /** The footnotes that a paragraph or table refers to follow it. Each once. */
  private notesOf(node: Nodes): Block[] {
    if (node.type === 'footnoteReference') {
      const note = this.notes.get(node.identifier);
      this.notes.delete(node.identifier);
      return note === undefined ? [] : this.read(note.children);
    }
    return 'children' in node ? node.children.flatMap((child) => this.notesOf(child)) : [];
  }
}

/** A line of signs only says nothing. */
function said(block: Extract<Block, Run>): Block[] {
  return /[\p{L}\p{N}]/u.test(block.text) ? [block] : [];
}
