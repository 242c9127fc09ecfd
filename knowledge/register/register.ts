import type { z } from 'zod';
import type { Bilingual, Statement } from '../statement.ts';
import type { companySchema, factsSchema, glossarySchema } from './schema.ts';

/** Who answers for the data. */
export type Company = z.infer<typeof companySchema>;

/** What a practice declares for programs, in codes of published vocabularies. */
export type Facts = z.infer<typeof factsSchema>;

/** A word of the company, and the plain word for it. */
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];

export interface Practice {
  id: string;
  title: Bilingual;
  /** From 1. */
  revision: number;
  /** ISO date (YYYY-MM-DD) since when this revision holds; absent when the register does not say. */
  since?: string;
  facts?: Facts;
  /** File, relative to the register's folder, with `/`. */
  file: string;
  /** At least one, in the order declared. */
  statements: Statement[];
}

/** Everything a company has declared. JSON-safe. */
export interface Register {
  company: Company;
  /** Practices of `practices/` by id, then those of `documents/` in the order of the prose. */
  practices: Practice[];
  /** The statements of all practices, in the same order: the same objects. */
  statements: Statement[];
  glossary: GlossaryEntry[];
}

export function createRegister(company: Company, practices: Practice[], glossary: GlossaryEntry[]): Register {
  return { company, practices, statements: practices.flatMap((practice) => practice.statements), glossary };
}

/** What a statement declares by itself; the rest it takes from its practice. */
export type OwnWords = Pick<Statement, 'id' | 'facet' | 'text' | 'source'>;

/** Makes a practice whose statements carry what they take from it. */
export function createPractice(head: Omit<Practice, 'statements'>, statements: OwnWords[]): Practice {
  const { id, title, revision, since } = head;
  return {
    ...head,
    statements: statements.map((own) => ({
      ref: `${id}#${own.id}`,
      practice: id,
      id: own.id,
      facet: own.facet,
      text: own.text,
      title,
      revision,
      ...(since === undefined ? {} : { since }),
      source: own.source,
    })),
  };
}
