/** What a person may ask for; the codes are the same everywhere. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'objection_marketing',
  'withdraw_consent',
  'human_review',
  'opt_out_sale',
  'limit_sensitive',
  'complaint',
] as const;
export type Right = (typeof RIGHTS)[number];
