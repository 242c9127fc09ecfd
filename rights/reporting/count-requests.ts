import type { Kysely } from 'kysely';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { dayIn } from '../calendar/zone.ts';
import { RIGHTS, type Right } from '../law/rights.ts';
import { FINAL_STATES, type State } from '../requests/states.ts';
import type { RightsSchema } from '../store/schema.ts';
import type { Quarter } from './quarter.ts';
import { REQUEST_COLUMNS, type RequestColumn, type RequestCounts } from './request-table.ts';

/** In which column of the published figures an answer counts; a person who could not be recognised was denied. */
const COLUMN_OF: Record<(typeof FINAL_STATES)[number], Exclude<RequestColumn, 'received' | 'late'>> = {
  fulfilled: 'complied',
  partly_fulfilled: 'complied',
  refused: 'denied',
  closed_unverified: 'denied',
  withdrawn: 'withdrawn',
};

type Queries = Kysely<RightsSchema>;

/**
 * Counts a quarter's requests from the columns that are not personal: nothing that is sealed is opened. Days are those of
 * the time zone. What is counted is over when the quarter is, so that a later count gives the same, until it is purged.
 *
 * received: received in the quarter. complied, denied, withdrawn: answered so in the quarter, whenever received; after an
 * appeal the last answer counts. late: the legal date fell in the quarter, and there was no answer by then.
 */
export async function countRequests(
  queries: Queries,
  { first, last }: Quarter,
  timeZone: string,
): Promise<{ counts: RequestCounts; carriedOver: boolean }> {
  const counts = noCounts();
  const add = (rights: string, column: RequestColumn, days?: number) => {
    for (const right of new Set(JSON.parse(rights) as Right[])) {
      const own = counts[right];
      own[column] += 1;
      if (days !== undefined) own.days.push(days);
    }
  };

  const received = await queries
    .selectFrom('rights_requests')
    .select('rights')
    .where('received_on', '>=', first)
    .where('received_on', '<=', last)
    .execute();
  for (const { rights } of received) add(rights, 'received');

  const answers = await answersOf(queries);
  for (const [, all] of answers) {
    const answer = all.filter(({ at }) => within(dayIn(new Date(at), timeZone), first, last)).at(-1);
    if (!answer) continue;
    const column = COLUMN_OF[answer.to_state as keyof typeof COLUMN_OF];
    const days = daysBetween(answer.received_on as PlainDate, dayIn(new Date(answer.at), timeZone));
    add(answer.rights, column, column === 'withdrawn' ? undefined : days);
  }

  const due = await queries
    .selectFrom('rights_requests')
    .select(['id', 'rights', (is) => is.fn.coalesce('extended_legal_due', 'legal_due').as('due')])
    .where((is) => is(is.fn.coalesce('extended_legal_due', 'legal_due'), '>=', first))
    .where((is) => is(is.fn.coalesce('extended_legal_due', 'legal_due'), '<=', last))
    .execute();
  for (const { id, rights, due: by } of due) {
    const answered = answers.get(id)?.[0];
    if (!answered || dayIn(new Date(answered.at), timeZone) > (by ?? '')) add(rights, 'late');
  }

  const earlier = await queries
    .selectFrom('rights_requests')
    .select('id')
    .where('received_on', '<', first)
    .limit(1)
    .executeTakeFirst();
  return { counts, carriedOver: earlier !== undefined };
}

interface Answered {
  at: string;
  to_state: string;
  rights: string;
  received_on: string;
}

/** The answers to each request, in order: an appeal leads to another one. */
async function answersOf(queries: Queries): Promise<Map<string, Answered[]>> {
  const final: State[] = [...FINAL_STATES];
  const rows = await queries
    .selectFrom('rights_events')
    .innerJoin('rights_requests', 'rights_requests.id', 'rights_events.request')
    .select(['request', 'at', 'to_state', 'rights', 'received_on'])
    .where('to_state', 'in', final)
    .where('from_state', 'not in', final)
    .orderBy('request')
    .orderBy('sequence')
    .execute();
  const answers = new Map<string, Answered[]>();
  for (const { request, ...answer } of rows) answers.set(request, [...(answers.get(request) ?? []), answer]);
  return answers;
}

function within(day: string, first: string, last: string): boolean {
  return day >= first && day <= last;
}

function noCounts() {
  const none = () => Object.fromEntries(REQUEST_COLUMNS.map((column) => [column, 0])) as Record<RequestColumn, number>;
  return Object.fromEntries(RIGHTS.map((right) => [right, { ...none(), days: [] as number[] }])) as Record<
    Right,
    Record<RequestColumn, number> & { days: number[] }
  >;
}
