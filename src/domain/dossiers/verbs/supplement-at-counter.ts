import { type CheckedFile, type FileInfo, type KeepDeps, keepFile, listFiles } from '#domain/files';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type AtCounter, mustSayWhoAndWhy } from '../at-counter.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { type CountedPapers, countedPapers } from '../supplement/counted-papers.ts';
import { dropUnsent } from '../supplement/drop-unsent.ts';
import { answersInWords, papersNotSent, type Reasons } from '../supplement/required-parts.ts';
import { OTHER_PART } from '../supplement/supplement-files.ts';
import type { At } from '../verb.ts';
import { supplementVerb, visitAfter } from './supplement-dossier.ts';

/**
 * What the person brings to the counter of the office that received the dossier, entered by its clerk: scans, or papers that were counted.
 * It is the same supplement as if the person had sent it; what they had written at the portal and not sent is let go.
 * Refuses 'counter.who-missing', 'reason.missing', 'counter.count', 'supplement.unknown-part', 'supplement.same-file', and of the person's
 * own supplement 'supplement.nothing' and 'supplement.requested-part'; and what `keepFile` refuses.
 */
export async function supplementAtCounter(
  tx: Tx,
  deps: KeepDeps & { keys: Keys },
  o: Brought,
): Promise<Dossier> {
  return carryOutByOfficer(tx, supplementVerb, o, async (at) => {
    const { dossier } = at;
    mustSayWhoAndWhy(o.counter);
    const onPaper = countedPapers(o.onPaper);
    mustBeParts(at, [...Object.keys(onPaper), ...o.scans.map((s) => s.partId)]);
    await dropUnsent(tx, dossier, o.now);
    const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
    const former = await listFiles(tx, subject);
    const added = await keepScans(tx, deps, o, former);
    const files = [...former, ...added];
    const reasons = o.reasons;
    return {
      files: [...new Set(added.map((f) => f.id))],
      notSent: papersNotSent(dossier, files, { reasons, onPaper: Object.keys(onPaper) }),
      inWords: answersInWords(dossier, reasons),
      again: [],
      note: o.note,
      counter: { ...o.counter, onPaper },
      ...visitAfter(deps.keys, at),
    };
  });
}

function mustBeParts({ version }: At, parts: readonly string[]): void {
  const known = new Set([OTHER_PART, ...version.content.parts.map((p) => p.id)]);
  if (parts.some((part) => !known.has(part))) throw new Refusal('supplement.unknown-part', {}, 422);
}

async function keepScans(tx: Tx, deps: KeepDeps, o: Brought, former: FileInfo[]): Promise<FileInfo[]> {
  const { ownerAgencyId, id } = o.ref;
  const added: FileInfo[] = [];
  for (const { partId, checked, maxFiles } of o.scans) {
    const before = former.filter((f) => f.partId === partId);
    const same = before.find((f) => f.sha256 === checked.sha256);
    if (same) throw new Refusal('supplement.same-file', { name: checked.name, kept: same.name }, 422);
    added.push(
      await keepFile(tx, deps, checked, {
        subject: { kind: 'dossier', ownerAgencyId, id },
        partId,
        maxFiles: before.length + maxFiles,
        uploadedBy: o.officer,
        now: o.now,
      }),
    );
  }
  return added;
}

export interface Brought extends ByOfficer {
  counter: AtCounter;
  scans: readonly Scan[];
  /** By part. */
  onPaper: CountedPapers;
  /** Of each requested paper that was not brought, why; what was asked in words, the answer. */
  reasons: Reasons;
  /** What the person says besides. */
  note: string;
}

/** A paper that was scanned; `maxFiles`: the most that may be added to its part at once. */
export interface Scan {
  partId: string;
  checked: CheckedFile;
  maxFiles: number;
}
