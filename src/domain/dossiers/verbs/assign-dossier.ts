import { officersAt } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';
import { stepToAssign } from '../route.ts';

/**
 * Gives a dossier to a handling officer of the agency that decides (NĐ 118/2025 Đ19 k1); again when it is to change hands, the
 * recording of a decided one's result included.
 * Refuses 'assign.not-here' when that officer holds no such post there now.
 */
export async function assignDossier(tx: Tx, o: ByOfficer & { to: string; note?: string }): Promise<Dossier> {
  return moveByOfficer(tx, 'assign', o, async ({ dossier, version }) => {
    const { route } = version.content;
    const at = stepToAssign(dossier, version.content);
    if (at === undefined)
      throw new Error(`procedure ${dossier.procedureCode}: nothing to examine after step ${dossier.step}`);
    // decided: only the hands change that record the result
    const held: Partial<Dossier> = dossier.decision ? {} : await holdStep(tx, dossier, route, at, o.now);
    const chosen = (
      await officersAt(tx, dossier.ownerAgencyId, { role: route[at]?.role ?? 'officer' }, o.now)
    ).find((x) => x.officerId === o.to);
    if (!chosen) throw new Refusal('assign.not-here', {}, 422);
    return {
      set: {
        ...held,
        holderOfficerId: chosen.officerId,
        holderOfficerName: chosen.name,
        ...(dossier.decision ? {} : { examinerId: chosen.officerId, examinerName: chosen.name }),
      },
      said: {
        toName: chosen.name,
        until: held.stepDueAt ?? dossier.stepDueAt,
        detail: { to: chosen.officerId },
        ...(o.note ? { note: o.note } : {}),
      },
    };
  });
}
