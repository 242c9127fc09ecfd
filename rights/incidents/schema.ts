/** Tables of the rights database that keep incidents; see migration 004. */
export interface IncidentsSchema {
  incidents: {
    id: string;
    reference: string;
    filing_key: string;
    version: number;
    state: string;
    kind: string;
    channel: string;
    language: string;
    person: string;
    aware_at: string;
    due_at: string | null;
    owner: string | null;
    sealed: string;
    contact_index: string | null;
    created_at: string;
    changed_at: string;
    closed_at: string | null;
  };
  incident_events: {
    incident: string;
    sequence: number;
    at: string;
    actor: string;
    type: string;
    from_state: string;
    to_state: string;
    sealed: string;
  };
}
