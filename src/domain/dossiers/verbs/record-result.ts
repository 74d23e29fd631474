import { type KeepDeps, listFiles } from '#domain/files';
import type { PaperSignature } from '#domain/signing';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { insertDigests } from '../issued/paper-digests.store.ts';
import { keepSigned, type SignedResults } from '../keep-signed.ts';
import { isAnswered, type ResultDoubt } from '../result-doubts.ts';
import type { VerbValue } from '../verb.ts';
import { isAsSeen } from './is-as-seen.ts';

export const recordResultVerb: VerbValue<SignedResult> = {
  name: 'record-result',
  rows: [
    {
      from: 'processing',
      task: 'record-result',
      to: 'resolved',
      who: 'holder',
      clock: 'end',
      notice: 'result-ready',
    },
  ],
  decide({ version, now }, { files, uploaded, signatures, seen, number, note }) {
    if (seen && !isAsSeen(seen, uploaded ?? files)) throw new Refusal('result.others');
    if (files.length === 0) throw new Refusal('result.missing', {}, 422);
    return {
      goes: { to: 'step', step: version.content.route.length - 1 },
      set: { resolvedAt: now },
      event: { until: null, detail: { number, files, ...(signatures ? { signatures } : {}) }, note },
    };
  },
};

/**
 * Records the signed result (its papers are there by `addResultFile`): the dossier is resolved, the clock ends, the desk is told to
 * return it (NĐ 118/2025 Đ22), and whoever has one of its papers can have it checked (`checkPaperFile`). Refuses 'result.missing' when no
 * signed paper was uploaded.
 * @param o.seen the ids of the papers that the officer was asked about. When they are others by now, nothing is recorded: 'result.others'.
 * @param o.signed what `signResults` gave of them: those are recorded in their place, and what signature each has. While one of its doubts
 * is not answered by this officer nothing is recorded: 'result.not-answered'.
 */
export async function recordResult(
  tx: Tx,
  o: ByOfficer & { seen?: readonly string[]; number: string; note: string; signed?: Signed },
): Promise<Dossier> {
  return carryOutByOfficer(tx, recordResultVerb, o, async () => {
    const { ownerAgencyId, id } = o.ref;
    const { officer, now, seen, number, note, signed } = o;
    if (
      signed &&
      !isAnswered(signed.deps.keys, { ref: o.ref, officer, doubts: signed.doubts }, signed.answer)
    )
      throw new Refusal('result.not-answered', {}, 422);
    const uploaded = await listFiles(tx, { kind: 'result', ownerAgencyId, id });
    const recorded =
      signed && (await keepSigned(tx, signed.deps, uploaded, { signed: signed.papers, officer, now }));
    const files = recorded ?? uploaded;
    const kept = { ownerAgencyId, kind: 'result', id, keptAt: now } as const;
    await insertDigests(
      tx,
      files.map(({ sha256 }) => ({ ...kept, sha256 })),
    );
    return {
      uploaded: uploaded.map((f) => f.id),
      files: files.map((f) => f.id),
      signatures: recorded?.map((f) => f.signature),
      seen,
      number,
      note,
    };
  });
}

interface SignedResult {
  /** The ids of the papers that are recorded. */
  files: string[];
  /** Those of the papers that the officer has uploaded, where what was signed of them is recorded. */
  uploaded?: string[];
  /** What signature each of them has, in their order; undefined where nobody has looked. */
  signatures?: PaperSignature[] | undefined;
  /** Those that the officer was asked about. */
  seen?: readonly string[] | undefined;
  number: string;
  note: string;
}

interface Signed {
  deps: KeepDeps;
  papers: SignedResults;
  doubts: readonly ResultDoubt[];
  /** To the question about the doubts (`answerTo`); empty where none was asked. */
  answer: string;
}
