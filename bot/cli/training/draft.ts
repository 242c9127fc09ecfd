import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { nearest } from '../../../knowledge/register/nearest.ts';
import { draftModule } from '../../../training/drafting/draft-module.ts';
import { currentRegister } from '../current-register.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { configurationHere } from './open-modules.ts';

/**
 * Prints a module of drafts on one practice.
 * @throws CommandRefusedError when there is no such practice; RegisterFaultsError when the named register has faults
 */
export async function draft(id: string, { register: named }: { register?: string }): Promise<void> {
  const register =
    named === undefined ? await currentRegister(configurationHere().configuration) : await requireRegister(named);
  const practice = register.practices.find((one) => one.id === id);
  if (practice === undefined) {
    const near = nearest(
      id,
      register.practices.map((one) => one.id),
    );
    throw new CommandRefusedError(
      `There is no practice "${id}".${near === undefined ? ' `limpide register show` lists them.' : ` Did you mean "${near}"?`}`,
    );
  }
  const source = draftModule(register, practice);
  if (source === undefined) throw new CommandRefusedError(`Nothing could be drafted from "${id}".`);
  process.stdout.write(source);
}
