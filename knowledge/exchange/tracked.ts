import { hasForbiddenCharacter, tidy } from '../register/tidy.ts';

/** What a source says and the other side cannot: its place, its value (cut), and why. */
export interface Left {
  place: string;
  value: string;
  why: string;
}

const SHOWN = 120;

/** What the reading of a document did with its values; shared by all its parts. */
interface Marks {
  used: Set<string>;
  why: Map<string, string>;
}

/**
 * A part of a document from elsewhere that remembers what of it was read: what nobody read is found afterwards, with its
 * place, so that nothing is dropped in silence. Null, '', white space, [] and {} are not declared, and read as absent.
 */
export class Tracked {
  readonly value: unknown;
  readonly path: string;
  private readonly marks: Marks;

  constructor(value: unknown, path = '', marks: Marks = { used: new Set(), why: new Map() }) {
    this.value = value;
    this.path = path;
    this.marks = marks;
  }

  /** The part under a key, or under several (`a.b`); absent where it is not an object. */
  get(keys: string): Tracked {
    return keys.split('.').reduce<Tracked>((part, key) => {
      const found = isObject(part.value) && Object.hasOwn(part.value, key) ? part.value[key] : undefined;
      return new Tracked(found, part.path === '' ? key : `${part.path}.${key}`, part.marks);
    }, this);
  }

  /** The items of a list; one alone that stands for a list; none where nothing is declared. */
  items(): Tracked[] {
    if (Array.isArray(this.value))
      return this.value.map((item, index) => new Tracked(item, `${this.path}[${index}]`, this.marks));
    return isEmpty(this.value) ? [] : [this];
  }

  /** The text, in one line; undefined when it is none. */
  text(): string | undefined {
    if (typeof this.value !== 'string') return undefined;
    const text = tidy(this.value);
    if (text === '') return undefined;
    if (hasForbiddenCharacter(this.value)) {
      this.leave('holds a character that a register refuses');
      return undefined;
    }
    this.use();
    return text;
  }

  texts(): string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  flag(): boolean | undefined {
    if (typeof this.value !== 'boolean') return undefined;
    this.use();
    return this.value;
  }

  number(): number | undefined {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) return undefined;
    this.use();
    return this.value;
  }

  /** Says why this part, and all below it, is not carried. */
  leave(why: string): void {
    this.marks.why.set(this.path, why);
  }

  /** Takes back that this part was read. */
  unuse(): void {
    this.marks.used.delete(this.path);
  }

  /** Everything declared in this part that was not read. */
  left(): Left[] {
    return leavesOf(this.value, this.path)
      .filter(({ path }) => !this.marks.used.has(path))
      .map(({ path, value }) => ({ place: path, value: shown(value), why: this.whyOf(path) }));
  }

  private use(): void {
    this.marks.used.add(this.path);
  }

  private whyOf(path: string): string {
    for (let at = path; at !== ''; at = parentOf(at)) {
      const why = this.marks.why.get(at);
      if (why !== undefined) return why;
    }
    return 'has no place in a register';
  }
}

/** `a.b[0]` -> `a.b` -> `a` -> ''. */
function parentOf(path: string): string {
  return path.endsWith(']') ? path.replace(/\[\d+\]$/, '') : path.replace(/(?:^|\.)[^.]*$/, '');
}

/** Null, '', white space, [] and {}, and what holds nothing else. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Values that are not lists or objects and declare something, with their paths. */
export function leavesOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (isEmpty(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  if (!isObject(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, path === '' ? key : `${path}.${key}`));
}

export function shown(value: unknown): string {
  const text = tidy(String(value));
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Left values counted by their field and reason, the most first. */
export function byField(left: readonly Left[]): { field: string; count: number; why: string }[] {
  const fields = new Map<string, { field: string; count: number; why: string }>();
  for (const { place, why } of left) {
    const field = fieldOf(place);
    const known = fields.get(`${field}\n${why}`);
    if (known) known.count += 1;
    else fields.set(`${field}\n${why}`, { field, count: 1, why });
  }
  return [...fields.values()].sort((a, b) => b.count - a.count);
}

/** A place without its numbers, the file, and the names of practice and statement. */
function fieldOf(place: string): string {
  return place
    .replace(/\[\d+\]/g, '[]')
    .replace(/^row \d+, /, '')
    .replace(/^\S+\.\w+: /, '')
    .replace(/^[a-z0-9-]+#[a-z0-9-]+/, 'statements[]')
    .replace(/^[a-z0-9-]+ (?=facts\.|revision$|since$)/, '')
    .replace(/^(?:collections|dataset\[\]\.collections)\[\]\..*$/, 'dataset[].collections[]');
}
