import type { Kysely } from 'kysely';
import type { Vault } from '../store/encryption.ts';
import type { DeskSchema } from './schema.ts';
import { tokenHash } from './token.ts';

/** A file with the person's data, as it is handed out. */
export interface PersonFile {
  name: string;
  /** Media type. */
  type: string;
  content: Buffer;
}

export interface StoredFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  uploadedAt: Date;
  /** A staff member's address. */
  uploadedBy: string;
}

/** Files for the person of a request, encrypted, and the one-time links that hand them out. */
export interface FileStore {
  add(id: string, request: string, file: PersonFile, by: string, now: Date): Promise<void>;
  /** In the order they came, without their content. */
  of(request: string): Promise<StoredFile[]>;
  /** With their content. */
  contents(request: string): Promise<PersonFile[]>;
  remove(request: string, id: string): Promise<boolean>;
  addDownload(token: string, request: string, expiresAt: Date): Promise<void>;
  /** The request of a link that works at `now`, without using it up. */
  download(token: string, now: Date): Promise<string | undefined>;
  /** The same, and the link is used up. Of two who use it at once, one gets it. */
  useDownload(token: string, now: Date): Promise<string | undefined>;
  /** Links that expired before, and files uploaded before; says how many files. */
  purge(before: { links: Date; files: Date }): Promise<number>;
}

/** Sealed texts open in no other place. */
export const namePlace = (id: string) => `rights_files/${id}/name`;
export const contentPlace = (id: string) => `rights_files/${id}/content`;

export function createFileStore<Schema extends DeskSchema>(database: Kysely<Schema>, vault: Vault): FileStore {
  const queries = database as unknown as Kysely<DeskSchema>;
  const opened = (row: { id: string; sealed_name: string }) =>
    vault.open(namePlace(row.id), row.sealed_name) as { name: string; type: string };
  const working = (token: string, now: Date) =>
    queries
      .selectFrom('rights_downloads')
      .select('request')
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now.toISOString());

  return {
    async add(id, request, { name, type, content }, by, now) {
      await queries
        .insertInto('rights_files')
        .values({
          id,
          request,
          position: (of) =>
            of
              .selectFrom('rights_files')
              .where('request', '=', request)
              .select((last) => last(last.fn.coalesce(last.fn.max('position'), last.lit(0)), '+', 1).as('next')),
          uploaded_at: now.toISOString(),
          uploaded_by: by,
          bytes: content.length,
          sealed_name: vault.seal(namePlace(id), { name, type }),
          sealed: vault.seal(contentPlace(id), content.toString('base64')),
        })
        .execute();
    },
    async of(request) {
      const rows = await queries
        .selectFrom('rights_files')
        .select(['id', 'uploaded_at', 'uploaded_by', 'bytes', 'sealed_name'])
        .where('request', '=', request)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        ...opened(row),
        bytes: row.bytes,
        uploadedAt: new Date(row.uploaded_at),
        uploadedBy: row.uploaded_by,
      }));
    },
    async contents(request) {
      const rows = await queries
        .selectFrom('rights_files')
        .select(['id', 'sealed_name', 'sealed'])
        .where('request', '=', request)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        ...opened(row),
        content: Buffer.from(vault.open(contentPlace(row.id), row.sealed) as string, 'base64'),
      }));
    },
    async remove(request, id) {
      const result = await queries
        .deleteFrom('rights_files')
        .where('id', '=', id)
        .where('request', '=', request)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async addDownload(token, request, expiresAt) {
      const row = { token_hash: tokenHash(token), request, expires_at: expiresAt.toISOString(), used_at: null };
      await queries.insertInto('rights_downloads').values(row).execute();
    },
    async download(token, now) {
      return (await working(token, now).executeTakeFirst())?.request;
    },
    async useDownload(token, now) {
      const used = await queries
        .updateTable('rights_downloads')
        .set({ used_at: now.toISOString() })
        .where('token_hash', '=', tokenHash(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now.toISOString())
        .returning('request')
        .executeTakeFirst();
      return used?.request;
    },
    async purge({ links, files }) {
      await queries.deleteFrom('rights_downloads').where('expires_at', '<', links.toISOString()).execute();
      const result = await queries
        .deleteFrom('rights_files')
        .where('uploaded_at', '<', files.toISOString())
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
