import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import Fastify from 'fastify';
import pg from 'pg';
import { jsxEscape } from 'preact/jsx-runtime';
import { acceptedCodings, inCoding } from '#platform/http/content-coding.ts';
import { utf8 } from '#platform/http/utf8.ts';
import { readStatements, send } from './send-statements.ts';

// The same server, which runs the same SQL and sends the bytes of the file ANSWER: /<n> runs the statements of the nth question. With
// DRAWN it makes the page anew for each, as cheaply as a page can be made: texts escaped and hung between what is the same, compressed.
const body = readFileSync(process.env.ANSWER ?? '');
const all = readStatements(process.env.STATEMENTS ?? '');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });
// markup, text, markup, …
const pieces = process.env.DRAWN
  ? zstdDecompressSync(body)
      .toString()
      .split(/(?<=>)([^<]+)(?=<)/)
  : [];
const app = Fastify();
app.get('/readyz', () => 'ok');
app.get<{ Params: { n: string } }>('/:n', async (request, reply) => {
  await send(pool, all[Number(request.params.n)] ?? []);
  reply.type('text/html; charset=utf-8');
  if (!process.env.DRAWN) return reply.send(body);
  const drawn = await inCoding(utf8(draw()), acceptedCodings(request.headers['accept-encoding']));
  return reply.header('content-encoding', drawn.coding).send(drawn.body);
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));

function draw(): string {
  let html = '';
  for (const [i, piece] of pieces.entries()) html += i % 2 === 0 ? piece : jsxEscape(piece);
  return html;
}
