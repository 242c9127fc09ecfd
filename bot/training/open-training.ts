import { randomUUID } from 'node:crypto';
import type { Register } from '../../knowledge/register/register.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import type { Place } from '../../storage/each-database.ts';
import { migrate } from '../../storage/migrate.ts';
import { TRAINING_MIGRATIONS } from '../../storage/migrations/training/all.ts';
import { openDatabase } from '../../storage/open.ts';
import type { NewJob } from '../../storage/outbox/enqueue.ts';
import { loadModules } from '../../training/modules/load-modules.ts';
import type { ModuleFault } from '../../training/modules/module-fault.ts';
import { createTrainingStore } from '../../training/store/kysely-training-store.ts';
import type { Attempt } from '../../training/store/records.ts';
import type { TrainingSchema } from '../../training/store/schema.ts';
import { createTraining, type Training, type TrainingOptions } from '../../training/training.ts';
import { XAPI_JOB } from '../../training/xapi/statements-of.ts';
import { maskPersonalData } from '../conversation/masking.ts';
import type { Staff } from '../staff/staff.ts';
import { localGrader } from './local-grader.ts';
import { workingDaysIn } from './working-days.ts';

export interface OpenTrainingOptions {
  place: Place;
  register: Register;
  /** Folder of the modules. */
  modules: string;
  /** Everyone; who has the role `employee` learns. */
  staff: readonly Staff[];
  now(): Date;
  /** Grades free text; with the local model unless given. */
  gradeExplanation?: TrainingOptions['gradeExplanation'];
  newId?: NonNullable<TrainingOptions['newId']>;
  /** Whom messages get to; everybody unless given. */
  reaches?: NonNullable<TrainingOptions['reaches']>;
  /** Whether a learning record store is told of answers: enqueues a job (`XAPI_JOB`) for each. */
  toldToRecordStore?: boolean;
}

export interface OpenTraining {
  training: Training;
  database: OpenDatabase<TrainingSchema>;
  /** Of the modules: those with a fault are left out, items out of date are set aside. */
  faults: ModuleFault[];
  /** Takes over another register, or modules that changed. */
  adopt(register: Register): Promise<ModuleFault[]>;
  enrol(staff: readonly Staff[]): Promise<void>;
  close(): Promise<void>;
}

/** The training of a company: opens and migrates its database, reads the modules, enrols the staff. */
export async function openTraining(options: OpenTrainingOptions): Promise<OpenTraining> {
  const { place, register, modules, staff, now, gradeExplanation, reaches, toldToRecordStore } = options;
  const database = openDatabase<TrainingSchema>({ ...place, purpose: 'training', durability: 'full' });
  try {
    await migrate(database.queries, 'training', TRAINING_MIGRATIONS, now);
    const training = createTraining({
      store: createTrainingStore(database.queries),
      isWorkingDay: workingDaysIn(register.company.country),
      newId: options.newId ?? randomUUID,
      mask: maskPersonalData,
      gradeExplanation: gradeExplanation ?? localGrader(register.glossary),
      ...(reaches && { reaches }),
      ...(toldToRecordStore && { jobsFor: xapiJob }),
    });
    const adopt = async (declared: Register) => {
      const loaded = await loadModules(modules, declared);
      await training.adopt(declared, loaded.modules, now());
      return loaded.faults;
    };
    const enrol = async (all: readonly Staff[]) => {
      await training.enrol(all.filter(({ roles }) => roles.includes('employee')).map(learnerOf), now());
    };
    const faults = await adopt(register);
    await enrol(staff);
    return { training, database, faults, adopt, enrol, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function xapiJob({ id, endedAt }: Attempt): NewJob[] {
  return [{ kind: XAPI_JOB, key: id, payload: { attempt: id }, runAt: endedAt }];
}

function learnerOf({ email, language, timeZone, roles }: Staff) {
  return { account: email.toLowerCase(), language, timeZone, groups: [...roles] };
}
