import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** What the people who handle requests need: signing in, files for the person, and who read what. */
export const rights003: Migration = {
  number: 3,
  name: 'desk',
  async up(queries: Kysely<unknown>) {
    // Links and sessions are known by the SHA-256 of their token: who reads the database cannot sign in with it.
    await queries.schema
      .createTable('staff_links')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text')
      .execute();
    await queries.schema
      .createTable('staff_sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('csrf', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();

    // Only ever added to. Outlives the request it names: a reference says nothing of a person.
    await queries.schema
      .createTable('access_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('staff', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .execute();
    await queries.schema.createIndex('access_log_at').on('access_log').column('at').execute();

    // The person's data, sealed; deleted with the request.
    await queries.schema
      .createTable('rights_files')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.notNull().references('rights_requests.id').onDelete('cascade'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('uploaded_at', 'text', (column) => column.notNull())
      .addColumn('uploaded_by', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('sealed_name', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute();
    await queries.schema.createIndex('rights_files_request').on('rights_files').column('request').execute();
    await queries.schema
      .createTable('rights_downloads')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.notNull().references('rights_requests.id').onDelete('cascade'))
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text')
      .execute();
  },
};
