import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport } from '../../../bot/report/compose-report.ts';
import { fileName, issueReport, QuarterNotOverError, REPORT_FORMATS } from '../../../bot/report/issue-report.ts';
import { type Report, readReport } from '../../../bot/report/report.ts';
import { LANGUAGES } from '../../../knowledge/statement.ts';
import { countRequests } from '../../../rights/reporting/count-requests.ts';
import { boundsOf, type PublishedCount, publishCount } from '../../../rights/reporting/published-count.ts';
import { parseQuarter, QuarterError } from '../../../rights/reporting/quarter.ts';
import { createReportStore } from '../../../rights/reporting/report-store.ts';
import { REQUEST_COLUMNS, requestTable } from '../../../rights/reporting/request-table.ts';
import { type Simulated, simulateQuarter } from './simulated-quarter.ts';

const QUARTER = parseQuarter('2026Q3');
const NOW = new Date('2026-10-12T08:00:00Z');
const REQUESTS = 5_000;
const FILES = REPORT_FORMATS.flatMap((format) => LANGUAGES.map((language) => fileName(format, language)));

const homes: string[] = [];
const opened: Simulated[] = [];
async function simulated(seed: number, requests = REQUESTS): Promise<Simulated> {
  const home = await mkdtemp(join(tmpdir(), 'limpide-report-'));
  homes.push(home);
  const made = await simulateQuarter(home, seed, requests);
  opened.push(made);
  return made;
}
async function filesOf({ rights }: Simulated, quarter = QUARTER.name): Promise<(string | undefined)[]> {
  const store = createReportStore(rights.queries);
  return Promise.all(FILES.map((name) => store.file(quarter, name)));
}

let first: Simulated;
let report: Report;
beforeAll(async () => {
  first = await simulated(7);
  await issueReport(first, QUARTER, NOW);
  report = readReport((await createReportStore(first.rights.queries).file(QUARTER.name, 'json')) ?? '');
}, 60_000);
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await Promise.all(homes.map((home) => rm(home, { recursive: true, force: true, maxRetries: 3 })));
});

describe('the report of a quarter of 5,000 requests', () => {
  it('counts what happened', async () => {
    const { counts, carriedOver } = await countRequests(first.rights.queries, QUARTER, 'Europe/Paris');
    expect(counts).toEqual(sorted(counts, first.counts));
    expect(carriedOver).toBe(true);
    expect(report.requests.rows.length).toBeGreaterThan(6);
    expect({ rows: report.requests.rows, total: report.requests.total }).toEqual(requestTable(first.counts, true));
    for (const { decision, count } of report.questions.rows)
      expect(count).toEqual(publishCount(first.questions[decision]));
    expect(report.incidents.rows.map(({ kind, cells }) => [kind, cells.reported.kind])).toEqual([
      ['account', 'rounded'],
      ['misdirected', 'few'],
    ]);
    expect(report.declared.map(({ facet, statements }) => [facet, statements.length > 0])).toEqual([
      ['government-requests', true],
      ['audit', true],
    ]);
  });

  it('is the same to the byte from the same requests elsewhere', async () => {
    const again = await simulated(7);
    await issueReport(again, QUARTER, NOW);
    const files = await filesOf(again);
    expect(files).toEqual(await filesOf(first));
    expect(files.every((file) => (file ?? '').length > 500)).toBe(true);
    // Nothing else would be the same, were the simulation not what it is made of.
    const other = await simulated(8, 400);
    await issueReport(other, QUARTER, NOW);
    expect((await filesOf(other))[0]).not.toBe(files[0]);
  }, 60_000);

  it('does not change when what it counted changes, and keeps its number', async () => {
    const before = await filesOf(first);
    await first.rights.queries.deleteFrom('rights_requests').where('id', 'like', 'r1%').execute();
    const later = new Date('2027-03-01T08:00:00Z');
    expect(await issueReport(first, QUARTER, later)).toEqual({
      report: { quarter: '2026Q3', number: 1, issuedOn: '2026-10-12' },
      fresh: false,
    });
    expect(await filesOf(first)).toEqual(before);
    const next = await issueReport(first, parseQuarter('2026Q4'), later);
    expect(next).toEqual({ report: { quarter: '2026Q4', number: 2, issuedOn: '2027-03-01' }, fresh: true });
    expect((await createReportStore(first.rights.queries).list()).map(({ quarter }) => quarter)).toEqual([
      '2026Q4',
      '2026Q3',
    ]);
  });

  it('no sum and no difference of what it shows narrows a count below ten', () => {
    const columns: Column[] = [
      ...REQUEST_COLUMNS.map((column) => ({
        parts: report.requests.rows.map(({ cells }) => cells[column]),
        total: report.requests.total.cells[column],
      })),
      { parts: report.questions.rows.map(({ count }) => count), total: report.questions.total },
      ...(['reported', 'closed'] as const).map((column) => ({
        parts: report.incidents.rows.map(({ cells }) => cells[column]),
        total: report.incidents.total[column],
      })),
    ];
    const suppressed = columns.flatMap((column) =>
      column.parts.flatMap((part, index) => (part.kind === 'few' ? [narrowed(column, index)] : [])),
    );
    expect(suppressed.length).toBeGreaterThan(8);
    expect(new Set(suppressed.map((bounds) => JSON.stringify(bounds)))).toEqual(new Set(['{"low":1,"high":9}']));
  });

  it('says the same figures in each format', async () => {
    const [html, , csv, csvEnglish, markdown] = await filesOf(first);
    const lines = parse(csv ?? '', { columns: true, bom: true }) as Record<string, string>[];
    for (const { right, cells } of report.requests.rows) {
      for (const column of REQUEST_COLUMNS) {
        const line = lines.find((one) => one.item === right && one.measure === column);
        expect([line?.low, line?.high]).toEqual(
          [boundsOf(cells[column]).low, boundsOf(cells[column]).high].map(String),
        );
      }
    }
    expect(lines.map(({ value }) => value)).toEqual(
      (parse(csvEnglish ?? '', { columns: true }) as Record<string, string>[]).map(({ value }) => value),
    );
    const figures = (text: string) => text.match(/(?<=<td>)[^<]+/g) ?? [];
    const cells = (markdown ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .flatMap((line) => line.slice(2, -2).split(' | ').slice(1));
    const shown = figures(html ?? '').map((text) => text.replace('&lt;', '<'));
    expect(shown.length).toBeGreaterThan(40);
    expect(cells.map((cell) => cell.replace('\\<', '<'))).toEqual(expect.arrayContaining(shown));
  });

  it('is in French and in English, typeset, and holds no word of a person', async () => {
    const files = (await filesOf(first)).join('\n');
    expect(files).toContain('Rapport de transparence, troisième trimestre 2026');
    expect(files).toContain('Transparency report, third quarter of 2026');
    expect(files).not.toMatch(/anna@example|dl_|LMP-|INC-|Plus la peine|mon compte\./);
    expect(files).not.toMatch(/undefined|NaN|\[object/);
  });
});

it('a quarter that is not over is refused, and can be previewed', async () => {
  await expect(issueReport(first, QUARTER, new Date('2026-09-30T21:59:00Z'))).resolves.toMatchObject({ fresh: false });
  const open = await simulated(3, 40);
  await expect(issueReport(open, QUARTER, new Date('2026-09-30T21:59:00Z'))).rejects.toBeInstanceOf(
    QuarterNotOverError,
  );
  expect((await composeReport(open, QUARTER)).number).toBeUndefined();
  expect(await createReportStore(open.rights.queries).list()).toEqual([]);
  // In Paris it is over two hours before it is in UTC.
  await expect(issueReport(open, QUARTER, new Date('2026-09-30T22:01:00Z'))).resolves.toMatchObject({ fresh: true });
});

it('several that issue at once issue one report', async () => {
  const open = await simulated(4, 30);
  const issued = await Promise.all([1, 2, 3, 4].map(() => issueReport(open, QUARTER, NOW)));
  expect(issued.filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(new Set(issued.map(({ report: { number } }) => number))).toEqual(new Set([1]));
});

it.each(['', '2026', '2026Q5', '2026Q0', 'Q3', '20263', '2026Q3; drop'])('"%s" is no quarter', (text) => {
  expect(() => parseQuarter(text)).toThrow(QuarterError);
});

interface Column {
  parts: PublishedCount[];
  total: PublishedCount;
}

/** What a reader can work out of one part: the total less each choice of what the others can be, and what it says itself. */
function narrowed({ parts, total }: Column, index: number): { low: number; high: number } {
  const others = parts.filter((_, other) => other !== index).map(boundsOf);
  const least = others.reduce((sum, { low }) => sum + low, 0);
  const most = others.reduce((sum, { high }) => sum + high, 0);
  const [own, all] = [boundsOf(parts[index] as PublishedCount), boundsOf(total)];
  return { low: Math.max(own.low, all.low - most), high: Math.min(own.high, all.high - least) };
}

/** The simulation's counts with days in the order that the database gave them. */
function sorted<Counts extends Record<string, { days: readonly number[] }>>(like: Counts, counts: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([right, row]) => {
      const days = [...row.days].sort((a, b) => a - b);
      const given = like[right]?.days ?? [];
      expect([...given].sort((a, b) => a - b)).toEqual(days);
      return [right, { ...row, days: given }];
    }),
  ) as Counts;
}
