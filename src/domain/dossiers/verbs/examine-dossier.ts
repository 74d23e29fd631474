import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';
import { taskOfStep } from '../route.ts';

/**
 * Closes the examination with an opinion and sends the dossier to the next step. A proposal to deny needs its reason
 * (NĐ 118/2025 Đ19 k3). Refuses 'reason.missing'.
 */
export async function examineDossier(
  tx: Tx,
  o: ByOfficer & {
    proposal: 'grant' | 'deny';
    opinion: string;
  },
): Promise<Dossier> {
  if (o.proposal === 'deny' && !o.opinion.trim()) throw new Refusal('reason.missing', {}, 422);
  return moveByOfficer(tx, 'examine', o, async ({ dossier, version }) => {
    const { route } = version.content;
    const next = dossier.step + 1;
    if (taskOfStep(route, next) === 'return')
      throw new Error(`procedure ${dossier.procedureCode}: nobody approves`);
    const held = await holdStep(tx, dossier, route, next, o.now);
    return {
      set: { ...held, examinerId: o.officer.officerId, examinerName: o.officer.name },
      said: {
        toName: held.holderAgencyName ?? '',
        until: held.stepDueAt ?? null,
        detail: { proposal: o.proposal },
        note: o.opinion,
      },
    };
  });
}
