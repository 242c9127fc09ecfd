import type { Language } from '../../knowledge/statement.ts';

/** What the error pages say; each page shows both languages, the reader's first. */
const SENTENCES = {
  /** 404 */
  notFound: {
    fr: { title: 'Page introuvable', text: "Cette page n'existe pas, ou n'existe plus." },
    en: { title: 'Page not found', text: 'This page does not exist, or no longer does.' },
  },
  /** 500 */
  failed: {
    fr: {
      title: 'Une erreur est survenue',
      text: "Quelque chose n'a pas fonctionné de notre côté. Réessayez dans un moment.",
    },
    en: { title: 'Something went wrong', text: 'Something went wrong on our side. Please try again in a moment.' },
  },
  /** 503, while the server starts or stops */
  notReady: {
    fr: { title: 'Un instant', text: "L'assistant démarre. Cette page se rechargera d'elle-même." },
    en: { title: 'One moment', text: 'The assistant is starting. This page will reload by itself.' },
  },
} as const satisfies Record<string, Record<Language, { title: string; text: string }>>;

export type ErrorPage = keyof typeof SENTENCES;

/** A page without scripts or styles of its own: it must show even when nothing else does. */
export function errorPage(page: ErrorPage, language: Language): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const section = (one: Language) => {
    const { title, text } = SENTENCES[page][one];
    return `<section lang="${one}"><h${one === language ? 1 : 2}>${title}</h${one === language ? 1 : 2}><p>${text}</p></section>`;
  };
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${SENTENCES[page][language].title}</title></head><body><main>${section(language)}${section(other)}<p><a href="/">Limpide</a></p></main></body></html>`;
}
