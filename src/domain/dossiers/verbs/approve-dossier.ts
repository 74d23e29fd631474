import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';
import { examiningStepBefore, stepFor } from '../route.ts';

/**
 * The leader decides. After the last approving step the dossier goes back to the officer who examined it, to record the signed
 * result. A negative decision is a result too: it is resolved and returned, and it needs its reason (NĐ 118/2025 Đ19 k3).
 */
export async function approveDossier(
  tx: Tx,
  o: ByOfficer & {
    decision: 'granted' | 'denied';
    note: string;
  },
): Promise<Dossier> {
  if (o.decision === 'denied' && !o.note.trim()) throw new Refusal('reason.missing', {}, 422);
  return moveByOfficer(tx, 'approve', o, async ({ dossier, version }) => {
    const { route } = version.content;
    const higher = o.decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined;
    if (higher !== undefined) {
      const held = await holdStep(tx, dossier, route, higher, o.now);
      return {
        set: held,
        said: {
          toName: held.holderAgencyName ?? '',
          until: held.stepDueAt ?? null,
          detail: { decision: o.decision },
          note: o.note,
        },
      };
    }
    const examining = await holdStep(tx, dossier, route, examiningStepBefore(route, dossier.step), o.now);
    return {
      set: {
        decision: o.decision,
        stepRole: examining.stepRole ?? null,
        stepUnit: examining.stepUnit ?? null,
        holderOfficerId: dossier.examinerId,
        holderOfficerName: dossier.examinerName,
      },
      said: {
        toName: dossier.examinerName || dossier.ownerAgencyName,
        until: dossier.stepDueAt,
        detail: { decision: o.decision },
        note: o.note,
      },
    };
  });
}
