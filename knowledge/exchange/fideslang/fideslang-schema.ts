import { z } from 'zod';

/** The shape of a fideslang manifest, as the published samples have it; more may be said. */
const key = z.string().regex(/^[a-zA-Z0-9_.<>-]+$/);
const categories = z.array(z.string().regex(/^[a-z0-9_.]+$/));
const person = z.looseObject({ name: z.string(), address: z.string(), email: z.string(), phone: z.string() }).partial();
const flow = z.looseObject({ fides_key: key, type: z.enum(['system', 'dataset', 'user']) });

export const fideslangSchema = z.looseObject({
  organization: z
    .array(
      z.looseObject({
        fides_key: key,
        name: z.string().optional(),
        controller: person.optional(),
        data_protection_officer: person.optional(),
        representative: person.optional(),
      }),
    )
    .optional(),
  system: z
    .array(
      z.looseObject({
        fides_key: key,
        system_type: z.string(),
        ingress: z.array(flow).optional(),
        egress: z.array(flow).optional(),
        privacy_declarations: z.array(
          z.looseObject({
            data_categories: categories,
            data_use: z.string().min(1),
            data_subjects: z.array(z.string()),
          }),
        ),
      }),
    )
    .optional(),
  dataset: z.array(z.looseObject({ fides_key: key })).optional(),
});
