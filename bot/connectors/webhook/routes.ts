import express, { Router } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Vault } from '../../../rights/store/encryption.ts';
import { SIGNATURE_HEADER, type Verdict, verify } from './signature.ts';
import { reportSchema, STATUS, statusPlace } from './status.ts';

const PER_MINUTE = 600;
const LARGEST = '64kb';

export interface StatusRouteDependencies {
  secret: string;
  vault: Pick<Vault, 'seal'>;
  /** Stores a job, once for its key, before it resolves. */
  enqueue(job: { kind: string; key: string; payload: unknown; runAt: Date }): Promise<unknown>;
  now(): Date;
}

const REFUSALS: Record<Exclude<Verdict, 'valid'>, string> = {
  missing: `Sign the body in the header "${SIGNATURE_HEADER}: t=…,v1=…".`,
  malformed: `"${SIGNATURE_HEADER}" is not of the form t=<seconds>,v1=<64 hex digits>.`,
  stale: 'The signature is older than five minutes, or from the future. Sign anew, and set the clock.',
  forged: 'The signature is not of this body with our secret.',
};

/** `POST /connectors/webhook/status`: takes a signed report, and answers 202 once it is stored. */
export function statusRoutes({ secret, vault, enqueue, now }: StatusRouteDependencies): Router {
  const router = Router();
  const refuse = (response: express.Response, status: number, code: string, message: string) =>
    response.status(status).json({ error: { code, message } });
  const limit = rateLimit({
    windowMs: 60_000,
    limit: PER_MINUTE,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    standardHeaders: false,
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      response.set('Retry-After', '60');
      refuse(response, 429, 'too_many_requests', 'Too many requests. Try again in a minute.');
    },
  });

  // The signature is over the bytes as they came: whatever their type, nothing parses them before.
  router.post('/status', limit, express.raw({ type: () => true, limit: LARGEST }), async (request, response) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const verdict = verify(secret, request.get(SIGNATURE_HEADER), body, now());
    if (verdict !== 'valid') return refuse(response, 401, `signature_${verdict}`, REFUSALS[verdict]);
    const report = reportSchema.safeParse(parse(body));
    if (!report.success) {
      const where = report.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      return refuse(response, 422, 'report_invalid', `The report cannot be read: ${where}`);
    }
    const { id } = report.data;
    await enqueue({ kind: STATUS, key: id, payload: vault.seal(statusPlace(id), report.data), runAt: now() });
    return response.status(202).json({ accepted: true });
  });
  return router;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
