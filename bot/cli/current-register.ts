import { join } from 'node:path';
import type { Register } from '../../knowledge/register/register.ts';
import type { Configuration } from '../configuration.ts';

/** What is declared now, as the server has it: of the register that a demo publishes, else of the active snapshot. */
export async function currentRegister(configuration: Configuration): Promise<Register> {
  if (configuration.environment === 'demo') {
    const { requireRegister } = await import('../../knowledge/register/load-register.ts');
    return requireRegister(configuration.register);
  }
  const { activeSnapshotId } = await import('../../knowledge/snapshot/active.ts');
  const { openSnapshot } = await import('../../knowledge/snapshot/open.ts');
  const { NoSnapshotError } = await import('../serving/live-snapshot.ts');
  const snapshots = join(configuration.home, 'snapshots');
  const active = await activeSnapshotId(snapshots);
  if (active === undefined) throw new NoSnapshotError(snapshots);
  return (await openSnapshot(snapshots, active)).register;
}
