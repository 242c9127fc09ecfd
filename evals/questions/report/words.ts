import type { Language } from '../../../knowledge/statement.ts';
import type { Figures } from '../figures.ts';
import type { Verdict } from '../judge.ts';

interface ReportWords {
  title(company: string): string;
  lead(questions: string, day: string): string;
  snapshot(id: string): string;
  verdicts: Record<Verdict, string>;
  /** The same where nothing is declared. */
  undeclaredVerdicts: Record<Exclude<Verdict, 'missed'>, string>;
  summary: string;
  quality: string;
  qualityLead: string;
  qualityPlot: string;
  group: string;
  all: string;
  noStyle: string;
  languages: Record<Language, string>;
  columns: Record<keyof Figures, string>;
  calibration: string;
  calibrationLead: string;
  calibrationPlot: string;
  told: string;
  rightShare: string;
  between(from: string, to: string): string;
  count: string;
  confusion: string;
  confusionLead: string;
  confusionPlot: string;
  noConfusion: string;
  expected: string;
  given: string;
  example: string;
  speed: string;
  speedLead(p50: string, p95: string, p99: string): string;
  slowest: string;
  question: string;
  milliseconds: string;
  worst: string;
  worstLead: string;
  noWorst: string;
  nothingExpected: string;
  nothingGiven: string;
  gave: string;
  comparison: string;
  comparisonLead(same: string, before: string, after: string): string;
  before: string;
  after: string;
  difference: string;
  better(count: string): string;
  worse(count: string): string;
  otherwise(count: string): string;
  noneChanged: string;
  percent(share: number): string;
  points(difference: number): string;
  number(value: number): string;
  /** Before what a table scrolls to, for screen readers. */
  figures: string;
}

const NARROW = '\u202f';
const signed = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±');

const fr: ReportWords = {
  title: (company) => `Ce que répond l’assistant de ${company}`,
  lead: (questions, day) => `${questions} questions posées une à une, comme un client les poserait, le ${day}.`,
  snapshot: (id) => `Version de ce qui est déclaré : ${id}`,
  verdicts: {
    right: 'répondu juste',
    offered: 'choix proposé',
    missed: 'non trouvé',
    wrong: 'répondu à côté',
  },
  undeclaredVerdicts: {
    right: 'dit non déclaré',
    offered: 'choix proposé',
    wrong: 'répondu quand même',
  },
  summary: 'En bref',
  quality: 'Par langue et par style',
  qualityLead:
    'Chaque barre partage les questions auxquelles quelque chose de déclaré répond : plein, la réponse attendue ; hachuré, un choix où elle figure ; clair, rien n’a été trouvé ; bordé, d’autres mots ont été montrés.',
  qualityPlot: 'Part des questions bien répondues, par langue et par style',
  group: 'Groupe',
  all: 'Toutes',
  noStyle: 'sans style',
  languages: { fr: 'français', en: 'anglais' },
  columns: {
    declared: 'Déclarées',
    right: 'Juste',
    offered: 'Choix',
    missed: 'Non trouvé',
    wrong: 'À côté',
    first: 'En premier',
    firstThree: 'Parmi trois',
    undeclared: 'Non déclarées',
    refused: 'Dit non déclaré',
    refusedPartly: 'Choix',
    answeredAnyway: 'Répondu quand même',
  },
  calibration: 'Confiance annoncée, et justesse',
  calibrationLead:
    'Pour chaque dixième de confiance, la part où la pratique classée première était l’attendue. Sur la diagonale, la confiance dit vrai ; en dessous, elle promet trop.',
  calibrationPlot: 'Part de réponses justes selon la confiance annoncée',
  told: 'Confiance annoncée',
  rightShare: 'Part juste',
  between: (from, to) => `${from} à ${to}`,
  count: 'Questions',
  confusion: 'Pratiques confondues',
  confusionLead:
    'La pratique attendue, et celle qui est venue à sa place. Plus le rond est grand, plus c’est fréquent.',
  confusionPlot: 'Pratiques attendues et pratiques données à leur place',
  noConfusion: 'Aucune pratique n’a été prise pour une autre.',
  expected: 'Attendu',
  given: 'Donné',
  example: 'Par exemple',
  speed: 'Vitesse',
  speedLead: (p50, p95, p99) =>
    `Une question sur deux est répondue en ${p50} ms au plus, 95 sur cent en ${p95} ms, 99 sur cent en ${p99} ms.`,
  slowest: 'Les plus lentes',
  question: 'Question',
  milliseconds: 'ms',
  worst: 'Les pires réponses',
  worstLead: 'D’abord celles données à tort et avec assurance, puis celles qui n’ont pas été trouvées.',
  noWorst: 'Aucune question n’a été répondue à côté ni laissée sans réponse.',
  nothingExpected: 'Rien de déclaré n’y répond.',
  nothingGiven: 'Rien n’a été montré.',
  gave: 'Réponse',
  comparison: 'Comparaison',
  comparisonLead: (same, before, after) => `${same} questions communes ; avant : ${before}, maintenant : ${after}.`,
  before: 'Avant',
  after: 'Maintenant',
  difference: 'Écart',
  better: (count) => `Mieux répondu : ${count}`,
  worse: (count) => `Moins bien répondu : ${count}`,
  otherwise: (count) => `Autrement, ni mieux ni moins bien : ${count}`,
  noneChanged: 'Aucune réponse n’a changé.',
  percent: (share) => `${(100 * share).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}${NARROW}%`,
  points: (difference) =>
    `${signed(difference)}${Math.abs(100 * difference).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}`,
  number: (value) => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 }),
  figures: 'Chiffres',
};

const en: ReportWords = {
  title: (company) => `What ${company}’s assistant answers`,
  lead: (questions, day) => `${questions} questions asked one by one, as a customer would ask them, on ${day}.`,
  snapshot: (id) => `Version of what is declared: ${id}`,
  verdicts: {
    right: 'answered rightly',
    offered: 'choice offered',
    missed: 'not found',
    wrong: 'answered beside the point',
  },
  undeclaredVerdicts: {
    right: 'said to be undeclared',
    offered: 'choice offered',
    wrong: 'answered all the same',
  },
  summary: 'In short',
  quality: 'By language and style',
  qualityLead:
    'Each bar divides the questions that something declared answers: solid, the answer that was expected; hatched, a choice that holds it; pale, nothing was found; outlined, other words were shown.',
  qualityPlot: 'Share of questions answered rightly, by language and style',
  group: 'Group',
  all: 'All',
  noStyle: 'no style',
  languages: { fr: 'French', en: 'English' },
  columns: {
    declared: 'Declared',
    right: 'Right',
    offered: 'Choice',
    missed: 'Not found',
    wrong: 'Beside',
    first: 'First',
    firstThree: 'In three',
    undeclared: 'Undeclared',
    refused: 'Said so',
    refusedPartly: 'Choice',
    answeredAnyway: 'Answered anyway',
  },
  calibration: 'Told confidence, and being right',
  calibrationLead:
    'For each tenth of confidence, the share in which the practice that ranked first was the expected one. On the diagonal the confidence is true; below it, it promises too much.',
  calibrationPlot: 'Share of right answers by told confidence',
  told: 'Told confidence',
  rightShare: 'Share right',
  between: (from, to) => `${from} to ${to}`,
  count: 'Questions',
  confusion: 'Practices taken for one another',
  confusionLead:
    'The practice that was expected, and the one that came in its place. The larger the dot, the more often.',
  confusionPlot: 'Expected practices, and those given in their place',
  noConfusion: 'No practice was taken for another.',
  expected: 'Expected',
  given: 'Given',
  example: 'For example',
  speed: 'Speed',
  speedLead: (p50, p95, p99) =>
    `One question in two is answered within ${p50} ms, 95 in a hundred within ${p95} ms, 99 in a hundred within ${p99} ms.`,
  slowest: 'The slowest',
  question: 'Question',
  milliseconds: 'ms',
  worst: 'The worst answers',
  worstLead: 'First those given wrongly and surely, then those that were not found.',
  noWorst: 'No question was answered beside the point or left unanswered.',
  nothingExpected: 'Nothing declared answers it.',
  nothingGiven: 'Nothing was shown.',
  gave: 'Answer',
  comparison: 'Comparison',
  comparisonLead: (same, before, after) => `${same} questions of both; before: ${before}, now: ${after}.`,
  before: 'Before',
  after: 'Now',
  difference: 'Difference',
  better: (count) => `Answered better: ${count}`,
  worse: (count) => `Answered worse: ${count}`,
  otherwise: (count) => `Otherwise, neither better nor worse: ${count}`,
  noneChanged: 'No answer changed.',
  percent: (share) => `${(100 * share).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
  points: (difference) =>
    `${signed(difference)}${Math.abs(100 * difference).toLocaleString('en-GB', { maximumFractionDigits: 1 })}`,
  number: (value) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 }),
  figures: 'Figures',
};

export const EVALUATION_WORDS: Record<Language, ReportWords> = { fr, en };
