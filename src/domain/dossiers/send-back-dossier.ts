import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, DossierRef } from './dossier.ts';
import { holdStep } from './hold-step.ts';
import { move } from './move.ts';
import { examiningStepBefore } from './route.ts';

/** The leader does not agree and sends the dossier back to the officer who examined it, with the reason. */
export async function sendBackDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; officer: Officer; reason: string; now: Date },
): Promise<Dossier> {
  if (!o.reason.trim()) throw new Refusal('reason.missing', {}, 422);
  return move(tx, {
    ref: o.ref,
    actor: o.officer,
    verb: 'send-back',
    revision: o.revision,
    now: o.now,
    async change({ dossier, version }) {
      const { route } = version.content;
      const held = await holdStep(tx, dossier, route, examiningStepBefore(route, dossier.step), o.now);
      return {
        set: { ...held, holderOfficerId: dossier.examinerId, holderOfficerName: dossier.examinerName },
        said: {
          toName: dossier.examinerName || dossier.ownerAgencyName,
          until: held.stepDueAt ?? null,
          note: o.reason,
        },
      };
    },
  });
}
