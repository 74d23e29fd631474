import { listFiles } from '#domain/files';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';

/**
 * Records the signed result (its papers are there by `addResultFile`): the dossier is resolved, the clock ends, the desk is told to
 * return it (NĐ 118/2025 Đ22). Refuses 'result.missing' when no signed paper was uploaded.
 */
export async function recordResult(
  tx: Tx,
  o: ByOfficer & { number: string; note: string },
): Promise<Dossier> {
  return moveByOfficer(tx, 'record-result', o, async ({ dossier, version }) => {
    const files = await listFiles(tx, { kind: 'result', ...o.ref });
    if (files.length === 0) throw new Refusal('result.missing', {}, 422);
    const { route } = version.content;
    const held = await holdStep(tx, dossier, route, route.length - 1, o.now);
    return {
      set: { ...held, resolvedAt: o.now },
      said: {
        toName: held.holderAgencyName ?? '',
        detail: { number: o.number, files: files.map((f) => f.id) },
        note: o.note,
      },
    };
  });
}
