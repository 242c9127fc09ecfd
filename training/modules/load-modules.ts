import { compareFaults, fault } from '../../knowledge/register/fault.ts';
import { readFolder } from '../../knowledge/register/read-folder.ts';
import { decode } from '../../knowledge/register/read-register.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Module } from './module.ts';
import { type ModuleFault, reworded } from './module-fault.ts';
import { readModule } from './read-module.ts';
import { declaredIn } from './staleness.ts';

export interface LoadedModules {
  /** Those without a fault: those for onboarding first, then by id. */
  modules: Module[];
  /** All faults and remarks, by file and line. Each stale item is a remark. */
  faults: ModuleFault[];
}

/**
 * Reads the modules in a folder and holds them against what is declared. Faults of the folder and its files are in the
 * result; nothing is thrown for them. Names that start with a dot are left alone.
 */
export async function loadModules(
  directory: string,
  register: Pick<Register, 'statements' | 'practices'>,
): Promise<LoadedModules> {
  const folder = await readFolder(directory);
  const faults: ModuleFault[] = folder.faults.map(reworded);
  const modules: Module[] = [];
  const declared = declaredIn(register);
  for (const { path, bytes } of folder.files) {
    const place = { file: path, path: '' };
    if (!/^[^/]+\.yaml$/.test(path)) {
      faults.push(reworded(fault('file-unknown', place, {})));
      continue;
    }
    const text = decode(bytes);
    if (typeof text !== 'string') {
      faults.push(fault('not-utf8', place, { byte: text.byte }));
      continue;
    }
    const read = readModule(path, text, declared);
    faults.push(...read.faults);
    if (read.module !== undefined) modules.push(read.module);
  }
  modules.sort((a, b) => Number(b.onboarding) - Number(a.onboarding) || (a.id < b.id ? -1 : 1));
  return { modules, faults: faults.sort(compareFaults) };
}
