import type { FastifyInstance } from 'fastify';

/** Tells of each request that was answered by a door or by none. */
export function tellAnswered(app: FastifyInstance, onAnswered: (answered: Answered) => void): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    onAnswered({
      id,
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: reply.elapsedTime,
    });
    done();
  });
}

/** What is counted and logged of a request: nothing of its content. */
export interface Answered {
  id: string;
  method: string;
  /** The pattern of the row's path. */
  route: string;
  status: number;
  ms: number;
}
