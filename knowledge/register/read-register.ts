import { compareFaults, type Fault, fault } from './fault.ts';
import { parseYaml } from './parse-yaml.ts';
import { readDocuments } from './read-documents.ts';
import type { RegisterFile } from './read-folder.ts';
import { type DeclaredText, readPractice } from './read-practices.ts';
import { createRegister, type Practice, type Register } from './register.ts';
import { companySchema, glossarySchema } from './schema.ts';
import { checkYaml } from './schema-faults.ts';
import { remarkOnTexts } from './text-remarks.ts';

export interface LoadedRegister {
  /** Absent when there is at least one fault that is not a remark. */
  register: Register | undefined;
  /** All faults and remarks, by file and line. */
  faults: Fault[];
}

/** Reads a register from its files, whatever their order. Pure; all faults at once. */
export function readRegister(files: readonly RegisterFile[], earlier: readonly Fault[] = []): LoadedRegister {
  const faults: Fault[] = [...earlier];
  const sources = new Map<string, string>();
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = kindOf(path);
    if (kind === 'unknown') faults.push(unknownFile(path));
    else {
      const text = decode(bytes);
      if (typeof text === 'string') sources.set(path, text);
      else faults.push(fault('not-utf8', { file: path, path: '' }, { byte: text.byte }));
    }
  }
  const has = (path: string) => sources.has(path) || faults.some((one) => one.file === path);
  const ofFolder = (folder: string) => [...sources].filter(([path]) => path.startsWith(folder));

  const yamlOf = (file: string) => {
    const source = sources.get(file);
    if (source === undefined) return undefined;
    const yaml = parseYaml(source, file);
    faults.push(...yaml.faults);
    return yaml.data === undefined ? undefined : yaml;
  };
  const companyYaml = yamlOf('company.yaml');
  const company = companyYaml && checkYaml(companySchema, companyYaml, 'company.yaml');
  const glossaryYaml = yamlOf('glossary.yaml');
  // A glossary that holds only comments is an empty one.
  const glossary =
    glossaryYaml && glossaryYaml.data !== null
      ? checkYaml(glossarySchema, glossaryYaml, 'glossary.yaml')
      : { value: [], faults: [] };
  faults.push(...(company?.faults ?? []), ...glossary.faults);
  if (!has('company.yaml') && files.length > 0)
    faults.push(fault('company-absent', { file: 'company.yaml', path: '' }, {}));

  const practices: Practice[] = [];
  const texts: DeclaredText[] = [];
  for (const [file, source] of ofFolder('practices/')) {
    const read = readPractice(file, source);
    faults.push(...read.faults);
    texts.push(...read.texts);
    if (read.practice === undefined) continue;
    const { id } = read.practice;
    const other = practices.find((practice) => practice.id === id);
    if (other) faults.push(fault('practice-twice', { file, path: 'id' }, { id, other: other.file }));
    practices.push(read.practice);
  }
  practices.sort((a, b) => (a.id < b.id ? -1 : 1));

  const documents = readDocuments(ofFolder('documents/'), practices, company?.value?.languages ?? []);
  faults.push(...documents.faults);
  practices.push(...documents.practices);
  texts.push(...documents.texts);

  if (
    files.length > 0 &&
    !faults.some(({ file }) => /^(?:practices|documents)\//.test(file)) &&
    practices.length === 0
  ) {
    faults.push(fault('nothing-declared', { file: '.', path: '' }, {}));
  }
  if (company?.value) faults.push(...remarkOnTexts(company.value, texts));
  faults.sort(compareFaults);
  const refused = faults.some(({ severity }) => severity === 'fault');
  const register =
    refused || !company?.value ? undefined : createRegister(company.value, practices, glossary.value ?? []);
  return { register, faults };
}

function kindOf(path: string): 'company' | 'glossary' | 'practice' | 'document' | 'unknown' {
  if (path === 'company.yaml') return 'company';
  if (path === 'glossary.yaml') return 'glossary';
  if (/^practices\/[^/]+\.yaml$/.test(path)) return 'practice';
  return /^documents\/[^/]+\.md$/.test(path) ? 'document' : 'unknown';
}

function unknownFile(path: string): Fault {
  const renamed = path.replace(/\.(?:yml|ya?ml)$/i, '.yaml').replace(/\.(?:markdown|md)$/i, '.md');
  const rename = renamed !== path && kindOf(renamed) !== 'unknown' ? { rename: renamed } : {};
  return fault('file-unknown', { file: path, path: '' }, rename);
}

/** The text, or the first byte (from 1) that is not UTF-8. */
export function decode(bytes: Uint8Array): string | { byte: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let [good, bad] = [0, bytes.length];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
        good = middle;
      } catch {
        bad = middle;
      }
    }
    return { byte: bad };
  }
}
