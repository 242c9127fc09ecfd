/** Tables of the rights database that the dialog with a person uses; see migration 004. */
export interface DialogSchema {
  dialog_acts: { key: string; result: string; at: string };
  follow_up_codes: {
    reference: string;
    request: string | null;
    incident: string | null;
    sealed: string;
    created_at: string;
  };
  mail_codes: { id: string; sealed: string; tries: number; used_at: string | null; expires_at: string };
  tries: { bucket: string; count: number; until: string };
  signed_in: { conversation: string; sealed: string; expires_at: string };
  site_tokens: { token: string; expires_at: string };
}
