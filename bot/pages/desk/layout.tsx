import type { ComponentChildren } from 'preact';
import type { Language } from '../../../knowledge/statement.ts';
import { may } from '../../desk/may.ts';
import { ROLE_NAMES } from '../../desk/words/states.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import type { DeskPage } from './desk-context.ts';
import { DESK_WORDS } from './desk-words.ts';

export type Tab = 'requests' | 'handOvers' | 'incidents' | 'feedback' | 'accessLog';

const ADDRESSES: Record<Tab, string> = {
  requests: '/desk',
  handOvers: '/desk/hand-overs',
  incidents: '/desk/incidents',
  feedback: '/desk/feedback',
  accessLog: '/desk/access-log',
};

/** Head and frame of a page for somebody who is signed in. */
export function DeskLayout({
  page,
  tab,
  title,
  done,
  error,
  children,
}: {
  page: DeskPage;
  tab?: Tab;
  title: string;
  /** What was just done, in words. */
  done?: string | undefined;
  /** Why what was asked for was not done. */
  error?: string | undefined;
  children: ComponentChildren;
}) {
  const { words, me, company, language } = page;
  const tabs = (Object.keys(ADDRESSES) as Tab[]).filter((one) =>
    may(me.staff, one === 'accessLog' ? 'read_access_log' : 'list'),
  );
  const roles = me.staff.roles
    .filter((role) => role !== 'employee')
    .map((role) => ROLE_NAMES[role][language])
    .join(', ');
  return (
    <Document language={language} title={`${title} – ${company.name}`}>
      <header class="desk-head">
        <a class="company" href="/desk">
          {company.name} <span>{words.title}</span>
        </a>
        <p class="me">{words.signedInAs(me.staff.name, roles)}</p>
        <form method="post" action="/desk/sign-out">
          <Csrf page={page} />
          <button type="submit" class="plain">
            {words.signOut}
          </button>
        </form>
        <nav aria-label={words.navigation}>
          {tabs.map((one) => (
            <a key={one} href={ADDRESSES[one]} {...(one === tab && { 'aria-current': 'page' as const })}>
              {words.tabs[one]}
            </a>
          ))}
          {page.training && <a href="/training">{TRAINING_WORDS[language].title}</a>}
        </nav>
      </header>
      <main id="_content" tabIndex={-1}>
        {done !== undefined && (
          <p class="notice done" role="status">
            {done}
          </p>
        )}
        {error !== undefined && (
          <p class="notice error" role="alert">
            <strong>{words.error}. </strong>
            {error}
          </p>
        )}
        {children}
      </main>
    </Document>
  );
}

/** The whole document, also of pages that are read before signing in. */
export function Document({
  language,
  title,
  children,
}: {
  language: Language;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/assets/drop.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/desk.css" />
        <script src="/assets/theme.js" />
        <script src="/assets/desk.js" defer />
      </head>
      <body class="desk">
        <a class="skip" href="#_content">
          {DESK_WORDS[language].skip}
        </a>
        {children}
      </body>
    </html>
  );
}

/** What every form carries, so that no other site can send it. */
export function Csrf({ page }: { page: DeskPage }) {
  return <input type="hidden" name="_csrf" value={page.me.csrf} />;
}
