import type { Language } from '../statement.ts';
import { describeFault, type Fault } from './fault.ts';
import { readFolder } from './read-folder.ts';
import { type LoadedRegister, readRegister } from './read-register.ts';
import type { Register } from './register.ts';

/** Reads the register in a folder. Faults of the folder and of its files are in the result; nothing is thrown for them. */
export async function loadRegister(directory: string): Promise<LoadedRegister> {
  const { files, faults } = await readFolder(directory);
  return readRegister(files, faults);
}

/** A register that cannot be served. `faults` holds all of them. */
export class RegisterFaultsError extends Error {
  override readonly name = 'RegisterFaultsError';
  readonly code = 'register-faults';
  readonly directory: string;
  readonly faults: Fault[];

  constructor(directory: string, faults: Fault[], language: Language = 'en') {
    const refusing = faults.filter(({ severity }) => severity === 'fault');
    const lines = refusing.map((one) => `  ${describeFault(one, language)}`).join('\n');
    super(`The register ${directory} has ${refusing.length} fault${refusing.length === 1 ? '' : 's'}:\n${lines}`);
    this.directory = directory;
    this.faults = faults;
  }
}

/** The register in a folder; throws RegisterFaultsError when it has faults. Remarks do not count. */
export async function requireRegister(directory: string): Promise<Register> {
  const { register, faults } = await loadRegister(directory);
  if (register === undefined) throw new RegisterFaultsError(directory, faults);
  return register;
}
