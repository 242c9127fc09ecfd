import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { hostOf } from '../channels/web/origins.ts';

/**
 * Headers that keep a page to itself: scripts, styles and connections from this server only, nothing inline, nothing in
 * a frame. The stream's address is named beside 'self', which older browsers do not take to cover WebSockets.
 */
export function secureHeaders(publicUrl: string | undefined): RequestHandler {
  const encrypted = publicUrl?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'", (request) => publicUrl?.replace(/^http/, 'ws') ?? `ws://${hostOf(request)}`],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}
