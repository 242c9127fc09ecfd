import type { Access } from '../../../rights/desk/access-log.ts';
import type { DeskPage } from './desk-context.ts';
import { DeskLayout } from './layout.tsx';

/** Who read or did what; newest first. */
export function AccessLogPage({
  page,
  lines,
  subject,
}: {
  page: DeskPage;
  lines: readonly Access[];
  subject?: string | undefined;
}) {
  const { words } = page;
  return (
    <DeskLayout page={page} tab="accessLog" title={words.tabs.accessLog}>
      <div class="desk-title">
        <h1>{words.tabs.accessLog}</h1>
        <form method="get" action="/desk/access-log" class="find">
          <label for="_subject" class="unseen">
            {words.find}
          </label>
          <input
            id="_subject"
            name="subject"
            placeholder="LMP-7K3F-92QX"
            maxLength={40}
            value={subject ?? ''}
            autoComplete="off"
          />
          <button type="submit">{words.findButton}</button>
        </form>
      </div>
      <p class="lead">{words.accessLead}</p>
      {lines.length === 0 ? (
        <p class="empty">{words.nothingHere}</p>
      ) : (
        <table class="queue log-table">
          <caption class="unseen">{words.tabs.accessLog}</caption>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.did}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ at, staff, act, subject: about }, index) => (
              <tr key={`${index}${at.toISOString()}`}>
                <td data-label={words.when}>
                  <time dateTime={at.toISOString()}>{page.moment(at)}</time>
                </td>
                <td data-label={words.who}>{page.nameOf(staff)}</td>
                <td data-label={words.did}>{words.accessActs[act] ?? act}</td>
                <td data-label={words.what}>{words.accessSubjects[about] ?? about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskLayout>
  );
}
