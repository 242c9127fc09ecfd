/** The database was migrated by a newer Limpide; writing to it could destroy what the newer one keeps. Stops the start. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
  readonly code = 'newer_schema';
  readonly purpose: string;
  readonly found: number;
  readonly known: number;

  constructor(purpose: string, found: number, known: number) {
    super(
      `The ${purpose} database has schema ${found}; this version of Limpide knows schemas up to ${known}. ` +
        'Run the newer version of Limpide, or restore the backup made before it was installed.',
    );
    this.purpose = purpose;
    this.found = found;
    this.known = known;
  }
}

/** SQLite's own check found a fault. */
export class DatabaseDamagedError extends Error {
  override readonly name = 'DatabaseDamagedError';
  readonly code = 'database_damaged';
  readonly path: string;

  constructor(path: string, found: string) {
    super(`The database ${path} is damaged (${found}). Restore the last good backup: limpide restore DIR --force`);
    this.path = path;
  }
}

/** PostgreSQL does not answer, or does not let us in. Stops the start. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
  readonly code = 'database_unreachable';
  /** What the connection failed with: a system's code, or a SQLSTATE. */
  readonly reason: string;

  /** @param url may hold a password, which is left out */
  constructor(url: string, cause: unknown) {
    const { host, pathname, username } = new URL(url);
    const { code, name } = cause as { code?: unknown; name?: string };
    const reason = typeof code === 'string' ? code : (name ?? 'unknown');
    super(
      `PostgreSQL at ${host}${pathname} cannot be used as "${username}" (${reason}). ` +
        'Check that it runs and that DATABASE_URL (postgres://user:password@host:5432/database) is right.',
    );
    this.reason = reason;
  }
}
