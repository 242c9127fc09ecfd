/** Tables of the rights database that only the desk uses; see migration 003. */
export interface DeskSchema {
  staff_links: { token_hash: string; email: string; expires_at: string; used_at: string | null };
  staff_sessions: { token_hash: string; email: string; csrf: string; created_at: string; expires_at: string };
  access_log: { id: string; at: string; staff: string; act: string; subject: string };
  rights_files: {
    id: string;
    request: string;
    /** From 1 within the request: files that came in the same instant keep their order. */
    position: number;
    uploaded_at: string;
    uploaded_by: string;
    bytes: number;
    sealed_name: string;
    sealed: string;
  };
  rights_downloads: { token_hash: string; request: string; expires_at: string; used_at: string | null };
}
