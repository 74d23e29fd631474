import type pg from 'pg';
import { openPool } from './db/connect.ts';

/**
 * The pool of a worker, whose connections may be given back twice: graphile-worker's listener does so when it is stopped while its
 * LISTEN is unanswered and the connection goes. Nobody waits for that, so that an error there would end the process.
 */
export function openWorkerPool(url: string, o: pg.PoolConfig): pg.Pool {
  const pool = openPool(url, o);
  const connect = pool.connect.bind(pool) as (callback?: ConnectCallback) => Promise<pg.PoolClient>; // the two ways of one function
  const connectOnce = (callback?: ConnectCallback) =>
    callback ? connect((e, client, release) => callback(e, client, once(release))) : connect();
  return Object.assign(pool, { connect: connectOnce as pg.Pool['connect'] });
}

function once(release: Release): Release {
  let released = false;
  return (destroy) => {
    if (!released) release(destroy);
    released = true;
  };
}

type Release = (destroy?: Error | boolean) => void;
type ConnectCallback = (e: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;
