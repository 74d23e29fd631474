import type pg from 'pg';

/**
 * The connection, with all that is asked of it in one turn of the loop leaving in one packet: a write is what a small statement costs
 * most. The connection must be a pipelined one; the answers come in the order of the questions.
 */
export function inOnePacket(client: pg.ClientBase): Asked {
  const { stream } = (client as unknown as { connection: pg.Connection }).connection;
  let held = false;
  return {
    query: (q) => {
      if (!held) {
        held = true;
        stream.cork();
        process.nextTick(() => {
          held = false;
          stream.uncork();
        });
      }
      return client.query(q);
    },
  };
}

/** What statements are given to. */
export interface Asked {
  query(q: string | pg.QueryConfig): Promise<pg.QueryResult>;
}
