/** What a statement is about: a closed list. A new facet goes here, in `docs/register.md` and in both languages of `bot/conversation/catalogue/`. */
export const FACETS = [
  'collection', 'purpose', 'legal-basis', 'source', 'retention', 'recipients', 'transfer', 'security', 'rights',
  'contact', 'profiling', 'automated-decision', 'marketing', 'cookies', 'consent', 'location', 'children',
  'employees', 'payment', 'breach', 'audit', 'open-data', 'ai-training', 'government-requests',
  'account-deletion', 'third-party-login', 'pricing', 'supply-chain', 'other',
] as const;

export type Facet = (typeof FACETS)[number];
