import { inLanguage, type Language } from '../../knowledge/statement.ts';
import type { FeedbackDigest, PracticeFeedback } from './compose-digest.ts';

interface Words {
  title: string;
  lead: string;
  week: string;
  month: string;
  mine: string;
  practice: string;
  asked: string;
  up: string;
  down: string;
  said: string;
  nothing: string;
  gapsTitle: string;
  gapsLead: string;
  noGaps: string;
  times(count: number): string;
  near(titles: string): string;
  draft(id: string): string;
  subject(company: string): string;
  hello(name: string): string;
  line(facts: { title: string; asked: number; up: number; down: number }): string;
  page: string;
}

export const DIGEST_WORDS: Record<Language, Words> = {
  fr: {
    title: 'Ce que disent les clients',
    lead: 'Les questions posées, les pouces et les mots laissés, par pratique ; et ce qui a été demandé sans que rien ne soit déclaré. Tout est masqué, et disparaît avec les conversations.',
    week: 'Sept derniers jours',
    month: 'Trente derniers jours',
    mine: 'à vous',
    practice: 'Pratique',
    asked: 'Réponses',
    up: 'Utile',
    down: 'Pas utile',
    said: 'Ce qu’ils ont écrit',
    nothing: 'Personne n’a posé de question.',
    gapsTitle: 'Demandé, et non déclaré',
    gapsLead: 'Par sens, les plus fréquentes d’abord.',
    noGaps: 'Tout ce qui a été demandé est déclaré.',
    times: (count) => `${count} fois`,
    near: (titles) => `Proche de : ${titles}`,
    draft: (id) => `npx limpide gaps draft ${id}`,
    subject: (company) => `Votre semaine : ce que les clients de ${company} ont demandé`,
    hello: (name) => `Bonjour ${name},`,
    line: ({ title, asked, up, down }) =>
      `${title} : ${asked} ${asked > 1 ? 'réponses' : 'réponse'}, ${up} utile, ${down} pas utile`,
    page: 'Tout voir :',
  },
  en: {
    title: 'What customers say',
    lead: 'Questions asked, thumbs and words left, by practice; and what was asked for that nothing declared answers. All of it is masked, and goes with the conversations.',
    week: 'Last seven days',
    month: 'Last thirty days',
    mine: 'yours',
    practice: 'Practice',
    asked: 'Answers',
    up: 'Helpful',
    down: 'Not helpful',
    said: 'What they wrote',
    nothing: 'Nobody asked anything.',
    gapsTitle: 'Asked, and not declared',
    gapsLead: 'By meaning, the most frequent first.',
    noGaps: 'Everything that was asked is declared.',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    near: (titles) => `Near: ${titles}`,
    draft: (id) => `npx limpide gaps draft ${id}`,
    subject: (company) => `Your week: what customers of ${company} asked`,
    hello: (name) => `Hello ${name},`,
    line: ({ title, asked, up, down }) =>
      `${title}: ${asked} ${asked === 1 ? 'answer' : 'answers'}, ${up} helpful, ${down} not helpful`,
    page: 'See all of it:',
  },
};

/** Groups of gaps that a message names. */
const MOST_GAPS = 5;

/** The digest as lines of text; undefined when there is nothing to say. */
export function digestLines(
  { practices, gaps }: FeedbackDigest,
  language: Language,
): { practices: string[]; gaps: string[] } | undefined {
  if (practices.length === 0 && gaps.length === 0) return undefined;
  const words = DIGEST_WORDS[language];
  const line = ({ title, words: said, ...rest }: PracticeFeedback) =>
    [
      words.line({ ...rest, title: inLanguage(title, language).text }),
      ...said.map((one) => `    “${oneLine(one)}”`),
    ].join('\n');
  return {
    practices: practices.map(line),
    gaps: gaps
      .slice(0, MOST_GAPS)
      .map(({ count, examples }) => `${oneLine(examples[0] ?? '')} (${words.times(count)})`),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
