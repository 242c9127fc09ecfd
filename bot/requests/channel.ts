import type { RequestChannel } from '../../rights/requests/request.ts';
import type { Turn } from '../conversation/turn.ts';

/** The channel of a turn, as a request keeps it. */
export function channelOf(channel: Turn['channel']): RequestChannel {
  return channel === 'replay' ? 'terminal' : channel;
}
