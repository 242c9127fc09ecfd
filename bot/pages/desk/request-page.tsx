import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { REGIME_NAMES } from '../../../rights/law/regimes.ts';
import { referenceIn } from '../../../rights/letters/naming.ts';
import { SUBJECTS } from '../../../rights/letters/sentences.ts';
import type { DeclaredThen } from '../../desk/declared-then.ts';
import type { RequestView } from '../../desk/reading.ts';
import {
  CAPACITY_NAMES,
  CHANNEL_NAMES,
  DELIVERY_NAMES,
  IDENTITY_NAMES,
  REFUSAL_TITLES,
  RIGHT_TITLES,
} from '../../desk/words/states.ts';
import { actorName, storyLine } from '../../desk/words/story.ts';
import { ActForm, type Typed } from './act-forms.tsx';
import { StateBadge, UrgencyBadge } from './badges.tsx';
import type { DeskPage } from './desk-context.ts';
import { FilesSection } from './files-section.tsx';
import { Csrf, DeskLayout } from './layout.tsx';
import { Story } from './story.tsx';

export interface RequestPageProps {
  page: DeskPage;
  view: RequestView;
  shown: readonly DeclaredThen[];
  helpers: readonly { email: string; name: string }[];
  done?: string | undefined;
  error?: string | undefined;
  /** The act that came to nothing, with what was typed. */
  failed?: { kind: string; typed: Typed } | undefined;
}

/** One request: what was asked, when it is due and why, what happened, and what can be done. */
export function RequestPage({ page, view, shown, helpers, done, error, failed }: RequestPageProps) {
  const { words, language, t } = page;
  const { request, acts, urgency, events } = view;
  const { reference, rights, state, proposal } = request;
  const forms = acts.filter((kind) => kind !== 'upload' && kind !== 'resend');
  return (
    <DeskLayout page={page} tab="requests" title={reference} done={done} error={error}>
      <p class="back">
        <a href="/desk">{words.back}</a>
      </p>
      <div class="desk-title">
        <h1>
          {rights.map((right) => RIGHT_TITLES[right][language]).join(', ')} <small>{reference}</small>
        </h1>
        <p class="marks">
          <UrgencyBadge urgency={urgency} page={page} />
          <StateBadge state={state} page={page} />
        </p>
      </div>
      <section class="first" aria-labelledby="_words">
        <h2 id="_words">{words.theirWords}</h2>
        <blockquote class="their-words" lang={request.language} dir="auto">
          {request.words}
        </blockquote>
      </section>
      <div class="case">
        <section class="do" aria-labelledby="_acts">
          <h2 id="_acts">{words.acts}</h2>
          {proposal !== undefined && <p class="notice">{words.proposedBy(page.nameOf(proposal.by))}</p>}
          {forms.length === 0 ? (
            <p class="hint">{words.actsNone}</p>
          ) : (
            <ul class="acts-list">
              {forms.map((kind) => (
                <ActForm
                  key={kind}
                  kind={kind}
                  page={page}
                  request={request}
                  helpers={helpers}
                  typed={failed?.kind === kind ? failed.typed : undefined}
                />
              ))}
            </ul>
          )}
        </section>
        <div class="read">
          <section aria-labelledby="_shown">
            <h2 id="_shown">{words.shown}</h2>
            {shown.length > 0 && <p class="hint">{words.shownLead}</p>}
            <Shown page={page} shown={shown} />
          </section>
          <section aria-labelledby="_letters">
            <h2 id="_letters">{words.letters}</h2>
            {view.letters.length === 0 ? (
              <p class="hint">{words.lettersNone}</p>
            ) : (
              <ul class="lines">
                {view.letters.map(({ kind, at }) => (
                  <li key={`${kind}${at}`}>
                    <span>{t(SUBJECTS[kind][language])}</span>
                    <time dateTime={at}>{page.moment(at)}</time>
                  </li>
                ))}
              </ul>
            )}
            {acts.includes('resend') && view.letters.length > 0 && (
              <form method="post" action={`/desk/requests/${reference}/resend`}>
                <Csrf page={page} />
                <button type="submit">{words.act.resend.title}</button>
              </form>
            )}
          </section>
          <FilesSection page={page} view={view} />
          <section aria-labelledby="_story">
            <h2 id="_story">{words.story}</h2>
            <Story
              page={page}
              lines={events.map(({ at, by, event }) => ({
                at,
                by: actorName(by, language, page.nameOf),
                ...storyLine(event, language, page.nameOf),
              }))}
            />
          </section>
        </div>
        <aside class="know">
          <Clock page={page} view={view} />
          <About page={page} view={view} />
        </aside>
      </div>
    </DeskLayout>
  );
}

function Shown({ page, shown }: { page: DeskPage; shown: readonly DeclaredThen[] }) {
  const { words } = page;
  if (shown.length === 0) return <p class="hint">{words.nothingHere}</p>;
  return (
    <ul class="passages">
      {shown.map(({ passage, declared }) => (
        <li key={`${passage.practice}#${passage.statement}`}>
          {declared === undefined ? (
            <p class="hint">{words.notKept}</p>
          ) : (
            <blockquote lang={declared.language}>{declared.text}</blockquote>
          )}
          <p class="hint">
            {declared?.title ?? passage.practice}, {words.revision(passage.revision)},{' '}
            <span class="code">{words.version(passage.snapshot)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Clock({ page, view }: { page: DeskPage; view: RequestView }) {
  const { words, language, t } = page;
  const { clocks } = view.request;
  if (!clocks) return null;
  const rows: [string, PlainDate | undefined][] = [
    [words.received, clocks.receivedOn],
    [words.acknowledgeBy, clocks.acknowledgedAt === undefined ? clocks.acknowledgeBy : undefined],
    [words.actBy, clocks.actBy],
    [words.targetDue, clocks.extension?.targetDue ?? clocks.targetDue],
    [words.legalDue, clocks.extension?.legalDue ?? clocks.legalDue],
    [words.extensionNoticeBy, clocks.extension ? undefined : clocks.extensionNoticeBy],
  ];
  return (
    <section aria-labelledby="_clock" class="card">
      <h2 id="_clock">{words.clock}</h2>
      <dl>
        {rows.flatMap(([name, date]) =>
          date === undefined
            ? []
            : [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <time dateTime={date}>{dateInWords(date, language)}</time>
                  </dd>
                </div>,
              ],
        )}
      </dl>
      {clocks.pausedDays > 0 && <p class="hint">{words.pausedDays(clocks.pausedDays)}</p>}
      <details class="rule">
        <summary>{words.rule}</summary>
        {view.deadlines.map(({ right, deadline }) => (
          <div key={right}>
            <h3>{RIGHT_TITLES[right][language]}</h3>
            <p>{t(deadline.rule[language])}</p>
            <p class="hint">{t(referenceIn(deadline.reference, language))}</p>
            {deadline.remark !== undefined && <p class="notice">{t(deadline.remark[language])}</p>}
          </div>
        ))}
      </details>
    </section>
  );
}

function About({ page, view }: { page: DeskPage; view: RequestView }) {
  const { words, language } = page;
  const { request } = view;
  const { onBehalf, scope, outcome } = request;
  const rows: [string, string | undefined][] = [
    [words.owner, request.owner === undefined ? words.nobody : page.nameOf(request.owner)],
    [words.regime, capital(REGIME_NAMES[request.regime][language])],
    [words.language, words.languageNames[request.language]],
    [words.channel, CHANNEL_NAMES[request.channel][language]],
    [words.identity, IDENTITY_NAMES[request.identity.level][language]],
    [words.address, request.contact ?? words.noAddress],
    [words.residence, request.residence],
    [
      words.scope,
      scope.kind === 'all' ? words.scopeAll : [...scope.practices, ...(scope.words ? [scope.words] : [])].join(', '),
    ],
    [
      words.onBehalf,
      onBehalf &&
        `${CAPACITY_NAMES[onBehalf.capacity][language]}${onBehalf.of === undefined ? '' : ` : ${onBehalf.of}`}`,
    ],
    [words.linkedTo, request.linkedTo],
    [
      words.delivery,
      request.delivery.status === 'none' ? undefined : DELIVERY_NAMES[request.delivery.status][language],
    ],
    [
      words.outcome,
      outcome?.grounds.length
        ? outcome.grounds
            .map(({ right, code }) => `${RIGHT_TITLES[right][language]} : ${REFUSAL_TITLES[code][language]}`)
            .join(', ')
        : undefined,
    ],
  ];
  return (
    <section aria-labelledby="_about" class="card">
      <h2 id="_about">{words.about}</h2>
      <dl>
        {rows.flatMap(([name, value]) =>
          value === undefined
            ? []
            : [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{page.t(value)}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
