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
  const read = new X509Certificate(certificate);
  const { subject, issuer } = read.toLegacyObject();
  await insertCertificate(tx, {
    sha256: digestOf(certificate),
    agencyId,
    subject: nameIn(subject, read.subject),
    issuer: nameIn(issuer, read.issuer),
    der: certificate,
    notBefore: read.validFromDate,
    notAfter: read.validToDate,
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

// what people call it is its common name, or else its organisation
function nameIn({ CN, O: organisation }: Name, whole: string): string {
  return [CN ?? organisation ?? whole.replaceAll('\n', ', ')].flat()[0] ?? whole;
}

interface Name {
  CN?: string | string[];
  O?: string | string[];
}
