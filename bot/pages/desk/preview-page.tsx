import type { Letter } from '../../../rights/letters/letter.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import type { RequestActKind } from '../../desk/request-act.ts';
import { typeset } from '../../typography.ts';
import type { Typed } from './act-forms.tsx';
import type { DeskPage } from './desk-context.ts';
import { Csrf, DeskLayout } from './layout.tsx';

/** The letter as the person will read it, before anything is done. */
export function PreviewPage({
  page,
  request,
  kind,
  typed,
  letter,
}: {
  page: DeskPage;
  request: Pick<RightsRequest, 'reference' | 'contact'>;
  kind: RequestActKind;
  typed: Typed;
  letter: Letter | undefined;
}) {
  const { words } = page;
  const { reference } = request;
  return (
    <DeskLayout page={page} tab="requests" title={`${words.preview}, ${reference}`}>
      <p class="back">
        <a href={`/desk/requests/${reference}`}>{reference}</a>
      </p>
      <div class="preview">
        <h1>{words.act[kind].title}</h1>
        {letter === undefined ? (
          <p class="hint">{words.noLetter}</p>
        ) : (
          <>
            <p class="lead">{words.previewLead(words.languageNames[letter.language])}</p>
            {request.contact === undefined && <p class="notice">{words.noAddress}</p>}
            <article class="letter" lang={letter.language}>
              <h2>{typeset(letter.subject, letter.language)}</h2>
              {letter.paragraphs.map((paragraph, index) => (
                <p key={`${index}${paragraph.slice(0, 12)}`}>{typeset(paragraph, letter.language)}</p>
              ))}
            </article>
          </>
        )}
        <form method="post" action={`/desk/requests/${reference}/act`} class="row">
          <Csrf page={page} />
          <input type="hidden" name="kind" value={kind} />
          {Object.entries(typed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="primary">
            {letter === undefined ? words.act[kind].button : words.send}
          </button>
          <a href={`/desk/requests/${reference}`}>{words.change}</a>
        </form>
      </div>
    </DeskLayout>
  );
}
