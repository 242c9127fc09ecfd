import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../knowledge/statement.ts';
import type { Citation } from '../../../conversation/reply.ts';
import { typeset } from '../../../typography.ts';
import { longDate } from './dates.ts';
import { Arrow, Chevron, Document } from './icons.tsx';
import { showWhole } from './show-whole.ts';
import { useChat } from './use-chat.ts';

/** A declared statement and, unfolded from its source, the record it comes from. `language` is the reply's. */
export function Declared({
  text,
  own,
  language,
  citation,
}: {
  text: string;
  own: Language;
  language: Language;
  citation: Citation | undefined;
}) {
  const { words } = useChat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const record = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) showWhole(record.current);
  }, [open]);
  const foreign = own !== language;
  return (
    <div class="declared">
      <blockquote class="quote" lang={own} dir="auto">
        {typeset(text, own)}
      </blockquote>
      {citation !== undefined && (
        <button type="button" class="source" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Document />
          <span class="source-text">
            <span class="unseen">{words.source} </span>
            <span class="source-title" lang={citation.language} dir="auto">
              {typeset(citation.title, citation.language)}
            </span>
            <span class="source-more">
              {words.revision(citation.revision)}
              {citation.since !== undefined && `, ${words.since(longDate(citation.since, words.code))}`}
              {foreign && `, ${words.declaredIn[own]}`}
            </span>
          </span>
          <Chevron />
        </button>
      )}
      {citation !== undefined && (
        <div class="record" id={id} hidden={!open} ref={record}>
          <Record citation={citation} foreign={foreign} />
        </div>
      )}
    </div>
  );
}

function Record({ citation, foreign }: { citation: Citation; foreign: boolean }) {
  const { chat, words } = useChat();
  const url = addressOf(citation.url, chat.server);
  return (
    <>
      <p class="record-heading">
        {words.declaredWords}
        {foreign && <span class="tag">{words.declaredIn[citation.language]}</span>}
      </p>
      <blockquote class="record-quote" lang={citation.language} dir="auto" {...(url && { cite: url })}>
        {typeset(citation.quote, citation.language)}
      </blockquote>
      <dl class="record-facts">
        <div>
          <dt>{words.practice}</dt>
          <dd lang={citation.language} dir="auto">
            {typeset(citation.title, citation.language)}
          </dd>
        </div>
        <div>
          <dt>{words.revisionLabel}</dt>
          <dd>{citation.revision}</dd>
        </div>
        <div>
          <dt>{words.inForce}</dt>
          <dd>
            {citation.since === undefined ? (
              words.dateNotDeclared
            ) : (
              <time dateTime={citation.since}>{longDate(citation.since, words.code)}</time>
            )}
          </dd>
        </div>
      </dl>
      {url !== undefined && (
        <a class="record-link" href={url} target="_blank" rel="noopener">
          {words.readPractice} <span class="unseen">{words.opensNewTab}</span>
          <Arrow />
        </a>
      )}
    </>
  );
}

/** The address on the server, or undefined for one that is no web address. */
function addressOf(url: string, server: string): string | undefined {
  try {
    const address = new URL(url, server);
    return ['http:', 'https:'].includes(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
