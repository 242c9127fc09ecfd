import type { Kysely } from 'kysely';
import type { Notices } from './notices.ts';

/** One database per purpose: separate access, retention and backup. */
export type Purpose = 'conversations' | 'rights' | 'training' | 'ledger';

export interface OpenDatabase<Schema> {
  queries: Kysely<Schema>;
  /** What one process tells the others that share this database. */
  notices: Notices;
  /**
   * Carries out `work` while no other process does so under the same key, as far as that can be had: a process that lost
   * its lock goes on, so what must be exact has to be kept by the queries. Within one process nobody waits here.
   */
  alone<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Makes what was deleted unreadable in the files too, as far as the database can. SQLite: at once, the write-ahead log
   * is folded in and cut (deleted pages are overwritten at deletion). PostgreSQL: its vacuum and the recycling of its log
   * do it later, and nothing is done here.
   */
  expunge(): Promise<void>;
  /** @throws DatabaseDamagedError when the database itself finds a fault in its file. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of all SQLite databases; made with mode 0700 when absent. */
  home: string;
  /** `postgres://…`: PostgreSQL, with a schema for each purpose. Absent: SQLite in `home`. */
  url?: string;
  purpose: Purpose;
  /**
   * `full`: a committed transaction survives a power cut. `normal`: it survives the end of the process at any instant,
   * but the last ones may be lost when the machine loses power.
   */
  durability: 'full' | 'normal';
  /** How long a statement waits for another process's lock; 5000 unless said. */
  busyTimeoutMs?: number;
}
