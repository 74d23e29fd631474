import { listFiles } from '#domain/files';
import { type Answers, compileStoredForm, diffAnswers, type UnitLookup } from '#domain/forms';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';
import { checkCorrected } from './supplement-dossier.ts';

const notice = 'answers-corrected';

export const correctAnswersVerb: VerbValue<Corrected> = {
  name: 'correct-answers',
  // after acceptance and until the examination is over: what was proposed and decided stays what was looked at
  rows: [
    { from: 'accepted', task: 'assign', to: 'accepted', who: 'receiver', notice },
    { from: 'accepted', task: 'examine', to: 'accepted', who: 'receiver', notice },
    { from: 'processing', task: 'assign', to: 'processing', who: 'receiver', notice },
    { from: 'processing', task: 'examine', to: 'processing', who: 'receiver', notice },
    { from: 'accepted', task: 'examine', to: 'accepted', who: 'holder', notice },
    { from: 'processing', task: 'examine', to: 'processing', who: 'holder', notice },
  ],
  decide: (_, { answers, fields, reason }) => ({
    goes: { to: 'same' },
    set: { answers },
    event: { detail: { answers: true, fields }, note: reason },
  }),
};

/**
 * Mends what the e-form says of an accepted dossier, by the officer who examines it or a clerk of the office that received it, for a
 * reason that its filer reads. The ledger names the fields; the answers before are kept, sealed. The fee follows, and what the program
 * computes from the answers.
 * Refuses 'reason.missing', 'correct.same' when nothing is another, 'correct.no-form', 'supplement.form' when the answers do not hold,
 * 'supplement.other-case' when they tell another case, and 'supplement.part' when they ask for a paper that the dossier does not have.
 */
export async function correctAnswers(tx: Tx, keys: Keys, o: Correction): Promise<Dossier> {
  return carryOutByOfficer(tx, correctAnswersVerb, o, async (at) => {
    mustGiveReason(o.reason);
    const { dossier, version } = at;
    if (!version.formSchema) throw new Refusal('correct.no-form');
    const files = await listFiles(tx, {
      kind: 'dossier',
      ownerAgencyId: dossier.ownerAgencyId,
      id: dossier.id,
    });
    const { former, corrected } = await checkCorrected(tx, keys, at, { ...o, files });
    const changed = diffAnswers(compileStoredForm(version.formSchema), former, corrected);
    if (changed.length === 0) throw new Refusal('correct.same', {}, 422);
    return {
      answers: keys.seal('answers', JSON.stringify(corrected)),
      fields: changed.map(({ field }) => field),
      reason: o.reason,
    };
  });
}

interface Corrected {
  /** Sealed. */
  answers: Buffer;
  /** The names of those that are others now. */
  fields: string[];
  reason: string;
}

interface Correction extends ByOfficer {
  answers: Answers;
  units: UnitLookup;
  reason: string;
}
