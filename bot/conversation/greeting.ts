import type { Facet } from '../../knowledge/facets.ts';
import type { Practice, Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { say } from './catalogue/entry.ts';
import { GREETING } from './catalogue/greeting.ts';
import { periodInWords } from './catalogue/periods.ts';
import type { Choice, Part } from './reply.ts';
import { titleIn } from './titles.ts';

/** The practice in which a company declares what the assistant itself keeps. */
const OWN_PRACTICE = 'assistant';

/** How long a conversation is kept when the register does not say: 30 days. */
const DEFAULT_PERIOD = 'P30D';

/** What newcomers wonder about first; a suggestion is drawn from each that is declared. */
const OPENING_FACETS: Facet[] = [
  'retention',
  'recipients',
  'collection',
  'security',
  'profiling',
  'marketing',
  'rights',
];
const SUGGESTIONS = 3;

/** Says that this is a machine, what it answers from, what it keeps and for how long, and suggests subjects. */
export function greeting(register: Register, language: Language): Part[] {
  const company = register.company.name;
  const frame = (text: string): Part => ({ kind: 'frame', text, language });
  const parts = [
    frame(say(GREETING.machine, language, { company })),
    frame(say(GREETING.scope, language, { company })),
    frame(say(GREETING.kept, language, { period: keptFor(register, language) })),
  ];
  const choices = suggestions(register, language);
  return choices.length === 0
    ? parts
    : [...parts, frame(say(GREETING.suggestions, language)), { kind: 'choices', choices }];
}

function keptFor(register: Register, language: Language): string {
  const declared = register.practices.find(({ id }) => id === OWN_PRACTICE)?.facts?.retention?.[0]?.period;
  const words = periodInWords(declared ?? DEFAULT_PERIOD, language) ?? periodInWords(DEFAULT_PERIOD, language);
  if (words === undefined) throw new Error(`The period ${DEFAULT_PERIOD} has no words in "${language}"`);
  return words;
}

function suggestions(register: Register, language: Language): Choice[] {
  const chosen: Practice[] = [];
  const take = (practice: Practice | undefined) => practice !== undefined && chosen.push(practice);
  const open = () =>
    register.practices.filter((practice) => practice.id !== OWN_PRACTICE && !chosen.includes(practice));
  for (const facet of OPENING_FACETS) if (chosen.length < SUGGESTIONS) take(richest(open(), facet));
  while (chosen.length < SUGGESTIONS && open().length > 0) take(open()[0]);
  return chosen.map(({ id, title }) => {
    const shown = titleIn(title, language, id);
    return { label: shown.text, language: shown.language, action: { kind: 'suggestion', text: shown.text } };
  });
}

/** The practice that says most about a facet; the first of the register among equals. */
function richest(practices: Practice[], facet: Facet): Practice | undefined {
  const said = (practice: Practice) => practice.statements.filter((statement) => statement.facet === facet).length;
  const most = Math.max(0, ...practices.map(said));
  return most === 0 ? undefined : practices.find((practice) => said(practice) === most);
}
