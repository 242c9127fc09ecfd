import { plainText } from '../../conversation/plain-text.ts';
import type { HandOverDeskAct, HandOverView } from '../../desk/hand-over-desk.ts';
import { may } from '../../desk/may.ts';
import { HAND_OVER_STATES } from '../../desk/words/states.ts';
import type { StoryLine } from '../../desk/words/story.ts';
import type { HandOver, Message } from '../../store/conversation-store.ts';
import type { HandOverEvent } from '../../store/hand-over-store.ts';
import { typeset } from '../../typography.ts';
import { Area, Helpers, type Typed } from './act-forms.tsx';
import { Badge } from './badges.tsx';
import type { DeskPage } from './desk-context.ts';
import { Csrf, DeskLayout } from './layout.tsx';
import { Story } from './story.tsx';

/** Conversations in which a person is wanted; the longest waiting first. */
export function HandOversPage({
  page,
  items,
  closed,
}: {
  page: DeskPage;
  items: readonly HandOver[];
  closed: boolean;
}) {
  const { words, language, me } = page;
  const opens = may(me.staff, 'read');
  return (
    <DeskLayout page={page} tab="handOvers" title={words.tabs.handOvers}>
      <h1>{words.tabs.handOvers}</h1>
      <OpenOrClosed page={page} path="/desk/hand-overs" closed={closed} names={words.which} />
      <p class="count">{words.handOverCount(items.length)}</p>
      {items.length === 0 ? (
        <p class="empty">{words.nothingHere}</p>
      ) : (
        <ul class="inbox">
          {items.map(({ reference, question, state, owner, at, language: spoken }) => (
            <li key={reference}>
              <p class="marks">
                <Badge tone={state === 'waiting' ? 'soon' : state === 'taken' ? 'later' : 'calm'}>
                  {HAND_OVER_STATES[state][language]}
                </Badge>
                {opens ? <a href={`/desk/hand-overs/${reference}`}>{reference}</a> : <strong>{reference}</strong>}
                <span class="hint">
                  {words.waitingSince(page.moment(at))}
                  {owner !== undefined && `, ${owner === me.staff.email ? words.you : page.nameOf(owner)}`}
                </span>
              </p>
              {opens && (
                <p class="question" lang={spoken} dir="auto">
                  {question}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </DeskLayout>
  );
}

export function OpenOrClosed({
  page,
  path,
  closed,
  names,
}: {
  page: DeskPage;
  path: string;
  closed: boolean;
  names: Record<'open' | 'closed', string>;
}) {
  return (
    <nav class="filters" aria-label={page.words.filters}>
      <a href={path} {...(!closed && { 'aria-current': 'true' as const })}>
        {names.open}
      </a>
      <a href={`${path}?which=closed`} {...(closed && { 'aria-current': 'true' as const })}>
        {names.closed}
      </a>
    </nav>
  );
}

export function HandOverPage({
  page,
  view,
  helpers,
  done,
  error,
  failed,
}: {
  page: DeskPage;
  view: HandOverView;
  helpers: readonly { email: string; name: string }[];
  done?: string | undefined;
  error?: string | undefined;
  failed?: { kind: string; typed: Typed } | undefined;
}) {
  const { words, language } = page;
  const { handOver, messages, events, acts } = view;
  const { reference, state, owner } = handOver;
  return (
    <DeskLayout page={page} tab="handOvers" title={reference} done={done} error={error}>
      <p class="back">
        <a href="/desk/hand-overs">{words.back}</a>
      </p>
      <div class="desk-title">
        <h1>
          {words.oneConversation} <small>{reference}</small>
        </h1>
        <p class="marks">
          <Badge tone={state === 'waiting' ? 'soon' : state === 'taken' ? 'later' : 'calm'}>
            {HAND_OVER_STATES[state][language]}
          </Badge>
          <span class="hint">{owner === undefined ? words.nobody : page.nameOf(owner)}</span>
        </p>
      </div>
      <section class="first" aria-labelledby="_question">
        <h2 id="_question">{words.question}</h2>
        <blockquote class="their-words" lang={handOver.language} dir="auto">
          {handOver.question}
        </blockquote>
      </section>
      <div class="case">
        <section class="do" aria-labelledby="_acts">
          <h2 id="_acts">{words.acts}</h2>
          <ul class="acts-list">
            {acts.map((kind) => (
              <Act
                key={kind}
                kind={kind}
                page={page}
                reference={reference}
                helpers={helpers}
                typed={failed?.kind === kind ? failed.typed : undefined}
              />
            ))}
          </ul>
        </section>
        <div class="read">
          <section aria-labelledby="_conversation">
            <h2 id="_conversation">{words.conversation}</h2>
            {messages.length === 0 ? (
              <p class="hint">{words.conversationGone}</p>
            ) : (
              <Transcript page={page} messages={messages} />
            )}
          </section>
          {events.length > 0 && (
            <section aria-labelledby="_story">
              <h2 id="_story">{words.story}</h2>
              <Story
                page={page}
                lines={events.map((event) => ({ at: event.at, by: page.nameOf(event.by), ...line(event, page) }))}
              />
            </section>
          )}
        </div>
      </div>
    </DeskLayout>
  );
}

function line({ kind, words }: HandOverEvent, page: DeskPage): StoryLine {
  return { what: page.words.handOverActs[kind].title, ...(words !== undefined && { words }) };
}

function Transcript({ page, messages }: { page: DeskPage; messages: readonly Message[] }) {
  const { words } = page;
  return (
    <ol class="transcript">
      {messages.map(({ sequence, from, at, language }) => {
        const text = from.author === 'bot' ? plainText(from.reply).text : from.text;
        if (text === '') return null;
        const name = from.author === 'bot' ? words.assistant : from.author === 'staff' ? from.name : words.person;
        return (
          <li key={sequence} class={from.author}>
            <p class="hint">
              {name}, <time dateTime={at.toISOString()}>{page.moment(at)}</time>
            </p>
            <p class="text" lang={language} dir="auto">
              {from.author === 'bot' ? typeset(text, language) : text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Act({
  kind,
  page,
  reference,
  helpers,
  typed,
}: {
  kind: HandOverDeskAct['kind'];
  page: DeskPage;
  reference: string;
  helpers: readonly { email: string; name: string }[];
  typed?: Typed | undefined;
}) {
  const { words } = page;
  const { fields } = words;
  const { title, hint, button } = words.handOverActs[kind];
  const id = `_${kind}`;
  const form = (
    <form method="post" action={`/desk/hand-overs/${reference}/act`} class="fields">
      <Csrf page={page} />
      <input type="hidden" name="kind" value={kind} />
      {kind === 'answer' && <Area id={id} name="words" label={fields.toThePerson} value={typed?.words ?? ''} />}
      {kind === 'note' && <Area id={id} name="words" label={fields.note} value={typed?.words ?? ''} />}
      {kind === 'escalate' && (
        <>
          <Helpers id={`${id}_to`} page={page} helpers={helpers} value={typed?.to} />
          <Area id={id} name="reason" label={fields.why} value={typed?.reason ?? ''} />
        </>
      )}
      <button type="submit" class={kind === 'claim' || kind === 'answer' ? 'primary' : undefined}>
        {button}
      </button>
    </form>
  );
  if (kind === 'claim') return <li class="act direct">{form}</li>;
  return (
    <li class="act">
      <details open={kind === 'answer' || typed !== undefined}>
        <summary>{title}</summary>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {form}
      </details>
    </li>
  );
}
