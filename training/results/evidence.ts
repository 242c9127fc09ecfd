import { stringify } from 'csv-stringify/sync';
import type { TrainingContext } from '../context.ts';
import type { Attempt } from '../store/records.ts';
import type { AttemptFilter } from '../store/training-store.ts';

/** What an auditor asks for, a row an answer. Times are ISO 8601 in UTC. */
export interface Evidence {
  /** E-mail; the pseudonymous id of who is no longer known. */
  person: string;
  module: string;
  item: string;
  /** SHA-256 of the item as it was asked. */
  contentVersion: string;
  /** `practice#statement@revision`, one after another. */
  statements: string;
  whyAssigned: string;
  due: string;
  started: string;
  ended: string;
  channel: string;
  language: string;
  try: number;
  answer: string;
  outcome: string;
  score: number;
  /** Share of the module's points that passes it, in per cent; empty when the module is gone. */
  threshold: number | '';
  grader: string;
  /** `self` where the person judged their own words after the grader was not sure. */
  judgedBy: string;
  /** Messages that had asked for it since the answer before. */
  reminders: number;
}

const COLUMNS: readonly (keyof Evidence)[] = [
  'person',
  'module',
  'item',
  'contentVersion',
  'statements',
  'whyAssigned',
  'due',
  'started',
  'ended',
  'channel',
  'language',
  'try',
  'answer',
  'outcome',
  'score',
  'threshold',
  'grader',
  'judgedBy',
  'reminders',
];

/** All answers in a time, as evidence; by when they ended. */
export async function evidenceOf(
  { store, content }: Pick<TrainingContext, 'store' | 'content'>,
  filter: AttemptFilter = {},
): Promise<Evidence[]> {
  const accounts = new Map((await store.learners()).map(({ id, account }) => [id, account]));
  const nudges = new Map<string, Date[]>();
  for (const { person, at } of await store.nudges()) {
    const own = nudges.get(person);
    if (own === undefined) nudges.set(person, [at]);
    else own.push(at);
  }
  const passes = new Map(content().modules.map(({ id, pass }) => [id, pass]));
  const lastAnswer = new Map<string, Date>();
  return (await store.attempts(filter)).map((attempt) => {
    const { person, endedAt } = attempt;
    const since = lastAnswer.get(person);
    lastAnswer.set(person, endedAt);
    return {
      person: accounts.get(person) ?? person,
      module: attempt.module,
      item: attempt.item,
      contentVersion: attempt.version,
      statements: attempt.statements.map(({ ref, revision }) => `${ref}@${revision}`).join(' '),
      whyAssigned: attempt.why,
      due: attempt.due?.toISOString() ?? '',
      started: attempt.startedAt.toISOString(),
      ended: endedAt.toISOString(),
      channel: attempt.channel,
      language: attempt.language,
      try: attempt.try,
      answer: answerText(attempt.answer),
      outcome: attempt.outcome,
      score: attempt.score,
      threshold: passes.get(attempt.module) ?? '',
      grader: attempt.graderVersion,
      judgedBy: attempt.judgedBy,
      reminders: (nudges.get(person) ?? []).filter((at) => at <= endedAt && (!since || at > since)).length,
    };
  });
}

/** RFC 4180, with a head line. No cell begins like a formula, so that a spreadsheet runs nothing. */
export function evidenceCsv(rows: readonly Evidence[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Places in the item's file count from 1 here. */
function answerText(answer: Attempt['answer']): string {
  if ('text' in answer) return answer.text;
  return 'holds' in answer ? String(answer.holds) : answer.chosen.map((place) => place + 1).join(' ');
}
