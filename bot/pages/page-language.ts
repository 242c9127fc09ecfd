import type { Request } from 'express';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';

/** The language of a page: `?lang=`, else what the browser accepts, else French. No cookie is set. */
export function pageLanguage(request: Request): Language {
  const asked = LANGUAGES.find((language) => language === request.query.lang);
  if (asked !== undefined) return asked;
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === accepted) ?? 'fr';
}
