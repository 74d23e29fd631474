import Fastify from 'fastify';
import pg from 'pg';
import { readStatements, send } from './send-statements.ts';

// Sends the same statements directly to the same database over CONNECTIONS connections: /<from>/<to> sends those of the questions
// in between and answers how many seconds that took.
const all = readStatements(process.env.STATEMENTS ?? '');
const clients = await Promise.all(
  Array.from({ length: Number(process.env.CONNECTIONS) }, async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC' });
    await client.connect();
    return client;
  }),
);
const app = Fastify();
app.get('/readyz', () => 'ok');
app.get<{ Params: { from: string; to: string } }>('/:from/:to', async (request) => {
  let next = Number(request.params.from);
  const to = Number(request.params.to);
  const began = performance.now();
  const work = async (client: pg.Client) => {
    while (next < to) await send(client, all[next++] ?? []);
  };
  await Promise.all(clients.map(work));
  return { seconds: (performance.now() - began) / 1000 };
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));
