import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { ForgetDialog } from './forget-dialog.tsx';
import { Drop } from './icons.tsx';
import { Log } from './log.tsx';
import { Menu } from './menu.tsx';
import { StatusLine } from './status-line.tsx';
import { useChat } from './use-chat.ts';

/** The whole conversation: heading with menu, state of the connection, log, text field. `extra` goes beside the menu. */
export function Conversation({
  titleId,
  field,
  extra,
}: {
  titleId: string;
  field: RefObject<HTMLTextAreaElement | null>;
  extra?: ComponentChildren;
}) {
  const { chat, words } = useChat();
  const [forgetting, setForgetting] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const download = async () => {
    setTrouble(undefined);
    try {
      const address = URL.createObjectURL(await chat.download());
      const link = document.createElement('a');
      link.href = address;
      link.download = `${words.fileName}-${new Date().toISOString().slice(0, 10)}.json`;
      link.click();
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
          <p>
            {words.subtitle}
            <span class="more"> · {words.subtitleMore}</span>
          </p>
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
      {forgetting && <ForgetDialog onClose={() => setForgetting(false)} onForgotten={() => field.current?.focus()} />}
    </div>
  );
}
