import { detectLanguage } from '../../retrieval/language.ts';
import type { Language } from '../../statement.ts';
import { type Fault, fault } from '../fault.ts';
import { parseYaml } from '../parse-yaml.ts';
import { type FrontMatter, frontMatterSchema, ID, LIMITS } from '../schema.ts';
import { checkYaml } from '../schema-faults.ts';
import { type Block, readBlocks } from './blocks.ts';
import { compose, type Section } from './compose.ts';
import { splitFrontMatter } from './front-matter.ts';
import { semicolon } from './joining.ts';
import { slug } from './slug.ts';

/** One Markdown document, cut into sections. */
export interface ReadDocument {
  file: string;
  /** The same for a document and its translation. */
  key: string;
  language: Language;
  revision: number;
  since?: string;
  /** Title of the document, if it has one. */
  title?: string;
  sections: Section[];
}

/** Reads `documents/<name>.md`. `likely`: language taken where a short text does not tell. Never throws. */
export function readDocument(
  file: string,
  source: string,
  likely: Language,
): { document?: ReadDocument; faults: Fault[] } {
  const { head, body, linesBefore } = splitFrontMatter(source);
  const { front, faults } = readHead(file, head);
  const deep = tooDeep(body);
  if (deep !== undefined) {
    faults.push(fault('document-too-deep', { file, path: '', line: deep + linesBefore }, { levels: DEEPEST }));
    return { faults };
  }
  const blocks = readBlocks(body, linesBefore, semicolon('en'));
  faults.push(...idFaults(file, blocks), ...skippedBlocks(file, blocks));
  const name = file.replace(/^.*\//, '').replace(/\.md$/, '');
  const suffix = /\.(fr|en)$/.exec(name)?.[1] as Language | undefined;
  const detected = front.lang ?? suffix ?? detectLanguage(wordsOf(blocks), likely);
  if (detected === 'other') {
    faults.push(fault('document-language', { file, path: '' }, {}));
    return { faults };
  }
  const sections = compose(detected === 'en' ? blocks : readBlocks(body, linesBefore, semicolon(detected)), detected);
  if (sections.length === 0) faults.push(fault('document-empty', { file, path: '' }, {}));
  const top = blocks.find((block) => block.kind === 'heading');
  const title = front.title ?? (top?.kind === 'heading' && top.depth === 1 && top.text !== '' ? top.text : undefined);
  return {
    document: {
      file,
      key: front.document ?? (slug(name.replace(/\.(?:fr|en)$/, ''), 40) || 'document'),
      language: detected,
      revision: front.revision ?? 1,
      ...(front.since === undefined ? {} : { since: front.since }),
      ...(title === undefined ? {} : { title }),
      sections,
    },
    faults,
  };
}

/** Levels of lists and quotations. Policies have two or three; each level makes parsing slower. */
const DEEPEST = 20;
const QUOTED = new RegExp(`^(?:[ \\t]*>){${DEEPEST + 1}}`);
const INDENTED = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/** The first line, from 1, that is nested too deeply. */
function tooDeep(body: string): number | undefined {
  const line = body.split('\n').findIndex((one) => {
    const marks = INDENTED.exec(one)?.[0] ?? '';
    const starts = one.slice(marks.length) !== '' && /[-*+>]|\d[.)]/.test(marks);
    return (
      QUOTED.test(one) ||
      (marks.match(/[-*+>]|\d[.)]/g)?.length ?? 0) > DEEPEST ||
      (starts && marks.length > DEEPEST * 6)
    );
  });
  return line === -1 ? undefined : line + 1;
}

function readHead(
  file: string,
  head: { text: string; line: number } | undefined,
): { front: FrontMatter; faults: Fault[] } {
  if (head === undefined) return { front: {}, faults: [] };
  const yaml = parseYaml(head.text, file, head.line);
  if (yaml.data === undefined || yaml.data === null) return { front: {}, faults: yaml.faults };
  const checked = checkYaml(frontMatterSchema, yaml, file);
  return { front: checked.value ?? {}, faults: [...yaml.faults, ...checked.faults] };
}

interface Named {
  id: string;
  line: number;
}

function namesIn(blocks: readonly Block[]): Named[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(namesIn);
    if (block.kind === 'table') return block.rows.flatMap(({ id, line }) => (id === undefined ? [] : [{ id, line }]));
    return block.kind === 'code' || block.id === undefined ? [] : [{ id: block.id, line: block.line }];
  });
}

function idFaults(file: string, blocks: readonly Block[]): Fault[] {
  const seen = new Set<string>();
  return namesIn(blocks).flatMap(({ id, line }) => {
    const place = { file, path: '', line };
    if (!ID.test(id) || id.length > LIMITS.id / 2) return [fault('document-id', place, { value: id })];
    if (seen.has(id)) return [fault('document-id-twice', place, { id })];
    seen.add(id);
    return [];
  });
}

function skippedBlocks(file: string, blocks: readonly Block[]): Fault[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => skippedBlocks(file, item));
    return block.kind === 'code' ? [fault('document-skipped', { file, path: '', line: block.line }, {})] : [];
  });
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map(wordsOf).join(' ');
      if (block.kind === 'table') return [...block.head, ...block.rows.flatMap(({ cells }) => cells)].join(' ');
      return block.kind === 'code' ? '' : block.text;
    })
    .join(' ');
}
