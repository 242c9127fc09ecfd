import type { RequestView } from '../../desk/reading.ts';
import type { DeskPage } from './desk-context.ts';
import { Csrf } from './layout.tsx';

/** What the person will fetch. Shown when there is something, or when something can be uploaded. */
export function FilesSection({ page, view }: { page: DeskPage; view: RequestView }) {
  const { words } = page;
  const { request, files, acts } = view;
  const uploads = acts.includes('upload');
  if (!uploads && files.length === 0) return null;
  const base = `/desk/requests/${request.reference}/files`;
  return (
    <section aria-labelledby="_files">
      <h2 id="_files">{words.files}</h2>
      {files.length === 0 ? (
        <p class="hint">{words.filesNone}</p>
      ) : (
        <ul class="lines">
          {files.map(({ id, name, bytes, uploadedAt, uploadedBy }) => (
            <li key={id}>
              <span>
                {name} <small>{words.bytes(bytes)}</small>
              </span>
              <span class="hint">{words.uploadedBy(page.nameOf(uploadedBy), page.moment(uploadedAt))}</span>
              {uploads && (
                <form method="post" action={`${base}/${id}/remove`}>
                  <Csrf page={page} />
                  <button type="submit" class="plain" aria-label={`${words.remove} ${name}`}>
                    {words.remove}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {uploads && (
        <form method="post" action={base} encType="multipart/form-data" class="fields upload">
          <Csrf page={page} />
          <label for="_file">{words.fileLabel}</label>
          <input id="_file" name="file" type="file" required aria-describedby="_file_hint" />
          <p id="_file_hint" class="hint">
            {words.uploadHint}
          </p>
          <button type="submit">{words.upload}</button>
        </form>
      )}
    </section>
  );
}
