import { z } from 'zod';

const wording = z.object({ fr: z.string(), en: z.string() });
const named = z.record(z.string(), wording);

/** The dump of every sentence that the product may say of its own (`npx limpide eval catalogue`). */
export const catalogueSchema = z.object({
  /** Sentences by name; `{name}` stands for a fact. */
  sentences: named,
  /** What may stand for `{rights}`. */
  rights: z.array(wording),
  /** What may stand for `{bases}`. */
  bases: z.array(wording),
  /** What starts a legal clock. */
  starts: z.array(wording),
  /** Rules of law, as they are said after the start. */
  laws: z.array(wording),
  /** Articles of law. */
  articles: z.array(wording),
});

export type Catalogue = z.infer<typeof catalogueSchema>;

/** What a company's facts are, where a sentence of the catalogue has room for them. */
export interface CompanyFacts {
  name: string;
  contact: string;
  /** Titles of its practices. */
  titles: readonly string[];
}

/** Tells whether a text is a sentence of the catalogue whose room is filled by facts of its kind alone. */
export type IsSaid = (text: string) => boolean;

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = `(?:\\d{1,2}|1er) (?:${MONTHS}) \\d{4}`;
const REFERENCE = '(?:LIM|LMP|INC)-[0-9A-Z]{4}-[0-9A-Z]{4}';
const CODE = '[0-9A-Z]{5}-[0-9A-Z]{5}';
const PERIOD = '\\d{1,3} (?:ans?|mois|semaines?|jours?|years?|months?|weeks?|days?)';

/** Names of slots that no reply can fill in a replay: a sentence with one of them is no sentence of the catalogue here. */
const CLOSED = '(?!)';

export function saidBy(catalogue: Catalogue, { name, contact, titles }: CompanyFacts): IsSaid {
  const both = (list: readonly { fr: string; en: string }[]) => oneOf(list.flatMap(({ fr, en }) => [fr, en]));
  const list = (choices: string) => `${choices}(?:(?:, | et | and | ?; )${choices})*`;
  const rule = [
    `(?:Compté à partir du ${DATE} \\(${both(catalogue.starts)}\\) : |Counted from ${DATE} \\(${both(catalogue.starts)}\\): )`,
    `${both(catalogue.laws)}\\.`,
    `(?: Le ${DATE} est un (?:samedi|dimanche|jour férié) : la date légale passe au ${DATE}\\.)?`,
    `(?: ${DATE} is a (?:Saturday|Sunday|public holiday): the legal date moves to ${DATE}\\.)?`,
  ].join('');
  const article = list(both(catalogue.articles));
  const slots: Record<string, string> = {
    company: escaped(name),
    contact: escaped(contact),
    title: oneOf(titles),
    rights: list(both(catalogue.rights)),
    bases: list(both(catalogue.bases)),
    date: DATE,
    code: CODE,
    period: PERIOD,
    rule,
  };
  const patterns = Object.entries(catalogue.sentences).flatMap(([key, { fr, en }]) =>
    [fr, en].map((sentence) =>
      key === 'FILING.counted'
        ? pattern(sentence, { ...slots, reference: article })
        : pattern(sentence, { ...slots, reference: REFERENCE }),
    ),
  );
  // Labels of choices: a title, a reference, a reference with what it asks for.
  patterns.push(new RegExp(`^(?:${oneOf(titles)}|${REFERENCE}(?: \\(${list(both(catalogue.rights))}\\))?)$`, 'u'));
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = patterns.some((one) => one.test(text));
    known.set(text, said);
    return said;
  };
}

function pattern(sentence: string, slots: Record<string, string>): RegExp {
  const source = sentence.split(/((?:\b(?:de|que) )?\{\w+\})/u).map((piece) => {
    const hole = /^(de |que )?\{(\w+)\}$/u.exec(piece);
    if (hole === null) return escaped(piece);
    const filled = `(?:${slots[hole[2] ?? ''] ?? CLOSED})`;
    // « de » and « que » lose their vowel before another one.
    return hole[1] === undefined ? filled : `${hole[1].charAt(0)}${hole[1] === 'que ' ? 'u' : ''}(?:e |['’])${filled}`;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

const oneOf = (texts: readonly string[]) => (texts.length === 0 ? CLOSED : `(?:${texts.map(escaped).join('|')})`);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
