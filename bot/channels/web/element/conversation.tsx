import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { ForgetDialog } from './forget-dialog.tsx';
import { Drop } from './icons.tsx';
import { Log } from './log.tsx';
import { Menu } from './menu.tsx';
import { StatusLine } from './status-line.tsx';
import { useChat } from './use-chat.ts';

/** The whole conversation: heading with menu, state of the connection, log, text field. `extra` goes beside the menu. */
export function Conversation({ titleId, field, extra }: {
  titleId: string;
  field: RefObject<HTMLTextAreaElement | null>;
  extra?: ComponentChildren;
}) {
  const { chat, words } = useChat();
  const [forgetting, setForgetting] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const link = useRef<HTMLAnchorElement>(null);

  const download = async () => {
    setTrouble(undefined);
    try {
      const address = URL.createObjectURL(await chat.download());
      if (link.current !== null) {
        link.current.href = address;
        link.current.download = `${words.fileName}-${new Date().toISOString().slice(0, 10)}.json`;
        link.current.click();
      }
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch {
      setTrouble(words.downloadFailed);
    }
  };
  return (
    <div class="conversation">
      <header class="bar">
        <span class="mark">
          <Drop />
        </span>
        <div class="headings">
          <h2 id={titleId}>{words.title}</h2>
          <p>{words.subtitle}</p>
        </div>
        <Menu onDownload={download} onForget={() => setForgetting(true)} onActed={() => field.current?.focus()} />
        {extra}
      </header>
      <StatusLine />
      <div class="status" role="alert" data-kind="trouble">
        {trouble !== undefined && <p>{trouble}</p>}
      </div>
      <Log />
      <Composer field={field} />
      {/* biome-ignore lint/a11y/useAnchorContent: clicked by the program to save a file, never shown */}
      <a class="unseen" hidden ref={link} href="#download" aria-hidden="true" />
      {forgetting && (
        <ForgetDialog
          onClose={() => setForgetting(false)}
          onForgotten={() => {
            setForgetting(false);
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
