/** Why an act of training was refused. Each code has its sentence where people see it. */
export type TrainingRefusal =
  | 'question-unknown'
  | 'question-closed'
  | 'choice-unknown'
  | 'nothing-chosen'
  | 'text-missing'
  | 'text-too-long'
  | 'not-to-judge'
  | 'module-unknown'
  | 'person-unknown'
  | 'time-zone-unknown';

export class TrainingRefusedError extends Error {
  override readonly name = 'TrainingRefusedError';
  readonly code: TrainingRefusal;

  constructor(code: TrainingRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
