import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type pg from 'pg';
import type { Statement } from './record-sql.ts';

const names = new Map<string, string>();

/** The statements of each question, as they were recorded. */
export function readStatements(file: string): Statement[][] {
  return deserialize(readFileSync(file)) as Statement[][];
}

/**
 * Sends the statements one after another, each prepared once per connection by its text, as the program does. The statements of a
 * transaction share one connection; any other may use any connection of the pool.
 */
export async function send(client: pg.ClientBase | pg.Pool, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) {
    if (text === 'begin' || text === 'commit') await client.query(text);
    else await client.query({ name: nameOf(text), text, values });
  }
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
