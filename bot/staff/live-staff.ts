import { stat } from 'node:fs/promises';
import { readStaffFile, StaffFileError } from './read-staff.ts';
import { type Staff, type StaffList, staffList } from './staff.ts';

export interface LiveStaff extends StaffList {
  close(): void;
}

export interface LiveStaffOptions {
  path: string;
  /** Hears of a change that was refused; the list before goes on holding. */
  onRefused(error: StaffFileError): void;
  /** Between two looks; 2,000 unless said. */
  lookMs?: number;
}

/**
 * The staff, read now and again whenever the file changes: who leaves it is out at their next click. A file that came to
 * be wrong, or went away, changes nothing until it is mended.
 * @throws StaffFileError when it is wrong now
 */
export async function openLiveStaff({ path, onRefused, lookMs = 2000 }: LiveStaffOptions): Promise<LiveStaff> {
  let seen = await sign(path);
  let list = await read(path);
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const now = await sign(path);
    if (now !== seen) {
      seen = now;
      try {
        list = await read(path);
      } catch (error) {
        if (!(error instanceof StaffFileError)) throw error;
        onRefused(error);
      }
    }
    looking = false;
  }
  // A look at size and time works on every file system and through every way of saving, unlike a watch.
  const timer = setInterval(() => void look(), lookMs);
  timer.unref();
  return {
    get slackPlaces() {
      return list.slackPlaces;
    },
    find: (email): Staff | undefined => list.find(email),
    withRole: (role) => list.withRole(role),
    close: () => clearInterval(timer),
  };
}

async function read(path: string): Promise<StaffList> {
  const { staff, slack } = await readStaffFile(path);
  return staffList(staff, slack);
}

async function sign(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
}
