import { type Keys, sameBytes } from '#platform/crypto.ts';
import { plainSigns } from '#platform/text.ts';
import type { Dossier } from '../dossier.ts';

/** The version of the key from which new dossiers get their secret; older ones keep the version with which theirs was printed. */
export const SECRET_VERSION = 1;
const SIGNS = 8;
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'; // nothing that is read for something else on paper

/** The look-up secret printed on the receipt, 'K7MD-2QXR': derived and never stored, so that it can be printed again. */
export function secretOf(keys: Keys, d: Pick<Dossier, 'id' | 'secretVersion'>): string {
  const mac = keys.mac(`look-up:${d.secretVersion}`, d.id);
  const letters = Array.from({ length: SIGNS }, (_, i) => LETTERS[mac.readUInt16BE(i * 2) % LETTERS.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Whether what somebody typed can only be a look-up secret, of whatever dossier: '74SX-RZYK'. */
export function looksLikeSecret(typed: string): boolean {
  const plain = plainSigns(typed).toUpperCase().replace(/[ -]/g, '');
  return plain.length === SIGNS && [...plain].every((sign) => LETTERS.includes(sign));
}

/** Compares what somebody typed or copied: case, spaces, dashes and other marks do not matter. */
export function secretHolds(keys: Keys, d: Pick<Dossier, 'id' | 'secretVersion'>, typed: string): boolean {
  const plain = (s: string) =>
    Buffer.from(
      plainSigns(s)
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    );
  return sameBytes(plain(secretOf(keys, d)), plain(typed));
}
