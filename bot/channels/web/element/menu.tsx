import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES } from '../../../../knowledge/statement.ts';
import { Check, Download, Erase, More, Person } from './icons.tsx';
import { THEMES } from './remembered.ts';
import { useChat } from './use-chat.ts';
import { WORDS } from './words.ts';

interface Props {
  onForget(): void;
  onDownload(): void;
  /** The field to go back to after an act that goes on in the conversation. */
  onActed(): void;
}

/** The conversation's menu: arrow keys, Home, End and Escape as in any menu (ARIA authoring practices, menu button). */
export function Menu({ onForget, onDownload, onActed }: Props) {
  const { chat, state, words } = useChat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const items = () => [...(frame.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const outside = (event: Event) => {
      if (frame.current !== null && !event.composedPath().includes(frame.current)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') close(false);
  };
  const act = (does: () => void, back: boolean) => () => {
    close(back);
    does();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the button and of the items in it
    <div class="menu-frame" ref={frame} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="round"
        ref={button}
        aria-label={words.menu}
        title={words.menu}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <More />
      </button>
      <div class="menu" role="menu" id={id} aria-label={words.menu} hidden={!open}>
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={act(() => {
            chat.press({ kind: 'human' }, words.human);
            onActed();
          }, false)}
        >
          <Person />
          {words.human}
        </button>
        <button type="button" role="menuitem" tabIndex={-1} onClick={act(onDownload, true)}>
          <Download />
          {words.download}
        </button>
        <button type="button" role="menuitem" tabIndex={-1} onClick={act(onForget, true)}>
          <Erase />
          {words.forget}
        </button>
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a menu, not a fieldset of a form */}
        <div role="group" aria-label={words.language} class="menu-group">
          <span class="menu-heading" aria-hidden="true">
            {words.language}
          </span>
          {LANGUAGES.map((language) => (
            <Radio
              key={language}
              checked={state.language === language}
              label={WORDS[language].languageName}
              lang={language}
              onPick={act(() => chat.speak(language), true)}
            />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a menu, not a fieldset of a form */}
        <div role="group" aria-label={words.theme} class="menu-group">
          <span class="menu-heading" aria-hidden="true">
            {words.theme}
          </span>
          {THEMES.map((theme) => (
            <Radio
              key={theme}
              checked={state.theme === theme}
              label={words.themes[theme]}
              onPick={act(() => chat.dress(theme), true)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Radio({ checked, label, lang, onPick }: { checked: boolean; label: string; lang?: string; onPick(): void }) {
  return (
    <button
      type="button"
      role="menuitemradio"
      tabIndex={-1}
      aria-checked={checked}
      {...(lang && { lang })}
      onClick={onPick}
    >
      {checked ? <Check /> : <span class="icon" />}
      {label}
    </button>
  );
}
