import type { Facet } from '../../knowledge/facets.ts';
import type { Practice } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';

/** What people ask themselves, in the order shown on `/practices`. */
const THEMES = [
  'collected',
  'kept',
  'received',
  'protected',
  'choices',
  'computed',
  'money',
  'people',
  'published',
  'other',
] as const;
type Theme = (typeof THEMES)[number];

export const THEME_TITLES: Record<Theme, Record<Language, string>> = {
  collected: { fr: 'Ce qui est recueilli, et pourquoi', en: 'What is collected, and why' },
  kept: { fr: 'Combien de temps c’est gardé', en: 'How long it is kept' },
  received: { fr: 'Qui y a accès', en: 'Who has access' },
  protected: { fr: 'Comment c’est protégé', en: 'How it is protected' },
  choices: { fr: 'Vos droits et vos choix', en: 'Your rights and choices' },
  computed: { fr: 'Ce qui est calculé ou décidé par une machine', en: 'What a machine works out or decides' },
  money: { fr: 'Prix et paiements', en: 'Prices and payments' },
  people: { fr: 'Enfants et salariés', en: 'Children and employees' },
  published: { fr: 'Ce qui est publié', en: 'What is published' },
  other: { fr: 'Autres sujets', en: 'Other subjects' },
};

/** A new facet does not compile until it has its theme. */
const THEME_OF: Record<Facet, Theme> = {
  collection: 'collected',
  purpose: 'collected',
  'legal-basis': 'collected',
  source: 'collected',
  location: 'collected',
  retention: 'kept',
  'account-deletion': 'kept',
  recipients: 'received',
  transfer: 'received',
  'government-requests': 'received',
  'third-party-login': 'received',
  'supply-chain': 'received',
  security: 'protected',
  breach: 'protected',
  audit: 'protected',
  rights: 'choices',
  consent: 'choices',
  contact: 'choices',
  cookies: 'choices',
  marketing: 'choices',
  profiling: 'computed',
  'automated-decision': 'computed',
  'ai-training': 'computed',
  pricing: 'money',
  payment: 'money',
  children: 'people',
  employees: 'people',
  'open-data': 'published',
  other: 'other',
};

/** The theme that most statements of the practice are about; of two, the one declared first. */
export function themeOf(practice: Practice): Theme {
  const counts = new Map<Theme, number>();
  for (const { facet } of practice.statements) counts.set(THEME_OF[facet], (counts.get(THEME_OF[facet]) ?? 0) + 1);
  let main: Theme = 'other';
  let most = 0;
  for (const [theme, count] of counts) {
    if (count > most) [main, most] = [theme, count];
  }
  return main;
}

/** The practices under their themes, in the order of `THEMES`; themes without any are left out. */
export function byTheme(practices: readonly Practice[]): { theme: Theme; practices: Practice[] }[] {
  const groups = new Map<Theme, Practice[]>();
  for (const practice of practices) {
    const theme = themeOf(practice);
    groups.set(theme, [...(groups.get(theme) ?? []), practice]);
  }
  return THEMES.flatMap((theme) => {
    const found = groups.get(theme);
    return found === undefined ? [] : [{ theme, practices: found }];
  });
}

/** The facets of a practice, each once, in the order declared. */
export function facetsOf(practice: Practice): Facet[] {
  return [...new Set(practice.statements.map(({ facet }) => facet))];
}
