import { useEffect, useId, useRef } from 'preact/hooks';
import type { Chat } from './chat.ts';
import { Conversation } from './conversation.tsx';
import { Panel } from './panel.tsx';
import { ChatProvider, useChat } from './use-chat.ts';

export type Mode = 'panel' | 'page';

export function App({ chat, mode }: { chat: Chat; mode: Mode }) {
  return (
    <ChatProvider value={chat}>
      <Themed>{mode === 'panel' ? <Panel /> : <Page />}</Themed>
    </ChatProvider>
  );
}

function Themed({ children }: { children: preact.ComponentChildren }) {
  const { state } = useChat();
  return (
    <div class="limpide" data-theme={state.theme} lang={state.language}>
      {children}
    </div>
  );
}

function Page() {
  const { chat } = useChat();
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  useEffect(() => chat.start(), [chat]);
  return (
    <section class="page" aria-labelledby={title}>
      <Conversation titleId={title} field={field} />
    </section>
  );
}
