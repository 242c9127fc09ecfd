import type { Language } from '../../knowledge/statement.ts';

/** Where a page is, and the language it was asked for in. */
export interface Here {
  /** Origin of the public address, or '' when it is not known. */
  site: string;
  path: string;
  /** Query without `lang`. */
  query: Record<string, string>;
  language: Language;
  /** The address named the language: links go on naming it. */
  explicit: boolean;
}

/** A link to another page that keeps the language chosen. `path` may end with an anchor. */
export function linkTo(here: Here, path: string, query: Record<string, string> = {}): string {
  return address(path, here.explicit ? { ...query, lang: here.language } : query);
}

/** The same page in a language. */
export function inOtherLanguage(here: Here, language: Language): string {
  return address(here.path, { ...here.query, lang: language });
}

function address(path: string, query: Record<string, string>): string {
  const [page, anchor] = path.split('#');
  const search = new URLSearchParams(query).toString();
  return `${page}${search && `?${search}`}${anchor === undefined ? '' : `#${anchor}`}`;
}
