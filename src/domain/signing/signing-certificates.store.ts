import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';

/** One that is known already stays as it is. */
export async function insertCertificate(tx: Tx, c: NewCertificate): Promise<void> {
  await tx.atCommit.run(sql`insert into signing_certificates (sha256, agency_id, subject, issuer, der, not_before, not_after, first_used_at)
    values (${c.sha256}, ${c.agencyId}, ${c.subject}, ${c.issuer}, ${c.der}, ${c.notBefore}, ${c.notAfter}, ${c.firstUsedAt})
    on conflict (sha256) do nothing`);
}

/** Those of these digests that are ours. */
export async function selectCertificates(db: Reader, digests: Buffer[]): Promise<KnownCertificate[]> {
  if (digests.length === 0) return [];
  return db.many<KnownCertificate>(sql`select sha256, agency_id as "agencyId", subject, issuer, not_before as "notBefore",
      not_after as "notAfter" from signing_certificates where sha256 in (${join(digests)})`);
}

export interface KnownCertificate {
  sha256: Buffer;
  agencyId: string;
  /** Whose it is, as people read it. */
  subject: string;
  issuer: string;
  notBefore: Date;
  notAfter: Date;
}

interface NewCertificate extends KnownCertificate {
  der: Buffer;
  firstUsedAt: Date;
}
