import type { BlockAction } from '@slack/bolt';
import type { TurnJob } from '../turn-job.ts';

export type Place = Pick<TurnJob, 'team' | 'user' | 'channel' | 'thread' | 'surface' | 'ts' | 'responseUrl'>;

/** Where a button was pressed. */
export function placeOf(body: BlockAction): Place {
  const channel = body.channel?.id ?? '';
  const message = body.message as { thread_ts?: string; ts?: string } | undefined;
  const container = body.container as { message_ts?: string; thread_ts?: string; is_ephemeral?: boolean };
  const ts = container.message_ts ?? message?.ts;
  const direct = channel.startsWith('D');
  // What only its reader sees is answered to its reader.
  const aside = container.is_ephemeral === true && !direct;
  return {
    team: body.team?.id ?? body.user.team_id ?? '',
    user: body.user.id,
    channel,
    thread: container.thread_ts ?? message?.thread_ts ?? (direct ? '' : (ts ?? '')),
    surface: direct ? 'direct' : aside ? 'command' : 'channel',
    ...(ts !== undefined && { ts }),
    ...(aside && body.response_url !== '' && { responseUrl: body.response_url }),
  };
}
