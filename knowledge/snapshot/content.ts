import { z } from 'zod';
import { FACETS } from '../facets.ts';
import { createPractice, createRegister, type Register } from '../register/register.ts';
import { companySchema, factsSchema, glossarySchema, revisionSchema, sinceSchema } from '../register/schema.ts';
import { canonicalJson } from './canonical.ts';

const bilingual = z.strictObject({ fr: z.string().exactOptional(), en: z.string().exactOptional() });

/** `content.json` of a snapshot: what is declared, each thing once. */
const contentSchema = z.strictObject({
  company: companySchema,
  practices: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingual,
      revision: revisionSchema,
      since: sinceSchema.exactOptional(),
      facts: factsSchema.exactOptional(),
      file: z.string(),
      statements: z.array(
        z.strictObject({
          id: z.string(),
          facet: z.enum(FACETS),
          text: bilingual,
          source: z.strictObject({ file: z.string(), locator: z.string() }),
        }),
      ),
    }),
  ),
  glossary: glossarySchema,
});

/** The declared content in its canonical form; its SHA-256 names the snapshot. */
export function writeContent({ company, practices, glossary }: Register): string {
  return canonicalJson({
    company,
    practices: practices.map(({ statements, ...head }) => ({
      ...head,
      statements: statements.map(({ id, facet, text, source }) => ({ id, facet, text, source })),
    })),
    glossary,
  });
}

/** The register that `writeContent` wrote. Throws when it is anything else. */
export function readContent(content: string): Register {
  const { company, practices, glossary } = contentSchema.parse(JSON.parse(content));
  return createRegister(
    company,
    practices.map(({ statements, ...head }) => createPractice(head, statements)),
    glossary,
  );
}
