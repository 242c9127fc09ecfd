import type { Facet } from '../../knowledge/facets.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { IncidentKind } from '../../rights/incidents/incident.ts';
import type { Right } from '../../rights/law/rights.ts';
import type { IncidentColumn } from '../../rights/reporting/count-incidents.ts';
import type { RequestColumn } from '../../rights/reporting/request-table.ts';
import type { QuestionDecision } from '../store/question-counts.ts';
import type { QUOTED_FACETS } from './report.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH } from './words-fr.ts';

/** Every sentence of a transparency report; texts of the company's are quoted beside them. */
export interface ReportWords {
  /** Heading: `quarter` as `quarterName` gives it. */
  title(quarter: string): string;
  quarterName(year: string, quarter: string): string;
  issued(number: string, date: string): string;
  draft: string;
  lead(company: string, first: string, last: string): string;

  requests: string;
  requestsLead: string;
  noRequests: string;
  firstQuarter: string;
  right: string;
  rights: Record<Right, string>;
  requestColumns: Record<RequestColumn, string>;
  medianDays: string;
  noMedian: string;
  total: string;
  receivedChart: string;
  receivedChartSays: string;

  questions: string;
  questionsLead: string;
  noQuestions: string;
  fate: string;
  fates: Record<QuestionDecision, string>;
  questionCount: string;
  questionsChart: string;
  questionsChartSays: string;

  incidents: string;
  incidentsLead: string;
  noIncidents: string;
  kind: string;
  kinds: Record<IncidentKind, string>;
  incidentColumns: Record<IncidentColumn, string>;

  facets: Record<(typeof QUOTED_FACETS)[number] & Facet, string>;
  notDeclared: string;
  /** Under a declared statement. */
  source(title: string, revision: number, since: string | undefined): string;
  declaredIn: Record<Language, string>;

  rules: string;
  ruleList: readonly string[];

  few: string;
  between(low: string, high: string): string;
  withheld: string;
  register(snapshot: string): string;

  /** The page `/report`. */
  navigation: string;
  all: string;
  noneIssued: string;
  noneIssuedNext: string;
  download: string;
  figures: string;
}

export const REPORT_WORDS: Record<Language, ReportWords> = { fr: FRENCH, en: ENGLISH };
