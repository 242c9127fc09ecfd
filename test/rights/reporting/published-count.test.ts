import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_KINDS } from '../../../rights/incidents/incident.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { type IncidentCounts, incidentTable } from '../../../rights/reporting/count-incidents.ts';
import { boundsOf, publishCount, publishTotal } from '../../../rights/reporting/published-count.ts';
import { REQUEST_COLUMNS, type RequestCounts, requestTable } from '../../../rights/reporting/request-table.ts';

const SMALL = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('a count', () => {
  it.each([
    [0, { kind: 'none' }],
    [1, { kind: 'few' }],
    [9, { kind: 'few' }],
    [10, { kind: 'rounded', value: 10 }],
    [12, { kind: 'rounded', value: 10 }],
    [13, { kind: 'rounded', value: 15 }],
    [1242, { kind: 'rounded', value: 1240 }],
  ])('of %i is shown as %j', (count, shown) => {
    expect(publishCount(count)).toEqual(shown);
  });

  it('lies within what a reader can think it is, and no narrower', () => {
    for (let count = 0; count < 500; count += 1) {
      const shown = publishCount(count);
      const { low, high } = boundsOf(shown);
      expect(count >= low && count <= high).toBe(true);
      for (const other of [low, high]) expect(publishCount(other)).toEqual(shown);
      expect(publishCount(high + 1)).not.toEqual(shown);
      if (low > 0) expect(publishCount(low - 1)).not.toEqual(shown);
    }
  });

  it.each([-1, 1.5, Number.NaN])('of %d is refused', (count) => {
    expect(() => publishCount(count)).toThrow(RangeError);
  });
});

describe('a total', () => {
  const total = (counts: number[]) => publishTotal(counts, counts.map(publishCount));

  it('is of the raw counts, rounded on its own, where every part is shown', () => {
    expect(total([12, 12, 12])).toEqual({ kind: 'rounded', value: 35 });
    expect(total([0, 0])).toEqual({ kind: 'none' });
  });

  it('is what its parts allow where one is below ten', () => {
    expect(total([1242, 38, 3])).toEqual({ kind: 'range', low: 1238 + 38 + 1, high: 1242 + 42 + 9 });
    expect(total([4, 0])).toEqual({ kind: 'few' });
  });

  it('rounded from the raw counts all the same would give a part away', () => {
    // 1198, 38, 18 and 5 make 1259: "1260" less the least that the others can be leaves 8.
    const others = [1198, 38, 18].map((count) => boundsOf(publishCount(count)).low);
    const most = boundsOf(publishCount(1259)).high - others.reduce((sum, low) => sum + low, 0);
    expect(most).toBe(8);
    const shown = boundsOf(total([1198, 38, 18, 5]));
    expect(shown.high - others.reduce((sum, low) => sum + low, 0)).toBeGreaterThanOrEqual(9);
  });
});

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 }) },
);
/** A quarter as it can be. In the first one nothing was carried over: no more is answered, or late, than was received. */
const quarter = (first: boolean) =>
  fc.array(fc.tuple(count, count, count, count, count), { minLength: 4, maxLength: 4 }).map((rows) => {
    const made = RIGHTS.map((right, index) => {
      const [received = 0, complied = 0, denied = 0, withdrawn = 0, late = 0] = rows[index] ?? [];
      const all = first ? Math.max(received, complied + denied + withdrawn, late) : received;
      // All answers took as long: which of them are there does not move the median.
      const days = Array.from({ length: complied + denied }, () => 12);
      return [right, { received: all, complied, denied, withdrawn, late, days }];
    });
    return Object.fromEntries(made) as RequestCounts;
  });

describe.each([
  ['a first quarter', true],
  ['a later quarter', false],
])('the table of requests of %s', (_name, first) => {
  it('comes out the same whatever a count below ten is: nothing in it, however combined, tells which', () => {
    fc.assert(
      fc.property(quarter(first), (counts) => {
        const published = JSON.stringify(requestTable(counts, !first));
        const fail = (other: RequestCounts) => expect(requestTable(other, !first)).toEqual(JSON.parse(published));
        for (const right of RIGHTS) {
          for (const column of REQUEST_COLUMNS) {
            if (!SMALL.includes(counts[right][column])) continue;
            for (const value of SMALL) {
              const other = alternative(counts, right, column, value, first);
              if (JSON.stringify(requestTable(other, !first)) !== published) fail(other);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows a median only where ten answers or more are sure', () => {
    fc.assert(
      fc.property(quarter(first), (counts) => {
        for (const { right, cells, medianDays } of requestTable(counts, !first).rows) {
          if (medianDays !== undefined) expect(counts[right].days.length).toBeGreaterThanOrEqual(10);
          const sure = Math.max(boundsOf(cells.complied).low, boundsOf(cells.denied).low) >= 10;
          expect(medianDays !== undefined).toBe(sure);
        }
      }),
    );
  });
});

/** Another quarter that can be, with another value in one cell; what is not published anyway may differ too. */
function alternative(
  counts: RequestCounts,
  right: (typeof RIGHTS)[number],
  column: (typeof REQUEST_COLUMNS)[number],
  value: number,
  first: boolean,
): RequestCounts {
  const changed = { ...counts[right], [column]: value };
  if (first && column === 'received') {
    const [complied, denied, withdrawn] = [Math.min(1, changed.complied), 0, 0];
    Object.assign(changed, { complied, denied, withdrawn, late: Math.min(changed.late, value) });
  } else if (first && column !== 'late') {
    for (const other of ['complied', 'denied', 'withdrawn'] as const) if (other !== column) changed[other] = 0;
    if (changed.received < 10) changed.received = 9;
  } else if (first && changed.received < 10) changed.received = 9;
  changed.days = Array.from({ length: changed.complied + changed.denied }, () => 12);
  return { ...counts, [right]: changed };
}

it('a first quarter does not say that at most two were denied of twelve received and ten met', () => {
  const none = { received: 0, complied: 0, denied: 0, withdrawn: 0, late: 0, days: [] };
  const counts = Object.fromEntries(RIGHTS.map((right) => [right, none])) as unknown as RequestCounts;
  counts.erasure = { received: 12, complied: 10, denied: 2, withdrawn: 0, late: 0, days: Array(12).fill(5) };
  const [row] = requestTable(counts, false).rows;
  expect(row?.cells.received).toEqual({ kind: 'rounded', value: 10 });
  expect(row?.cells.denied).toEqual({ kind: 'withheld' });
  expect(row?.cells.complied).toEqual({ kind: 'withheld' });
  expect(row?.medianDays).toBeUndefined();
  // With requests carried over, ten met of twelve received leave open how many were denied.
  expect(requestTable(counts, true).rows[0]?.cells.denied).toEqual({ kind: 'few' });
});

it('the table of incidents comes out the same whatever a count below ten is', () => {
  const cells = fc.record({ reported: count, closed: count });
  const all = fc.tuple(...INCIDENT_KINDS.map(() => cells)).map((rows) => {
    return Object.fromEntries(INCIDENT_KINDS.map((kind, index) => [kind, rows[index]])) as IncidentCounts;
  });
  fc.assert(
    fc.property(all, (counts) => {
      const published = incidentTable(counts);
      for (const kind of INCIDENT_KINDS) {
        for (const column of ['reported', 'closed'] as const) {
          if (!SMALL.includes(counts[kind][column])) continue;
          for (const value of SMALL) {
            const other = { ...counts, [kind]: { ...counts[kind], [column]: value } };
            expect(incidentTable(other)).toEqual(published);
          }
        }
      }
    }),
  );
});
