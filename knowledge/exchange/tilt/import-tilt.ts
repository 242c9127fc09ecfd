import { isCountry } from '../../register/country.ts';
import { factsSchema } from '../../register/schema.ts';
import type { Language } from '../../statement.ts';
import { declare, filesOf, newPractice, type PracticeDraft, type RegisterDraft } from '../draft.ts';
import type { Form } from '../forms.ts';
import type { Imported } from '../imported.ts';
import { Tracked } from '../tracked.ts';
import { emailOf, phoneOf, valuesOf } from '../values.ts';
import * as FORMS from './forms.ts';

const TITLES: Record<
  Language,
  Record<'controller' | 'transfers' | 'rights' | 'sources' | 'decisions' | 'changes', string>
> = {
  en: {
    controller: 'Who is responsible',
    transfers: 'Transfers to other countries',
    rights: 'Your rights',
    sources: 'Data from others',
    decisions: 'Automated decisions',
    changes: 'Changes of purpose',
  },
  fr: {
    controller: 'Qui est responsable',
    transfers: 'Transferts vers d’autres pays',
    rights: 'Vos droits',
    sources: 'Données venues d’autres',
    decisions: 'Décisions automatisées',
    changes: 'Changements d’usage',
  },
};

const UNNAMED: Record<Language, string> = { en: 'Data of no named kind', fr: 'Données sans nom' };

/** Whether a title stands where the source names no kind of data. */
export function isUnnamed(title: string): boolean {
  return Object.values(UNNAMED).includes(title);
}

/**
 * A register made of one TILT document (parsed JSON). Sentences are in the document's language if it is French or
 * English, else in English around its own words, which stay as they are. Never throws for what the document holds.
 */
export function importTilt(document: unknown): Imported {
  const source = new Tracked(document);
  const asked = source.get('meta.language').text()?.toLowerCase() ?? '';
  const language: Language = asked.startsWith('fr') ? 'fr' : 'en';
  const draft: RegisterDraft = { language, company: companyOf(source), practices: [] };
  const titles = TITLES[language];

  const controller = newPractice(draft, titles.controller, 'controller');
  say(controller, FORMS.CONTROLLER, language, source.get('controller'));
  say(controller, FORMS.OFFICER, language, source.get('dataProtectionOfficer'));
  for (const entry of source.get('dataDisclosed').items()) disclosed(draft, entry);
  transfers(newPractice(draft, titles.transfers, 'transfers'), source, language);
  const rights = newPractice(draft, titles.rights, 'your-rights');
  for (const [key, form] of Object.entries(FORMS.RIGHTS_FORMS)) say(rights, form, language, source.get(key));
  const sources = newPractice(draft, titles.sources, 'sources');
  for (const one of source.get('sources').items()) {
    if (say(sources, FORMS.SOURCE_OF, language, one))
      for (const part of one.get('sources').items()) say(sources, FORMS.SOURCE, language, part);
    else one.get('sources').leave('of data that are not named');
  }
  const decisions = newPractice(draft, titles.decisions, 'automated-decisions');
  say(decisions, FORMS.DECISIONS, language, source.get('automatedDecisionMaking'));
  const changes = newPractice(draft, titles.changes, 'changes-of-purpose');
  for (const change of source.get('changesOfPurpose').items()) say(changes, FORMS.CHANGE, language, change);

  const otherLanguage = asked !== '' && !/^(?:fr|en)/.test(asked);
  if (otherLanguage) source.get('meta.language').unuse();
  source.get('meta').leave('is about the document, not about data');
  return {
    ...filesOf(draft),
    left: source.left(),
    ...(otherLanguage && { otherLanguage: asked }),
  };
}

/** One kind of data. */
function disclosed(draft: RegisterDraft, entry: Tracked): void {
  const { language } = draft;
  entry.get('_id').leave('is an identifier of the document');
  const practice = newPractice(draft, entry.get('category').text() ?? UNNAMED[language]);
  say(practice, FORMS.CATEGORY, language, entry);
  const each = (key: string, form: Form) => {
    for (const item of entry.get(key).items()) say(practice, form, language, item);
  };
  each('purposes', FORMS.PURPOSE);
  each('legalBases', FORMS.LEGAL_BASIS);
  each('legitimateInterests', FORMS.INTEREST);
  each('recipients', FORMS.RECIPIENT);
  for (const storage of entry.get('storage').items()) stored(practice, storage, language);
  say(practice, FORMS.NOT_DISCLOSING, language, entry.get('nonDisclosure'));
}

function stored(practice: PracticeDraft, storage: Tracked, language: Language): void {
  const periods = storage.get('temporal').items();
  const rule = storage.get('aggregationFunction');
  const { aggregationFunction, ...conditions } = valuesOf(FORMS.STORAGE, storage);
  const stated = Object.keys(conditions).length > 0 || periods.some((period) => valuesOf(FORMS.PERIOD, period).ttl);
  if (!stated) {
    rule.unuse();
    rule.leave('chooses between periods, of which there are none');
  }
  const values = { ...conditions, ...(stated && aggregationFunction !== undefined && { aggregationFunction }) };
  declare(practice, FORMS.STORAGE, language, values);
  for (const period of periods) {
    const { ttl, description } = valuesOf(FORMS.PERIOD, period);
    declare(practice, FORMS.PERIOD, language, {
      ...(ttl !== undefined && { ttl }),
      ...(description !== undefined && { description }),
    });
    const from = typeof description === 'string' && description.length <= 300 ? { [language]: description } : undefined;
    const fact = factsSchema.shape.retention.safeParse([{ period: ttl, ...(from && { from }) }]);
    if (fact.success && fact.data) practice.facts.retention = [...(practice.facts.retention ?? []), ...fact.data];
  }
}

function transfers(practice: PracticeDraft, source: Tracked, language: Language): void {
  for (const transfer of source.get('thirdCountryTransfers').items()) {
    const values = valuesOf(FORMS.TRANSFER, transfer);
    declare(practice, FORMS.TRANSFER, language, values);
    const { country } = values;
    const safeguard =
      values['adequacyDecision.available'] === true
        ? 'adequacy'
        : values['standardDataProtectionClause.available'] === true
          ? 'standard-contractual-clauses'
          : undefined;
    if (safeguard !== undefined && typeof country === 'string' && isCountry(country))
      practice.facts.transfers = [...(practice.facts.transfers ?? []), { country, safeguard }];
  }
}

function say(practice: PracticeDraft, form: Form, language: Language, part: Tracked): boolean {
  return declare(practice, form, language, valuesOf(form, part));
}

/** The same declarations again, for company.yaml: what is read here is declared as statements too. */
function companyOf(source: Tracked): RegisterDraft['company'] {
  const text = (path: string) => source.get(path).text();
  const name = text('meta.name');
  const controller = text('controller.name');
  const country = text('controller.country');
  const email = emailOf(text('controller.representative.email'));
  const phone = phoneOf(text('controller.representative.phone'));
  const dpoName = text('dataProtectionOfficer.name');
  const dpoEmail = emailOf(text('dataProtectionOfficer.email'));
  const address = text('controller.address');
  const authority = text('rightToComplain.supervisoryAuthority.name');
  return {
    ...(name !== undefined && name.length <= 200 && { name }),
    ...(controller !== undefined && controller.length <= 200 && { controller }),
    ...(address !== undefined && address.length <= 300 && { address }),
    ...(country !== undefined && isCountry(country) && { country }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    dpo: {
      ...(dpoName !== undefined && dpoName.length <= 200 && { name: dpoName }),
      ...(dpoEmail !== undefined && { email: dpoEmail }),
    },
    ...(authority !== undefined && authority.length <= 200 && { authority }),
  };
}
