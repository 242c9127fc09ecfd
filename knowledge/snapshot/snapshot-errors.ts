const REPUBLISH = 'Publish the register again (`npx limpide register publish DIR`): damaged files are replaced.';

/** A published file that must not be used: `file` names it, relative to the folder of snapshots. */
export class SnapshotDamagedError extends Error {
  override readonly name = 'SnapshotDamagedError';
  readonly code = 'snapshot-damaged';
  readonly file: string;

  constructor(file: string, found: string, remedy = REPUBLISH) {
    super(`${file}: ${found}. A published file must be exactly as it was published. ${remedy}`);
    this.file = file;
  }
}

/** No snapshot has this name. */
export class SnapshotAbsentError extends Error {
  override readonly name = 'SnapshotAbsentError';
  readonly code = 'snapshot-absent';
  readonly id: string;

  constructor(id: string, directory: string) {
    super(
      `There is no snapshot ${JSON.stringify(id.slice(0, 80))} in ${directory}. A name is 64 hexadecimal digits; ` +
        '`npx limpide register list` shows those there are, `npx limpide register publish DIR` makes one.',
    );
    this.id = id;
  }
}
