import { readdir } from 'node:fs/promises';
import { activeSnapshotId } from '../../../knowledge/snapshot/active.ts';
import { declaredOn } from '../../../knowledge/snapshot/history.ts';
import { isSnapshotId } from '../../../knowledge/snapshot/manifest.ts';
import { SnapshotAbsentError } from '../../../knowledge/snapshot/snapshot-errors.ts';

/** The words of a command do not name one thing. */
export class WrongUsageError extends Error {
  override readonly name = 'WrongUsageError';
  readonly code = 'wrong-usage';
}

/** Names of all snapshots, in no order. */
export async function snapshotIds(snapshots: string): Promise<string[]> {
  return (await readdir(snapshots).catch(() => [])).filter(isSnapshotId);
}

/** The snapshot that a command means: by its name or the beginning of it, by a day, or the active one. */
export async function findSnapshot(
  snapshots: string,
  id: string | undefined,
  day: string | undefined,
): Promise<string> {
  if (id !== undefined && day !== undefined)
    throw new WrongUsageError('Give the name of a snapshot or --on, not both.');
  if (day !== undefined) {
    const end = new Date(`${day}T23:59:59.999Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end.getTime()) || !end.toISOString().startsWith(day)) {
      throw new WrongUsageError(`--on ${day}: a day that exists, as YYYY-MM-DD.`);
    }
    const found = await declaredOn(snapshots, end);
    if (found === undefined) throw new WrongUsageError(`Nothing was published yet on ${day} (UTC).`);
    return found;
  }
  if (id === undefined) {
    const active = await activeSnapshotId(snapshots);
    if (active === undefined)
      throw new WrongUsageError(
        `Nothing is published in ${snapshots}. Run \`npx limpide register publish DIR\` first.`,
      );
    return active;
  }
  const matching = (await snapshotIds(snapshots)).filter((name) => name.startsWith(id.toLowerCase()));
  if (id === '' || matching[0] === undefined) throw new SnapshotAbsentError(id, snapshots);
  if (matching.length > 1)
    throw new WrongUsageError(`${matching.length} snapshots begin with ${id}: give more of the name.`);
  return matching[0];
}
