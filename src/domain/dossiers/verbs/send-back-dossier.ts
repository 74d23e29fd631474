import type { Tx } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { type ByOfficer, moveWithReason } from '../move-by-officer.ts';
import { examiningStepBefore } from '../route.ts';

/** The leader does not agree and sends the dossier back to the officer who examined it, with the reason. Refuses 'reason.missing'. */
export async function sendBackDossier(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return moveWithReason(tx, 'send-back', o, async ({ dossier, version }) => {
    const { route } = version.content;
    const held = await holdStep(tx, dossier, route, examiningStepBefore(route, dossier.step), o.now);
    return {
      set: { ...held, holderOfficerId: dossier.examinerId, holderOfficerName: dossier.examinerName },
      said: { toName: dossier.examinerName || dossier.ownerAgencyName, until: held.stepDueAt ?? null },
    };
  });
}
