import { type Incident, RISKS } from '../../../rights/incidents/incident.ts';
import type { IncidentAct, IncidentView } from '../../desk/incident-desk.ts';
import { may } from '../../desk/may.ts';
import {
  breachLevel,
  breachWords,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  incidentLine,
  RISK_NAMES,
} from '../../desk/words/incidents.ts';
import { CHANNEL_NAMES } from '../../desk/words/states.ts';
import { actorName } from '../../desk/words/story.ts';
import { Area, Choice, Helpers, type Typed } from './act-forms.tsx';
import { Badge } from './badges.tsx';
import type { DeskPage } from './desk-context.ts';
import { OpenOrClosed } from './hand-over-pages.tsx';
import { Csrf, DeskLayout } from './layout.tsx';
import { Story } from './story.tsx';

const TONES = { late: 'late', soon: 'soon', later: 'later', closed: 'calm' } as const;

function BreachBadge({ page, incident: { dueAt, state } }: { page: DeskPage; incident: Incident }) {
  return (
    <Badge tone={TONES[breachLevel(dueAt, state, page.now)]}>
      {page.t(breachWords(dueAt, state, page.now)[page.language])}
    </Badge>
  );
}

/** Reports of incidents; what the company has known longest first. */
export function IncidentsPage({
  page,
  items,
  closed,
}: {
  page: DeskPage;
  items: readonly Incident[];
  closed: boolean;
}) {
  const { words, language, me } = page;
  const opens = may(me.staff, 'read');
  return (
    <DeskLayout page={page} tab="incidents" title={words.tabs.incidents}>
      <h1>{words.tabs.incidents}</h1>
      {may(me.staff, 'enter') && (
        <p>
          <a href="/desk/incidents/new">{words.incidentEntry.title}</a>
        </p>
      )}
      <OpenOrClosed page={page} path="/desk/incidents" closed={closed} names={words.incidentsWhich} />
      <p class="count">{words.incidentCount(items.length)}</p>
      {items.length === 0 ? (
        <p class="empty">{words.nothingHere}</p>
      ) : (
        <ul class="inbox">
          {items.map((incident) => {
            const { reference, kind, state, owner, awareAt } = incident;
            return (
              <li key={reference}>
                <p class="marks">
                  <BreachBadge page={page} incident={incident} />
                  {opens ? <a href={`/desk/incidents/${reference}`}>{reference}</a> : <strong>{reference}</strong>}
                  <span class="state">{INCIDENT_STATES[state][language]}</span>
                  <span class="hint">
                    {owner === undefined ? words.nobody : owner === me.staff.email ? words.you : page.nameOf(owner)}
                  </span>
                </p>
                <p class="question">
                  {INCIDENT_KINDS[kind][language]}, {words.aware.toLowerCase()} {page.moment(awareAt)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </DeskLayout>
  );
}

export function IncidentPage({
  page,
  view,
  helpers,
  done,
  error,
  failed,
}: {
  page: DeskPage;
  view: IncidentView;
  /** Those who can be asked for help. */
  helpers: readonly { email: string; name: string }[];
  done?: string | undefined;
  error?: string | undefined;
  failed?: { kind: string; typed: Typed } | undefined;
}) {
  const { words, language } = page;
  const { incident, events, acts } = view;
  const { reference, kind, assessment, notified } = incident;
  const told = [
    ...(notified?.authority ? [words.toldAuthority] : []),
    ...(notified?.persons ? [words.toldPersons] : []),
  ].join(', ');
  const rows: [string, string | undefined][] = [
    [words.kind, INCIDENT_KINDS[kind][language]],
    [words.aware, page.moment(incident.awareAt)],
    [words.breachDue, incident.dueAt && page.moment(incident.dueAt)],
    [words.owner, incident.owner === undefined ? words.nobody : page.nameOf(incident.owner)],
    [words.risk, assessment && RISK_NAMES[assessment.risk][language]],
    [words.told, told === '' ? words.nobodyTold : told],
    [words.channel, CHANNEL_NAMES[incident.channel][language]],
    [words.language, words.languageNames[incident.language]],
    [words.address, incident.contact ?? words.noAddress],
  ];
  return (
    <DeskLayout page={page} tab="incidents" title={reference} done={done} error={error}>
      <p class="back">
        <a href="/desk/incidents">{words.back}</a>
      </p>
      <div class="desk-title">
        <h1>
          {INCIDENT_KINDS[kind][language]} <small>{reference}</small>
        </h1>
        <p class="marks">
          <BreachBadge page={page} incident={incident} />
          <span class="state">{INCIDENT_STATES[incident.state][language]}</span>
        </p>
      </div>
      <section class="first" aria-labelledby="_words">
        <h2 id="_words">{words.theirWords}</h2>
        <blockquote class="their-words" lang={incident.language} dir="auto">
          {incident.words}
        </blockquote>
      </section>
      <div class="case">
        <section class="do" aria-labelledby="_acts">
          <h2 id="_acts">{words.acts}</h2>
          <ul class="acts-list">
            {acts.map((one) => (
              <Act
                key={one}
                kind={one}
                page={page}
                reference={reference}
                helpers={helpers}
                typed={failed?.kind === one ? failed.typed : undefined}
              />
            ))}
          </ul>
        </section>
        <div class="read">
          <section aria-labelledby="_story">
            <h2 id="_story">{words.story}</h2>
            <Story
              page={page}
              lines={events.map(({ at, by, event }) => ({
                at,
                by: actorName(by, language, page.nameOf),
                ...incidentLine(event, language, page.nameOf),
              }))}
            />
          </section>
        </div>
        <aside class="know">
          <section class="card" aria-labelledby="_clock">
            <h2 id="_clock">{words.report}</h2>
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
            {incident.dueAt !== undefined && <p class="hint">{words.breachRule}</p>}
          </section>
        </aside>
      </div>
    </DeskLayout>
  );
}

function Act({
  kind,
  page,
  reference,
  helpers,
  typed,
}: {
  kind: IncidentAct['kind'];
  page: DeskPage;
  reference: string;
  helpers: readonly { email: string; name: string }[];
  typed?: Typed | undefined;
}) {
  const { words, language } = page;
  const { fields } = words;
  const { title, hint, button } = words.incidentActs[kind];
  const id = `_${kind}`;
  const label = { assess: fields.assessment, close: fields.closing, note: fields.note };
  const form = (
    <form method="post" action={`/desk/incidents/${reference}/act`} class="fields">
      <Csrf page={page} />
      <input type="hidden" name="kind" value={kind} />
      {kind === 'assess' && (
        <Choice
          id={`${id}_risk`}
          name="risk"
          label={fields.risk}
          value={typed?.risk}
          options={RISKS.map((risk) => [risk, RISK_NAMES[risk][language]])}
        />
      )}
      {(kind === 'assess' || kind === 'close' || kind === 'note') && (
        <Area id={id} name="words" label={label[kind]} value={typed?.words ?? ''} />
      )}
      {kind === 'escalate' && (
        <>
          <Helpers id={`${id}_to`} page={page} helpers={helpers} value={typed?.to} />
          <Area id={`${id}_reason`} name="reason" label={fields.why} value={typed?.reason ?? ''} />
        </>
      )}
      {kind === 'notify' &&
        (['authority', 'persons'] as const).map((whom) => (
          <p key={whom} class="check">
            <input type="checkbox" id={`${id}_${whom}`} name={whom} value="yes" checked={typed?.[whom] === 'yes'} />
            <label for={`${id}_${whom}`}>{fields[whom]}</label>
          </p>
        ))}
      <button type="submit" class={kind === 'acknowledge' ? 'primary' : undefined}>
        {button}
      </button>
    </form>
  );
  if (kind === 'acknowledge') return <li class="act direct">{form}</li>;
  return (
    <li class="act">
      <details open={typed !== undefined}>
        <summary>{title}</summary>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {form}
      </details>
    </li>
  );
}
