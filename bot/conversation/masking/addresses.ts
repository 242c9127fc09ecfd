import { MARKS, type Rule } from './marks.ts';

const NUMBER = '\\d{1,4}(?: ?(?:bis|ter|quater|[A-Ea-e])\\b)?,?';
const LINK = "(?:(?:de la|de l['’]|des|du|de|d['’]|la|le|les|l['’]|saint|sainte)\\s?)";
const TOWN = "(?:,?\\s+(?:[A-Z]{1,2}-)?\\d{4,5}\\s+\\p{Lu}[\\p{L}'’-]*(?:[ -]\\p{Lu}[\\p{L}'’-]*){0,3})?";
const CAPITAL_WORDS = "\\p{Lu}[\\p{L}'’-]*(?:[ -](?:(?:de|du|des|la|le|et|of|the)[ -])?\\p{Lu}[\\p{L}'’-]*){0,4}";

const SHAPES = [
  // 12 bis rue des Lilas, 75011 Paris: these words hardly mean anything but a street after a number
  new RegExp(
    `(?<![\\d\\p{L}])${NUMBER}\\s+(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d\\.?|[Ii]mpasse|[Aa]llées?|[Qq]uai|[Cc]hemin|[Rr]uelle|[Ff]aubourg)\\s+${LINK}{0,2}\\p{L}[\\p{L}'’-]*(?:[ -]\\p{Lu}[\\p{L}'’-]*){0,4}${TOWN}`,
    'gu',
  ),
  // 3 place Bellecour: words that mean other things too need a capital after them
  new RegExp(
    `(?<![\\d\\p{L}])${NUMBER}\\s+(?:[Pp]lace|[Cc]ours|[Rr]oute|[Ss]quare|[Pp]assage|[Rr]ésidence|[Ll]otissement|[Vv]illa)\\s+${LINK}{0,2}${CAPITAL_WORDS}${TOWN}`,
    'gu',
  ),
  // Belgium and Switzerland put the number last: rue de la Loi 16, 1000 Bruxelles
  new RegExp(
    `(?<!\\p{L})(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée|[Cc]hemin|[Rr]oute|[Pp]lace|[Qq]uai)\\s+${LINK}{0,2}${CAPITAL_WORDS},?\\s+\\d{1,4}(?!\\d)${TOWN}`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}+(?:strasse|straße|gasse|weg|straat|laan)\\s+\\d{1,4}${TOWN}`, 'gu'),
  // 221B Baker Street, 10 Downing St
  /(?<![\d\p{L}])\d{1,5}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Way|Close|Boulevard|Blvd|Place|Square|Terrace|Crescent|Gardens)\b\.?(?:,\s*\p{Lu}\p{Ll}[\p{L}'’-]*)?/gu,
  /(?<![\d\p{L}])\d{1,5}[a-z]?,?\s+(?!(?:the|a|an|on|of|per|in|my|your)\b)\p{Ll}{3,}\s+(?:street|road|avenue|lane|boulevard|crescent|terrace)\b/gu,
  // 75011 Paris, 69001 Lyon
  /(?<![\d\p{L}])(?:[FD]-)?\d{5}\s+\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,3}/gu,
  // British and Canadian postcodes, American state and code
  /(?<![\d\p{L}])(?:GIR 0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\d\p{L}])/gu,
  /(?<![\d\p{L}])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![\d\p{L}])/gu,
  /(?<![\d\p{L}])[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)/gu,
];

/** Postal addresses as French, Belgian, Swiss, British and North American people write them. */
export const maskAddresses: Rule = (text) =>
  SHAPES.reduce((masked, shape) => masked.replace(shape, MARKS.address), text);
