import type { OpenDatabase, OpenOptions } from './database.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';

/**
 * Opens the database of a purpose: PostgreSQL when there is a `url`, SQLite else. What only one of them knows is behind
 * `OpenDatabase`: queries and migrations are written so that both run them.
 */
export function openDatabase<Schema>(options: OpenOptions): OpenDatabase<Schema> {
  return options.url === undefined ? openSqlite(options) : openPostgres({ ...options, url: options.url });
}
