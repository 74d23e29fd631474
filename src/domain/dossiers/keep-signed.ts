import { createHash } from 'node:crypto';
import { type FileInfo, type KeepDeps, keepFile, removeFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import { keepCertificate, type PaperSignature, type UploadedPaper } from '#domain/signing';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Puts the signed papers in the place of those that they were made of. Refuses 'result.others' where a paper was not looked at.
 * @returns the ids of the papers that count now, in their order
 */
export async function keepSigned(
  tx: Tx,
  d: KeepDeps,
  papers: readonly FileInfo[],
  o: Keeping,
): Promise<KeptResult[]> {
  const kept: KeptResult[] = [];
  for (const paper of papers) {
    const signed = o.signed.get(paper.id);
    if (!signed) throw new Refusal('result.others');
    const { signature } = signed;
    if (signature !== 'agency') {
      kept.push({ id: paper.id, sha256: paper.sha256, signature });
      continue;
    }
    const { pdf, by } = signed.paper;
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const { name, pages, warnings, subject, partId } = paper;
    const size = { type: 'pdf', bytes: pdf.length, pages, width: undefined, height: undefined } as const;
    const file = await keepFile(
      tx,
      d,
      { content: pdf, name, sha256, warnings, ...size },
      { subject, partId, uploadedBy: o.officer, now: o.now },
    );
    await removeFile(tx, subject, paper.id, o.now);
    await keepCertificate(tx, by, o.now);
    kept.push({ id: file.id, sha256, signature });
  }
  return kept;
}

/** By the id of the file that each is made of. */
export type SignedResults = Map<string, UploadedPaper>;

interface KeptResult {
  id: string;
  sha256: string;
  signature: PaperSignature;
}

interface Keeping {
  signed: ReadonlyMap<string, UploadedPaper>;
  officer: Officer;
  now: Date;
}
