import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { requireWithinLimits } from './limits.ts';

type Answered = Record<string, unknown>;

/** Slack's Web API with one token: every payload is checked before it goes, and a method that is told to wait waits. */
export interface SlackApi {
  /**
   * @throws SlackLimitError for a payload of ours that Slack would refuse
   * @throws SlackRefusedError for what Slack answers with an error code
   * @throws SlackBusyError when the wait is longer than `longestWaitMs`
   */
  call(method: string, payload: Record<string, unknown>): Promise<Answered>;
}

/** Slack answered with an error code. */
export class SlackRefusedError extends Error {
  override readonly name = 'SlackRefusedError';
  /** Slack's own: `channel_not_found`. */
  readonly code: string;
  readonly method: string;
  constructor(method: string, code: string) {
    super(`Slack refused ${method}: ${code}. docs.slack.dev/reference/methods/${method} says what the code means.`);
    this.method = method;
    this.code = code;
  }
}

/** Slack asks to wait for longer than is waited here; what was called is to be tried again after that. */
class SlackBusyError extends Error {
  override readonly name = 'SlackBusyError';
  readonly code = 'slack_busy';
  readonly waitMs: number;
  constructor(method: string, waitMs: number) {
    super(`Slack asks to wait ${Math.ceil(waitMs / 1000)} s before ${method} is called again.`);
    this.waitMs = waitMs;
  }
}

export interface SlackApiOptions {
  client: Pick<webApi.WebClient, 'apiCall'>;
  /** 20,000 unless said: a job has a minute. */
  longestWaitMs?: number;
  nowMs?(): number;
}

const MOST_TRIES = 5;

/**
 * Slack limits each method in each workspace, and posting in each channel: whoever is told to wait waits alone, and in
 * the order of the calls.
 */
export function createSlackApi({ client, longestWaitMs = 20_000, nowMs = Date.now }: SlackApiOptions): SlackApi {
  /** Until when a method may not be called. */
  const held = new Map<string, number>();
  const lanes = new Map<string, Promise<unknown>>();

  async function inLane<Result>(lane: string, work: () => Promise<Result>): Promise<Result> {
    const before = lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(work, work);
    const end = mine.catch(() => {});
    lanes.set(lane, end);
    try {
      return await mine;
    } finally {
      if (lanes.get(lane) === end) lanes.delete(lane);
    }
  }

  async function attempt(lane: string, method: string, payload: Record<string, unknown>): Promise<Answered> {
    for (let tried = 1; ; tried += 1) {
      const waitMs = (held.get(lane) ?? 0) - nowMs();
      if (waitMs > longestWaitMs) throw new SlackBusyError(method, waitMs);
      if (waitMs > 0) await sleep(waitMs);
      held.delete(lane);
      try {
        return { ...(await client.apiCall(method, payload)) };
      } catch (error) {
        const { code, retryAfter, data } = error as { code?: unknown; retryAfter?: number; data?: { error?: string } };
        if (code === webApi.ErrorCode.PlatformError) throw new SlackRefusedError(method, data?.error ?? 'unknown');
        if (code !== webApi.ErrorCode.RateLimitedError || tried === MOST_TRIES) throw error;
        held.set(lane, nowMs() + (retryAfter ?? 1) * 1000);
      }
    }
  }

  return {
    call(method, payload) {
      try {
        requireWithinLimits(method, payload);
      } catch (error) {
        return Promise.reject(error);
      }
      const lane = method.startsWith('chat.') ? `${method} ${String(payload.channel)}` : method;
      // Windows open within three seconds or never: they do not queue.
      return method.startsWith('views.') && method !== 'views.publish'
        ? attempt(lane, method, payload)
        : inLane(lane, () => attempt(lane, method, payload));
    },
  };
}
