import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Action } from '../../../conversation/turn.ts';
import type { Inbox } from '../inbox.ts';
import { readText } from '../read-text.ts';
import { ACTION_IDS, readPressed } from '../values.ts';
import { placeOf } from './pressed.ts';

/** Messages and pressed buttons that are turns of a conversation: kept, then acknowledged, then answered. */
export function listenForTurns(app: App, inbox: Inbox): void {
  app.event('message', async ({ event, body }) => {
    // Other kinds (edited, deleted, joined) say nothing to the bot; what bots write is not answered.
    if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share')) return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const text = readText(event.text ?? '');
    if (text === '') return;
    await inbox.take({
      team: body.team_id,
      user: event.user,
      turn: body.event_id,
      channel: event.channel,
      thread: event.thread_ts ?? '',
      surface: 'direct',
      ts: event.ts,
      text,
    });
  });

  app.event('app_mention', async ({ event, body }) => {
    if (event.user === undefined || event.bot_id !== undefined) return;
    const text = readText(event.text);
    await inbox.take({
      team: body.team_id,
      user: event.user,
      turn: body.event_id,
      channel: event.channel,
      thread: event.thread_ts ?? event.ts,
      surface: 'channel',
      ts: event.ts,
      text,
      ...(text === '' && { action: { kind: 'open' as const } }),
    });
  });

  for (const id of [ACTION_IDS.choice, ACTION_IDS.person]) {
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, body, action }) => {
      const pressed = readPressed(action.value);
      if (pressed) {
        await inbox.take({
          ...placeOf(body),
          turn: pressId(body, action, pressed.action),
          text: '',
          action: pressed.action,
          label: action.text.text,
          conversation: pressed.conversation,
        });
      }
      await ack();
    });
  }
}

/**
 * What names a press. Most buttons act once for each message they stand on, however often and however fast they are
 * pressed; what may be asked again (how a request stands) counts each time.
 */
function pressId(body: BlockAction, action: ButtonAction, { kind }: Action): string {
  const { channel, ts } = placeOf(body);
  const once = kind === 'human' || kind === 'practice' || kind === 'suggestion';
  const place = `press/${channel}/${ts ?? ''}/${action.action_id}`;
  return once ? place : `${place}/${action.action_ts}`;
}
