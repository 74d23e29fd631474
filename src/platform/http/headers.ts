import type { FastifyInstance, FastifyReply } from 'fastify';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

/** The same security headers on everything that leaves: no inline script or style, no frames, no sniffing, no referrer to others. */
export function securityHeaders(app: FastifyInstance, o: { https: boolean }): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      'x-frame-options': 'DENY',
    });
    if (o.https) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
}

// What these say, they say of a document; a style sheet, a script or a font is none, and pays for them on every first view.
const OF_DOCUMENTS = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'cross-origin-opener-policy',
  'x-frame-options',
];

/** Takes what only a document needs off a file that was built with the program. A picture of text (SVG) is a document when opened. */
export function fileHeaders(reply: FastifyReply, path: string): void {
  if (path.includes('.svg')) return;
  for (const name of OF_DOCUMENTS) reply.removeHeader(name);
}
