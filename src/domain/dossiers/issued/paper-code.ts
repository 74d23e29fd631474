import { isId } from '#platform/ids.ts';
import type { IssuedRef } from './issued-form.ts';

const BYTES = 32;

/**
 * What the code on an issued form says to find it by: where it is kept and its own id, of which sixty-two bits are chance and nothing else
 * shows any. It opens nothing of the dossier.
 */
export function paperCodeOf({ ownerAgencyId, id }: IssuedRef): string {
  return Buffer.from((ownerAgencyId + id).replaceAll('-', ''), 'hex').toString('base64url');
}

/** The form that a code names; undefined for what is no code. */
export function refOfPaper(code: string): IssuedRef | undefined {
  const bytes = Buffer.from(code.trim(), 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== code.trim()) return undefined;
  const ownerAgencyId = idOf(bytes.subarray(0, BYTES / 2));
  const id = idOf(bytes.subarray(BYTES / 2));
  return isId(ownerAgencyId) && isId(id) ? { ownerAgencyId, id } : undefined;
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
