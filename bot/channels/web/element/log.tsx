import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typeset } from '../../../typography.ts';
import type { Entry } from './entries.ts';
import { Down } from './icons.tsx';
import { ReplyView } from './reply.tsx';
import { showWhole } from './show-whole.ts';
import { useChat } from './use-chat.ts';
import { useLate } from './use-late.ts';

const WORKING_SHOWN_AFTER_MS = 300;
/** Pixels from the end within which the reader counts as being at the end. */
const NEAR_END = 80;

/** The conversation. It follows what is new, unless the reader has scrolled back. */
export function Log() {
  const { state, words } = useChat();
  const { entries } = state;
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const working = useLate(state.working, WORKING_SHOWN_AFTER_MS);
  const newest = entries.at(-1);

  useLayoutEffect(() => {
    const element = log.current;
    if (element === null || newest === undefined) return;
    if (!atEnd.current && newest.kind !== 'person') return setAway(true);
    // A long reply is read from the question that it answers, a short one is seen whole: the browser stops at the end.
    const shown = element.querySelectorAll<HTMLElement>('.entry');
    const from = entries.at(-2)?.kind === 'person' ? shown[shown.length - 2] : shown[shown.length - 1];
    const top = newest.kind === 'person' || from === undefined ? element.scrollHeight : from.offsetTop - 12;
    element.scrollTop = top;
  }, [newest?.key, working, state.loaded, state.verified.length]);

  // The field grows, the keyboard of a phone comes up: who was at the end stays there.
  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = log.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    if (atEnd.current) setAway(false);
  };
  return (
    <div class="log-frame">
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-label={words.log}
        aria-busy={!state.loaded}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        <div class="entries">
          {entries.map((entry, index) => (
            <EntryView key={entry.key} entry={entry} latest={index === entries.length - 1} />
          ))}
        </div>
        {/* Read out when the whole reply is there: what is heard twice confuses. */}
        {state.verified.length > 0 && (
          <div class="on-its-way" aria-hidden="true">
            {state.verified.map(({ text, language }) => (
              <p key={text} class="claim" lang={language} dir="auto">
                {typeset(text, language)}
              </p>
            ))}
          </div>
        )}
        <div class="working" hidden={!working}>
          <span class="waves" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{working && words.working}</span>
        </div>
      </div>
      {away && (
        <button
          type="button"
          class="newest"
          onClick={() => {
            if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
            setAway(false);
          }}
        >
          <Down />
          {words.newest}
        </button>
      )}
    </div>
  );
}

function EntryView({ entry, latest }: { entry: Entry; latest: boolean }) {
  const { chat, state, words } = useChat();
  if (entry.kind === 'person') {
    return (
      <div class="entry person">
        <p class="said" dir="auto">
          <span class="unseen">{words.you} </span>
          {entry.text}
        </p>
        {entry.state === 'waiting' && state.status.kind !== 'online' && <LateNote text={words.waiting} />}
        {entry.state === 'failed' && (
          <p class="note failed">
            {words.notSent}{' '}
            <button type="button" class="quiet" onClick={() => chat.retry(entry.key)}>
              {words.retry}
            </button>
          </p>
        )}
      </div>
    );
  }
  if (entry.kind === 'staff') {
    return (
      <div class="entry staff">
        <p class="staff-name">{words.fromStaff(entry.name)}</p>
        <p class="staff-said" dir="auto">
          {entry.text}
        </p>
      </div>
    );
  }
  return (
    <div class="entry">
      <p class="unseen">{words.assistant}</p>
      {entry.kind === 'reply' ? (
        <ReplyView reply={entry.reply} latest={latest} />
      ) : (
        <p class="frame" lang={entry.language} dir="auto">
          {entry.text}
        </p>
      )}
    </div>
  );
}

/** A note on a message that is under way, only once that takes long enough to be worth a word. */
function LateNote({ text }: { text: string }) {
  const late = useLate(true, 500);
  return late ? (
    <p class="note" ref={showWhole}>
      {text}
    </p>
  ) : null;
}
