import type { FeedbackDigest } from '../../feedback/compose-digest.ts';
import { DIGEST_WORDS } from '../../feedback/digest-words.ts';
import { told } from '../../typography.ts';
import type { DeskPage } from './desk-context.ts';
import { DeskLayout } from './layout.tsx';

/** What customers asked, thought and missed: one's own practices first. */
export function FeedbackPage({
  page,
  digest,
  days,
  titleOf,
}: {
  page: DeskPage;
  digest: FeedbackDigest;
  days: 7 | 30;
  titleOf(practice: string): string | undefined;
}) {
  const { language, me } = page;
  const words = DIGEST_WORDS[language];
  const own = me.staff.practices ?? [];
  const sorted = [...digest.practices].sort(
    (a, b) => Number(own.includes(b.practice)) - Number(own.includes(a.practice)),
  );
  return (
    <DeskLayout page={page} tab="feedback" title={words.title}>
      <div class="desk-title">
        <h1>{words.title}</h1>
      </div>
      <nav class="filters" aria-label={words.title}>
        {([7, 30] as const).map((one) => (
          <a key={one} href={`/desk/feedback?days=${one}`} {...(one === days && { 'aria-current': 'true' as const })}>
            {one === 7 ? words.week : words.month}
          </a>
        ))}
      </nav>
      <p class="lead">{words.lead}</p>
      {sorted.length === 0 ? (
        <p class="empty">{words.nothing}</p>
      ) : (
        <table class="queue log-table">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.practice}</th>
              <th scope="col">{words.asked}</th>
              <th scope="col">{words.up}</th>
              <th scope="col">{words.down}</th>
              <th scope="col">{words.said}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ practice, title, asked, up, down, words: said }) => (
              <tr key={practice}>
                <td data-label={words.practice}>
                  <a href={`/practices/${practice}`}>{told(title, language).text}</a>
                  {own.includes(practice) && <small> ({words.mine})</small>}
                </td>
                <td data-label={words.asked}>{asked}</td>
                <td data-label={words.up}>{up}</td>
                <td data-label={words.down}>{down}</td>
                <td data-label={words.said}>
                  {said.map((one, index) => (
                    <p key={index}>“{one}”</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{words.gapsTitle}</h2>
      {digest.gaps.length === 0 ? (
        <p class="empty">{words.noGaps}</p>
      ) : (
        <>
          <p>{words.gapsLead}</p>
          <ol>
            {digest.gaps.map(({ id, count, examples, nearest }) => (
              <li key={id}>
                {examples.slice(0, 3).map((example) => (
                  <p key={example}>“{example}”</p>
                ))}
                <p>
                  {words.times(count)}.{' '}
                  {nearest.length > 0 && words.near(nearest.map((one) => titleOf(one) ?? one).join(', '))}
                </p>
                <p>
                  <code>{words.draft(id)}</code>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </DeskLayout>
  );
}
