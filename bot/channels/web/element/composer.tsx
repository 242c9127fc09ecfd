import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Send } from './icons.tsx';
import { useChat } from './use-chat.ts';

/** Characters of one message; the server takes no more. */
const LIMIT = 4000;
const COUNT_FROM = 3600;

/** The text field: grows with its text, Enter sends, Shift+Enter begins a line. */
export function Composer({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { chat, state, words } = useChat();
  const hint = useId();
  const over = state.draft.length - LIMIT;
  const ready = state.draft.trim() !== '' && over <= 0;
  const send = () => {
    if (!ready) return;
    chat.say(state.draft.trim());
    chat.write('');
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="field">
        <div class="grow" data-text={state.draft}>
          <textarea
            ref={field}
            rows={1}
            aria-label={words.message}
            aria-describedby={hint}
            aria-invalid={over > 0}
            placeholder={words.placeholder}
            enterkeyhint="send"
            dir="auto"
            value={state.draft}
            onInput={(event) => chat.write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              send();
            }}
          />
        </div>
        <button type="submit" class="send" aria-label={words.send} title={words.send} aria-disabled={!ready}>
          <Send />
        </button>
      </div>
      <p class="hint" id={hint}>
        {state.draft.length >= COUNT_FROM ? (
          <span class={over > 0 ? 'count over' : 'count'} role="status">
            {over > 0 ? words.tooLong(over) : words.left(-over)}
          </span>
        ) : (
          words.footnote
        )}
      </p>
    </form>
  );
}
