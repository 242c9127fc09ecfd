import type { AccessLog } from '../../rights/desk/access-log.ts';
import { dueDates } from '../../rights/requests/clocks.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { STATES } from '../../rights/requests/states.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { Staff } from '../staff/staff.ts';
import { denial } from './denial.ts';
import { done, type Outcome } from './outcome.ts';

/** What is exported of a request: nothing that says who the person is, nor what they wrote. */
const COLUMNS = [
  'reference',
  'state',
  'rights',
  'regime',
  'residence',
  'channel',
  'language',
  'owner',
  'receivedOn',
  'targetDue',
  'legalDue',
  'extended',
  'identity',
  'refusals',
  'closedAt',
] as const;
type Exported = Record<(typeof COLUMNS)[number], string>;

/** All requests, for records and figures, as CSV (RFC 4180) or JSON. */
export async function exportRequests(
  { requests, access, now }: { requests: RequestStore; access: AccessLog; now(): Date },
  staff: Staff,
  format: 'csv' | 'json',
): Promise<Outcome<string>> {
  const denied = denial(staff, 'export');
  if (denied) return denied;
  const all = await requests.queue({ states: STATES, limit: 1_000_000 });
  await access.add({ at: now(), staff: staff.email, act: 'export', subject: format });
  const rows = all.map(rowOf);
  if (format === 'json') return done(`${JSON.stringify(rows, null, 2)}\n`);
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => field(row[column])).join(','))];
  return done(`${lines.join('\r\n')}\r\n`);
}

function rowOf(request: RightsRequest): Exported {
  const { clocks, outcome } = request;
  const { targetDue, legalDue } = clocks ? dueDates(clocks) : {};
  return {
    reference: request.reference,
    state: request.state,
    rights: request.rights.join(' '),
    regime: request.regime,
    residence: request.residence ?? '',
    channel: request.channel,
    language: request.language,
    owner: request.owner ?? '',
    receivedOn: clocks?.receivedOn ?? '',
    targetDue: targetDue ?? '',
    legalDue: legalDue ?? '',
    extended: clocks?.extension ? 'yes' : 'no',
    identity: request.identity.level,
    refusals: (outcome?.grounds ?? []).map(({ right, code }) => `${right}:${code}`).join(' '),
    closedAt: request.closedAt ?? '',
  };
}

/** A leading = + - @ would be a formula in a spreadsheet. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
