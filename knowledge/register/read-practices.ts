import type { Bilingual } from '../statement.ts';
import { type Fault, fault } from './fault.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { createPractice, type Practice } from './register.ts';
import { practiceSchema } from './schema.ts';
import { checkYaml } from './schema-faults.ts';

/** Where a declared text stands: for remarks on texts, found after everything is read. */
export interface DeclaredText {
  text: Bilingual;
  /** `practice#statement`, or `practice` for a title. */
  name: string;
  statement: boolean;
  file: string;
  path: string;
  line: number;
  column: number;
}

/** Reads `practices/<id>.yaml`. */
export function readPractice(
  file: string,
  source: string,
): { practice?: Practice; texts: DeclaredText[]; faults: Fault[] } {
  const yaml = parseYaml(source, file);
  const faults = [...yaml.faults];
  if (yaml.data === undefined) return { texts: [], faults };
  const checked = checkYaml(practiceSchema, yaml, file);
  faults.push(...checked.faults, ...nameFaults(file, yaml));
  const declared = checked.value;
  if (declared === undefined) return { texts: [], faults };
  const { statements, ...head } = declared;
  const practice = createPractice(
    { ...head, file },
    statements.map(({ id, facet, ...text }) => ({ id, facet, text, source: { file, locator: `statements.${id}` } })),
  );
  return { practice, texts: textsOf(practice, yaml, file), faults };
}

/** Checked on the raw data, so that these faults come together with those of the schema. */
function nameFaults(file: string, yaml: ParsedYaml): Fault[] {
  const faults: Fault[] = [];
  const data = yaml.data as { id?: unknown; statements?: unknown } | null;
  const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (typeof data?.id === 'string' && data.id !== name) {
    faults.push(fault('id-not-file-name', { file, path: 'id', ...yaml.locate(['id']) }, { id: data.id, name }));
  }
  const seen = new Set<string>();
  for (const [i, statement] of (Array.isArray(data?.statements) ? data.statements : []).entries()) {
    const id: unknown = statement?.id;
    if (typeof id !== 'string') continue;
    const place = { file, path: `statements[${i}].id`, ...yaml.locate(['statements', i, 'id']) };
    if (seen.has(id)) faults.push(fault('statement-twice', place, { id }));
    seen.add(id);
  }
  return faults;
}

function textsOf(practice: Practice, yaml: ParsedYaml, file: string): DeclaredText[] {
  const title = {
    text: practice.title,
    name: practice.id,
    statement: false,
    file,
    path: 'title',
    ...yaml.locate(['title'], 'key'),
  };
  return [
    title,
    ...practice.statements.map(({ ref, text }, i) => ({
      text,
      name: ref,
      statement: true,
      file,
      path: `statements[${i}]`,
      ...yaml.locate(['statements', i]),
    })),
  ];
}
