import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, DossierRef } from './dossier.ts';
import { holdStep } from './hold-step.ts';
import { move } from './move.ts';
import { taskOfStep } from './route.ts';

/**
 * Closes the examination with an opinion and sends the dossier to the next step. A proposal to deny needs its reason
 * (NĐ 118/2025 Đ19 k3). Refuses 'reason.missing'.
 */
export async function examineDossier(
  tx: Tx,
  o: {
    ref: DossierRef;
    revision: number;
    officer: Officer;
    proposal: 'grant' | 'deny';
    opinion: string;
    now: Date;
  },
): Promise<Dossier> {
  if (o.proposal === 'deny' && !o.opinion.trim()) throw new Refusal('reason.missing', {}, 422);
  return move(tx, {
    ref: o.ref,
    actor: o.officer,
    verb: 'examine',
    revision: o.revision,
    now: o.now,
    async change({ dossier, version }) {
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
    },
  });
}
