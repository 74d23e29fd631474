import type { FastifyRequest } from 'fastify';
import { clean } from '../text.ts';

/** The values of the parameters of a row's path, cleaned. */
export function pathParams(request: FastifyRequest): AnyParams {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries((request.params ?? {}) as Record<string, string>))
    out[name] = clean(value);
  return out;
}

/** The query as it was sent, without its question mark. */
export function rawQuery(request: FastifyRequest): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at + 1);
}

/** The parameters of a path that has none. */
export type NoParams = Record<never, string>;

/** The parameters of whichever row was requested. */
export type AnyParams = Readonly<Partial<Record<string, string>>>;
