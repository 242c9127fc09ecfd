import type { Bilingual, Language } from '../statement.ts';
import type { Fault } from './fault.ts';
import type { Draft, Section } from './markdown/compose.ts';
import { facetOf } from './markdown/facet-of.ts';
import { type ReadDocument, readDocument } from './markdown/read-document.ts';
import { contentSlug, slug, unique } from './markdown/slug.ts';
import type { DeclaredText } from './read-practices.ts';
import { createPractice, type OwnWords, type Practice } from './register.ts';
import { LIMITS } from './schema.ts';

interface Making {
  head: Omit<Practice, 'statements'>;
  statements: (OwnWords & { line: number })[];
  byId: Map<string, OwnWords>;
  /** Language and words of each statement. */
  words: Set<string>;
}

/** What the language versions of one document have made so far. */
interface Made {
  practices: Making[];
  /** The practice in which each `{#id}` stands. */
  byName: Map<string, Making>;
}

/**
 * Reads all `documents/*.md`: each section becomes a practice. A document and its translation are one: sections that share
 * a name (`{#id}`, of the heading or of a statement) are one practice, and statements that share one are one statement.
 * `declared`: the practices of `practices/`, whose names are taken. `languages`: of the company, the first one counts most.
 */
export function readDocuments(
  sources: readonly [file: string, source: string][],
  declared: readonly Practice[],
  languages: readonly Language[],
): { practices: Practice[]; texts: DeclaredText[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const read: ReadDocument[] = [];
  for (const [file, source] of sources) {
    const one = readDocument(file, source, languages[0] ?? 'fr');
    faults.push(...one.faults);
    if (one.document) read.push(one.document);
  }
  const order = (language: Language) => (language === (languages[0] ?? 'fr') ? 0 : 1);
  const taken = new Set(declared.map(({ id }) => id));
  const practices: Making[] = [];
  for (const key of new Set(read.map((document) => document.key))) {
    const ofKey = read.filter((document) => document.key === key).sort((a, b) => order(a.language) - order(b.language));
    const made: Made = { practices: [], byName: new Map() };
    for (const document of ofKey) {
      for (const section of document.sections) {
        const practice = pairOf(section, made) ?? begin(document, section, taken, made);
        fill(practice, document, section);
        for (const name of namesOf(section)) made.byName.set(name, practice);
      }
    }
    practices.push(...made.practices);
  }
  return {
    practices: practices.map(({ head, statements }) =>
      createPractice(
        head,
        statements.map(({ line: _, ...own }) => own),
      ),
    ),
    texts: practices.flatMap(textsOf),
    faults,
  };
}

function namesOf({ headings, drafts }: Section): string[] {
  return [headings.at(-1)?.id, ...drafts.map(({ id }) => id)].filter((id) => id !== undefined);
}

function pairOf(section: Section, { byName }: Made): Making | undefined {
  const name = namesOf(section).find((one) => byName.has(one));
  return name === undefined ? undefined : byName.get(name);
}

function begin(document: ReadDocument, section: Section, taken: Set<string>, made: Made): Making {
  const id = unique(practiceId(document, section), taken);
  taken.add(id);
  const { revision, since, file } = document;
  const head = { id, title: {}, revision, file, ...(since === undefined ? {} : { since }) };
  const practice: Making = { head, statements: [], byId: new Map(), words: new Set() };
  made.practices.push(practice);
  return practice;

  function practiceId({ key }: ReadDocument, { headings }: Section): string {
    const own = headings.at(-1);
    if (own?.id !== undefined) return `${key}-${own.id}`.slice(0, LIMITS.id);
    // The title of the document is already in its name.
    const path = headings.filter(({ depth }, i) => i > 0 || depth > 1).map(({ text }) => slug(text, 36));
    const whole = [key, ...path].filter((part) => part !== '').join('-');
    const short = [key.slice(0, 24).replace(/-+$/, ''), slug(path.at(-1) ?? '', LIMITS.id - 30)]
      .filter((part) => part !== '')
      .join('-');
    return whole.length <= LIMITS.id - 6 ? whole : short;
  }
}

function fill(practice: Making, document: ReadDocument, section: Section): void {
  const { language, file } = document;
  const title = practice.head.title as Bilingual;
  title[language] ??= titleOf(document, section);
  const path = section.headings.map(({ text }) => text).join(' › ');
  const titles = section.headings.map(({ text }) => text).reverse();
  for (const draft of section.drafts) {
    const other = draft.id === undefined ? undefined : practice.byId.get(draft.id);
    if (other !== undefined && other.text[language] === undefined) other.text[language] = draft.text;
    else
      add(practice, draft, language, {
        facet: facetOf([labelOf(draft.text), ...titles]),
        source: { file, locator: path === '' ? `¶${draft.position}` : `${path} ¶${draft.position}` },
      });
  }
}

function add(practice: Making, draft: Draft, language: Language, rest: Pick<OwnWords, 'facet' | 'source'>): void {
  // The same words twice in a section say nothing more.
  const words = `${language} ${draft.text}`;
  if (practice.words.has(words)) return;
  practice.words.add(words);
  const id = unique(draft.id ?? contentSlug(draft.text, draft.own), practice.byId);
  const statement = { id, text: { [language]: draft.text }, line: draft.line, ...rest };
  practice.statements.push(statement);
  practice.byId.set(id, statement);
}

/** The nearest heading; with its parent where it says little by itself. */
function titleOf(document: ReadDocument, { headings }: Section): string {
  const own = headings.at(-1);
  if (own === undefined) return document.title ?? document.key;
  const parent = headings.at(-2);
  const little = own.text.split(/\s+/).length <= 3;
  const title = little && parent !== undefined && parent.depth > 1 ? `${parent.text} – ${own.text}` : own.text;
  return title.length <= LIMITS.title ? title : `${title.slice(0, LIMITS.title - 1)}…`;
}

/** What stands before the first colon or full stop, when it is short: the name of what the statement is about. */
function labelOf(text: string): string {
  return /^([^.:—]{3,60})(?:\.|\s?:|\s—)\s/u.exec(text)?.[1] ?? '';
}

function textsOf({ head, statements }: Making): DeclaredText[] {
  return statements.map(({ id, text, line, source }) => ({
    text,
    name: `${head.id}#${id}`,
    statement: true,
    file: source.file,
    path: source.locator,
    line,
    column: 1,
  }));
}
