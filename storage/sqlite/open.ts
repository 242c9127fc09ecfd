import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { OpenDatabase, OpenOptions } from '../database.ts';
import { DatabaseDamagedError } from '../errors.ts';
import { ImmediateSqliteDialect } from './dialect.ts';
import { sqliteNotices } from './notices.ts';

/** Opens (or makes, mode 0600) `<home>/<purpose>.db`. */
export function openSqlite<Schema>({
  home,
  purpose,
  durability,
  busyTimeoutMs = 5000,
}: OpenOptions): OpenDatabase<Schema> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, `${purpose}.db`);
  // Made before SQLite sees it, so that the file and its write-ahead log never have wider permissions.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);

  const file = new SQLite(path, { timeout: busyTimeoutMs });
  file.pragma('journal_mode = WAL');
  file.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  file.pragma('foreign_keys = ON');
  file.pragma('secure_delete = ON');

  const queries = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect(file) });
  const notices = sqliteNotices(file);
  return {
    queries,
    notices,
    alone: (_key, work) => work(),
    expunge: async () => {
      if (file.open) file.pragma('wal_checkpoint(TRUNCATE)');
    },
    verify: async () => {
      const faults = file.pragma('integrity_check(10)') as { integrity_check: string }[];
      if (faults[0]?.integrity_check !== 'ok') throw new DatabaseDamagedError(path, faults[0]?.integrity_check ?? '');
    },
    close: async () => {
      notices.stop();
      await queries.destroy();
    },
  };
}
