import type { Language } from '../statement.ts';

/** Units of time on folded text, longest first, with how many hours or months each is (a day 24, a week 168, a year 12). */
export const TIME_UNITS: Record<Language, readonly { pattern: string; unit: 'hour' | 'month'; size: number }[]> = {
  fr: [
    { pattern: 'secondes?|sec', unit: 'hour', size: 1 / 3600 },
    { pattern: 'minutes?|mn|min', unit: 'hour', size: 1 / 60 },
    { pattern: 'heures?|h', unit: 'hour', size: 1 },
    { pattern: 'journees?|jours?|jrs|j|nuits?', unit: 'hour', size: 24 },
    { pattern: 'semaines?|sem', unit: 'hour', size: 168 },
    { pattern: 'mois', unit: 'month', size: 1 },
    { pattern: 'trimestres?', unit: 'month', size: 3 },
    { pattern: 'semestres?', unit: 'month', size: 6 },
    { pattern: 'annees?|ans?', unit: 'month', size: 12 },
    { pattern: 'decennies?', unit: 'month', size: 120 },
    { pattern: 'siecles?', unit: 'month', size: 1200 },
  ],
  en: [
    { pattern: 'seconds?|secs?', unit: 'hour', size: 1 / 3600 },
    { pattern: 'minutes?|mins?', unit: 'hour', size: 1 / 60 },
    { pattern: 'hours?|hrs?|h', unit: 'hour', size: 1 },
    { pattern: 'days?|nights?', unit: 'hour', size: 24 },
    { pattern: 'weeks?|wks?', unit: 'hour', size: 168 },
    { pattern: 'fortnights?', unit: 'hour', size: 336 },
    { pattern: 'months?', unit: 'month', size: 1 },
    { pattern: 'quarters?', unit: 'month', size: 3 },
    { pattern: 'years?|yrs?', unit: 'month', size: 12 },
    { pattern: 'decades?', unit: 'month', size: 120 },
    { pattern: 'century|centuries', unit: 'month', size: 1200 },
  ],
};

/** Adverbs and adjectives that tell how often. */
export const RATE_WORDS: Record<Language, readonly { pattern: string; unit: 'hour' | 'month'; size: number }[]> = {
  fr: [
    { pattern: 'quotidien(?:ne|s|nes|nement)?|journali(?:er|ere|erement)s?', unit: 'hour', size: 24 },
    { pattern: 'hebdomadaire(?:s|ment)?', unit: 'hour', size: 168 },
    { pattern: 'mensuel(?:le|s|les|lement)?', unit: 'month', size: 1 },
    { pattern: 'trimestriel(?:le|s|les|lement)?', unit: 'month', size: 3 },
    { pattern: 'semestriel(?:le|s|les|lement)?', unit: 'month', size: 6 },
    { pattern: 'annuel(?:le|s|les|lement)?', unit: 'month', size: 12 },
  ],
  en: [
    { pattern: 'hourly', unit: 'hour', size: 1 },
    { pattern: 'daily|nightly|everyday', unit: 'hour', size: 24 },
    { pattern: 'weekly', unit: 'hour', size: 168 },
    { pattern: 'fortnightly', unit: 'hour', size: 336 },
    { pattern: 'monthly', unit: 'month', size: 1 },
    { pattern: 'quarterly', unit: 'month', size: 3 },
    { pattern: 'yearly|annual(?:ly)?', unit: 'month', size: 12 },
  ],
};

/** Units of other measures, each with what it is counted in and how many of these it is. */
export const MEASURES: readonly { pattern: string; unit: string; size: number }[] = [
  { pattern: '%|pour ?cents?|per ?cent', unit: '%', size: 1 },
  { pattern: '€|euros?|eur', unit: 'EUR', size: 1 },
  { pattern: '£|pounds?|livres sterling|gbp', unit: 'GBP', size: 1 },
  { pattern: '\\$|dollars?|usd', unit: 'USD', size: 1 },
  { pattern: 'francs?(?: suisses)?|swiss francs?|chf', unit: 'CHF', size: 1 },
  { pattern: 'centimes?|cents', unit: 'EUR', size: 0.01 },
  { pattern: 'tb|teraoctets?|terabytes?', unit: 'MB', size: 1_000_000 },
  { pattern: 'go|gb|gigaoctets?|gigabytes?', unit: 'MB', size: 1000 },
  { pattern: 'mo|mb|megaoctets?|megabytes?', unit: 'MB', size: 1 },
  { pattern: 'ko|kb|kilooctets?|kilobytes?', unit: 'MB', size: 0.001 },
  { pattern: 'kilometres?|kilometers?|kms?', unit: 'm', size: 1000 },
  { pattern: 'metres?|meters?|m', unit: 'm', size: 1 },
  { pattern: 'centimetres?|centimeters?|cm', unit: 'm', size: 0.01 },
  { pattern: 'miles?', unit: 'mile', size: 1 },
  { pattern: 'kilowattheures?|kilowatt-hours?|kwh', unit: 'kWh', size: 1 },
  { pattern: 'kilogrammes?|kilograms?|kilos?|kg', unit: 'kg', size: 1 },
];

/** January first. "May" and "mars" are read as months only beside a day or a year. */
export const MONTHS: Record<Language, readonly string[]> = {
  fr: [
    'janvier|janv',
    'fevrier|fevr?',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'aout',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'decembre|dec',
  ],
  en: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
};
