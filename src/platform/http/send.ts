import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Answer, Rendered } from './answer.ts';
import { acceptedCodings, type Coded, inCoding } from './content-coding.ts';
import { type CachedPage, isKnown } from './page-cache.ts';
import { utf8 } from './utf8.ts';

// as src/client/stay.ts has them
const STAYS = 'x-stays';
const NEXT = 'x-next';

/** Puts an answer on the wire. */
export async function send(reply: FastifyReply, a: Answer, request: FastifyRequest) {
  switch (a.kind) {
    case 'page':
      reply.code(a.status).header('cache-control', 'no-store').type('text/html; charset=utf-8');
      return sendHtml(reply, render(a), acceptedBy(request));
    case 'refused-page':
      reply.code(a.status).header('cache-control', 'no-store').type('text/html; charset=utf-8');
      return sendHtml(reply, a.html, acceptedBy(request));
    case 'piece':
      return reply
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify({ ok: true, html: markup(a) }));
    case 'kept-page':
      return sendKept(reply, a.page, request);
    case 'redirect':
      // a page's script that sent the form, so that a lost connection leaves the page as it is, goes there itself
      if (request.headers[STAYS])
        return reply.code(204).header('cache-control', 'no-store').header(NEXT, a.location).send();
      return reply.code(303).header('cache-control', 'no-store').header('location', a.location).send();
    case 'json':
      return reply
        .code(a.status)
        .header('cache-control', 'no-store')
        .type(a.type ?? 'application/json; charset=utf-8')
        .send(JSON.stringify(a.value));
    case 'text':
      return reply.code(a.status).header('cache-control', 'no-store').type(a.type).send(a.body);
    case 'bytes':
      return reply
        .header('cache-control', a.cacheControl ?? 'private, no-store')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('content-disposition', disposition(a.inline ? 'inline' : 'attachment', a.filename))
        .type(a.type)
        .send(a.body);
  }
}

/** A page as the text that is sent. */
export function render(page: Rendered): string {
  return `<!doctype html>${markup(page)}`;
}

function markup({ node, links }: Rendered): string {
  const html = renderToString(node);
  return links ? links(html) : html;
}

function acceptedBy(request: FastifyRequest): ReadonlySet<string> {
  return acceptedCodings(request.headers['accept-encoding']);
}

async function sendHtml(reply: FastifyReply, html: string, accepted: ReadonlySet<string>) {
  const { coding, body } = await inCoding(utf8(html), accepted);
  if (coding) reply.header('content-encoding', coding);
  return reply.header('vary', 'accept-encoding').send(body);
}

function sendKept(reply: FastifyReply, page: CachedPage, request: FastifyRequest) {
  reply.headers(OF_KEPT).header('etag', page.tag);
  if (isKnown(page, request.headers['if-none-match'])) return reply.code(304).send();
  const { coding, body } = keptBody(page, acceptedBy(request));
  if (coding) reply.header('content-encoding', coding);
  return reply.send(body);
}

const OF_KEPT = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  vary: 'accept-encoding, cookie',
};

/** The headers of a kept page that are the same for everybody, as Node writes them: name, value, name … */
export function keptHeaders(everywhere: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...everywhere, ...OF_KEPT }).flat();
}

/** A kept page in the smallest coding that its reader accepts. */
export function keptBody(page: CachedPage, accepted: ReadonlySet<string>): Coded {
  if (accepted.has('br')) return { coding: 'br', body: page.br };
  if (accepted.has('gzip')) return { coding: 'gzip', body: page.gzip };
  return { body: page.body };
}

function disposition(kind: string, filename = 'tep'): string {
  const ascii = filename
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.\- ]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}
