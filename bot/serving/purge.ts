import type { Register } from '../../knowledge/register/register.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import type { Log } from './log.ts';
import { ASSISTANT_PRACTICE, cutoff, HAND_OVER_PERIOD, retentionOf } from './retention.ts';
import { safeError } from './safe-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes old conversations now and then once a day, by what the register declares at that time, and what is over of
 * requests. Returns its end.
 */
export function purgeDaily(
  store: ConversationStore,
  current: () => Register,
  now: () => Date,
  log: Log,
  rights: () => Promise<object>,
): () => void {
  if (!retentionOf(current()).declared) {
    log.warn(
      `The register declares no retention in the practice "${ASSISTANT_PRACTICE}" (facts.retention): conversations are kept for 30 days after their last message.`,
    );
  }
  const purge = async () => {
    const { period } = retentionOf(current());
    try {
      const purged = await store.purge({
        conversations: cutoff(period, now()),
        handOvers: cutoff(HAND_OVER_PERIOD, now()),
      });
      log.info({ purged, period }, 'conversations purged');
      log.info({ purged: await rights() }, 'requests and incidents purged');
    } catch (error) {
      log.error({ error: safeError(error) }, 'the purge failed; it is tried again tomorrow');
    }
  };
  void purge();
  const timer = setInterval(() => void purge(), DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
