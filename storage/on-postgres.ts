import { PostgresAdapter, type QueryExecutorProvider } from 'kysely';

/** Whether these queries run on PostgreSQL, for the few things that the databases do not have in common. */
export function onPostgres(queries: QueryExecutorProvider): boolean {
  return queries.getExecutor().adapter instanceof PostgresAdapter;
}
