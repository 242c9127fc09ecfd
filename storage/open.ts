import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

/** One database per purpose: separate access, retention and backup. */
export type Purpose = 'conversations' | 'rights' | 'training' | 'ledger';

export interface OpenDatabase<Schema> {
  queries: Kysely<Schema>;
  /**
   * Makes what was deleted unreadable in the files too, not only to queries: the write-ahead log is folded in and cut.
   * Deleted pages themselves are overwritten with zeros at deletion.
   */
  expunge(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of all databases; made with mode 0700 when absent. */
  home: string;
  purpose: Purpose;
  /**
   * `full`: a committed transaction survives a power cut. `normal`: it survives the end of the process at any instant,
   * but the last ones may be lost when the machine loses power.
   */
  durability: 'full' | 'normal';
  /** How long a statement waits for another process's lock; 5000 unless said. */
  busyTimeoutMs?: number;
}

/**
 * Opens (or makes, mode 0600) `<home>/<purpose>.db`. Everything that only SQLite knows is in this file: queries and
 * migrations are written so that another dialect of Kysely runs them.
 */
export function openDatabase<Schema>(options: OpenOptions): OpenDatabase<Schema> {
  mkdirSync(options.home, { recursive: true, mode: 0o700 });
  const path = join(options.home, `${options.purpose}.db`);
  // Made before SQLite sees it, so that the file and its write-ahead log never have wider permissions.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);

  const file = new SQLite(path, { timeout: options.busyTimeoutMs ?? 5000 });
  file.pragma('journal_mode = WAL');
  file.pragma(`synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
  file.pragma('foreign_keys = ON');
  file.pragma('secure_delete = ON');

  const queries = new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) });
  return {
    queries,
    expunge: async () => {
      if (file.open) file.pragma('wal_checkpoint(TRUNCATE)');
    },
    close: () => queries.destroy(),
  };
}
