import type pg from 'pg';
import { ask, type Statement } from './prepared-query.ts';
import { streamOf } from './stream-of.ts';

/**
 * The connection, such that all statements that it is given in one turn of the event loop leave in one packet: writing to the
 * socket is most of what a small statement costs. The connection must be pipelined; the answers come in the order of the
 * statements.
 */
export function inOnePacket(client: pg.ClientBase): Queryable {
  const stream = streamOf(client);
  let isCorked = false;
  return {
    query: (q) => {
      if (!isCorked) {
        isCorked = true;
        stream.cork();
        process.nextTick(() => {
          isCorked = false;
          stream.uncork();
        });
      }
      return ask(client, q);
    },
  };
}

/** What statements are given to. */
export interface Queryable {
  query(q: string | Statement): Promise<pg.QueryResult>;
}
