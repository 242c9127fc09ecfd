import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { OutboxSchema } from '../../storage/outbox/schema.ts';
import type { Actor } from '../requests/event.ts';
import type { RequestChannel } from '../requests/request.ts';
import type { Vault } from '../store/encryption.ts';
import { present } from '../store/present.ts';
import { ReferenceTakenError, RequestChangedError } from '../store/request-store.ts';
import { normalised } from '../store/rows.ts';
import type { Incident, IncidentEvent, IncidentKind, IncidentState, RecordedIncidentEvent } from './incident.ts';
import { enqueueIncidentMessages } from './incident-messages-due.ts';
import type { IncidentsSchema } from './schema.ts';

type Tables = IncidentsSchema & OutboxSchema;
type Queries = Kysely<Tables>;
type Row = Selectable<IncidentsSchema['incidents']>;
type Personal = Pick<Incident, 'words' | 'contact' | 'assessment' | 'notified' | 'closing'>;

export const incidentPlace = (id: string) => `incidents/${id}`;
export const incidentEventPlace = (incident: string, sequence: number) => `incident_events/${incident}/${sequence}`;

/** Keeps incidents with their story. What is not found is `undefined` or empty. */
export interface IncidentStore {
  find(id: string): Promise<Incident | undefined>;
  findByReference(reference: string): Promise<Incident | undefined>;
  /** Not closed, unless `closed` are wanted too; what is due first comes first. */
  queue(filter?: { closed?: boolean; limit?: number }): Promise<Incident[]>;
  ofContact(contact: string): Promise<Incident[]>;
  /** In the order they happened. */
  events(id: string): Promise<RecordedIncidentEvent[]>;
  /** Deletes closed ones and their story, if closed before; says how many. */
  purge(closedBefore: Date): Promise<number>;
}

export function createIncidentStore<Schema extends Tables>(database: Kysely<Schema>, vault: Vault): IncidentStore {
  const queries = database as unknown as Queries;
  const one = async (column: 'id' | 'reference', value: string) => {
    const row = await queries.selectFrom('incidents').selectAll().where(column, '=', value).executeTakeFirst();
    return row && incidentOf(row, vault);
  };
  return {
    find: (id) => one('id', id),
    findByReference: (reference) => one('reference', reference),
    async queue({ closed = false, limit = 100 } = {}) {
      let query = queries.selectFrom('incidents').selectAll();
      if (!closed) query = query.where('state', '!=', 'closed');
      const rows = await query.orderBy('aware_at').orderBy('id').limit(limit).execute();
      return rows.map((row) => incidentOf(row, vault));
    },
    async ofContact(contact) {
      const rows = await queries
        .selectFrom('incidents')
        .selectAll()
        .where('contact_index', 'in', vault.indexes(normalised(contact)))
        .orderBy('aware_at', 'desc')
        .execute();
      return rows.map((row) => incidentOf(row, vault));
    },
    async events(id) {
      const rows = await queries
        .selectFrom('incident_events')
        .selectAll()
        .where('incident', '=', id)
        .orderBy('sequence')
        .execute();
      return rows.map((row) => ({
        incident: row.incident,
        sequence: row.sequence,
        at: row.at,
        by: JSON.parse(row.actor) as Actor,
        from: row.from_state as RecordedIncidentEvent['from'],
        to: row.to_state as IncidentState,
        event: vault.open(incidentEventPlace(row.incident, row.sequence), row.sealed) as IncidentEvent,
      }));
    },
    async purge(closedBefore) {
      const result = await queries
        .deleteFrom('incidents')
        .where('state', '=', 'closed')
        .where('closed_at', '<', closedBefore.toISOString())
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

/**
 * Stores a report inside the caller's transaction, once for each filing key: the same again is not fresh.
 * @throws ReferenceTakenError
 */
export async function reportIn<Schema extends Tables>(
  within: Transaction<Schema>,
  vault: Vault,
  incident: Incident,
  events: readonly RecordedIncidentEvent[],
): Promise<{ incident: Incident; fresh: boolean }> {
  const transaction = within as unknown as Transaction<Tables>;
  const inserted = await transaction
    .insertInto('incidents')
    .values(rowOf(incident, vault))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await append(transaction, vault, events);
    return { incident, fresh: true };
  }
  const there = await transaction
    .selectFrom('incidents')
    .selectAll()
    .where('filing_key', '=', incident.filingKey)
    .executeTakeFirst();
  if (!there) throw new ReferenceTakenError(incident.reference);
  return { incident: incidentOf(there, vault), fresh: false };
}

/**
 * Stores what a transition made of an incident, inside the caller's transaction.
 * @throws RequestChangedError when the stored version is not the one it started from
 */
export async function saveIncidentIn<Schema extends Tables>(
  within: Transaction<Schema>,
  vault: Vault,
  incident: Incident,
  events: readonly RecordedIncidentEvent[],
): Promise<void> {
  const transaction = within as unknown as Transaction<Tables>;
  const { id, reference, filing_key, created_at, ...columns } = rowOf(incident, vault);
  const updated = await transaction
    .updateTable('incidents')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', incident.version - events.length)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new RequestChangedError(reference);
  await append(transaction, vault, events);
}

async function append(
  transaction: Transaction<Tables>,
  vault: Vault,
  events: readonly RecordedIncidentEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await transaction
    .insertInto('incident_events')
    .values(
      events.map((recorded) => ({
        incident: recorded.incident,
        sequence: recorded.sequence,
        at: recorded.at,
        actor: JSON.stringify(recorded.by),
        type: recorded.event.type,
        from_state: recorded.from,
        to_state: recorded.to,
        sealed: vault.seal(incidentEventPlace(recorded.incident, recorded.sequence), recorded.event),
      })),
    )
    .execute();
  await enqueueIncidentMessages(transaction, events);
}

function rowOf(incident: Incident, vault: Vault): Insertable<IncidentsSchema['incidents']> {
  const { words, contact, assessment, notified, closing } = incident;
  const personal: Personal = { words, ...present({ contact, assessment, notified, closing }) };
  return {
    id: incident.id,
    reference: incident.reference,
    filing_key: incident.filingKey,
    version: incident.version,
    state: incident.state,
    kind: incident.kind,
    channel: incident.channel,
    language: incident.language,
    person: incident.person,
    aware_at: incident.awareAt,
    due_at: incident.dueAt ?? null,
    owner: incident.owner ?? null,
    sealed: vault.seal(incidentPlace(incident.id), personal),
    contact_index: contact === undefined ? null : vault.index(normalised(contact)),
    created_at: incident.createdAt,
    changed_at: incident.changedAt,
    closed_at: incident.closedAt ?? null,
  };
}

function incidentOf(row: Row, vault: Vault): Incident {
  return {
    id: row.id,
    reference: row.reference,
    filingKey: row.filing_key,
    version: row.version,
    state: row.state as IncidentState,
    kind: row.kind as IncidentKind,
    channel: row.channel as RequestChannel,
    language: row.language as Language,
    person: row.person,
    ...(vault.open(incidentPlace(row.id), row.sealed) as Personal),
    awareAt: row.aware_at,
    ...present({
      dueAt: row.due_at ?? undefined,
      owner: row.owner ?? undefined,
      closedAt: row.closed_at ?? undefined,
    }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
