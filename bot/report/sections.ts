import type { Language } from '../../knowledge/statement.ts';
import { INCIDENT_COLUMNS } from '../../rights/reporting/count-incidents.ts';
import type { PublishedCount } from '../../rights/reporting/published-count.ts';
import { REQUEST_COLUMNS } from '../../rights/reporting/request-table.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import { told, typeset } from '../typography.ts';
import type { Report } from './report.ts';
import { REPORT_WORDS } from './words.ts';

/** A cell: a count, or a number of days; `undefined` where none is given. */
export type Cell = { count: PublishedCount } | { days: number | undefined };

export interface TableRow {
  /** Code for programs. */
  item: string;
  label: string;
  cells: Cell[];
}

export interface Table {
  /** Above the first column. */
  itemHeading: string;
  columns: { measure: string; heading: string }[];
  rows: TableRow[];
  total?: TableRow;
}

export interface Chart {
  title: string;
  description: string;
  bars: { label: string; count: PublishedCount }[];
}

/** What one practice declares. */
export interface Quote {
  practice: string;
  source: string;
  statements: {
    statement: string;
    language: Language;
    text: string;
    /** In another language than the report's. */
    declaredIn?: string;
  }[];
}

export interface Section {
  /** Code for programs and anchors. */
  id: string;
  heading: string;
  /** Paragraphs before the table. */
  paragraphs: string[];
  chart?: Chart;
  table?: Table;
  quotes?: Quote[];
  /** Points of a list. */
  points?: readonly string[];
}

export interface ReportText {
  title: string;
  issued: string;
  lead: string;
  sections: Section[];
  register: string;
}

/** The report in words, for every format alike. */
export function reportText(report: Report, language: Language): ReportText {
  const words = REPORT_WORDS[language];
  const say = (text: string) => typeset(text, language);
  const day = (date: string) => dateInWords(date, language);
  const { name, first, last } = report.quarter;
  const text: ReportText = {
    title: words.title(quarterName(name, language)),
    issued:
      report.number === undefined || report.issuedOn === undefined
        ? words.draft
        : words.issued(String(report.number), day(report.issuedOn)),
    lead: words.lead(report.company.name, day(first), day(last)),
    sections: [
      requestsSection(report, language),
      questionsSection(report, language),
      incidentsSection(report, language),
      ...report.declared.map((one) => quotesSection(one, language)),
      { id: 'rules', heading: words.rules, paragraphs: [], points: words.ruleList.map(say) },
    ],
    register: words.register(report.register.slice(0, 12)),
  };
  return {
    ...text,
    title: say(text.title),
    issued: say(text.issued),
    lead: say(text.lead),
    sections: text.sections.map((section) => ({
      ...section,
      heading: say(section.heading),
      paragraphs: section.paragraphs.map(say),
    })),
  };
}

/** `2026Q3` in words: "third quarter of 2026". */
export function quarterName(name: string, language: Language): string {
  const [year = '', quarter = ''] = name.split('Q');
  return REPORT_WORDS[language].quarterName(year, quarter);
}

/** A published count as people read it. */
export function countInWords(count: PublishedCount, language: Language): string {
  const words = REPORT_WORDS[language];
  const number = (value: number) => new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value);
  switch (count.kind) {
    case 'none':
      return '0';
    case 'few':
      return words.few;
    case 'rounded':
      return number(count.value);
    case 'range':
      return words.between(number(count.low), number(count.high));
    case 'withheld':
      return words.withheld;
  }
}

export function cellInWords(cell: Cell, language: Language): string {
  if ('count' in cell) return countInWords(cell.count, language);
  return cell.days === undefined ? REPORT_WORDS[language].noMedian : String(cell.days);
}

function requestsSection({ requests }: Report, language: Language): Section {
  const words = REPORT_WORDS[language];
  const { rows, total, firstQuarter } = requests;
  const section = { id: 'requests', heading: words.requests };
  if (rows.length === 0) return { ...section, paragraphs: [words.noRequests] };
  const cells = (row: typeof total): Cell[] => [
    ...REQUEST_COLUMNS.map((column) => ({ count: row.cells[column] })),
    { days: row.medianDays },
  ];
  return {
    ...section,
    paragraphs: [words.requestsLead, ...(firstQuarter ? [words.firstQuarter] : [])],
    chart: {
      title: words.receivedChart,
      description: words.receivedChartSays,
      bars: rows.map(({ right, cells: { received } }) => ({ label: words.rights[right], count: received })),
    },
    table: {
      itemHeading: words.right,
      columns: [
        ...REQUEST_COLUMNS.map((column) => ({ measure: column as string, heading: words.requestColumns[column] })),
        { measure: 'median_days', heading: words.medianDays },
      ],
      rows: rows.map((row) => ({ item: row.right, label: words.rights[row.right], cells: cells(row) })),
      total: { item: 'total', label: words.total, cells: cells(total) },
    },
  };
}

function questionsSection({ questions }: Report, language: Language): Section {
  const words = REPORT_WORDS[language];
  const section = { id: 'questions', heading: words.questions };
  if (questions.total.kind === 'none') return { ...section, paragraphs: [words.noQuestions] };
  return {
    ...section,
    paragraphs: [words.questionsLead],
    chart: {
      title: words.questionsChart,
      description: words.questionsChartSays,
      bars: questions.rows.map(({ decision, count }) => ({ label: words.fates[decision], count })),
    },
    table: {
      itemHeading: words.fate,
      columns: [{ measure: 'questions', heading: words.questionCount }],
      rows: questions.rows.map(({ decision, count }) => ({
        item: decision,
        label: words.fates[decision],
        cells: [{ count }],
      })),
      total: { item: 'total', label: words.total, cells: [{ count: questions.total }] },
    },
  };
}

function incidentsSection({ incidents }: Report, language: Language): Section {
  const words = REPORT_WORDS[language];
  const section = { id: 'incidents', heading: words.incidents };
  if (incidents.rows.length === 0) return { ...section, paragraphs: [words.noIncidents] };
  const cells = (row: typeof incidents.total) => INCIDENT_COLUMNS.map((column) => ({ count: row[column] }));
  return {
    ...section,
    paragraphs: [words.incidentsLead],
    table: {
      itemHeading: words.kind,
      columns: INCIDENT_COLUMNS.map((column) => ({ measure: column, heading: words.incidentColumns[column] })),
      rows: incidents.rows.map((row) => ({ item: row.kind, label: words.kinds[row.kind], cells: cells(row.cells) })),
      total: { item: 'total', label: words.total, cells: cells(incidents.total) },
    },
  };
}

function quotesSection({ facet, statements }: Report['declared'][number], language: Language): Section {
  const words = REPORT_WORDS[language];
  const section = { id: facet, heading: words.facets[facet] };
  if (statements.length === 0) return { ...section, paragraphs: [words.notDeclared] };
  const practices = [...new Set(statements.map(({ practice }) => practice))];
  return {
    ...section,
    paragraphs: [],
    quotes: practices.map((practice) =>
      quoteOf(
        statements.filter((one) => one.practice === practice),
        language,
      ),
    ),
  };
}

function quoteOf(statements: Report['declared'][number]['statements'], language: Language): Quote {
  const words = REPORT_WORDS[language];
  const [{ practice, title, revision, since }] = statements as [(typeof statements)[number]];
  return {
    practice,
    source: words.source(told(title, language).text, revision, since && dateInWords(since, language)),
    statements: statements.map(({ statement, text }) => {
      const shown = told(text, language);
      return {
        statement,
        ...shown,
        ...(shown.language !== language && { declaredIn: words.declaredIn[shown.language] }),
      };
    }),
  };
}
