import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** The connection below pg's client, of which its types say little. */
export function connectionOf(client: pg.ClientBase): Beneath {
  return (client as unknown as { connection: Beneath }).connection;
}

export function streamOf(client: pg.ClientBase): Socket {
  return connectionOf(client).stream;
}

interface Beneath extends EventEmitter<{ errorMessage: [{ code?: string }]; rowDescription: [unknown] }> {
  stream: Socket;
}
