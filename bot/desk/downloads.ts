import type { PersonFile } from '../../rights/desk/file-store.ts';
import { HAND_OUT_DATA } from '../../rights/law/rights.ts';
import { identityOpen, type RightsRequest, verified } from '../../rights/requests/request.ts';
import { act } from '../../rights/store/act.ts';
import type { Staff } from '../staff/staff.ts';
import { denial } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** Bytes of one uploaded file, at most. */
export const LARGEST_FILE = 20_000_000;

interface Download {
  /** To be shown or mailed to the verified person, and nobody else. Works once, until `expiresAt`. */
  url: string;
  expiresAt: Date;
}

/** The way of the person's data: uploaded by staff, kept encrypted, handed out once to a verified person. */
export interface Downloads {
  upload(staff: Staff, reference: string, file: PersonFile): Promise<Outcome<RightsRequest>>;
  remove(staff: Staff, reference: string, file: string): Promise<Outcome<RightsRequest>>;
  /** A new link for the person, who must be verified; files must be there. The caller has made sure who asks. */
  issue(reference: string): Promise<Outcome<Download>>;
  /** Whether a link works, without using it up. */
  look(reference: string, token: string): Promise<Outcome<RightsRequest>>;
  /** Uses the link up and gives the files. */
  fetch(reference: string, token: string): Promise<Outcome<PersonFile[]>>;
}

const DAY_MS = 86_400_000;
/** Answered to. Before that the data may still be changed. */
const ANSWERED: readonly RightsRequest['state'][] = ['fulfilled', 'partly_fulfilled'];

export function createDownloads(dependencies: DeskDependencies): Downloads {
  const { requests, files, access, contextOf, now, newId, newToken, settings, site } = dependencies;

  async function handled(staff: Staff, reference: string): Promise<Outcome<RightsRequest>> {
    const request = await requests.findByReference(reference);
    if (!request) return refused('unknown');
    return denial(staff, 'handle', request) ?? done(request);
  }
  const delivered = async (request: RightsRequest, status: 'prepared' | 'sent' | 'fetched') => {
    await act(requests, request.id, { type: 'deliver', status }, contextOf({ kind: 'system' }));
  };
  const log = (staff: Staff, name: string, subject: string) =>
    access.add({ at: now(), staff: staff.email, act: name, subject });

  /** The request of a link that works, for a person who still is verified. */
  async function opened(reference: string, id: string | undefined): Promise<Outcome<RightsRequest>> {
    const request = id === undefined ? undefined : await requests.find(id);
    if (!request || request.reference !== reference) return refused('unknown');
    return verified(request) && !identityOpen(request) ? done(request) : refused('not_verified');
  }

  return {
    async upload(staff, reference, file) {
      const found = await handled(staff, reference);
      if (!found.done) return found;
      if (file.content.length === 0) return refused('file_empty');
      if (file.content.length > LARGEST_FILE) return refused('file_too_large');
      await files.add(newId(), found.value.id, file, staff.email, now());
      await log(staff, 'upload', reference);
      return found;
    },

    async remove(staff, reference, file) {
      const found = await handled(staff, reference);
      if (!found.done) return found;
      if (!(await files.remove(found.value.id, file))) return refused('unknown');
      await log(staff, 'remove_file', reference);
      return found;
    },

    async issue(reference) {
      const request = await requests.findByReference(reference);
      if (!request) return refused('unknown');
      if (!verified(request) || identityOpen(request)) return refused('not_verified');
      const handsOut = request.rights.some((right) => HAND_OUT_DATA.includes(right));
      if (!handsOut || !ANSWERED.includes(request.state) || (await files.of(request.id)).length === 0) {
        return refused('data_missing');
      }
      const token = newToken();
      const expiresAt = new Date(now().getTime() + settings().downloadDays * DAY_MS);
      await files.addDownload(token, request.id, expiresAt);
      await delivered(request, 'sent');
      return done({ url: `${site()}/requests/${reference}/download?token=${token}`, expiresAt });
    },

    look: async (reference, token) => opened(reference, await files.download(token, now())),

    async fetch(reference, token) {
      const before = await opened(reference, await files.download(token, now()));
      if (!before.done) return before;
      if ((await files.useDownload(token, now())) === undefined) return refused('unknown');
      const contents = await files.contents(before.value.id);
      if (contents.length === 0) return refused('data_missing');
      await delivered(before.value, 'fetched');
      return done(contents);
    },
  };
}
