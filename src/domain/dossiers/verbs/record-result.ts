import { listFiles } from '#domain/files';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
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
  decide({ version, now }, { files, seen, number, note }) {
    if (seen && !isAsSeen(seen, files)) throw new Refusal('result.others');
    if (files.length === 0) throw new Refusal('result.missing', {}, 422);
    return {
      goes: { to: 'step', step: version.content.route.length - 1 },
      set: { resolvedAt: now },
      event: { until: null, detail: { number, files }, note },
    };
  },
};

/**
 * Records the signed result (its papers are there by `addResultFile`): the dossier is resolved, the clock ends, the desk is told to
 * return it (NĐ 118/2025 Đ22). Refuses 'result.missing' when no signed paper was uploaded.
 * @param o.seen the ids of the papers that the officer was asked about. When they are others by now, nothing is recorded: 'result.others'.
 */
export async function recordResult(
  tx: Tx,
  o: ByOfficer & { seen?: readonly string[]; number: string; note: string },
): Promise<Dossier> {
  return carryOutByOfficer(tx, recordResultVerb, o, async () => {
    const files = await listFiles(tx, { kind: 'result', ...o.ref });
    return { files: files.map((f) => f.id), seen: o.seen, number: o.number, note: o.note };
  });
}

interface SignedResult {
  /** The ids of the signed papers. */
  files: string[];
  /** Those that the officer was asked about. */
  seen?: readonly string[] | undefined;
  number: string;
  note: string;
}
