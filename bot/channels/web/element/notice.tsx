import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../knowledge/statement.ts';
import { typeset } from '../../../typography.ts';
import { Check, Copy } from './icons.tsx';
import { useChat } from './use-chat.ts';

const LINK = /https?:\/\/\S+/;
/** What looks like a reference or a code: capitals and figures joined by hyphens. */
const REFERENCE = /\b[A-Z0-9]{1,6}(?:-[A-Z0-9]{2,})+\b/;

/** Something to keep, with a button that copies its reference (the whole text where there is none). */
export function Notice({ text, language }: { text: string; language: Language }) {
  const { words } = useChat();
  const shown = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  const link = LINK.exec(text)?.[0];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? REFERENCE.exec(text)?.[0] ?? text);
      setCopied(true);
    } catch {
      // No clipboard (a page without TLS, a refusal): the text is selected, ready to be copied by hand.
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <div class="notice">
      <p ref={shown} lang={language} dir="auto">
        <span class="notice-heading">{words.keep}</span>
        {typeset(link === undefined ? text : text.replace(link, ''), language)}
        {link !== undefined && (
          <a href={link} rel="noreferrer" target="_blank">
            {new URL(link).host}
          </a>
        )}
      </p>
      <button type="button" class="quiet" onClick={copy}>
        {copied ? <Check /> : <Copy />}
        {copied ? words.copied : words.copy}
      </button>
      <span class="unseen" role="status">
        {copied && words.copied}
      </span>
    </div>
  );
}
