import type { Actor, Post } from '#domain/journal';
import { appendEvent, chainEvent, type DossierRef, readLedger, type Verb } from '#domain/ledger';
import { getVersion, type ProcedureVersion } from '#domain/procedures';
import { projectWork } from '#domain/worklists';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { addJob } from '#platform/jobs.ts';
import { insertSeenBy, lockDossier, updateDossier, upsertAccountDossier } from './dossier.store.ts';
import type { Dossier, Transition } from './dossier.ts';
import { may, mustBeWithin, postsFor } from './may.ts';
import { taskOf } from './route.ts';

/**
 * Carries out one verb of the state table on one dossier, in the caller's transaction: the row is locked, the table is asked, the
 * change made, the ledger written, the worklists and the person's list projected, the notice left as a job.
 * Refuses 'dossier.changed' when the actor decided on a state that is no longer there (says who did what in between), and
 * 'dossier.not-now' when the table has no such row for this actor.
 */
export async function move(tx: Tx, o: Move): Promise<Dossier> {
  const before = await lockDossier(tx, o.ref);
  if (!before) throw new NotFound('dossier');
  mustBeWithin(o.actor, before);
  if (o.revision !== undefined && o.revision !== before.revision) throw await changedMeanwhile(tx, before);
  const version = await getVersion(tx, before.versionId);
  const rule = may(o.actor, o.verb, before, taskOf(before, version.content));
  if (!rule) throw new Refusal('dossier.not-now', { verb: o.verb, status: before.status });
  const post = o.actor.kind === 'officer' ? postsFor(o.actor, rule.who, before)[0] : undefined;
  const change = await o.change({ dossier: before, version, rule, post });
  const after: Dossier = {
    ...before,
    ...change.set,
    status: rule.to,
    revision: before.revision + 1,
    eventSeq: before.eventSeq + 1,
    finishedAt:
      rule.clock === 'end' && change.set?.finishedAt === undefined
        ? o.now
        : (change.set?.finishedAt ?? before.finishedAt),
  };
  const { ownerAgencyId, id, eventSeq: seq } = after;
  await Promise.all([
    record(tx, { before, after, actor: o.actor, post, verb: o.verb, now: o.now, said: change.said }),
    rule.notice && addJob(tx, 'dossier.notify', { ownerAgencyId, id, seq, kind: rule.notice }),
  ]);
  return after;
}

/** Writes the event, the row and everything derived from it. */
async function record(tx: Tx, o: Recorded): Promise<void> {
  const { before, after, actor, post } = o;
  const event = chainEvent(before.eventHash, {
    dossierId: after.id,
    seq: after.eventSeq,
    at: o.now,
    verb: o.verb,
    actorKind: actor.kind,
    actorId: actor.kind === 'officer' ? actor.officerId : actor.kind === 'citizen' ? actor.accountId : null,
    actorName: actor.kind === 'officer' || actor.kind === 'system' ? actor.name : '',
    actorRole: post?.role ?? '',
    actorAgencyId: post?.agencyId ?? null,
    actorAgencyName: post?.agencyName ?? '',
    fromStatus: before.status,
    toStatus: after.status,
    stepName: before.stepName,
    toName: o.said?.toName ?? '',
    until: o.said?.until ?? null,
    detail: o.said?.detail ?? {},
    note: o.said?.note || null,
  });
  after.eventHash = event.hash;
  const { holderAgencyId } = after;
  await Promise.all([
    updateDossier(tx, after),
    appendEvent(tx, after.ownerAgencyId, event),
    projectWork(tx, after, before),
    holderAgencyId && holderAgencyId !== before.holderAgencyId && insertSeenBy(tx, after, [holderAgencyId]),
    after.accountId && upsertAccountDossier(tx, after, o.now),
  ]);
}

async function changedMeanwhile(tx: Tx, d: Dossier): Promise<Refusal> {
  const last = (await readLedger(tx, d)).at(-1);
  return new Refusal('dossier.changed', {
    by: last?.actorName ?? '',
    verb: last?.verb ?? '',
    at: last?.at.toISOString() ?? '',
  });
}

export interface Move {
  ref: DossierRef;
  actor: Actor;
  verb: Verb;
  /** The revision that the actor saw; left out only by those who saw none. */
  revision?: number;
  now: Date;
  change(at: MoveAt): Promise<Change> | Change;
}

export interface MoveAt {
  dossier: Dossier;
  version: ProcedureVersion;
  rule: Transition;
  post: Post | undefined;
}

export interface Change {
  set?: Partial<Dossier>;
  said?: Said;
}

/** What the ledger says besides who and when. */
export interface Said {
  toName?: string;
  until?: Date | null;
  /** Codes, numbers and ids only. */
  detail?: Record<string, unknown>;
  /** Words of or about a person. */
  note?: string;
}

interface Recorded {
  before: Dossier;
  after: Dossier;
  actor: Actor;
  post: Post | undefined;
  verb: Verb;
  now: Date;
  said: Said | undefined;
}
