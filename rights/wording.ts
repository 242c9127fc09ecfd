import type { Language } from '../knowledge/statement.ts';

/** A sentence in every language: leaving one out does not compile. */
export type Wording = Readonly<Record<Language, string>>;
