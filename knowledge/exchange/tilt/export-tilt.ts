import type { Facts, Practice, Register } from '../../register/register.ts';
import { sha256 } from '../../snapshot/canonical.ts';
import { writeContent } from '../../snapshot/content.ts';
import { inLanguage, type Language, type Statement } from '../../statement.ts';
import { continuedIn, knownOf } from '../draft.ts';
import { type Form, longestText, readForm, type Value, type Values } from '../forms.ts';
import type { Exported } from '../imported.ts';
import { setIn } from '../set-in.ts';
import { type Left, shown } from '../tracked.ts';
import * as FORMS from './forms.ts';
import { isUnnamed } from './import-tilt.ts';
import { FORMATS } from './tilt-schema.ts';

type Part = Record<string, unknown>;

interface Entry extends Part {
  purposes: Part[];
  legalBases: Part[];
  legitimateInterests: Part[];
  recipients: Part[];
  storage: Part[];
}

/**
 * One TILT document of a register. What came from TILT returns to its place; of a register written by hand, facts and
 * whole statements go where their facet has a place. What is not declared is left out, or an empty text or list.
 * @param at when the document is made
 */
export function exportTilt(register: Register, language: Language, at: Date): Exported {
  const writer = new TiltWriter(register, language);
  for (const practice of register.practices) writer.practice(practice);
  const document = writer.document(at);
  return {
    files: { [`${register.company.id}.tilt.json`]: `${JSON.stringify(document, null, 2)}\n` },
    left: writer.left,
  };
}

class TiltWriter {
  readonly left: Left[] = [];
  private readonly register: Register;
  private readonly language: Language;
  private readonly entries: Entry[] = [];
  private readonly top: Part = {};
  private readonly transfers: Part[] = [];
  private readonly sources: { dataCategory?: unknown; sources: Part[] }[] = [];
  private readonly changes: Part[] = [];
  /** Where the last statement went: one that continues it is added there. */
  private last: { part: Part; key: string } | undefined;

  constructor(register: Register, language: Language) {
    this.register = register;
    this.language = language;
  }

  practice(practice: Practice): void {
    const { id, statements, facts, title } = practice;
    let entry: Entry | undefined;
    const own = (): Entry => {
      entry ??= this.newEntry(inLanguage(title, this.language).text);
      return entry;
    };
    for (const statement of statements) {
      const { language, text } = inLanguage(statement.text, this.language);
      this.otherLanguage(statement, language);
      const continued = continuedIn(text, language);
      if (continued !== undefined && this.last) {
        setIn(this.last.part, this.last.key, `${get(this.last.part, this.last.key)} ${continued}`);
        continue;
      }
      this.last = undefined;
      if (!this.known(statement, language, text, own)) this.byFacet(statement, text, own);
    }
    if (facts) this.facts(facts, id, own);
    if (practice.revision > 1) this.leave(`${id} revision`, practice.revision, 'TILT has a version of the whole only');
    if (practice.since !== undefined) this.leave(`${id} since`, practice.since, 'TILT has a date of the whole only');
  }

  /** A statement in the words of an import: back to where it came from. */
  private known(statement: Statement, language: Language, text: string, own: () => Entry): boolean {
    for (const [form, place] of this.places(own)) {
      const values = readForm(form, language, text);
      if (!values) continue;
      const part = place(values);
      for (const [key, value] of Object.entries(values)) {
        if (isValid(form, key, value)) setIn(part, key, value);
        else this.leave(`${statement.ref} ${key}`, value, 'is not as TILT wants it');
      }
      const longest = longestText(values);
      this.last = longest && { part, key: longest[0] };
      return true;
    }
    return false;
  }

  private places(own: () => Entry): [Form, (values: Values) => Part][] {
    const into = (list: Part[]) => {
      const part: Part = {};
      list.push(part);
      return part;
    };
    const top = (key: string): Part => {
      const part = (this.top[key] ?? {}) as Part;
      this.top[key] = part;
      return part;
    };
    return [
      [FORMS.CATEGORY, () => own()],
      [FORMS.PURPOSE, () => into(own().purposes)],
      [FORMS.LEGAL_BASIS, () => into(own().legalBases)],
      [FORMS.INTEREST, () => into(own().legitimateInterests)],
      [FORMS.RECIPIENT, () => into(own().recipients)],
      [FORMS.STORAGE, () => into(own().storage)],
      [FORMS.PERIOD, () => into(periodsOf(own()))],
      [FORMS.NOT_DISCLOSING, () => childOf(own(), 'nonDisclosure')],
      [FORMS.CONTROLLER, () => top('controller')],
      [FORMS.OFFICER, () => top('dataProtectionOfficer')],
      [FORMS.TRANSFER, () => into(this.transfers)],
      ...Object.entries(FORMS.RIGHTS_FORMS).map(([key, form]): [Form, () => Part] => [form, () => top(key)]),
      [FORMS.SOURCE_OF, () => this.newSource()],
      [FORMS.SOURCE, () => into((this.sources.at(-1) ?? this.newSource()).sources)],
      [FORMS.DECISIONS, () => top('automatedDecisionMaking')],
      [FORMS.CHANGE, () => into(this.changes)],
    ];
  }

  /** A statement of a register's own: whole, where its facet has a place for words. */
  private byFacet(statement: Statement, text: string, own: () => Entry): void {
    switch (statement.facet) {
      case 'purpose':
        own().purposes.push({ purpose: '', description: text });
        return;
      case 'legal-basis':
        own().legalBases.push({ reference: '', description: text });
        return;
      case 'recipients':
        own().recipients.push({ category: text });
        return;
      case 'retention':
        own().storage.push({ purposeConditional: [text] });
        return;
      case 'source':
        this.newSource({ dataCategory: own().category }).sources.push({ description: text });
        return;
      default:
        this.leave(statement.ref, text, `TILT has no place for words on ${statement.facet}`);
    }
  }

  private facts(facts: Facts, id: string, own: () => Entry): void {
    const place = (key: string) => `${id} facts.${key}`;
    for (const key of facts.dataCategories ?? [])
      this.leave(place('dataCategories[]'), key, 'TILT names data in words, not in codes');
    for (const key of facts.subjects ?? []) this.leave(place('subjects[]'), key, 'TILT does not say whose data');
    for (const { use, basis } of facts.purposes ?? []) {
      own().purposes.push({ purpose: use, description: '' });
      const reference = basis && `GDPR-${basis.slice(1)}`;
      if (reference !== undefined && !own().legalBases.some((one) => one.reference === reference))
        own().legalBases.push({ reference, description: '' });
    }
    for (const { period, from } of facts.retention ?? []) {
      const there = own().storage.some(({ temporal }) =>
        (temporal as Part[] | undefined)?.some(({ ttl }) => ttl === period),
      );
      if (!there) periodsOf(own()).push({ ttl: period, description: from ? inLanguage(from, this.language).text : '' });
    }
    for (const { name, role, country } of facts.recipients ?? []) {
      own().recipients.push({ category: role, name, ...(country !== undefined && { country }) });
    }
    for (const { country, safeguard } of facts.transfers ?? []) this.transfer(country, safeguard, place('transfers[]'));
    if (facts.source)
      this.newSource({ dataCategory: own().category }).sources.push({
        description: inLanguage(facts.source, this.language).text,
      });
    for (const { name, logic } of facts.automatedDecisions ?? []) {
      const part = childOf(this.top, 'automatedDecisionMaking');
      const said = `${inLanguage(name, this.language).text}: ${inLanguage(logic, this.language).text}`;
      part.inUse = true;
      part.logicInvolved = [part.logicInvolved, said].filter(Boolean).join(' ');
      this.leave(
        place('automatedDecisions[].solely'),
        name.en ?? name.fr,
        'TILT does not say whether a person takes part',
      );
    }
    for (const key of ['security', 'choices'] as const)
      for (const text of facts[key] ?? [])
        this.leave(place(`${key}[]`), inLanguage(text, this.language).text, `TILT has no place for ${key}`);
  }

  private transfer(country: string, safeguard: string, place: string): void {
    const key = { adequacy: 'adequacyDecision', 'standard-contractual-clauses': 'standardDataProtectionClause' }[
      safeguard
    ];
    const known = this.transfers.find((one) => one.country === country);
    const part = known ?? { country };
    if (!known) this.transfers.push(part);
    if (key === undefined) {
      const guarantees = childOf(part, 'appropriateGuarantees');
      if (safeguard === 'binding-corporate-rules')
        Object.assign(guarantees, { available: true, description: safeguard });
      else this.leave(place, `${country} ${safeguard}`, 'TILT has no place for a derogation');
    } else if (get(part, `${key}.available`) === undefined) setIn(part, `${key}.available`, true);
  }

  private newEntry(title: string): Entry {
    const entry: Entry = {
      _id: '',
      category: isUnnamed(title) ? '' : title,
      purposes: [],
      legalBases: [],
      legitimateInterests: [],
      recipients: [],
      storage: [],
    };
    this.entries.push(entry);
    return entry;
  }

  private newSource(values: { dataCategory?: unknown } = {}): { dataCategory?: unknown; sources: Part[] } {
    const source = { ...values, sources: [] };
    this.sources.push(source);
    return source;
  }

  private otherLanguage({ ref, text }: Statement, taken: Language): void {
    for (const [language, words] of Object.entries(text))
      if (language !== taken) this.leave(`${ref} ${language}`, words, 'a TILT document is in one language');
  }

  private leave(place: string, value: unknown, why: string): void {
    this.left.push({ place, value: shown(value), why });
  }

  document(at: Date): Part {
    const { register, language } = this;
    const known = knownOf(register.company, language);
    const hash = sha256(writeContent(register));
    const controller = {
      name: known.controller ?? '',
      address: known.address ?? '',
      country: known.country ?? '',
      ...(this.top.controller as Part | undefined),
    };
    const representative = {
      ...(known.email !== undefined && { email: known.email }),
      ...childOf(controller, 'representative'),
    };
    return {
      meta: {
        _id: idOf(hash, 'meta'),
        name: known.name ?? register.company.name,
        created: at.toISOString(),
        modified: at.toISOString(),
        version: 1,
        language,
        status: 'active',
        url: known.url ?? '',
        _hash: hash,
      },
      controller: { ...controller, representative },
      dataProtectionOfficer: { name: '', ...known.dpo, ...(this.top.dataProtectionOfficer as Part | undefined) },
      dataDisclosed: this.entries.map((entry, index) => wholeEntry(entry, idOf(hash, `data/${index}`))),
      thirdCountryTransfers: this.transfers,
      sources: this.sources.map((source, index) => ({
        _id: idOf(hash, `source/${index}`),
        dataCategory: source.dataCategory ?? '',
        sources: source.sources.map((one) => ({ description: '', url: '', ...one })),
      })),
      ...Object.fromEntries(
        [...Object.keys(FORMS.RIGHTS_FORMS), 'automatedDecisionMaking'].flatMap((key) =>
          this.top[key] === undefined ? [] : [[key, this.top[key]]],
        ),
      ),
      changesOfPurpose: this.changes.map((change) => ({ description: '', ...change })),
    };
  }
}

/** Whether a value has the form that the schema asks for under its key. */
function isValid(form: Form, key: string, value: Value): boolean {
  // The country of a recipient may be in any words.
  const format = form === FORMS.RECIPIENT && key === 'country' ? undefined : FORMATS[key.replace(/^.*\./, '')];
  return format === undefined || format.safeParse(value).success;
}

/** With empty texts and lists where the format wants one and nothing is declared. */
function wholeEntry(entry: Entry, id: string): Part {
  const filled = (list: Part[], empty: Part) => list.map((part) => ({ ...empty, ...part }));
  const { nonDisclosure } = entry;
  return {
    ...entry,
    _id: id,
    purposes: filled(entry.purposes, { purpose: '', description: '' }),
    legalBases: filled(entry.legalBases, { reference: '', description: '' }),
    recipients: filled(entry.recipients, { category: '' }),
    storage: filled(entry.storage, { temporal: [], purposeConditional: [], legalBasisConditional: [] }).map((one) => ({
      ...one,
      temporal: filled((one as { temporal: Part[] }).temporal, { description: '', ttl: '' }),
    })),
    ...(nonDisclosure !== undefined && { nonDisclosure: { consequences: '', ...(nonDisclosure as Part) } }),
  };
}

/** The periods of the storage that is being said; a new one where there is none. */
function periodsOf(entry: Entry): Part[] {
  const storage = entry.storage.at(-1) ?? {};
  if (entry.storage.length === 0) entry.storage.push(storage);
  const periods = (storage.temporal ?? []) as Part[];
  storage.temporal = periods;
  return periods;
}

function childOf(part: Part, key: string): Part {
  const child = (part[key] ?? {}) as Part;
  part[key] = child;
  return child;
}

function get(part: Part, keys: string): unknown {
  return keys.split('.').reduce<unknown>((at, key) => (at as Part | undefined)?.[key], part);
}

/** The same register, the same ids: a UUID-shaped name from its hash. */
function idOf(hash: string, what: string): string {
  const hex = sha256(`${hash}/${what}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
