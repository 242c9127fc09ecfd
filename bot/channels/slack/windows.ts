import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Language } from '../../../knowledge/statement.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import { note } from './answer.ts';
import { SlackRefusedError } from './api.ts';
import type { Delivery } from './delivery.ts';
import { placeOf } from './listeners/pressed.ts';
import { SLACK } from './words.ts';
import type { Workspaces } from './workspaces.ts';

/** Opens windows over Slack. */
export interface Windows {
  /** Opens a window, or says kindly why it does not open: Slack gives three seconds. */
  open(body: BlockAction, view: ModalView): Promise<void>;
  /** Says something to who pressed, and to nobody else. */
  excuse(body: BlockAction, text: string): Promise<void>;
}

export function createWindows(workspaces: Workspaces, delivery: Delivery, language: () => Language): Windows {
  const windows: Windows = {
    async open(body, view) {
      const api = await workspaces.api(placeOf(body).team);
      try {
        await api.call('views.open', { trigger_id: body.trigger_id, view });
      } catch (error) {
        if (!(error instanceof SlackRefusedError)) throw error;
        await windows.excuse(body, say(SLACK.late, language()));
      }
    },
    async excuse(body, text) {
      const place = placeOf(body);
      await delivery.aside(await workspaces.api(place.team), place, [note(text)]);
    },
  };
  return windows;
}
