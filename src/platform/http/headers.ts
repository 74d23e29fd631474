import type { FastifyInstance, FastifyReply } from 'fastify';

const policy = (styles: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' '${styles}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'`;

/**
 * The same security headers on everything that leaves: no inline script, no inline style but the one with the given hash (CSP 3, 2.3.1:
 * sha256-…), no frames, no sniffing, no referrer to others.
 */
export function securityHeaders(o: { https: boolean; style: string }): Record<string, string> {
  return {
    'content-security-policy': policy(o.style),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'x-frame-options': 'DENY',
    ...(o.https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Puts headers on everything that leaves the server. */
export function sendEverywhere(app: FastifyInstance, headers: Readonly<Record<string, string>>): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

// These concern documents only; a style sheet, a script or a font is not one, and would carry them on every first view.
const OF_DOCUMENTS = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'cross-origin-opener-policy',
  'x-frame-options',
];

/** Removes the headers that only a document needs from a built file. An SVG counts as a document when it is opened. */
export function fileHeaders(reply: FastifyReply, path: string): void {
  if (path.includes('.svg')) return;
  for (const name of OF_DOCUMENTS) reply.removeHeader(name);
}
