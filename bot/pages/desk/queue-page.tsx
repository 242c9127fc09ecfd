import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import { dueDates } from '../../../rights/requests/clocks.ts';
import { may } from '../../desk/may.ts';
import type { QueueAsk, QueueItem } from '../../desk/reading.ts';
import { RIGHT_TITLES } from '../../desk/words/states.ts';
import { StateBadge, UrgencyBadge } from './badges.tsx';
import type { DeskPage } from './desk-context.ts';
import { DeskLayout } from './layout.tsx';

type Which = NonNullable<QueueAsk['which']>;

/** The queue: what is owed first stands first. */
export function QueuePage({
  page,
  items,
  which,
  missing,
  done,
}: {
  page: DeskPage;
  items: readonly QueueItem[];
  which: Which;
  /** A reference that was looked for and is not there. */
  missing?: string | undefined;
  done?: string | undefined;
}) {
  const { words, me } = page;
  return (
    <DeskLayout
      page={page}
      tab="requests"
      title={words.tabs.requests}
      done={done}
      error={missing === undefined ? undefined : words.notFound(missing)}
    >
      <div class="desk-title">
        <h1>{words.tabs.requests}</h1>
        <form method="get" action="/desk" class="find">
          <label for="_reference" class="unseen">
            {words.find}
          </label>
          <input id="_reference" name="reference" placeholder="LMP-7K3F-92QX" maxLength={40} autoComplete="off" />
          <button type="submit">{words.findButton}</button>
        </form>
      </div>
      <nav class="filters" aria-label={words.filters}>
        {(Object.keys(words.which) as Which[]).map((one) => (
          <a
            key={one}
            href={one === 'open' ? '/desk' : `/desk?which=${one}`}
            {...(one === which && { 'aria-current': 'true' as const })}
          >
            {words.which[one]}
          </a>
        ))}
        {may(me.staff, 'export') && (
          <span class="exports">
            {words.export}
            <a href="/desk/export.csv">CSV</a>
            <a href="/desk/export.json">JSON</a>
          </span>
        )}
      </nav>
      {may(me.staff, 'enter') && (
        <p class="enter">
          <a href="/desk/requests/new">{words.entry.title}</a>
        </p>
      )}
      <p class="count">{words.count(items.length)}</p>
      {items.length === 0 ? <p class="empty">{words.nothingHere}</p> : <Queue page={page} items={items} />}
    </DeskLayout>
  );
}

function Queue({ page, items }: { page: DeskPage; items: readonly QueueItem[] }) {
  const { words, language, me } = page;
  const { columns } = words;
  const opens = may(me.staff, 'read');
  return (
    <table class="queue">
      <caption class="unseen">{words.tabs.requests}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.rights}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.legal}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ reference, rights, state, owner, clocks, urgency, proposal }) => {
          const due = clocks && dueDates(clocks).legalDue;
          return (
            <tr key={reference}>
              <td class="due">
                <UrgencyBadge urgency={urgency} page={page} />
              </td>
              <th scope="row">{opens ? <a href={`/desk/requests/${reference}`}>{reference}</a> : reference}</th>
              <td class="rights">{rights.map((right) => RIGHT_TITLES[right][language]).join(', ')}</td>
              <td>
                <StateBadge state={state} page={page} />
                {proposal !== undefined && <span class="second">{words.secondNeeded}</span>}
              </td>
              <td data-label={columns.owner}>
                {owner === undefined ? words.nobody : owner === me.staff.email ? words.you : page.nameOf(owner)}
              </td>
              <td data-label={columns.received}>{clocks && dateInWords(clocks.receivedOn, language)}</td>
              <td data-label={columns.legal}>{due === undefined ? words.noDate : dateInWords(due, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
