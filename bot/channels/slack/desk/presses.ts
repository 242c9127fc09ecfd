import { createHash } from 'node:crypto';
import type { BlockAction, ButtonAction, ViewOutput } from '@slack/bolt';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { Staff } from '../../../staff/staff.ts';
import { placeOf } from '../listeners/pressed.ts';
import { accountOf, type People } from '../people.ts';
import type { Windows } from '../windows.ts';
import { DESK } from './desk-words.ts';

export interface PressesDependencies {
  people: People;
  windows: Windows;
  /** True the first time in all processes. */
  once(key: string): Promise<boolean>;
  /** Takes a mark of `once` back. */
  undone(key: string): Promise<void>;
  language(): Language;
}

/** Who presses the desk's buttons, and whether they did so before. */
export interface Presses {
  /** Who pressed, if they are of the staff; else they are told that this is not for them. */
  staffOr(body: BlockAction): Promise<Staff | undefined>;
  /** False when this very press came before, to whichever process. */
  first(body: BlockAction, action: ButtonAction): Promise<boolean>;
  /** False when this very window came before with the same in it. */
  firstSent(view: ViewOutput): Promise<boolean>;
  /** What the window asked for was refused: sent again as it is, it is tried again. */
  refused(view: ViewOutput): Promise<void>;
}

export function createPresses({ people, windows, once, undone, language }: PressesDependencies): Presses {
  return {
    async staffOr(body) {
      const found = await people.staffOf(accountOf(body));
      if (!found) await windows.excuse(body, say(DESK.notStaff, language()));
      return found;
    },
    first: (body, action) =>
      once(`press/${placeOf(body).ts ?? ''}/${action.action_id}/${body.user.id}/${action.action_ts}`),
    firstSent: (view) => once(sentKey(view)),
    refused: (view) => undone(sentKey(view)),
  };
}

function sentKey({ id, state }: ViewOutput): string {
  return `view/${id}/${createHash('sha256').update(JSON.stringify(state.values)).digest('base64url')}`;
}
