import Fastify from 'fastify';

// The least that the same server can do: it sends the same BYTES bytes to every request.
const body = Buffer.alloc(Number(process.env.BYTES), 'x');
const app = Fastify();
app.get('/readyz', () => 'ok');
app.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));
