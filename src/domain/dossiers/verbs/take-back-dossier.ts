import { listFiles } from '#domain/files';
import { readLedger } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { type Former, stoodBefore } from '../taken-back.ts';
import type { VerbValue } from '../verb.ts';

export const takeBackVerb: VerbValue<TakingBack> = {
  name: 'take-back',
  rows: [
    { from: 'processing', when: 'was-accepted', to: 'accepted', who: 'doer' },
    { from: 'processing', when: 'was-processing', to: 'processing', who: 'doer' },
  ],
  decide({ dossier }, { former, results, reason }) {
    // done by a version of the program that kept nothing to go back to
    if (!former) throw new Refusal('dossier.not-now', { verb: 'take-back', status: dossier.status });
    const { act, place, examinerId, examinerName, decision } = former;
    if (act.verb === 'approve' && results > 0) throw new Refusal('take-back.result-there');
    return {
      goes: { to: 'back', place },
      set: { examinerId, examinerName, decision },
      event: { detail: { act: act.verb }, ...(reason ? { note: reason } : {}) },
    };
  },
};

/**
 * An officer takes back what they did last, as long as nobody has done anything with the dossier since: it stands again where it stood, with
 * the same holder, the same end of the step and without the decision. The ledger keeps both; no time of law is moved. What the filer was
 * told, a number that was taken and money are not taken back. Refuses 'take-back.result-there' once a signed result was uploaded after
 * an approval.
 */
export async function takeBackDossier(tx: Tx, o: ByOfficer & { reason?: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, takeBackVerb, o, async ({ dossier }) => {
    const { ownerAgencyId, id } = dossier;
    const [events, results] = await Promise.all([
      readLedger(tx, dossier),
      listFiles(tx, { kind: 'result', ownerAgencyId, id }),
    ]);
    return {
      former: stoodBefore(dossier, events),
      results: results.length,
      ...(o.reason ? { reason: o.reason } : {}),
    };
  });
}

interface TakingBack {
  former: Former | undefined;
  /** How many papers of a signed result were uploaded. */
  results: number;
  reason?: string;
}
