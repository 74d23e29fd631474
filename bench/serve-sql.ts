import Fastify from 'fastify';
import pg from 'pg';
import { readStatements, send } from './send-statements.ts';

// The same server, which runs the same SQL and sends a constant: /<n> runs the statements of the nth question.
const body = Buffer.alloc(Number(process.env.BYTES), 'x');
const all = readStatements(process.env.STATEMENTS ?? '');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });
const app = Fastify();
app.get('/readyz', () => 'ok');
app.get<{ Params: { n: string } }>('/:n', async (request, reply) => {
  await send(pool, all[Number(request.params.n)] ?? []);
  return reply.type('text/html; charset=utf-8').send(body);
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));
