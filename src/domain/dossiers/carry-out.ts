import type { Actor, Officer } from '#domain/journal';
import { appendEvent, type DossierRef, readLedger } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import { projectWork } from '#domain/worklists';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { addJob } from '#platform/jobs.ts';
import { updateListed } from './agency-list/agency-dossiers.store.ts';
import { applyDecision, type Carried } from './carry.ts';
import { insertSeenBy, lockDossier, updateDossier, upsertPartyDossier } from './dossier.store.ts';
import type { Dossier } from './dossier.ts';
import { extensionState } from './extension.ts';
import { insertFormerAnswers } from './former-answers.store.ts';
import { readHouse } from './house.ts';
import { type Besides, readBesides } from './issued/form-facts.ts';
import { issueForm } from './issued/issue-form.ts';
import { lawDueAt } from './lateness.ts';
import { mayTake, mustBeWithin, postsFor } from './may.ts';
import { mustHaveNumber } from './must-have-number.ts';
import { projectOpinions } from './opinions/opinion-requests.store.ts';
import { taskOf } from './route.ts';
import { cameBackAt } from './supplement/came-back-at.ts';
import type { At, VerbValue } from './verb.ts';

/**
 * Carries out a verb on one dossier, in the caller's transaction: the row is locked, the verb's rows of the state table are checked, the
 * facts that it needs are read (`facts` may also write in other rooms what belongs to the verb), it decides, and the decision is
 * applied: clock, status, place, ledger, worklists, the party's list, the form that is issued, and the notice as a job.
 * Refuses 'dossier.number-lost' as `mustHaveNumber` does, 'dossier.changed' when the actor decided on a state that is no longer there
 * (says who did what in between), 'dossier.not-now'
 * when the table has no such row for this actor, and whatever the verb itself refuses. @throws NotFound
 */
export async function carryOut<F>(
  tx: Tx,
  verb: VerbValue<F>,
  o: Act,
  facts: F | ((at: At) => Promise<F>),
): Promise<Dossier> {
  const before = await lockDossier(tx, o.ref);
  if (!before) throw new NotFound('dossier');
  mustBeWithin(o.actor, before);
  await mustHaveNumber(tx, o.actor, before);
  if (o.revision !== before.revision) throw await changedMeanwhile(tx, before);
  const version = await getVersion(tx, before.versionId);
  const [row] = mayTake(o.actor, verb.rows, before, taskOf(before, version.content));
  if (!row) throw new Refusal('dossier.not-now', { verb: verb.name, status: before.status });
  const at: At = { dossier: before, version, row, actor: o.actor, now: o.now };
  const decision = verb.decide(at, isReader(facts) ? await facts(at) : facts);
  const [house, besides] = await Promise.all([
    readHouse(tx, at, decision.goes),
    (decision.form ?? row.form) ? readBesides(tx, before) : undefined,
  ]);
  const post = o.actor.kind === 'officer' ? postsFor(o.actor, row.who, before)[0] : undefined;
  const carried = applyDecision(verb.name, at, decision, { house, post });
  await write(tx, at, carried, besides);
  return carried.after;
}

/** The same by an officer who saw the dossier at `revision`. */
export function carryOutByOfficer<F>(
  tx: Tx,
  verb: VerbValue<F>,
  { officer, ref, revision, now }: ByOfficer,
  facts: F | ((at: At) => Promise<F>),
): Promise<Dossier> {
  return carryOut(tx, verb, { ref, revision, actor: officer, now }, facts);
}

async function write(
  tx: Tx,
  { dossier: before, row, actor, now }: At,
  { after, event, forms }: Carried,
  besides: Besides | undefined,
): Promise<void> {
  const { ownerAgencyId, id, eventSeq: seq, holderAgencyId } = after;
  await Promise.all([
    updateDossier(tx, after),
    appendEvent(tx, ownerAgencyId, event),
    projectWork(tx, workOf(after), before),
    holderAgencyId && holderAgencyId !== before.holderAgencyId && insertSeenBy(tx, after, [holderAgencyId]),
    changesLists(before, after) && updateListed(tx, after),
    after.partyId && upsertPartyDossier(tx, after, now),
    after.opinions.length > 0 && projectOpinions(tx, after),
    after.answers !== before.answers && insertFormerAnswers(tx, before, seq),
    row.notice && addJob(tx, 'dossier.notify', { ownerAgencyId, id, seq }),
    ...forms.map(
      (form) => besides && issueForm(tx, { form, dossier: after, besides, eventSeq: seq, by: actor, now }),
    ),
  ]);
}

function workOf(d: Dossier) {
  return {
    ...d,
    lawDueAt: lawDueAt(d),
    supplementedAt: cameBackAt(d),
    extensionState: extensionState(d),
  };
}

/** The agencies' lists keep nothing else that a verb may change. */
function changesLists(before: Dossier, after: Dossier): boolean {
  return (
    before.status !== after.status ||
    before.holderOfficerId !== after.holderOfficerId ||
    before.promisedAt?.getTime() !== after.promisedAt?.getTime()
  );
}

async function changedMeanwhile(tx: Tx, d: Dossier): Promise<Refusal> {
  const last = (await readLedger(tx, d)).at(-1);
  return new Refusal('dossier.changed', {
    by: last?.actorName ?? '',
    verb: last?.verb ?? '',
    at: last?.at.toISOString() ?? '',
  });
}

function isReader<F>(facts: F | ((at: At) => Promise<F>)): facts is (at: At) => Promise<F> {
  return typeof facts === 'function'; // facts are data, never a function
}

/** Who carries out a verb on which dossier, in the state that they saw. */
interface Act {
  ref: DossierRef;
  actor: Actor;
  revision: number;
  now: Date;
}

/** What an officer's verb is told besides its own facts. */
export interface ByOfficer {
  ref: DossierRef;
  revision: number;
  officer: Officer;
  now: Date;
}
