import { render } from 'preact';
import { LANGUAGES, type Language } from '../../../../knowledge/statement.ts';
import { App, type Mode } from './app.tsx';
import css from './chat.css';
import { Chat } from './chat.ts';
import { THEMES, type Theme } from './remembered.ts';

/** The server that this script came from. */
const ORIGIN = originOf(document.currentScript);

/**
 * `<limpide-chat server language mode theme question>`
 * - `server`: address of the Limpide server; the script's own by default.
 * - `language`: `fr` or `en`; the page's language, then the browser's, by default.
 * - `mode`: `panel` (default), a button that opens the chat at the corner; `page`, the chat fills its container.
 * - `theme`: `auto` (default), `light`, `dark`.
 * - `question`: put into the text field, not sent.
 *
 * Dispatches `limpide-theme` (detail: the theme) when the person picks one. Methods: `ask(text)`, `suggest(title)`,
 * `signIn(token)`.
 */
class LimpideChat extends HTMLElement {
  static readonly observedAttributes = ['language', 'theme', 'question'];
  #chat: Chat | undefined;
  #unsubscribe: () => void = () => {};

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // A constructed style sheet is no inline style: it works under any Content-Security-Policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const server = (this.getAttribute('server') ?? ORIGIN).replace(/\/+$/, '');
    const chat = new Chat(server, this.#language(), this.#theme());
    this.#chat = chat;
    const question = this.getAttribute('question');
    if (question) chat.write(question);
    let { theme } = chat.state;
    this.#unsubscribe = chat.subscribe(() => {
      if (chat.state.theme === theme) return;
      theme = chat.state.theme;
      this.dispatchEvent(new CustomEvent('limpide-theme', { detail: theme, bubbles: true }));
    });
    const mode: Mode = this.getAttribute('mode') === 'page' ? 'page' : 'panel';
    render(<App chat={chat} mode={mode} />, root);
  }

  disconnectedCallback(): void {
    this.#unsubscribe();
    this.#chat?.stop();
    this.#chat = undefined;
    if (this.shadowRoot !== null) render(null, this.shadowRoot);
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'question') this.#chat?.write(value ?? '');
    else this.#chat?.follow(this.#language(), this.#theme());
  }

  /** Asks as if the person had written it. */
  ask(text: string): void {
    this.#chat?.start();
    this.#chat?.say(text);
  }

  /** Asks about a subject that the server knows by this name: the title of a practice. */
  suggest(title: string): void {
    this.#chat?.start();
    this.#chat?.press({ kind: 'suggestion', text: title }, title);
  }

  /** Passes the site's token (a JWT) for the person who is signed in there. Rejects when the server does not believe it. */
  async signIn(token: string): Promise<void> {
    await this.#chat?.signIn(token);
  }

  #language(): Language {
    const wanted = [
      this.getAttribute('language'),
      this.closest('[lang]')?.getAttribute('lang'),
      ...navigator.languages,
    ];
    for (const tag of wanted) {
      const language = LANGUAGES.find((known) => tag?.toLowerCase().split('-')[0] === known);
      if (language !== undefined) return language;
    }
    return 'en';
  }

  #theme(): Theme {
    return THEMES.find((theme) => theme === this.getAttribute('theme')) ?? 'auto';
  }
}

function originOf(script: HTMLOrSVGScriptElement | null): string {
  return script instanceof HTMLScriptElement && script.src !== '' ? new URL(script.src).origin : location.origin;
}

if (customElements.get('limpide-chat') === undefined) customElements.define('limpide-chat', LimpideChat);
