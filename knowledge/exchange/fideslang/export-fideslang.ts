import { stringify } from 'yaml';
import { slug, unique } from '../../register/markdown/slug.ts';
import type { Practice, Register } from '../../register/register.ts';
import { inLanguage, type Language, type Statement } from '../../statement.ts';
import { continuedIn, knownOf } from '../draft.ts';
import { type Form, longestText, readForm, type Values } from '../forms.ts';
import type { Exported } from '../imported.ts';
import { setIn } from '../set-in.ts';
import { type Left, shown } from '../tracked.ts';
import * as FORMS from './forms.ts';

type Part = Record<string, unknown>;

/** What is said of a practice while it is sorted into a system, its declaration, or a data set. */
interface Sorted {
  organization: Part;
  system: Part;
  declaration: Part;
  dataset: Part;
  /** Statements of the register's own that stand in the declaration. */
  words: { ref: string; text: string }[];
}

/**
 * One fideslang manifest of a register: an organisation, and a system for each practice with a declaration for each of its
 * purposes. What came from fideslang returns to its place.
 */
export function exportFideslang(register: Register, language: Language): Exported {
  const left: Left[] = [];
  const leave = (place: string, value: unknown, why: string) => left.push({ place, value: shown(value), why });
  const taken = new Set<string>();
  const manifest: Record<'organization' | 'system' | 'dataset', Part[]> = { organization: [], system: [], dataset: [] };
  const further: { id: string; declarations: Part[]; system: Part }[] = [];
  const add = (id: string, system: Part) => {
    const key = (system.fides_key as string | undefined) ?? unique(slug(id, 60).replaceAll('-', '_'), taken);
    taken.add(key);
    manifest.system.push({ ...system, fides_key: key });
  };
  for (const practice of register.practices) {
    const sorted = sort(practice, language, leave);
    if (Object.keys(sorted.organization).length > 0) manifest.organization.push(sorted.organization);
    if (Object.keys(sorted.dataset).length > 0) manifest.dataset.push(sorted.dataset);
    const system = systemOf(practice, sorted, language, leave);
    if (system === undefined) continue;
    if (isMore(sorted, system))
      further.push({ id: practice.id, declarations: system.privacy_declarations as Part[], system });
    else add(practice.id, system);
  }
  for (const { id, declarations, system } of further) {
    const own = ownerOf(id, manifest.system);
    if (own) (own.privacy_declarations as Part[]).push(...declarations);
    else add(id, system);
  }
  const organization = organizationOf(register, language);
  if (manifest.organization.length === 0 && organization) manifest.organization.push(organization);
  for (const one of [...manifest.organization, ...manifest.dataset])
    one.fides_key ??= unique(slug(String(one.name ?? register.company.id), 60).replaceAll('-', '_'), taken);
  const filled = Object.fromEntries(Object.entries(manifest).filter(([, list]) => list.length > 0));
  return {
    files: {
      [`${register.company.id}.fides.yml`]: stringify(filled, { lineWidth: 110, aliasDuplicateObjects: false }),
    },
    left,
  };
}

/** The system that a further declaration belongs to: an import names its practice after both. */
function ownerOf(id: string, systems: readonly Part[]): Part | undefined {
  const prefixOf = ({ fides_key: key, name }: Part) => `${slug(String(key ?? name), 60)}-`;
  return systems
    .filter((system) => id.startsWith(prefixOf(system)))
    .sort((a, b) => prefixOf(b).length - prefixOf(a).length)[0];
}

/** Whether a practice holds a declaration in the words of an import, and no system. */
function isMore({ declaration, system }: Sorted, made: Part): boolean {
  return (
    system.fides_key === undefined &&
    Object.keys(system).length === 0 &&
    declaration.data_use !== undefined &&
    made.name === undefined
  );
}

type Leave = (place: string, value: unknown, why: string) => void;

/** The statements of a practice, each where it belongs. */
function sort(practice: Practice, wanted: Language, leave: Leave): Sorted {
  const sorted: Sorted = { organization: {}, system: {}, declaration: {}, dataset: {}, words: [] };
  let last: { part: Part; key: string } | undefined;
  for (const statement of practice.statements) {
    const { language, text } = inLanguage(statement.text, wanted);
    for (const [other, words] of Object.entries(statement.text))
      if (other !== language) leave(`${statement.ref} ${other}`, words, 'a manifest is in one language');
    const continued = continuedIn(text, language);
    if (continued !== undefined && last) {
      setIn(last.part, last.key, `${last.part[last.key]} ${continued}`);
      continue;
    }
    const found = placeOf(sorted, language, text);
    if (found) {
      for (const [key, value] of Object.entries(found.values)) setIn(found.part, key, value);
      const long = longestText(found.values);
      last = long && { part: found.part, key: long[0] };
    } else {
      last = undefined;
      byFacet(statement, text, sorted, leave);
    }
  }
  return sorted;
}

function placeOf(sorted: Sorted, language: Language, text: string): { part: Part; values: Values } | undefined {
  const flow = (key: 'ingress' | 'egress') => () => {
    const part: Part = {};
    sorted.system[key] = [...((sorted.system[key] as Part[] | undefined) ?? []), part];
    return part;
  };
  const places: [Form, () => Part][] = [
    ...[FORMS.ORGANIZATION, ...FORMS.PEOPLE].map((form): [Form, () => Part] => [form, () => sorted.organization]),
    ...FORMS.SYSTEM_FORMS.map((form): [Form, () => Part] => [form, () => sorted.system]),
    [FORMS.FLOWS.ingress, flow('ingress')],
    [FORMS.FLOWS.egress, flow('egress')],
    ...FORMS.DECLARATION_FORMS.map((form): [Form, () => Part] => [form, () => sorted.declaration]),
    [FORMS.DATASET, () => sorted.dataset],
  ];
  for (const [form, part] of places) {
    const values = readForm(form, language, text);
    if (values) return { part: part(), values };
  }
  return undefined;
}

/** A statement of a register's own: whole, where fideslang has a free text for its facet. */
function byFacet({ ref, facet }: Statement, text: string, sorted: Sorted, leave: Leave): void {
  const add = (part: Part, key: string) => {
    part[key] = [part[key], text].filter(Boolean).join(' ');
  };
  if (facet === 'collection' || facet === 'purpose') add(sorted.system, 'description');
  else if (facet === 'retention' || facet === 'recipients') {
    add(sorted.declaration, facet === 'retention' ? 'retention_period' : 'third_parties');
    sorted.words.push({ ref, text });
  } else if (facet === 'security') add(sorted.system, 'data_security_practices');
  else leave(ref, text, `fideslang has no place for words on ${facet}`);
}

/** The system of a practice, with a declaration for each purpose; undefined where there is nothing of one. */
function systemOf(practice: Practice, sorted: Sorted, language: Language, leave: Leave): Part | undefined {
  const { id, facts = {}, statements, title } = practice;
  const { declaration, system } = sorted;
  const imported = declaration.data_use !== undefined || system.fides_key !== undefined;
  if (!imported && Object.keys(sorted.organization).length + Object.keys(sorted.dataset).length > 0) return undefined;
  const declarations = imported
    ? Object.keys(declaration).length > 0
      ? [declaration]
      : []
    : (facts.purposes ?? []).map(({ use, basis }) => ({
        data_use: use,
        ...(basis && { legal_basis_for_processing: nameOf(basis) }),
        ...declaration,
      }));
  if (!imported) factsLeft(practice, declarations.length > 0, leave);
  if (declarations.length === 0)
    for (const { ref, text } of sorted.words)
      leave(ref, text, 'a declaration of fideslang needs a data use, and facts.purposes has none');
  if (!imported && declarations.length === 0 && Object.keys(system).length === 0 && statements.length > 0)
    return undefined;
  if (practice.revision > 1) leave(`${id} revision`, practice.revision, 'fideslang has no revisions');
  if (practice.since !== undefined) leave(`${id} since`, practice.since, 'fideslang has no dates');
  return {
    ...(imported ? {} : { name: inLanguage(title, language).text }),
    ...(Object.keys(system).length > 0 || !imported ? { system_type: 'Application' } : {}),
    ...system,
    privacy_declarations: declarations.map((one) => ({
      data_categories: facts.dataCategories ?? [],
      data_subjects: facts.subjects ?? [],
      ...one,
    })),
  };
}

/** Facts that fideslang has no place for; without a purpose, those of its declarations too. */
function factsLeft({ id, facts = {} }: Practice, declared: boolean, leave: Leave): void {
  const place = (key: string) => `${id} facts.${key}`;
  if (!declared) {
    const why = 'a declaration of fideslang needs a data use, and facts.purposes has none';
    for (const key of facts.dataCategories ?? []) leave(place('dataCategories[]'), key, why);
    for (const key of facts.subjects ?? []) leave(place('subjects[]'), key, why);
  }
  for (const one of facts.retention ?? [])
    leave(place('retention[]'), one.period, 'is said in words: retention_period');
  for (const one of facts.recipients ?? []) leave(place('recipients[]'), one.name, 'is said in words: third_parties');
  for (const one of facts.transfers ?? [])
    leave(place('transfers[]'), `${one.country} ${one.safeguard}`, 'fideslang does not say to which country');
  for (const key of ['automatedDecisions', 'choices', 'security'] as const)
    for (const one of facts[key] ?? [])
      leave(place(`${key}[]`), JSON.stringify(one), `fideslang has no place for ${key}`);
  if (facts.source) leave(place('source'), facts.source.en ?? facts.source.fr, 'fideslang names sources by key');
}

function nameOf(basis: string): string | undefined {
  return Object.entries(FORMS.BASES_BY_NAME).find(([, code]) => code === basis)?.[0];
}

/** The company; undefined where all that is said of it stands for something not declared. */
function organizationOf(register: Register, language: Language): Part | undefined {
  const { name, controller, address, email, phone, dpo } = knownOf(register.company, language);
  const present = (part: Part) => {
    const said = Object.entries(part).filter(([, value]) => value !== undefined);
    return said.length === 0 ? undefined : Object.fromEntries(said);
  };
  return present({
    name,
    controller: present({ name: controller, address, email, phone }),
    data_protection_officer: dpo && present(dpo),
  });
}
