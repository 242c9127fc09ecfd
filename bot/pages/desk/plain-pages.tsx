import type { ComponentChildren } from 'preact';
import type { Language } from '../../../knowledge/statement.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { DESK_WORDS } from './desk-words.ts';
import { Document } from './layout.tsx';

interface PlainProps {
  language: Language;
  company: string;
}

function Plain({ language, company, title, children }: PlainProps & { title: string; children?: ComponentChildren }) {
  return (
    <Document language={language} title={`${title} – ${company}`}>
      <main id="_content" class="plain-page" tabIndex={-1}>
        <p class="company">{company}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
}

/** Where one signs in. `problem`: why the last try came to nothing. */
export function SignInPage({ problem, ...common }: PlainProps & { problem?: 'dead' | 'many' }) {
  const words = DESK_WORDS[common.language];
  return (
    <Plain {...common} title={words.signInTitle}>
      {problem !== undefined && (
        <p class="notice error" role="alert">
          {problem === 'dead' ? words.linkDead : words.tooMany}
        </p>
      )}
      <p class="lead">{words.signInLead}</p>
      <form method="post" action="/desk/sign-in" class="fields">
        <label for="_email">{words.email}</label>
        <input id="_email" name="email" type="email" required maxLength={254} autoComplete="email" />
        <button type="submit" class="primary">
          {words.sendLink}
        </button>
      </form>
    </Plain>
  );
}

/** The same for a known and an unknown address. */
export function LinkSentPage(common: PlainProps) {
  const words = DESK_WORDS[common.language];
  return (
    <Plain {...common} title={words.linkSent}>
      <p class="lead">{words.linkSentLead}</p>
      <p>
        <a href="/desk/sign-in">{words.again}</a>
      </p>
    </Plain>
  );
}

/** What a link opens: a button, because programs that look at mails open links too. */
export function EnterPage({ token, ...common }: PlainProps & { token: string }) {
  const words = DESK_WORDS[common.language];
  return (
    <Plain {...common} title={words.enterTitle}>
      <p class="lead">{words.enterLead}</p>
      <form method="post" action="/desk/enter" class="fields">
        <input type="hidden" name="token" value={token} />
        <button type="submit" class="primary">
          {words.enter}
        </button>
      </form>
    </Plain>
  );
}

/** Signed in, but with no right to the desk; or a form that is not ours. */
export function ClosedPage({
  why,
  training = false,
  ...common
}: PlainProps & { why: 'role' | 'forged'; training?: boolean }) {
  const words = DESK_WORDS[common.language];
  return (
    <Plain {...common} title={why === 'role' ? words.noDesk : words.error}>
      <p class="lead">{why === 'role' ? words.noDeskLead : words.forged}</p>
      {training && (
        <p>
          <a href="/training">{TRAINING_WORDS[common.language].title}</a>
        </p>
      )}
      <p>
        <a href={why === 'role' ? '/' : '/desk'}>{why === 'role' ? common.company : words.title}</a>
      </p>
    </Plain>
  );
}

/** Where a verified person fetches their data. */
export function DownloadPage({
  reference,
  token,
  alive,
  ...common
}: PlainProps & { reference: string; token: string; alive: boolean }) {
  const words = DESK_WORDS[common.language];
  if (!alive) {
    return (
      <Plain {...common} title={words.downloadDead}>
        <p class="lead">{words.downloadDeadLead}</p>
        <p>
          <a href="/">{words.openChat}</a>
        </p>
      </Plain>
    );
  }
  return (
    <Plain {...common} title={words.downloadTitle}>
      <p class="lead">{words.downloadLead(common.company, reference)}</p>
      <p class="hint">{words.downloadOnce}</p>
      <form method="post" action={`/requests/${reference}/download`} class="fields">
        <input type="hidden" name="token" value={token} />
        <button type="submit" class="primary">
          {words.download}
        </button>
      </form>
    </Plain>
  );
}
