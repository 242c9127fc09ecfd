import { z } from 'zod';
import type { RequestStore } from '../../../rights/store/request-store.ts';
import { type Handler, UndeliverableError } from '../../../storage/outbox/worker.ts';
import type { PersonalField } from '../../environment.ts';
import { messageOf } from './message.ts';
import { SIGNATURE_HEADER, sign } from './signature.ts';

const payloadSchema = z.object({ request: z.string(), sequence: z.int() });
const TIMEOUT_MS = 10_000;
/** The other side read it and will say the same next time. */
const NEVER: ReadonlySet<number> = new Set([400, 410, 413, 415, 422]);

/** The other side did not take it, or could not be reached. */
class DeliveryFailedError extends Error {
  override readonly name = 'DeliveryFailedError';
  /** `http_503`, or the system's code as `ECONNREFUSED`. */
  readonly code: string;
  constructor(code: string) {
    super(`The webhook did not take a delivery (${code}).`);
    this.code = code;
  }
}

export interface DeliveryDependencies {
  url: string;
  secret: string;
  fields: readonly PersonalField[];
  store: Pick<RequestStore, 'find' | 'events'>;
  now(): Date;
}

/** Carries out one delivery: signed anew at each attempt, under the same key. A request that was purged is not told of. */
export function createDelivery({ url, secret, fields, store, now }: DeliveryDependencies): Handler {
  return async ({ key, payload, signal }) => {
    const { request: id, sequence } = payloadSchema.parse(payload);
    const request = await store.find(id);
    const event = (await store.events(id)).find((one) => one.sequence === sequence);
    if (!request || !event) return;
    const body = JSON.stringify(messageOf(key, request, event, fields));
    const status = await post(url, body, signal, {
      'content-type': 'application/json',
      'user-agent': 'Limpide',
      'idempotency-key': key,
      [SIGNATURE_HEADER.toLowerCase()]: sign(secret, body, now()),
    });
    if (status >= 200 && status < 300) return;
    if (NEVER.has(status))
      throw new UndeliverableError(`http_${status}`, 'The webhook refuses this delivery for good.');
    throw new DeliveryFailedError(`http_${status}`);
  };
}

async function post(url: string, body: string, signal: AbortSignal, headers: Record<string, string>): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      // Personal data go to the address that the operator named, and to no other that it names.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
    throw new DeliveryFailedError(typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown'));
  }
}
