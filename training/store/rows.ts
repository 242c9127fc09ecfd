import type { Selectable } from 'kysely';
import { LANGUAGES } from '../../knowledge/statement.ts';
import type { Memory } from '../learning/memory.ts';
import type { Assignment, Attempt, Card, Learner, Nudge, Question, Reason, StatementVersion } from './records.ts';
import type { TrainingSchema } from './schema.ts';

type Row<Table extends keyof TrainingSchema> = Selectable<TrainingSchema[Table]>;

export function learnerOf(row: Row<'learners'>): Learner {
  return {
    id: row.id,
    ...(row.account !== null && { account: row.account }),
    language: LANGUAGES.find((language) => language === row.language) ?? 'en',
    timeZone: row.own_time_zone ?? row.time_zone,
    groups: JSON.parse(row.groups) as string[],
    joinedAt: new Date(row.joined_at),
    ...(row.left_at !== null && { leftAt: new Date(row.left_at) }),
    ...(row.paused_by !== null &&
      row.paused_at !== null && {
        paused: { by: row.paused_by as 'self' | 'silence', at: new Date(row.paused_at) },
      }),
    ...(row.snoozed_until !== null && { snoozedUntil: new Date(row.snoozed_until) }),
    shares: row.shares === 1,
    ...(row.last_answer_at !== null && { lastAnswerAt: new Date(row.last_answer_at) }),
    ...(row.last_nudge_at !== null && { lastNudgeAt: new Date(row.last_nudge_at) }),
    nudges: row.nudges,
  };
}

export function cardOf(row: Row<'cards'>): Card {
  return {
    person: row.person,
    item: row.item,
    memory: memoryOf(row.memory),
    statements: JSON.parse(row.statements) as StatementVersion[],
    changed: row.changed_to !== null,
  };
}

function memoryOf(text: string): Memory {
  return JSON.parse(text) as Memory;
}

export function assignmentOf(row: Row<'assignments'>): Assignment {
  return {
    id: row.id,
    person: row.person,
    module: row.module,
    assignedAt: new Date(row.assigned_at),
    assignedBy: row.assigned_by,
    reason: row.reason,
    ...(row.due !== null && { due: new Date(row.due) }),
  };
}

export function questionOf(row: Row<'questions'>): Question {
  return {
    id: row.id,
    person: row.person,
    item: row.item,
    version: row.version,
    statements: JSON.parse(row.statements) as StatementVersion[],
    why: row.why as Reason,
    ...(row.assignment !== null && { assignment: row.assignment }),
    ...(row.due !== null && { due: new Date(row.due) }),
    askedAt: new Date(row.asked_at),
    ...(row.card_before !== null && { memoryBefore: memoryOf(row.card_before) }),
    tries: row.tries,
    ...(row.closed_at !== null && { closedAt: new Date(row.closed_at) }),
  };
}

export function questionRow(question: Question): Row<'questions'> {
  return {
    id: question.id,
    person: question.person,
    item: question.item,
    version: question.version,
    statements: JSON.stringify(question.statements),
    why: question.why,
    assignment: question.assignment ?? null,
    due: question.due?.toISOString() ?? null,
    asked_at: question.askedAt.toISOString(),
    card_before: question.memoryBefore === undefined ? null : JSON.stringify(question.memoryBefore),
    tries: question.tries,
    closed_at: question.closedAt?.toISOString() ?? null,
  };
}

export function attemptOf(row: Row<'attempts'>): Attempt {
  return {
    id: row.id,
    question: row.question,
    try: row.try,
    judgedBy: row.judged_by as Attempt['judgedBy'],
    person: row.person,
    module: row.module,
    item: row.item,
    version: row.version,
    statements: JSON.parse(row.statements) as StatementVersion[],
    why: row.why as Reason,
    ...(row.assignment !== null && { assignment: row.assignment }),
    ...(row.due !== null && { due: new Date(row.due) }),
    channel: row.channel,
    language: row.language as Attempt['language'],
    startedAt: new Date(row.started_at),
    endedAt: new Date(row.ended_at),
    answer: JSON.parse(row.answer) as Attempt['answer'],
    outcome: row.outcome as Attempt['outcome'],
    score: row.score,
    ...(row.grade !== null && { grade: JSON.parse(row.grade) as unknown }),
    graderVersion: row.grader_version,
  };
}

export function attemptRow(attempt: Attempt): Row<'attempts'> {
  return {
    id: attempt.id,
    question: attempt.question,
    try: attempt.try,
    judged_by: attempt.judgedBy,
    person: attempt.person,
    module: attempt.module,
    item: attempt.item,
    version: attempt.version,
    statements: JSON.stringify(attempt.statements),
    why: attempt.why,
    assignment: attempt.assignment ?? null,
    due: attempt.due?.toISOString() ?? null,
    channel: attempt.channel,
    language: attempt.language,
    started_at: attempt.startedAt.toISOString(),
    ended_at: attempt.endedAt.toISOString(),
    answer: JSON.stringify(attempt.answer),
    outcome: attempt.outcome,
    score: attempt.score,
    grade: attempt.grade === undefined ? null : JSON.stringify(attempt.grade),
    grader_version: attempt.graderVersion,
  };
}

export function nudgeOf(row: Row<'nudges'>): Nudge {
  const { person, day, number, item } = row;
  return { person, day, number, item, at: new Date(row.at), kind: row.kind as Nudge['kind'] };
}
