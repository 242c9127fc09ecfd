import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { type LoadedModules, loadModules } from '../../../training/modules/load-modules.ts';
import { type Configuration, readConfiguration } from '../../configuration.ts';
import { findSnapshot, WrongUsageError } from '../register/find-snapshot.ts';

export interface OpenModules extends LoadedModules {
  directory: string;
  register: Register;
}

/** What the environment and `.env` say. Throws ConfigurationError. */
export function configurationHere(): ReturnType<typeof readConfiguration> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfiguration(process.env);
}

/**
 * The modules of a folder (default: LIMPIDE_TRAINING), held against a register: the one named, else the folder
 * `register` beside them, else what this installation serves.
 * @throws WrongUsageError when there is no such folder to look for; RegisterFaultsError, or errors of the snapshot
 */
export async function openModules(
  configuration: Configuration,
  directory: string | undefined,
  registerDirectory: string | undefined,
): Promise<OpenModules> {
  const folder = directory === undefined ? configuration.training : resolve(directory);
  if (folder === undefined)
    throw new WrongUsageError('No training is set up: name the folder of the modules, or set LIMPIDE_TRAINING.');
  const register = await registerFor(configuration, folder, registerDirectory);
  return { directory: folder, register, ...(await loadModules(folder, register)) };
}

async function registerFor(configuration: Configuration, folder: string, named: string | undefined): Promise<Register> {
  const beside = join(dirname(folder), 'register');
  const directory =
    named ??
    (existsSync(join(beside, 'company.yaml')) ? beside : undefined) ??
    (configuration.environment === 'demo' ? configuration.register : undefined);
  if (directory !== undefined) return requireRegister(directory);
  const snapshots = join(configuration.home, 'snapshots');
  return (await openSnapshot(snapshots, await findSnapshot(snapshots, undefined, undefined))).register;
}
