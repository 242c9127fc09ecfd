import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Conversation } from './conversation.tsx';
import { Close, Drop } from './icons.tsx';
import { useChat } from './use-chat.ts';

/** Where the panel fills the screen; the same width as in the style sheet. */
const NARROW = '(max-width: 30rem), (max-height: 30rem)';

/** A button at the corner that opens the conversation beside the page, or over it on a phone. */
export function Panel() {
  const { chat, state, words } = useChat();
  const dialog = useRef<HTMLDialogElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const [open, setOpen] = useState(false);
  const [everOpen, setEverOpen] = useState(false);
  const replies = state.entries.filter(({ kind }) => kind !== 'person').length;
  const seen = useRef(0);
  if (open) seen.current = replies;
  const unread = Math.max(0, replies - seen.current);

  useEffect(() => {
    const element = dialog.current;
    if (element === null || !everOpen) return;
    if (open) {
      // Nothing is stored on either side before the person opens the panel.
      chat.start();
      if (matchMedia(NARROW).matches) element.showModal();
      else element.show();
      field.current?.focus();
    } else {
      element.close();
      launcher.current?.focus();
    }
  }, [open, everOpen]);

  return (
    <div class="panel-frame">
      <button
        type="button"
        class="launcher"
        ref={launcher}
        hidden={open}
        aria-haspopup="dialog"
        aria-label={unread > 0 ? words.openUnread(unread) : words.open}
        onClick={() => {
          setEverOpen(true);
          setOpen(true);
        }}
      >
        <Drop />
        <span class="long">{words.open}</span>
        <span class="short">{words.openShort}</span>
        {unread > 0 && (
          <span class="unread" aria-hidden="true">
            {unread}
          </span>
        )}
      </button>
      <dialog
        class="panel"
        ref={dialog}
        aria-labelledby={title}
        onCancel={(event) => {
          event.preventDefault();
          setOpen(false);
        }}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && setOpen(false)}
      >
        {everOpen && (
          <Conversation
            titleId={title}
            field={field}
            extra={
              <button
                type="button"
                class="round"
                aria-label={words.close}
                title={words.close}
                onClick={() => setOpen(false)}
              >
                <Close />
              </button>
            }
          />
        )}
      </dialog>
    </div>
  );
}
