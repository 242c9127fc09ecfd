import { z } from 'zod';
import { type Handler, UndeliverableError } from '../../../storage/outbox/worker.ts';
import type { Training } from '../../../training/training.ts';
import { statementsOf } from '../../../training/xapi/statements-of.ts';

const payloadSchema = z.object({ attempt: z.string() });
const TIMEOUT_MS = 10_000;
/** The other side read it and will say the same next time. */
const NEVER: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** The learning record store did not take a statement, or could not be reached. */
class XapiFailedError extends Error {
  override readonly name = 'XapiFailedError';
  readonly code: string;
  constructor(code: string) {
    super(`The learning record store did not take a statement (${code}).`);
    this.code = code;
  }
}

export interface XapiDependencies {
  /** xAPI endpoint, as `https://lrs.example.com/xapi`. */
  url: string;
  /** `user:password`, for HTTP Basic. */
  key: string;
  /** Site of the installation, without a slash at the end. */
  site: string;
  training: Pick<Training, 'store' | 'content'>;
}

/** Tells a learning record store of one answer. A statement sent twice is one: its id is that of the answer. */
export function createXapiDelivery({ url, key, site, training }: XapiDependencies): Handler {
  return async ({ payload, signal }) => {
    const { attempt } = payloadSchema.parse(payload);
    for (const statement of await statementsOf(training.store, training.content(), attempt, site)) {
      const status = await put(
        `${url.replace(/\/$/, '')}/statements?statementId=${statement.id}`,
        statement,
        key,
        signal,
      );
      // 409: it has this id already, with content that it compares by rules of its own.
      if ((status >= 200 && status < 300) || status === 409) continue;
      if (NEVER.has(status)) throw new UndeliverableError(`http_${status}`, 'The statement is refused for good.');
      throw new XapiFailedError(`http_${status}`);
    }
  };
}

async function put(url: string, statement: unknown, key: string, signal: AbortSignal): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      body: JSON.stringify(statement),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Limpide',
        'x-experience-api-version': '1.0.3',
        authorization: `Basic ${Buffer.from(key).toString('base64')}`,
      },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
    throw new XapiFailedError(typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown'));
  }
}
