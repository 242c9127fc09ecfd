import { z } from 'zod';

/**
 * The shape of a TILT document, as the schema's samples and the published documents that are valid under it have it. A
 * text may be empty, and more may be said. Yes and no may be absent: an export leaves out what is not declared, and never
 * writes a "no" for it.
 */
const text = z.string();
const country = z.string().regex(/^(?:[A-Z]{2})?$/);
const email = z.union([z.literal(''), z.email()]);
const phone = z.string().regex(/^[+0-9 ()/.-]*$/);
const aggregationFunction = z.enum(['max', 'min', 'sum', 'avg']);
const flag = z.boolean().optional();
const list = z.array(text);
const said = z.looseObject({ available: flag, description: text.optional() });
const right = z.looseObject({
  available: flag,
  description: text.optional(),
  url: text.optional(),
  email: email.optional(),
  identificationEvidences: list.optional(),
});
const representative = z.looseObject({ name: text.optional(), email: email.optional(), phone: phone.optional() });

/** Values that have a form wherever they stand, by the end of their key. */
export const FORMATS: Readonly<Record<string, z.ZodType>> = { country, email, phone, aggregationFunction };

export const tiltSchema = z.looseObject({
  meta: z.looseObject({
    _id: text.min(1),
    name: text.min(1),
    created: z.string().regex(/^\d{4}-\d{2}-\d{2}T/),
    modified: z.string().regex(/^\d{4}-\d{2}-\d{2}T/),
    version: z.int().min(1),
    language: z.string().regex(/^[a-z]{2}/),
    status: z.enum(['active', 'inactive']),
    url: text,
    _hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  controller: z.looseObject({ name: text, address: text, country, division: text.optional(), representative }),
  dataProtectionOfficer: z.looseObject({
    name: text,
    address: text.optional(),
    country: country.optional(),
    email: email.optional(),
    phone: phone.optional(),
  }),
  dataDisclosed: z.array(
    z.looseObject({
      _id: text.min(1),
      category: text,
      purposes: z.array(z.looseObject({ purpose: text, description: text })),
      legalBases: z.array(z.looseObject({ reference: text, description: text })),
      legitimateInterests: z.array(z.looseObject({ exists: flag, reasoning: text.optional() })),
      recipients: z.array(
        z.looseObject({
          category: text,
          name: text.optional(),
          division: text.optional(),
          address: text.optional(),
          country: text.optional(),
          representative: representative.optional(),
        }),
      ),
      storage: z.array(
        z.looseObject({
          temporal: z.array(z.looseObject({ description: text, ttl: text })),
          purposeConditional: list,
          legalBasisConditional: list,
          aggregationFunction: aggregationFunction.optional(),
        }),
      ),
      nonDisclosure: z
        .looseObject({
          legalRequirement: flag,
          contractualRegulation: flag,
          obligationToProvide: flag,
          consequences: text,
        })
        .optional(),
    }),
  ),
  thirdCountryTransfers: z.array(
    z.looseObject({
      country: country.optional(),
      adequacyDecision: said.optional(),
      appropriateGuarantees: said.optional(),
      standardDataProtectionClause: said.optional(),
    }),
  ),
  accessAndDataPortability: right
    .extend({
      administrativeFee: z.looseObject({ amount: z.number().optional(), currency: text.optional() }).optional(),
      dataFormats: list.optional(),
    })
    .optional(),
  sources: z.array(
    z.looseObject({
      _id: text.min(1),
      dataCategory: text,
      sources: z.array(z.looseObject({ description: text, url: text, publiclyAvailable: flag })),
    }),
  ),
  rightToInformation: right.optional(),
  rightToRectificationOrDeletion: right.optional(),
  rightToDataPortability: right.optional(),
  rightToWithdrawConsent: right.optional(),
  rightToComplain: right
    .extend({
      supervisoryAuthority: z
        .looseObject({
          name: text,
          address: text.optional(),
          country: country.optional(),
          email: email.optional(),
          phone: phone.optional(),
        })
        .optional(),
    })
    .optional(),
  automatedDecisionMaking: z
    .looseObject({
      inUse: flag,
      logicInvolved: text.optional(),
      scopeAndIntendedEffects: text.optional(),
    })
    .optional(),
  changesOfPurpose: z.array(z.looseObject({ description: text })),
});
