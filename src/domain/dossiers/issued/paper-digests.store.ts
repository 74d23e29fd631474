import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';

/** By its digest a file of ours is found again, wherever the same bytes were kept. The version before reads `paper_digests` alone. */
export async function insertDigests(tx: Tx, papers: readonly KeptPaper[]): Promise<void> {
  if (papers.length === 0) return;
  const rows = join(
    papers.map(
      (p) => sql`(${Buffer.from(p.sha256, 'hex')}, ${p.ownerAgencyId}, ${p.kind}, ${p.id}, ${p.keptAt})`,
    ),
  );
  await Promise.all([
    tx.atCommit.run(sql`insert into paper_digests (sha256, owner_agency_id, kind, id, kept_at)
      values ${rows} on conflict (sha256) do nothing`),
    tx.atCommit.run(sql`insert into papers_by_digest (sha256, owner_agency_id, kind, id, kept_at)
      values ${rows} on conflict (sha256, owner_agency_id, kind, id) do nothing`),
  ]);
}

/** What is kept with this SHA-256 (hex), at most so many, what was kept first before the others. */
export async function selectDigests(db: Reader, sha256: string, most: number): Promise<KeptPaper[]> {
  const digest = Buffer.from(sha256, 'hex');
  const rows = await db.many<Omit<KeptPaper, 'sha256'>>(
    sql`select owner_agency_id as "ownerAgencyId", kind, id, kept_at as "keptAt" from papers_by_digest
        where sha256 = ${digest}
      union select owner_agency_id, kind, id, kept_at from paper_digests where sha256 = ${digest}
      order by "keptAt", id limit ${most}`,
  );
  return rows.map((row) => ({ ...row, sha256 }));
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
