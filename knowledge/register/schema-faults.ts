import type { z } from 'zod';
import type { Form, Kind } from './catalogue/value-faults.ts';
import { type Fault, fault, type Place } from './fault.ts';
import { nearest } from './nearest.ts';
import type { ParsedYaml, Path } from './parse-yaml.ts';
import { forbiddenCharacter } from './tidy.ts';

type Issue = z.core.$ZodIssue;

/** Checks parsed YAML against a schema; every fault with its place. */
export function checkYaml<T>(
  schema: z.ZodType<T>,
  yaml: ParsedYaml,
  file: string,
): { value: T | undefined; faults: Fault[] } {
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, faults: [] };
  return { value: undefined, faults: result.error.issues.flatMap((issue) => faultsOf(issue, schema, yaml, file)) };
}

function faultsOf(issue: Issue, schema: z.ZodType, yaml: ParsedYaml, file: string): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(yaml.data, path);
  const place: Place = { file, path: pathText(path), ...yaml.locate(path) };
  if (value === undefined && issue.code !== 'custom') {
    return [fault('missing', place, { key: String(path.at(-1) ?? '') })];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) =>
        fault(
          'unknown-key',
          { file, path: pathText([...path, key]), ...yaml.locate([...path, key], 'key') },
          { key, known, nearest: nearest(key, known) },
        ),
      );
    }
    case 'invalid_value': {
      const list = issue.values.map(String);
      if (typeof value !== 'string') return [wrongKind(place, value, 'text')];
      return [fault('not-in-list', place, { value, list, nearest: nearest(value, list) })];
    }
    case 'invalid_type':
      return [wrongKind(place, value, WANTED[issue.expected] ?? 'text')];
    case 'invalid_format':
      return [fault('wrong-form', place, { value: String(value), form: FORMATS[issue.format] ?? 'url' })];
    case 'too_small':
      if (issue.origin === 'string') return [fault('text-empty', place, {})];
      if (issue.origin === 'array')
        return [fault(path.join('.') === 'statements' ? 'practice-without-statements' : 'list-empty', place, {})];
      return [fault('number-too-small', place, { value: Number(value), least: Number(issue.minimum) })];
    case 'too_big': {
      const facts = { length: (value as string | unknown[]).length, limit: Number(issue.maximum) };
      return [fault(issue.origin === 'array' ? 'list-too-long' : 'text-too-long', place, facts)];
    }
    case 'custom':
      return [ownFault(String(issue.params?.fault), place, value)];
    default:
      return [wrongKind(place, value, 'text')];
  }
}

type Wanted = Exclude<Kind, 'nothing'>;

const WANTED: Record<string, Wanted> = {
  string: 'text',
  int: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'group',
};
const FORMATS: Record<string, Form> = { date: 'date', duration: 'duration', email: 'email', url: 'url' };

function ownFault(name: string, place: Place, value: unknown): Fault {
  if (name === 'no-language') return fault('no-language', place, {});
  if (name === 'control-character')
    return fault('control-character', place, { character: forbiddenCharacter(String(value)) ?? '' });
  if (name === 'repeated') {
    const values = value as string[];
    return fault('repeated', place, { value: values.find((one, i) => values.indexOf(one) !== i) ?? '' });
  }
  return fault('wrong-form', place, { value: String(value), form: name.replace('pattern-', '') as Form });
}

function wrongKind(place: Place, value: unknown, wanted: Wanted): Fault {
  const found = kindOf(value);
  const shown = found === 'list' || found === 'group' || found === 'nothing' ? '' : String(value);
  return fault('wrong-kind', place, { found, wanted, value: shown });
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'group';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  let here = schema as { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown };
  for (const step of [...path, undefined]) {
    while (typeof here.unwrap === 'function' && here.shape === undefined && here.element === undefined)
      here = here.unwrap() as typeof here;
    if (step === undefined) break;
    here = (typeof step === 'number' ? here.element : here.shape?.[step]) as typeof here;
    if (here === undefined) return [];
  }
  return Object.keys(here.shape ?? {});
}

/** `['statements', 1, 'facet']` as `statements[1].facet`. */
function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
