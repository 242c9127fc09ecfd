/** A backup is written to a folder that does not exist yet. */
export class BackupFolderTakenError extends Error {
  override readonly name = 'BackupFolderTakenError';
  readonly code = 'backup_folder_taken';

  constructor(folder: string) {
    super(`${folder} exists already. A backup makes its own folder: give a name that is free.`);
  }
}

/** The folder holds no backup, or one that changed since it was made. Nothing is restored from it. */
export class BackupDamagedError extends Error {
  override readonly name = 'BackupDamagedError';
  readonly code = 'backup_damaged';
  readonly place: string;

  constructor(place: string, found: string) {
    super(`The backup cannot be used: ${place} ${found}. Nothing was restored; take another backup.`);
    this.place = place;
  }
}

/** The databases hold something that a restore would replace. */
export class DataPresentError extends Error {
  override readonly name = 'DataPresentError';
  readonly code = 'data_present';

  constructor(purpose: string, table: string) {
    super(
      `There is data already: the ${purpose} database has rows in "${table}". Nothing was restored. ` +
        'To replace everything that is there by the backup, stop the servers and add --force.',
    );
  }
}
