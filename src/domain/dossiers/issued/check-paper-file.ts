import { readLedger } from '#domain/ledger';
import {
  digestOf,
  type ExaminedSignature,
  examineApart,
  type KnownCertificate,
  ownCertificates,
} from '#domain/signing';
import type { Db, Reader } from '#platform/db/db.ts';
import { selectDossier } from '../dossier.store.ts';
import { maskName } from '../reading/mask-name.ts';
import { type CheckedPaper, checkedPaper } from './check-paper.ts';
import { type KeptPaper, selectDigests } from './paper-digests.store.ts';

/** So many of the papers that a file is are told. */
const MOST_TOLD = 10;

/**
 * Whether a file is, byte for byte, a paper of ours (a form that was issued, or a result that was recorded), by whom it is signed, and what
 * has become of it since; or what it is instead. It tells no more than `checkPaper` does of the paper itself; of one decision that was
 * recorded in several dossiers it tells all of them, and of their owners only what is true of each. The file is read in a process with
 * bounds and not kept; `who` asks: of one network only so many wait at once.
 */
export async function checkPaperFile(db: Db, file: FileToCheck, who: string): Promise<CheckedFile> {
  const examined = await examineApart(file.path, who);
  if (typeof examined === 'string') return { is: examined };
  const { signatures } = examined;
  return db.reads(async (r) => {
    const known = await ownCertificates(
      r,
      signatures.flatMap((s) => s.certificate ?? []),
    );
    const ours = signatures.flatMap((s) => signedByUs(s, known));
    const kept = await keptAs(r, file.sha256);
    if (kept) return { is: 'ours', of: kept, signedBy: ours.findLast((s) => s.isIntact && s.isWhole)?.by };
    const intact = ours.findLast((s) => s.isIntact);
    if (intact?.isWhole) return { is: 'not-kept', signedBy: intact.by };
    if (intact) return { is: 'changed', of: await keptAs(r, intact.signedSha256), signedBy: intact.by };
    const [first] = ours;
    if (first) return { is: 'changed', of: undefined, signedBy: first.by };
    return { is: signatures.length > 0 ? 'signed-by-others' : 'unknown' };
  });
}

// a certificate is ours when papers of ours were signed by it, whatever names stand on another
function signedByUs(s: ExaminedSignature, known: ReadonlyMap<string, KnownCertificate>): SignedByUs[] {
  const certificate = s.certificate && known.get(digestOf(s.certificate).toString('hex'));
  if (!certificate) return [];
  const { subject, issuer } = certificate;
  return [{ ...s, by: { subject, issuer, at: s.at } }];
}

async function keptAs(db: Reader, sha256: string): Promise<FoundPapers | undefined> {
  const kept = await selectDigests(db, sha256, MOST_TOLD + 1);
  const found = await Promise.all(kept.slice(0, MOST_TOLD).map((one) => paperOf(db, one)));
  const papers = found.filter((paper) => paper !== undefined);
  if (papers.length === 0) return undefined;
  const hasMore = kept.length > MOST_TOLD;
  // whoever has the file belongs to one of them, and learns nobody's name of the others
  const isTold = !hasMore && new Set(papers.map((p) => p.ownerMasked)).size === 1;
  return { papers: isTold ? papers : papers.map((p) => ({ ...p, ownerMasked: undefined })), hasMore };
}

async function paperOf(db: Reader, kept: KeptPaper): Promise<FoundPaper | undefined> {
  if (kept.kind === 'result') {
    const result = await resultOf(db, kept);
    return result && { kind: 'result', ...result };
  }
  const paper = await checkedPaper(db, kept);
  return paper && { kind: 'form', ...paper };
}

async function resultOf(db: Reader, ref: KeptPaper): Promise<CheckedResult | undefined> {
  const [dossier, events] = await Promise.all([selectDossier(db, ref), readLedger(db, ref)]);
  const recorded = events.findLast((e) => e.verb === 'record-result');
  if (!dossier || !recorded) return undefined;
  const number = recorded.detail['number'];
  return {
    number: typeof number === 'string' ? number : '',
    recordedAt: recorded.at,
    recordedByName: recorded.actorName,
    agencyName: dossier.ownerAgencyName,
    procedureName: dossier.procedureName,
    ownerMasked: maskName(dossier.ownerName),
  };
}

interface FileToCheck {
  path: string;
  /** Hex. */
  sha256: string;
}

interface SignedByUs extends ExaminedSignature {
  by: FileSigner;
}

/**
 * ours: it is a paper of ours as it was issued or recorded · changed: it was signed by us and is another since, and of what it was made is
 * told where that can be known · not-kept: it is signed by us, and nothing was kept that is it · signed-by-others: whoever signed it, it was
 * none of our agencies, or its signature cannot be read · unknown: nothing of ours · no-pdf, too-complex, busy: it was not looked at.
 */
export type CheckedFile =
  | { is: 'ours'; of: FoundPapers; signedBy: FileSigner | undefined }
  | { is: 'changed'; of: FoundPapers | undefined; signedBy: FileSigner }
  | { is: 'not-kept'; signedBy: FileSigner }
  | { is: 'signed-by-others' | 'unknown' | 'no-pdf' | 'too-complex' | 'busy' };

/** All that a file is, what was kept first before the others. */
export interface FoundPapers {
  papers: FoundPaper[];
  /** It is a paper of further dossiers, which are not told. */
  hasMore: boolean;
}

export type FoundPaper =
  | ({ kind: 'form' } & Omit<CheckedPaper, 'ownerMasked'> & Pick<CheckedResult, 'ownerMasked'>)
  | ({ kind: 'result' } & CheckedResult);

export interface CheckedResult {
  /** Of the decision; empty where none was written. */
  number: string;
  recordedAt: Date;
  recordedByName: string;
  agencyName: string;
  procedureName: string;
  /** Undefined where the file is a paper of several owners. */
  ownerMasked: string | undefined;
}

/** The agency's certificate. */
export interface FileSigner {
  subject: string;
  issuer: string;
  /** As the signature says. */
  at: Date | undefined;
}
