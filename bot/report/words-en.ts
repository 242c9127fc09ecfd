import type { ReportWords } from './words.ts';

const ORDINALS: Record<string, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' };

export const ENGLISH: ReportWords = {
  title: (quarter) => `Transparency report, ${quarter}`,
  quarterName: (year, quarter) => `${ORDINALS[quarter]} quarter of ${year}`,
  issued: (number, date) => `Report no. ${number}, issued on ${date}`,
  draft: 'Draft: this report is not issued, and its figures may still change',
  lead: (company, first, last) =>
    `What people asked ${company} about their data from ${first} to ${last}, and what was done about it.`,

  requests: 'Rights requests',
  requestsLead:
    'Received, met, denied or withdrawn in the quarter. A request about two rights counts under each; an answer counts in the quarter in which it is given.',
  noRequests: 'No requests in this quarter.',
  firstQuarter:
    'This is the first quarter counted: where an outcome is of fewer than ten requests, the outcomes of that right are not shown.',
  right: 'Right',
  rights: {
    access: 'Access',
    rectification: 'Correction',
    erasure: 'Erasure',
    restriction: 'Restriction of processing',
    portability: 'Portability',
    objection: 'Objection',
    objection_marketing: 'Objection to direct marketing',
    withdraw_consent: 'Withdrawal of consent',
    human_review: 'Human review',
    opt_out_sale: 'Opt-out of sale or sharing',
    limit_sensitive: 'Limit on sensitive data',
    complaint: 'Complaint',
  },
  requestColumns: {
    received: 'Received',
    complied: 'Met, in whole or part',
    denied: 'Denied',
    withdrawn: 'Withdrawn',
    late: 'Late',
  },
  medianDays: 'Median days',
  noMedian: 'not given',
  total: 'All',
  receivedChart: 'Requests received, by right',
  receivedChartSays:
    'One bar for each right. The same figures are in the table that follows. A hatched bar is fewer than ten, whatever its length.',

  questions: 'Questions to the assistant',
  questionsLead:
    'Each message that asks something, and what the assistant made of it. It answers with what is declared, and with nothing else.',
  noQuestions: 'No questions in this quarter.',
  fate: 'Answer',
  fates: {
    answered: 'Answered',
    partly_declared: 'Answered in part',
    closest: 'No sure answer: the nearest was shown',
    asked_back: 'Asked which was meant',
    not_declared: 'Not answered: nothing is declared',
  },
  questionCount: 'Questions',
  questionsChart: 'Questions, by answer',
  questionsChartSays:
    'One bar for each kind of answer. The same figures are in the table that follows. A hatched bar is fewer than ten, whatever its length.',

  incidents: 'Reported incidents',
  incidentsLead:
    'What people reported: an account taken over, data received by mistake, fraud. A report is not yet an established breach.',
  noIncidents: 'No incidents reported or closed in this quarter.',
  kind: 'Kind',
  kinds: {
    account: 'Access to an account',
    misdirected: 'Data received by mistake',
    fraud: 'Fraud or impersonation',
    loss: 'Lost or stolen data',
    other: 'Other',
  },
  incidentColumns: { reported: 'Reported', closed: 'Closed' },

  facets: { 'government-requests': 'Requests from authorities', audit: 'Independent audits' },
  notDeclared: 'Nothing is declared about this. That means neither yes nor no.',
  source: (title, revision, since) => `${title}, revision ${revision}${since === undefined ? '' : `, since ${since}`}`,
  declaredIn: { fr: 'declared in French', en: 'declared in English' },

  rules: 'How these figures are rounded',
  ruleList: [
    'From 1 to 9: “<10”. From 10 on: to the nearest 5.',
    'A total is counted, then rounded. Where one of its parts is below ten, it is given as the range that its parts allow.',
    'A median is given of ten answers or more. It is in whole days, from receipt to answer.',
    'Late: the legal date fell in the quarter, and there was no answer yet.',
    'No figure of this report depends on the exact value of a count below ten: no sum and no difference reveals it.',
    'Once issued, this report does not change.',
  ],

  few: '<10',
  between: (low, high) => `${low} to ${high}`,
  withheld: 'not shown',
  register: (snapshot) => `Register ${snapshot}`,

  navigation: 'Transparency',
  all: 'All reports',
  noneIssued: 'No report has been issued yet',
  noneIssuedNext: 'The first will appear after the end of a quarter.',
  download: 'Download',
  figures: 'The figures',
};
