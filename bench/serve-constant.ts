import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

// The least that the same server can do: it sends the bytes of the file ANSWER to every request.
const body = readFileSync(process.env.ANSWER ?? '');
const app = Fastify();
app.get('/readyz', () => 'ok');
app.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));
