import { Feed } from 'feed';
import { CHANGE_KINDS, type Comparison } from '../../knowledge/changes/compare.ts';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import type { Publishing } from './declared-history.ts';
import { CHANGE_WORDS } from './words.ts';

/** Lines of one entry; the page has all of them. */
const MOST_LINES = 20;

/**
 * The changes as an Atom feed (RFC 4287), newest first. Text only: a reader shows what others wrote.
 * @param site origin of the public address, without a slash at its end
 */
export function changesFeed(options: {
  site: string;
  company: string;
  language: Language;
  entries: readonly (Publishing & { comparison: Comparison })[];
}): string {
  const { site, company, language, entries } = options;
  const words = CHANGE_WORDS[language];
  const page = `${site}/changes?lang=${language}`;
  const feed = new Feed({
    id: page,
    link: page,
    title: `${words.title} – ${company}`,
    language,
    copyright: '',
    feedLinks: { atom: `${site}/changes.atom?lang=${language}` },
    author: { name: company },
    ...(entries[0] && { updated: entries[0].at }),
  });
  for (const { at, id, comparison } of entries) {
    const link = `${page}#c-${id.slice(0, 12)}`;
    feed.addItem({
      id: `${link}-${at.getTime()}`,
      link,
      date: at,
      title: `${words.publishedOn(dateInWords(at.toISOString().slice(0, 10), language))} – ${words.summary(comparison.changes.length, comparison.unchanged)}`,
      description: changeLines(comparison, language).join('\n'),
    });
  }
  return feed.atom1();
}

/** What changed, a line each, what matters most first. */
export function changeLines({ changes }: Comparison, language: Language): string[] {
  const words = CHANGE_WORDS[language];
  const byKind = [...changes].sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
  const shown = byKind.slice(0, MOST_LINES).map(({ kind, before, after, figures }) => {
    const title = inLanguage((after ?? before)?.title ?? {}, language).text;
    const own = figures.filter((figure) => figure.language === language);
    const sides = own.map((figure) => `${figure.before ?? words.none} → ${figure.after ?? words.none}`).join(', ');
    return `${words.kinds[kind]} – ${title}${sides === '' ? '' : ` (${sides})`}`;
  });
  const left = changes.length - shown.length;
  return left > 0 ? [...shown, words.more(left)] : shown;
}
