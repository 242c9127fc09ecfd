import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '../../configuration.ts';
import { readStaff } from '../../staff/read-staff.ts';
import { type Staff, staffList } from '../../staff/staff.ts';
import { type OpenTraining, openTraining } from '../../training/open-training.ts';
import { currentRegister } from '../current-register.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { configurationHere } from './open-modules.ts';

export interface Here extends OpenTraining {
  staff: readonly Staff[];
}

/** The training of this installation, for one command. @throws CommandRefusedError when none is set up */
export async function withTraining<Result>(work: (here: Here) => Promise<Result>): Promise<Result> {
  const { configuration, secrets } = configurationHere();
  if (configuration.training === undefined || configuration.staff === undefined)
    throw new CommandRefusedError('No training is set up: set LIMPIDE_TRAINING and LIMPIDE_STAFF.');
  const staff = await readStaff(configuration.staff);
  const opened = await openTraining({
    place: placeOf(configuration, secrets),
    register: await currentRegister(configuration),
    modules: configuration.training,
    staff,
    now: () => new Date(),
    toldToRecordStore: configuration.xapiUrl !== undefined,
  });
  return done(work({ ...opened, staff }), opened.close);
}

/** The same modules with one guest, in a database that is deleted afterwards. */
export async function withGuest<Result>(
  language: Staff['language'],
  work: (here: Here, guest: string) => Promise<Result>,
): Promise<Result> {
  const { configuration } = configurationHere();
  if (configuration.training === undefined)
    throw new CommandRefusedError('No training is set up: set LIMPIDE_TRAINING to the folder of the modules.');
  const home = await mkdtemp(join(tmpdir(), 'limpide-quiz-'));
  const guest: Staff = {
    email: 'guest@localhost',
    name: 'Guest',
    roles: ['employee'],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language,
  };
  const opened = await openTraining({
    place: { home },
    register: await currentRegister(configuration),
    modules: configuration.training,
    staff: [guest],
    now: () => new Date(),
  });
  const { id = '' } = (await opened.training.learnerOf(guest.email)) ?? {};
  return done(work({ ...opened, staff: [guest] }, id), async () => {
    await opened.close();
    await rm(home, { recursive: true, force: true });
  });
}

/** The id of a member of staff who is trained. @throws CommandRefusedError */
export async function learnerAs({ training, staff }: Here, email: string): Promise<string> {
  const member = staffList(staff).find(email);
  const learner = member && (await training.learnerOf(member.email));
  if (learner === undefined)
    throw new CommandRefusedError(`${email} is not in the staff with the role employee, and is not trained.`);
  return learner.id;
}

/** Refuses who has none of the roles. @throws CommandRefusedError */
export function requireRole({ staff }: Here, email: string, ...roles: Staff['roles'][number][]): Staff {
  const member = staffList(staff).find(email);
  if (member === undefined) throw new CommandRefusedError(`${email} is not in the staff.`);
  if (!member.roles.some((role) => roles.includes(role)))
    throw new CommandRefusedError(
      `This takes the role ${roles.join(' or ')}; ${email} has ${member.roles.join(', ')}.`,
    );
  return member;
}

async function done<Result>(work: Promise<Result>, close: () => Promise<void>): Promise<Result> {
  try {
    return await work;
  } finally {
    await close();
  }
}
