import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import { type Fault, fault } from './fault.ts';

/** Keys and list positions that lead to a value. */
export type Path = readonly (string | number)[];

export interface ParsedYaml {
  /** Plain data; undefined when the syntax is at fault. */
  data: unknown;
  /** Line and column, from 1, of the value at the path (`key`: of the key itself), or of what holds it if it is absent. */
  locate(path: Path, part?: 'key'): { line: number; column: number };
  faults: Fault[];
}

/**
 * Reads one YAML document. Never throws. Aliases, tags beyond YAML's core schema and several documents are faults: what
 * is declared must read in review as it will be shown.
 * `firstLine`: line of the text's first line in its file, from 1.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faults: Fault[] = [];
  const document = parseFirst(text, lines);
  if (document === 'too-deep' || document === 'several') {
    const code = document === 'several' ? 'yaml-several' : 'yaml-syntax';
    const place = { file, path: '', line: firstLine };
    faults.push(code === 'yaml-several' ? fault(code, place, {}) : fault(code, place, { code: 'RESOURCE_EXHAUSTION' }));
    return { data: undefined, locate: () => ({ line: firstLine, column: 1 }), faults };
  }
  let broken = false;
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const place = { file, path: '', ...at(pos[0]) };
    const rest = text.slice(pos[0]);
    if (code === 'TAG_RESOLVE_FAILED') {
      faults.push(fault('yaml-tag', place, { tag: rest.match(/^\S+/)?.[0] ?? '!' }));
      broken = true;
    } else {
      faults.push(fault('yaml-syntax', place, { code }));
      broken = true;
    }
  }
  visit(document, {
    // The parser compares each key with each other one: too slow for a file made to be slow.
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        const place = { file, path: String(name), ...at((isScalar(key) ? key.range?.[0] : undefined) ?? 0) };
        if (seen.has(name)) faults.push(fault('yaml-duplicate-key', place, { key: String(name) }));
        seen.add(name);
      }
    },
    Alias(_, alias) {
      faults.push(fault('yaml-alias', { file, path: '', ...at(alias.range?.[0] ?? 0) }, { name: alias.source }));
      broken = true;
    },
  });
  const locate: ParsedYaml['locate'] = (path, part) => at(offsetOf(document, path, part));
  return { data: broken ? undefined : document.toJS({ maxAliasCount: 0 }), locate, faults: firstOfEachLine(faults) };
}

function parseFirst(text: string, lineCounter: LineCounter): Document.Parsed | 'too-deep' | 'several' {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter,
      prettyErrors: false,
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if ('empty' in documents) return parseFirst('null', lineCounter);
    return documents.length > 1 ? 'several' : (documents[0] as Document.Parsed);
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep';
    throw error;
  }
}

function offsetOf(document: Document.Parsed, path: Path, part?: 'key'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    if (isNode(node)) offset = node.range?.[0] ?? offset;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      if (pair === undefined) return offset;
      const wanted = (part === 'key' && depth === path.length - 1) || pair.value === null ? pair.key : pair.value;
      if (wanted === pair.key) return isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else return offset;
  }
  return isNode(node) && !isAlias(node) ? (node.range?.[0] ?? offset) : offset;
}

/** One broken line often breaks the parser twice: the first says enough. */
function firstOfEachLine(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, line }) => {
    const key = `${code} ${line}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
