import { codeIn, looksLikeSecret } from '#domain/dossiers';
import { followingPaths } from '../following.paths.ts';

/**
 * Where somebody goes on who gave what looks a dossier up in the box for a paper's code: its number, its secret, or the address that the
 * code on a receipt opens. Undefined for anything else.
 */
export function toLookUp(typed: string): string | undefined {
  const code = codeIn(typed);
  const [, secret] = /[?&]khoa=([^&#\s]+)/.exec(typed) ?? [];
  if (code) return followingPaths.lookUp({}, { ma: code, khoa: secret });
  return looksLikeSecret(typed) ? followingPaths.lookUp() : undefined;
}
