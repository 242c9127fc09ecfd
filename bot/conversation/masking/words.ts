import { MARKS, type Rule } from './marks.ts';

const LOCAL = '[^\\s@<>()\\[\\],;:"«»]{1,64}';
const DOMAIN = '[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*';
const EMAIL = new RegExp(`${LOCAL}@${DOMAIN}`, 'gu');
const SPOKEN_EMAIL = new RegExp(
  `${LOCAL}\\s?(?:\\(at\\)|\\[at\\]|\\(arobase\\)|\\sarobase\\s|\\s@\\s)\\s?${DOMAIN}\\s?(?:\\.|\\sdot\\s|\\spoint\\s|\\(dot\\)|\\[dot\\])\\s?\\p{L}{2,}`,
  'giu',
);

/** E-mail addresses, also those written with "(at)" or "arobase". */
export const maskEmails: Rule = (text) => text.replace(EMAIL, MARKS.email).replace(SPOKEN_EMAIL, MARKS.email);

const ANNOUNCED_SECRET =
  /((?:mot de passe|mdp|code (?:pin|secret|d['’]accès)|password|passcode|pass phrase|pin code|api key|clé d['’]api|token|jeton)\s*(?:est|is|:|=)\s*)([^\s,;]*\d[^\s,;]*|["«“][^"»”]+["»”])/giu;
const KNOWN_SECRET =
  /(?<![\p{L}\d])(?:eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]+)?|(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[\w-]{16,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|glpat-[\w-]{15,})/gu;
const LONG_MIXED = /(?<![\p{L}\d_-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{24,}(?![\p{L}\d_-])/gu;

/** Passwords that are announced, keys and tokens by their usual shapes, long mixtures of letters and digits. */
export const maskSecrets: Rule = (text) =>
  text
    .replace(ANNOUNCED_SECRET, (_whole, announcement: string) => announcement + MARKS.secret)
    .replace(KNOWN_SECRET, MARKS.secret)
    .replace(LONG_MIXED, MARKS.secret);

const MONTHS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';
const DATE = `(?:\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:er|st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTHS})\\.?,?\\s\\d{2,4}|(?:${MONTHS})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4})`;
const BIRTH = new RegExp(
  `((?<!\\p{L})(?:née?\\s(?:le|en)|naissance|naiss\\.|anniversaire|born(?:\\son|\\sin)?|birth|birthday|d\\.?o\\.?b\\.?)(?!\\p{L})[^\\d\\n]{0,24}?)${DATE}`,
  'giu',
);

const ANY_DATE = new RegExp(`(?<![\\d\\p{L}])${DATE}(?!\\d)`, 'giu');

/** Dates of birth, where words announce them; beside one, every date, since it may be said again. Other dates stay. */
export const maskBirthDates: Rule = (text) => {
  const masked = text.replace(BIRTH, (_whole, announcement: string) => announcement + MARKS.date);
  return masked === text ? text : masked.replace(ANY_DATE, MARKS.date);
};

const NAME =
  /((?<!\p{L})(?:[Jj]e m['’]appelle|[Mm]on nom est|[Mm]y name is|[Mm]y name['’]s|[Jj]e suis (?:[Mm]onsieur|[Mm]adame|M\.|Mme)|I am (?:Mr|Mrs|Ms|Miss)\.?)\s)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}/gu;

/** Names that people give of themselves ("je m'appelle …", "my name is …"). */
export const maskNames: Rule = (text) =>
  text.replace(NAME, (_whole, announcement: string) => announcement + MARKS.name);

const NUMBERED =
  "(?:\\bID|passport|passeport|identity card|carte d['’]identité|permis(?: de conduire)?|driving licen[cs]e|(?:numéro|number|n°|no\\.?)(?: de| d['’]| of)?(?: my| mon| ma)? ?(?:client|customer|account|compte|contrat|contract|dossier|policy|adhérent|membre|member|patient)|(?:client|customer|account|contract|policy|member|patient) (?:number|no\\.?|id))";
const ANNOUNCED_NUMBER = new RegExp(
  `((?<!\\p{L})${NUMBERED}(?: (?:is|est|number|numéro|n°))*\\s*[:#]?\\s*)[A-Z]{0,3}\\d[\\d -]{3,}\\d`,
  'giu',
);

/** Numbers of papers and contracts, where words announce them. */
export const maskAnnouncedNumbers: Rule = (text) =>
  text.replace(ANNOUNCED_NUMBER, (_whole, announcement: string) => announcement + MARKS.number);
