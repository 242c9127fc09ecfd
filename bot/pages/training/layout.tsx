import type { ComponentChildren } from 'preact';
import { may } from '../../desk/may.ts';
import { has } from '../../staff/staff.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { DESK_WORDS } from '../desk/desk-words.ts';
import { Csrf, Document } from '../desk/layout.tsx';

export type Tab = 'home' | 'understanding' | 'team';

const ADDRESSES: Record<Tab, string> = {
  home: '/training',
  understanding: '/training/understanding',
  team: '/training/team',
};

/** Head and frame of a page of the training. */
export function TrainingLayout({
  page,
  tab,
  title,
  error,
  children,
}: {
  page: DeskPage;
  tab?: Tab;
  title: string;
  /** Why what was asked for was not done. */
  error?: string | undefined;
  children: ComponentChildren;
}) {
  const { me, company, language } = page;
  const words = TRAINING_WORDS[language];
  const leads = has(me.staff, 'dpo', 'manager');
  const tabs = (Object.keys(ADDRESSES) as Tab[]).filter((one) => one === 'home' || leads);
  return (
    <Document language={language} title={`${title} – ${company.name}`}>
      <header class="desk-head">
        <a class="company" href="/training">
          {company.name} <span>{words.title}</span>
        </a>
        <p class="me">{words.signedInAs(me.staff.name)}</p>
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
          {may(me.staff, 'list') && <a href="/desk">{DESK_WORDS[language].title}</a>}
        </nav>
      </header>
      <main id="_content" class="training" tabIndex={-1}>
        {error !== undefined && (
          <p class="notice error" role="alert">
            {words.error}
            {language === 'fr' ? ' : ' : ': '}
            {error}
          </p>
        )}
        {children}
      </main>
    </Document>
  );
}
