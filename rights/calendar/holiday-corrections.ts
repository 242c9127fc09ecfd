/**
 * Where the library's public holidays are wrong in the dangerous direction (a working day taken for a holiday puts the
 * legal date too late). Found by comparing 2025 to 2030 with a second, independent list of holidays: see
 * docs/decisions/0021-public-holidays.md. Rules are in the library's notation.
 */
export const CORRECTIONS: Readonly<
  Record<string, { without: readonly string[]; withThese: readonly (readonly [rule: string, name: string])[] }>
> = {
  // Green Monday stands on the Tuesday; the true day is 48 days before the Orthodox Easter.
  CY: { without: ['orthodox -47', 'orthodox -48'], withThese: [['orthodox -48', 'Green Monday']] },
  // Good Friday and the bridging Fridays are no public holidays.
  LI: { without: ['easter -2', 'easter 40', 'easter 61'], withThese: [] },
};

/**
 * The part that stands for a country whose common list leaves out days observed by most of it: in the United Kingdom
 * Easter Monday and the late August holiday are holidays of England, not of all its parts.
 */
export const DEFAULT_PARTS: Readonly<Record<string, string>> = { GB: 'GB-ENG' };
