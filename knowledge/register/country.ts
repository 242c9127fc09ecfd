const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Reserved by Unicode for "unknown" and for tests. */
const NOT_COUNTRIES = new Set(['ZZ', 'XA', 'XB', 'QO']);

/** Whether it is an ISO 3166-1 alpha-2 code in capitals, or `EU`. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NOT_COUNTRIES.has(code) && names.of(code) !== undefined;
}
