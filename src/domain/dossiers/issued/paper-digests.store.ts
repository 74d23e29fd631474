import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';

/** By its digest a file of ours is found again; the first that had these bytes is meant. */
export async function insertDigests(tx: Tx, papers: readonly KeptPaper[]): Promise<void> {
  if (papers.length === 0) return;
  const rows = papers.map(
    (p) => sql`(${Buffer.from(p.sha256, 'hex')}, ${p.ownerAgencyId}, ${p.kind}, ${p.id}, ${p.keptAt})`,
  );
  await tx.atCommit.run(sql`insert into paper_digests (sha256, owner_agency_id, kind, id, kept_at)
    values ${join(rows)} on conflict (sha256) do nothing`);
}

/** What is kept with this SHA-256 (hex). */
export async function selectDigest(db: Reader, sha256: string): Promise<KeptPaper | undefined> {
  const row = await db.one<Omit<KeptPaper, 'sha256'>>(
    sql`select owner_agency_id as "ownerAgencyId", kind, id, kept_at as "keptAt" from paper_digests
      where sha256 = ${Buffer.from(sha256, 'hex')}`,
  );
  return row && { ...row, sha256 };
}

export interface KeptPaper {
  /** Hex. */
  sha256: string;
  ownerAgencyId: string;
  /** form: `id` is that of the issued form · result: that of the dossier whose result was recorded. */
  kind: 'form' | 'result';
  id: string;
  keptAt: Date;
}
