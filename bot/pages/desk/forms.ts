import { timingSafeEqual } from 'node:crypto';
import express, { type Response as Answer, type Request, type RequestHandler } from 'express';
import { REFUSAL_CODES } from '../../../rights/law/refusals.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { LARGEST_FILE } from '../../desk/downloads.ts';
import type { Typed } from './act-forms.tsx';

/** Bodies of the desk's ordinary forms. */
export const readForm: RequestHandler = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 100 });
/** Bodies of uploads; a little room for the form around the file. */
export const readUpload: RequestHandler = express.raw({ type: 'multipart/form-data', limit: LARGEST_FILE + 100_000 });

/** The fields of a form, each once; files and repeated names are left out. */
export function fieldsOf(request: Request): Record<string, string> {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value.replace(/\r\n/g, '\n')]] : [],
    ),
  );
}

/** What was typed, without what the form carries by itself. */
export function typedOf({ _csrf, kind: _kind, ...typed }: Record<string, string>): Typed {
  return typed;
}

/** An act as a form brings it, for its schema; empty fields are absent. */
export function actOf(fields: Record<string, string>): unknown {
  const { _csrf, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''));
  const grounds = RIGHTS.flatMap((right) => {
    const code = REFUSAL_CODES.find((one) => one === given[`ground.${right}`]);
    return code ? [{ right, code }] : [];
  });
  const recipients = (given.recipients ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    ...given,
    ...((given.kind === 'refuse' || given.kind === 'fulfil') && { grounds }),
    ...(given.kind === 'tell_recipients' && { recipients }),
    ...(given.kind === 'notify' && { authority: given.authority === 'yes', persons: given.persons === 'yes' }),
  };
}

export interface Uploaded {
  csrf: string;
  file?: { name: string; type: string; content: Buffer };
}

/** The file of a multipart form (RFC 7578), read whole. */
export async function uploadOf(request: Request): Promise<Uploaded> {
  const type = request.headers['content-type'] ?? '';
  if (!Buffer.isBuffer(request.body)) return { csrf: '' };
  try {
    const form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': type } }).formData();
    const csrf = form.get('_csrf');
    const file = form.get('file');
    return {
      csrf: typeof csrf === 'string' ? csrf : '',
      ...(file !== null &&
        typeof file !== 'string' && {
          file: {
            name: file.name,
            type: MEDIA_TYPE.test(file.type) ? file.type : 'application/octet-stream',
            content: Buffer.from(await file.arrayBuffer()),
          },
        }),
    };
  } catch {
    return { csrf: '' };
  }
}

const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/;

/** Whether a form is one of this session's, in a time that does not depend on where it differs. */
export function sameToken(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Whether a page of another site sent this. Browsers say so (Fetch Metadata), and name the sender's origin; who says
 * neither is no browser, and carries no cookie of anybody's.
 */
export function fromElsewhere(request: Request, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (origin === publicUrl) return false;
  return !(publicUrl === undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host);
}

const SESSION_COOKIE = 'limpide_staff';

export function sessionCookie(request: Request): string | undefined {
  const found = new RegExp(`(?:^|;\\s*)(?:__Host-)?${SESSION_COOKIE}=([\\w-]{20,100})`).exec(
    request.headers.cookie ?? '',
  );
  return found?.[1];
}

/** Strict: no other site's link or form carries it. `__Host-` where it is encrypted: set by this host alone (RFC 6265bis). */
export function setSessionCookie(response: Answer, token: string, maxAgeMs: number, secure: boolean): void {
  response.cookie(secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: maxAgeMs,
  });
}

export function clearSessionCookie(response: Answer, secure: boolean): void {
  response.clearCookie(secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
  });
}
