import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useChat } from './use-chat.ts';

/** Asks before the conversation is deleted, and deletes it. Focus begins on the way back. */
export function ForgetDialog({ onClose, onForgotten }: { onClose(): void; onForgotten(): void }) {
  const { chat, words } = useChat();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const body = useId();
  const [phase, setPhase] = useState<'asking' | 'deleting' | 'failed'>('asking');
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.keep')?.focus();
  }, []);
  const forget = async () => {
    if (phase === 'deleting') return;
    setPhase('deleting');
    try {
      await chat.forget();
      // Closed first: while it is open, the browser lets nothing else take the focus.
      dialog.current?.close();
      onForgotten();
    } catch {
      setPhase('failed');
    }
  };
  return (
    <dialog
      class="forget"
      ref={dialog}
      aria-labelledby={title}
      aria-describedby={body}
      onClose={onClose}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2 id={title}>{words.forgetTitle}</h2>
      <p id={body}>{words.forgetBody}</p>
      <p class="failed" role="alert">
        {phase === 'failed' && words.forgetFailed}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="plain keep" onClick={() => dialog.current?.close()}>
          {words.forgetCancel}
        </button>
        <button type="button" class="danger" aria-disabled={phase === 'deleting'} onClick={forget}>
          {words.forgetConfirm}
        </button>
      </div>
    </dialog>
  );
}
