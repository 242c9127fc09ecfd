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
