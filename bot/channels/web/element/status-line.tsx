import type { ChatState } from './chat.ts';
import { useChat } from './use-chat.ts';
import { useLate } from './use-late.ts';
import type { Words } from './words.ts';

/** One quiet line on the connection; nothing while all is well. */
export function StatusLine() {
  const { state, words } = useChat();
  // A loss of a moment is not worth a word.
  const troubled = state.status.kind === 'reconnecting' || state.status.kind === 'connecting';
  const late = useLate(troubled, 600);
  const text = troubled && !late ? undefined : lineOf(state, words);
  return (
    <div class="status" role="status" data-kind={state.status.kind}>
      {text !== undefined && (
        <p>
          <span class="pulse" aria-hidden="true" />
          {text}
        </p>
      )}
    </div>
  );
}

function lineOf({ status, entries, fresh }: ChatState, words: Words): string | undefined {
  const waiting = entries.filter((entry) => entry.kind === 'person' && entry.state === 'waiting').length;
  switch (status.kind) {
    case 'connecting':
      return words.connecting;
    case 'reconnecting':
      return waiting === 0 ? words.reconnecting : words.reconnectingWaiting(waiting);
    case 'too many':
      return words.tooMany(status.seconds);
    case 'not allowed':
      return words.notAllowed;
    case 'online':
      return fresh === undefined ? undefined : words[fresh];
  }
}
