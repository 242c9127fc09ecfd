import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Transparency reports, numbered and frozen when they are issued: one for each quarter, and each of its files. */
export const rights005: Migration = {
  number: 5,
  name: 'reports',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('transparency_reports')
      .addColumn('quarter', 'text', (column) => column.primaryKey())
      .addColumn('number', 'integer', (column) => column.notNull().unique())
      .addColumn('issued_on', 'text', (column) => column.notNull())
      .execute();
    await queries.schema
      .createTable('transparency_report_files')
      .addColumn('quarter', 'text', (column) =>
        column.notNull().references('transparency_reports.quarter').onDelete('cascade'),
      )
      // json, or a format with its language: html.fr, csv.en.
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('transparency_report_files_key', ['quarter', 'name'])
      .execute();
  },
};
