import { createHash, X509Certificate } from 'node:crypto';
import type { Reader, Tx } from '#platform/db/db.ts';
import type { SignedBy } from './sign-paper.ts';
import {
  insertCertificate,
  type KnownCertificate,
  selectCertificates,
} from './signing-certificates.store.ts';

/** Keeps the certificate by which a paper was signed among those that are ours, in the transaction that keeps the paper. */
export async function keepCertificate(tx: Tx, { agencyId, certificate }: SignedBy, now: Date): Promise<void> {
  const { subject, issuer, validFromDate, validToDate } = new X509Certificate(certificate);
  await insertCertificate(tx, {
    sha256: digestOf(certificate),
    agencyId,
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    der: certificate,
    notBefore: validFromDate,
    notAfter: validToDate,
    firstUsedAt: now,
  });
}

/** Which of these certificates (DER) papers of ours were ever signed by; by the hex of their SHA-256. */
export async function ownCertificates(
  db: Reader,
  certificates: readonly Buffer[],
): Promise<Map<string, KnownCertificate>> {
  const known = await selectCertificates(db, certificates.map(digestOf));
  return new Map(known.map((c) => [c.sha256.toString('hex'), c]));
}

export function digestOf(certificate: Buffer): Buffer {
  return createHash('sha256').update(certificate).digest();
}

// node writes one part of a name on a line, 'CN=UBND phường An Phú'; what people call it is its common name, or else its organisation
function nameIn(parts: string): string {
  const part = (key: string) =>
    parts
      .split('\n')
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1);
  return part('CN') ?? part('O') ?? parts.replaceAll('\n', ', ');
}
