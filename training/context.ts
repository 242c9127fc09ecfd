import type { Register } from '../knowledge/register/register.ts';
import type { Statement } from '../knowledge/statement.ts';
import type { NewJob } from '../storage/outbox/enqueue.ts';
import type { GradeExplanation } from './asking/explanation-grader.ts';
import type { IsWorkingDay, NudgeRules } from './learning/nudging.ts';
import type { Module } from './modules/module.ts';
import type { Attempt, Learner } from './store/records.ts';
import type { TrainingStore } from './store/training-store.ts';

/** The modules, and what is declared, at one moment. */
export interface Content {
  register: Pick<Register, 'practices' | 'statements'>;
  modules: readonly Module[];
  /** By `practice#id`. */
  statements: ReadonlyMap<string, Statement>;
}

/** What training needs of the rest. */
export interface TrainingPorts {
  store: TrainingStore;
  isWorkingDay: IsWorkingDay;
  gradeExplanation: GradeExplanation;
  /** Takes personal data out of an employee's words before they are kept. */
  mask(text: string): string;
  newId(): string;
  rules: NudgeRules;
  /** Whether messages get to a person; to the others none is sent, and none is counted. */
  reaches(learner: Learner): boolean;
  /** What else follows from an answer, in its transaction. */
  jobsFor(attempt: Attempt): readonly NewJob[];
}

export interface TrainingContext extends TrainingPorts {
  content(): Content;
}
