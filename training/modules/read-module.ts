import { z } from 'zod';
import type { Fault, Place } from '../../knowledge/register/fault.ts';
import { type ParsedYaml, type Path, parseYaml } from '../../knowledge/register/parse-yaml.ts';
import { checkYaml } from '../../knowledge/register/schema-faults.ts';
import { canonicalJson, sha256 } from '../../knowledge/snapshot/canonical.ts';
import { meaningFaults } from './meaning-faults.ts';
import type { Item, Module, ModuleItem } from './module.ts';
import { type ModuleFault, moduleFault, reworded } from './module-fault.ts';
import { ITEM_FORMS, ITEM_SCHEMAS, type ItemForm, moduleSchema } from './schema.ts';
import { type Declared, stalenessOf, staleRemarks } from './staleness.ts';

const formSchema = z.object({ form: z.enum(ITEM_FORMS) });

/** Reads `<id>.yaml`. Pure; all faults at once. The module is there when it has no fault; stale items are remarks. */
export function readModule(
  file: string,
  source: string,
  declared: Declared,
): { module?: Module; faults: ModuleFault[] } {
  const yaml = parseYaml(source, file);
  const faults: ModuleFault[] = yaml.faults.map(reworded);
  if (yaml.data === undefined) return { faults };
  const head = checkYaml(moduleSchema, yaml, file);
  faults.push(...head.faults.map(reworded), ...nameFaults(file, yaml));
  const items: ModuleItem[] = [];
  for (const [i, data] of itemsOf(yaml.data).entries()) {
    const read = readItem(file, yaml, i, data);
    faults.push(...read.faults);
    if (read.item === undefined) continue;
    const { item } = read;
    faults.push(...staleRemarks(item, declared, (path) => placeIn(file, yaml, i, path)));
    items.push({
      item,
      key: `${file.replace(/\.yaml$/, '')}/${item.id}`,
      version: sha256(canonicalJson(item)),
      stale: stalenessOf(item, declared),
    });
  }
  if (head.value === undefined || faults.some(({ severity }) => severity === 'fault')) return { faults };
  return { module: { ...head.value, items, file }, faults };
}

function readItem(file: string, yaml: ParsedYaml, i: number, data: unknown): { item?: Item; faults: ModuleFault[] } {
  const own: ParsedYaml = { data, locate: (path, part) => yaml.locate(['items', i, ...path], part), faults: [] };
  const inFile = (one: Fault<string>): ModuleFault => {
    const placed = { ...one, path: itemPath(i, one.path) };
    return one.code === 'practice-without-statements'
      ? moduleFault('item-without-statements', placeOnly(placed), {})
      : reworded(placed);
  };
  const form = checkYaml(formSchema, own, file);
  if (form.value === undefined) return { faults: form.faults.map(inFile) };
  const checked = checkYaml<Item>(ITEM_SCHEMAS[form.value.form as ItemForm], own, file);
  if (checked.value === undefined) return { faults: checked.faults.map(inFile) };
  const item = checked.value;
  return { item, faults: meaningFaults(item, (path) => placeIn(file, yaml, i, path)) };
}

/** Checked on the raw data, so that these faults come together with those of the schema. */
function nameFaults(file: string, yaml: ParsedYaml): ModuleFault[] {
  const faults: ModuleFault[] = [];
  const name = file.replace(/\.yaml$/, '');
  const id = (yaml.data as { id?: unknown } | null)?.id;
  if (typeof id === 'string' && id !== name)
    faults.push(moduleFault('module-id-not-file-name', { file, path: 'id', ...yaml.locate(['id']) }, { id, name }));
  const seen = new Set<unknown>();
  for (const [i, item] of itemsOf(yaml.data).entries()) {
    const own = (item as { id?: unknown } | null)?.id;
    if (typeof own !== 'string') continue;
    if (seen.has(own)) faults.push(moduleFault('item-twice', placeIn(file, yaml, i, ['id']), { id: own }));
    seen.add(own);
  }
  return faults;
}

function itemsOf(data: unknown): unknown[] {
  const items = (data as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? items : [];
}

function placeIn(file: string, yaml: ParsedYaml, i: number, path: Path): Place {
  const text = path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : depth === 0 ? step : `.${step}`));
  return { file, path: itemPath(i, text.join('')), ...yaml.locate(['items', i, ...path]) };
}

function itemPath(i: number, path: string): string {
  return path === '' ? `items[${i}]` : `items[${i}].${path}`;
}

function placeOnly({ file, path, line, column }: Place): Place {
  return { file, path, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}
