import { createPrivateKey, sign } from 'node:crypto';
import {
  type KeyAndCertificate,
  makeAgencyCertificate,
  makeIssuer,
} from '#adapters/signing/demo-certificates.ts';
import type { Credential } from '#platform/pdf/sign-pdf.ts';

const USUAL = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-12-31T00:00:00Z') };

/** A certificate of an authority of its own, for an agency of this name, and its key. */
export async function someCredential(
  o: { name?: string; code?: string; from?: Date; until?: Date } = {},
): Promise<Credential & { issuer: KeyAndCertificate }> {
  const validity = { from: o.from ?? USUAL.from, until: o.until ?? USUAL.until };
  const issuer = await makeIssuer(validity);
  const agency = { code: o.code ?? 'H99.21.01', name: o.name ?? 'UBND phường An Phú' };
  const own = await makeAgencyCertificate(issuer, { ...validity, agency });
  return { issuer, certificates: [own.certificate, issuer.certificate], sign: signedWith(own.key) };
}

/** What a signer with this key answers. */
export function signedWith(key: string): Credential['sign'] {
  const opened = createPrivateKey(key);
  return async ({ bytes }) => sign('sha256', bytes, { key: opened, dsaEncoding: 'der' });
}
