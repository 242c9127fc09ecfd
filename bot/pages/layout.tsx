import type { ComponentChildren } from 'preact';
import type { Company } from '../../knowledge/register/register.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import { CHANGE_WORDS } from '../changes/words.ts';
import { SESSION_WORDS } from '../following/session-words.ts';
import { REPORT_WORDS } from '../report/words.ts';
import { told } from '../typography.ts';
import { type Here, inOtherLanguage, linkTo } from './links.ts';
import { WORDS } from './words.ts';

const FONTS = ['/assets/fonts/figtree-latin-wght-normal.woff2', '/assets/fonts/source-serif-4-latin-wght-normal.woff2'];

export interface LayoutProps {
  here: Here;
  company: Company;
  /** Name of the snapshot that is read. */
  snapshot: string;
  title: string;
  /** Class of the body: the style sheet's name for the page. */
  page: 'home' | 'list' | 'practice' | 'changes' | 'figures' | 'missing';
  children: ComponentChildren;
}

/** What all pages share: head, heading with navigation and languages, foot with who answers for the data. */
export function Layout({ here, company, snapshot, title, page, children }: LayoutProps) {
  const { language } = here;
  const words = WORDS[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/drop.svg" type="image/svg+xml" />
        {/* Known early, so that the text does not move under the reader when they arrive. */}
        {FONTS.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href="/assets/site.css" />
        {LANGUAGES.map((other) => (
          <link key={other} rel="alternate" hreflang={other} href={`${here.site}${inOtherLanguage(here, other)}`} />
        ))}
        {/* Before anything is shown: a theme picked earlier must not flash. */}
        <script src="/assets/theme.js" />
        <script src="/assets/site.js" defer />
      </head>
      <body class={page}>
        <a class="skip" href="#_content">
          {words.skip}
        </a>
        <header class="site-head">
          <a class="company" href={linkTo(here, '/')}>
            {company.name}
          </a>
          <nav aria-label={words.navigation}>
            <a href={linkTo(here, '/')} {...(page === 'home' && { 'aria-current': 'page' as const })}>
              {words.ask}
            </a>
            <a href={linkTo(here, '/practices')} {...(page === 'list' && { 'aria-current': 'page' as const })}>
              {words.practices}
            </a>
          </nav>
          <nav class="languages" aria-label={words.languages}>
            {LANGUAGES.map((other) => (
              <a
                key={other}
                href={inOtherLanguage(here, other)}
                hreflang={other}
                lang={other}
                {...(other === language && { 'aria-current': 'true' as const })}
              >
                <abbr title={WORDS[other].languageName}>{other.toUpperCase()}</abbr>
              </a>
            ))}
          </nav>
        </header>
        <main id="_content" tabIndex={-1}>
          {children}
        </main>
        <footer class="site-foot">
          <Contacts company={company} here={here} />
          <p class="version">
            {words.version(snapshot.slice(0, 12))} ·{' '}
            <a href={linkTo(here, '/changes')}>{CHANGE_WORDS[language].title}</a>
            {' · '}
            <a href={linkTo(here, '/report')}>{REPORT_WORDS[language].navigation}</a>
            {' · '}
            <a href={linkTo(here, '/session')}>{SESSION_WORDS[language].title}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** Who answers for the data and how they are reached. */
function Contacts({ company, here }: { company: Company; here: Here }) {
  const words = WORDS[here.language];
  const { controller, contact, dpo, authority } = company;
  const authorityName = told(authority.name, here.language);
  return (
    <section class="contacts" aria-labelledby="_contacts">
      <h2 id="_contacts">{words.contact}</h2>
      <div class="cards">
        <div>
          <h3>{words.controller}</h3>
          <p>{controller.name}</p>
          <p>{controller.address}</p>
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
          {contact.phone !== undefined && (
            <p>
              <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
            </p>
          )}
        </div>
        {dpo !== undefined && (
          <div>
            <h3>{words.dpo}</h3>
            {dpo.name !== undefined && <p>{dpo.name}</p>}
            {dpo.email !== undefined && (
              <p>
                <a href={`mailto:${dpo.email}`}>{dpo.email}</a>
              </p>
            )}
          </div>
        )}
        <div>
          <h3>{words.authority}</h3>
          <p>
            <a href={authority.url} rel="noopener" lang={authorityName.language}>
              {authorityName.text}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
