import type { Training } from '../../../../training/training.ts';
import type { StaffList } from '../../../staff/staff.ts';
import { postNotice } from '../post-notice.ts';
import type { Workspaces } from '../workspaces.ts';
import { nudgeMessage } from './question.ts';

export interface NudgeDependencies {
  training(): Promise<Training>;
  staff: StaffList;
  workspaces: Workspaces;
  /** True the first time in all processes. */
  once(key: string): Promise<boolean>;
  undone(key: string): Promise<void>;
  now(): Date;
}

/** Sends the question of the day, or a reminder of it, in a direct message: never twice, were it to be lost instead. */
export function nudgeInSlack({ training, staff, workspaces, once, undone, now }: NudgeDependencies) {
  return async ({ payload }: { payload: unknown }): Promise<void> => {
    const nudge = await (await training()).openNudge(payload, now());
    const account = nudge?.learner.account;
    const slackId = account === undefined ? undefined : staff.find(account)?.slackId;
    if (nudge === undefined || slackId === undefined) return;
    const key = `nudge/${nudge.learner.id}/${nudge.day}/${nudge.number}`;
    if (!(await once(key))) return;
    try {
      await postNotice(await workspaces.api(''), slackId, nudgeMessage(nudge));
    } catch (error) {
      await undone(key);
      throw error;
    }
  };
}
