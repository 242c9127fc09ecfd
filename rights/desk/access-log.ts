import type { Kysely } from 'kysely';
import type { DeskSchema } from './schema.ts';

/** Who did or read what, and when. `subject`: a reference, or what was listed. Nothing personal of customers. */
export interface Access {
  at: Date;
  /** A staff member's address. */
  staff: string;
  act: string;
  subject: string;
}

export interface AccessLog {
  add(access: Access): Promise<void>;
  /** Newest first. */
  read(filter?: { subject?: string; staff?: string; limit?: number }): Promise<Access[]>;
  purge(before: Date): Promise<number>;
}

const MOST = 500;

export function createAccessLog<Schema extends DeskSchema>(database: Kysely<Schema>, newId: () => string): AccessLog {
  const queries = database as unknown as Kysely<DeskSchema>;
  return {
    async add({ at, ...access }) {
      await queries
        .insertInto('access_log')
        .values({ id: newId(), at: at.toISOString(), ...access })
        .execute();
    },
    async read({ subject, staff, limit = MOST } = {}) {
      let query = queries.selectFrom('access_log').select(['at', 'staff', 'act', 'subject']);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      if (staff !== undefined) query = query.where('staff', '=', staff);
      const rows = await query.orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    async purge(before) {
      const result = await queries.deleteFrom('access_log').where('at', '<', before.toISOString()).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
