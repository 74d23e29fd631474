import { type NoParams, rawQuery } from './address.ts';
import { Call } from './call.ts';
import type { DoorDeps } from './door-deps.ts';

/**
 * What a handler may know of a machine's call; its `actor` is who called, once their key or signature has been verified. Body and query
 * are kept as they were sent, because a signature is over those bytes. It has no cookie, no session and no form.
 */
export class MachineCall<D extends DoorDeps, A, P extends object = NoParams> extends Call<D, A, P> {
  /** Empty when nothing was sent, and for GET. */
  rawBody: Buffer = Buffer.alloc(0);

  /** The path as requested, without its query. */
  get path(): string {
    return this.request.url.split('?', 1)[0] ?? '';
  }

  /** The query as it was sent, without its question mark; not decoded. */
  get rawQuery(): string {
    return rawQuery(this.request);
  }

  header(name: string): string {
    const value = this.request.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : '';
  }
}
