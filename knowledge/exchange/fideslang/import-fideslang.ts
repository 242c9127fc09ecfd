import { factsSchema } from '../../register/schema.ts';
import type { Language } from '../../statement.ts';
import { declare, filesOf, newPractice, type PracticeDraft, type RegisterDraft } from '../draft.ts';
import type { Form, Values } from '../forms.ts';
import type { Imported } from '../imported.ts';
import { type Left, Tracked } from '../tracked.ts';
import { emailOf, phoneOf, valuesOf } from '../values.ts';
import * as FORMS from './forms.ts';

const ORGANIZATION_TITLE: Record<Language, string> = { en: 'Who is responsible', fr: 'Qui est responsable' };

/**
 * A register made of fideslang manifests (parsed YAML), by the names of their files: their organisation, systems and data
 * sets. Each privacy declaration is a practice. Sentences are in `language`: a manifest does not say its own. Never throws
 * for what a manifest holds.
 */
export function importFideslang(
  manifests: readonly { name: string; data: unknown }[],
  language: Language = 'en',
): Imported {
  const draft: RegisterDraft = { language, company: {}, practices: [] };
  const left: Left[] = [];
  for (const { name, data } of manifests) {
    const source = new Tracked(data);
    for (const one of source.get('organization').items()) organization(draft, one);
    for (const one of source.get('system').items()) system(draft, one);
    for (const one of source.get('dataset').items()) dataset(draft, one);
    const prefix = manifests.length > 1 ? `${name}: ` : '';
    left.push(...source.left().map((one) => ({ ...one, place: `${prefix}${one.place}` })));
  }
  return { ...filesOf(draft), left };
}

function organization(draft: RegisterDraft, source: Tracked): void {
  const practice = newPractice(draft, ORGANIZATION_TITLE[draft.language], 'organization');
  for (const form of [FORMS.ORGANIZATION, ...FORMS.PEOPLE]) say(draft, practice, form, source);
  if (Object.keys(draft.company).length > 0) return;
  const text = (path: string, longest = 200) => {
    const found = source.get(path).text();
    return found !== undefined && found.length <= longest ? found : undefined;
  };
  const present = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
      [Key in keyof T]?: NonNullable<T[Key]>;
    };
  draft.company = present({
    name: text('name'),
    controller: text('controller.name'),
    address: text('controller.address', 300),
    email: emailOf(text('controller.email')),
    phone: phoneOf(text('controller.phone')),
    dpo: present({
      name: text('data_protection_officer.name'),
      email: emailOf(text('data_protection_officer.email')),
    }),
  });
}

function system(draft: RegisterDraft, source: Tracked): void {
  const declarations = source.get('privacy_declarations').items();
  const key = source.get('fides_key').text();
  const name = source.get('name').text() ?? key ?? 'System';
  for (const [index, declaration] of (declarations.length > 0 ? declarations : [undefined]).entries()) {
    const own = declaration?.get('name').text();
    const practice = newPractice(draft, own ?? name, declarations.length > 1 ? `${key ?? name}-${own ?? ''}` : key);
    if (index === 0) {
      for (const form of FORMS.SYSTEM_FORMS) say(draft, practice, form, source);
      for (const [flow, form] of Object.entries(FORMS.FLOWS))
        for (const one of source.get(flow).items()) say(draft, practice, form, one);
    }
    if (declaration === undefined) continue;
    const values = FORMS.DECLARATION_FORMS.map((form) => say(draft, practice, form, declaration));
    practice.facts = factsOf(Object.assign({}, ...values));
  }
}

function dataset(draft: RegisterDraft, source: Tracked): void {
  const name = source.get('name').text() ?? source.get('fides_key').text() ?? 'Dataset';
  const practice = newPractice(draft, name, source.get('fides_key').text());
  source.get('collections').leave('a register does not say which field holds which data');
  const values = valuesOf(FORMS.DATASET, source);
  const held = [...new Set([...((values.data_categories as string[]) ?? []), ...categoriesIn(source.value)])].sort();
  declare(practice, FORMS.DATASET, draft.language, { ...values, ...(held.length > 0 && { data_categories: held }) });
  practice.facts = factsOf({ data_categories: held });
}

/** All data categories named anywhere in a data set. */
function categoriesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(categoriesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'data_categories' && Array.isArray(item)
      ? item.filter((one): one is string => typeof one === 'string')
      : categoriesIn(item),
  );
}

/** What a declaration says in codes that a register takes; a code that it does not take stays in the statement. */
function factsOf(values: Values): PracticeDraft['facts'] {
  const { shape } = factsSchema;
  const list = (value: unknown) => (Array.isArray(value) ? value : []) as string[];
  const categories = list(values.data_categories).filter((key) => shape.dataCategories.safeParse([key]).success);
  const subjects = list(values.data_subjects).filter((key) => shape.subjects.safeParse([key]).success);
  const basis = FORMS.BASES_BY_NAME[values.legal_basis_for_processing as keyof typeof FORMS.BASES_BY_NAME];
  const purpose = shape.purposes.safeParse([{ use: values.data_use, ...(basis && { basis }) }]);
  const retention = shape.retention.safeParse([{ period: values.retention_period }]);
  return {
    ...(categories.length > 0 && { dataCategories: categories }),
    ...(subjects.length > 0 && { subjects }),
    ...(purpose.success && purpose.data && { purposes: purpose.data }),
    ...(retention.success && retention.data && { retention: retention.data }),
  };
}

function say(draft: RegisterDraft, practice: PracticeDraft, form: Form, part: Tracked): Values {
  const values = valuesOf(form, part);
  declare(practice, form, draft.language, values);
  return values;
}
